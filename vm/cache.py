"""The bytecode cache: a folder of files that any number of processes may use at once.

A file is named by a hash of everything that its content depends on, so nothing is ever out of date:
a change of the source, of a definition, of the compiler or of Python is another name. A file is
written under a temporary name and moved into place, and begins with a hash of its content keyed by
its name: what is torn, damaged or put under another name counts as absent and is removed. The
folder must be the user's own and writable by nobody else, or it is not used. Nothing here raises
for a cache that cannot be had: the program is then compiled.

On the path of every start: imports nothing but `os`, `sys`, `time` and `_blake2`.
"""

import os
import sys
import time
from _blake2 import blake2b

MAGIC = b"MOJOVMK1"
BYTECODE = b"MOJOVMBC"  # how bytecode begins
DIGEST = 32
HEADER = len(MAGIC) + DIGEST
LIMIT = 64 << 20  # bytes; when more is kept, the files unused for longest go
TIDY_TO = LIMIT * 3 // 4
TIDY_EVERY = 16  # one store in so many looks whether the limit is passed
FRESH = 24 * 3600  # seconds: the time of last use is kept to a day
ABANDONED = 3600  # seconds after which a temporary file is taken for left behind

# Whatever decides what a source text is compiled to.
COMPILER = (
    ".", "compiling", "frontend", "frontend/source", "frontend/syntax", "frontend/types",
    "frontend/semantics", "frontend/build", "frontend/ir", "frontend/passes", "frontend/emit",
    "spec", "bytecode", "machine", "tiers", "tiers/analysis",
    "tiers/llvm", "tiers/parallel", "tiers/opencl",
)  # fmt: skip


def location() -> str | None:
    """Where the cache is: $MOJOVM_CACHE_DIR, else the user's folder for caches."""
    get = os.environ.get
    if place := get("MOJOVM_CACHE_DIR"):
        return place
    if (base := get("XDG_CACHE_HOME", "")).startswith("/"):
        return base + "/mojovm"
    if home := get("HOME"):
        return home + ("/Library/Caches/" if sys.platform == "darwin" else "/.cache/") + "mojovm"
    return None


known_build_id = ""


def build_id() -> str:
    """Names the compiler: what it was built from or, where that may change, the files' state when
    this was first asked, for what a process has imported stays."""
    global known_build_id
    if not known_build_id:
        try:
            from ._build import BUILD_ID as known_build_id
        except ImportError:
            known_build_id = files_state(os.path.dirname(__file__))
    return known_build_id


def files_state(package: str) -> str:
    """Sizes and times of the compiler's files, so that an edit of one makes another compiler."""
    files = []
    for folder in COMPILER:
        with os.scandir(f"{package}/{folder}") as entries:
            for entry in entries:
                if entry.name.endswith((".py", ".so")):
                    state = entry.stat()
                    files.append(f"{folder}/{entry.name} {state.st_size} {state.st_mtime_ns}")
    files.sort()
    return "\n".join(files)


def key(source: bytes, name: str, defines: dict[str, str], folders: tuple[str, ...] = ()) -> str:
    """The name of what this source compiles to, where modules are looked for in these folders."""
    compiler = build_id(), sys.version
    about = repr((name, sorted(defines.items()), folders, compiler, len(source)))
    digest = blake2b(about.encode("utf-8", "surrogateescape"), digest_size=DIGEST)
    digest.update(source)
    return digest.hexdigest()


def code_key(bytecode: bytes, about: str) -> str:
    """The name of the native code of a program; `about` is what else it depends on."""
    compiler = build_id(), about
    digest = blake2b(repr(compiler).encode("utf-8", "surrogateescape"), digest_size=DIGEST)
    digest.update(bytecode)
    return digest.hexdigest()


def load(key: str) -> bytes | None:
    """What was stored under a key, or None."""
    folder = open_folder()
    if folder is None:
        return None
    try:
        content = read(key, folder)
        data = content[HEADER:]
        if content[:HEADER] != header(key, data):
            os.unlink(key, dir_fd=folder)
            return None
        return data
    except OSError:
        return None
    finally:
        os.close(folder)


def store(key: str, data: bytes) -> bool:
    """Keep data under a key; tells whether it could be kept."""
    folder = open_folder(create=True)
    if folder is None:
        return False
    temporary = f"{key}.{os.getpid()}.{time.monotonic_ns()}"
    try:
        write(temporary, header(key, data) + data, folder)
        os.replace(temporary, key, src_dir_fd=folder, dst_dir_fd=folder)
        if int(key[:8], 16) % TIDY_EVERY == 0:
            tidy(folder)
        return True
    except OSError:
        remove(temporary, folder)
        return False
    finally:
        os.close(folder)


def header(key: str, data: bytes) -> bytes:
    return MAGIC + blake2b(data, digest_size=DIGEST, key=bytes.fromhex(key)).digest()


def open_folder(create: bool = False) -> int | None:
    """A descriptor of the cache's folder, if it is there and can be trusted."""
    place = location()
    if place is None:
        return None
    try:
        if create:
            os.makedirs(place, 0o700, exist_ok=True)
        folder = os.open(place, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:
        return None
    if distrust(os.fstat(folder)):
        os.close(folder)
        return None
    return folder


def distrust(folder: os.stat_result) -> str:
    """Why a folder is not used, or nothing."""
    if not folder.st_mode & 0o040000:
        return "no folder stands there; set MOJOVM_CACHE_DIR"
    if folder.st_uid != os.geteuid():
        return "it belongs to another user; set MOJOVM_CACHE_DIR"
    if folder.st_mode & 0o022:
        return "others may write to it; run chmod go-w on it"
    return ""


def refusal() -> str:
    """Why the cache is not used, or nothing."""
    place = location()
    if place is None:
        return "there is no place for it; set MOJOVM_CACHE_DIR"
    try:
        return distrust(os.stat(place))
    except FileNotFoundError:
        return ""
    except OSError as error:
        return f"{error.strerror}; set MOJOVM_CACHE_DIR"


def read(key: str, folder: int) -> bytes:
    file = os.open(key, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=folder)
    try:
        state = os.fstat(file)
        if time.time() - state.st_mtime > FRESH:
            os.utime(file)
        parts = []
        while part := os.read(file, state.st_size + 1):
            parts.append(part)
        return parts[0] if len(parts) == 1 else b"".join(parts)
    finally:
        os.close(file)


def write(name: str, data: bytes, folder: int) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    file = os.open(name, flags, 0o600, dir_fd=folder)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(file, rest) :]
    finally:
        os.close(file)


def remove(name: str, folder: int) -> None:
    try:
        os.unlink(name, dir_fd=folder)
    except OSError:
        pass  # another process was faster


def entries(folder: int) -> list[tuple[float, int, str]]:
    """(time of last use, size, name) of each file of ours, the longest unused first."""
    found = []
    with os.scandir(folder) as listing:
        for entry in listing:
            name = entry.name.partition(".")[0]
            if len(name) == 2 * DIGEST and not name.strip("0123456789abcdef"):
                try:
                    state = entry.stat(follow_symlinks=False)
                except OSError:
                    continue
                found.append((state.st_mtime, state.st_size, entry.name))
    found.sort()
    return found


def tidy(folder: int) -> None:
    """Remove what was left behind and, beyond the limit, what was unused for longest."""
    files = entries(folder)
    total = sum(size for _, size, _ in files)
    surplus = total - TIDY_TO if total > LIMIT else 0
    for used, size, name in files:
        if surplus > 0:
            surplus -= size
        elif "." not in name or time.time() - used < ABANDONED:
            continue
        remove(name, folder)


def usage() -> tuple[int, int]:
    """Number of files and bytes that are kept."""
    folder = open_folder()
    if folder is None:
        return 0, 0
    try:
        files = entries(folder)
    finally:
        os.close(folder)
    return len(files), sum(size for _, size, _ in files)


def native_usage() -> tuple[int, int]:
    """Of `usage`, what holds native code: all that is no bytecode."""
    folder = open_folder()
    if folder is None:
        return 0, 0
    files = total = 0
    try:
        for _, size, name in entries(folder):
            begin = beginning(name, folder)
            if begin and not begin.startswith(BYTECODE):
                files += 1
                total += size
    finally:
        os.close(folder)
    return files, total


def beginning(name: str, folder: int) -> bytes:
    """The first bytes of what a file keeps."""
    try:
        file = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=folder)
    except OSError:
        return b""
    try:
        return os.read(file, HEADER + len(BYTECODE))[HEADER:]
    except OSError:
        return b""
    finally:
        os.close(file)


def clear() -> int:
    """Remove every file; gives their number."""
    folder = open_folder()
    if folder is None:
        return 0
    try:
        files = entries(folder)
        for _, _, name in files:
            remove(name, folder)
    finally:
        os.close(folder)
    return len(files)
