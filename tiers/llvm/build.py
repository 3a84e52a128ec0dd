"""LLVM IR text to machine code, by llvmlite. The only module that needs it, imported when used.

The passes are LLVM's own for speed level 3 without what would change a result: nothing is allowed
to contract or reassociate floats. Code is made for this very processor.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import llvmlite.binding as llvm

from .link import Linked, link

# Sums of floats in source order, with the rest of the loop in vectors; and conditional moves stay
# what they are: the pass that makes branches of them doubled the time of an edit distance.
OPTIONS = ("-force-ordered-reductions", "-x86-cmov-converter=false")


@cache
def target() -> Any:
    """The machine to compile for."""
    for option in OPTIONS:
        llvm.set_option("mojovm", option)
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    # Gathered one by one: 0.21 ns an element on Zen 4, where its instruction takes 0.37.
    features = f"{llvm.get_host_cpu_features().flatten()},+prefer-no-gather"
    return llvm.Target.from_default_triple().create_target_machine(
        cpu=llvm.get_host_cpu_name(), features=features, opt=3, reloc="pic", codemodel="small"
    )


def parse(text: str) -> Any:
    """The module of a text."""
    module = llvm.parse_assembly(text)
    module.triple = target().triple
    return module


def optimize(module: Any) -> Any:
    options = llvm.create_pipeline_tuning_options(speed_level=3)
    options.loop_vectorization = True
    options.slp_vectorization = True
    options.loop_unrolling = True
    options.loop_interleaving = True
    builder = llvm.create_pass_builder(target(), options)
    builder.getModulePassManager().run(module, builder)
    return module


def machine_code(text: str) -> Linked:
    """Optimised code that may be mapped anywhere; raises CannotLink or RuntimeError."""
    return machine_code_of(optimize(parse(text)))


def machine_code_of(module: Any) -> Linked:
    return link(target().emit_object(module))


def assembly(module: Any) -> str:
    return str(target().emit_assembly(module))
