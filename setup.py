"""Build mojovm: one package out of five folders, and the machine out of Cython and C.

The top level of the repository holds `vm`, `frontend`, `tiers`, `spec` and `library`. Installed,
they are one package: `vm` is `mojovm`, the others are `mojovm.frontend` and so on. `.links/mojovm`
is that package as a tree of symbolic links, so that an editable install is one plain `.pth` line
and every tool sees the layout that users see.

MOJOVM_DEBUG=1 builds the machine with address and undefined-behaviour sanitizers,
MOJOVM_DEBUG=thread with that of threads.
"""

import os
import shutil
from hashlib import blake2b
from pathlib import Path

from setuptools import Extension, setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent
PACKAGE = ROOT / ".links" / "mojovm"
MACHINE = ".links/mojovm/machine"
SIDE_FOLDERS = ("frontend", "tiers", "spec", "library")

# Computed jumps stay one a branch only if nothing merges them again.
RELEASE = ["-O2", "-g0", "-fno-strict-aliasing", "-fno-gcse", "-fno-crossjumping"]
DEBUG = ["-O1", "-g", "-fno-omit-frame-pointer", "-DMOJOVM_DEBUG=1", "-UNDEBUG"]
SANITIZED = ["-O1", "-g", "-fno-omit-frame-pointer", "-fno-strict-aliasing"]
SANITIZERS = {"1": ["-fsanitize=address,undefined"], "thread": ["-fsanitize=thread"]}


def make_links() -> None:
    """Bring `.links/mojovm` up to date: what has gone is removed, what is missing is linked."""
    wanted = {path.name: path for path in (ROOT / "vm").iterdir() if path.name != "__pycache__"}
    wanted |= {name: ROOT / name for name in SIDE_FOLDERS}
    PACKAGE.mkdir(parents=True, exist_ok=True)
    for old in PACKAGE.iterdir():
        if old.is_symlink() and old.name in wanted and old.exists():
            del wanted[old.name]
        elif old.is_dir() and not old.is_symlink():
            shutil.rmtree(old)
        else:
            old.unlink()
    for name, target in wanted.items():
        place_link(PACKAGE / name, target)


def place_link(link: Path, target: Path) -> None:
    try:
        link.symlink_to(os.path.relpath(target, link.parent), target.is_dir())
    except OSError:  # a file system or a user without symbolic links
        copy = shutil.copytree if target.is_dir() else shutil.copy2
        copy(target, link)


def machine() -> Extension:
    """The one extension. Contraction is off: a*b+c means the same in every tier."""
    debug = os.environ.get("MOJOVM_DEBUG", "")
    options = {"1": DEBUG, "thread": SANITIZED}.get(debug, RELEASE)
    sanitizers = SANITIZERS.get(debug, [])
    parts = [f"{MACHINE}/{path.name}" for path in (ROOT / "vm/machine").glob("*.[ph]*")]
    return Extension(
        "mojovm.machine.core",
        [f"{MACHINE}/core.pyx"],
        depends=[part for part in parts if part.endswith((".pxi", ".pxd", ".h"))],
        include_dirs=[MACHINE, ".links/mojovm/spec"],
        extra_compile_args=[
            *options,
            *sanitizers,
            "-ffp-contract=off",
            "-fvisibility=hidden",
        ],
        extra_link_args=sanitizers,
    )


class BuildWithId(build_py):
    """Gives an installed package its build id, by which the bytecode cache knows its compiler.

    An editable install has none: there, every start looks at the state of the files.
    """

    def run(self) -> None:
        super().run()
        if not self.editable_mode:
            files = [f for folder in ("vm", *SIDE_FOLDERS) for f in (ROOT / folder).rglob("*")]
            digest = blake2b(digest_size=16)
            for file in sorted(files):
                if file.suffix in (".py", ".pyx", ".pxi", ".h"):
                    digest.update(file.read_bytes())
            target = Path(self.build_lib) / "mojovm" / "_build.py"
            target.write_text(f'"""Names what was built."""\n\nBUILD_ID = "{digest.hexdigest()}"\n')


make_links()
setup(ext_modules=[machine()], cmdclass={"build_py": BuildWithId})
