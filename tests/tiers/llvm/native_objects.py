"""An object file with all that code may need of a linker, and how to call what it is linked to."""

from __future__ import annotations

import ctypes
import platform
from functools import cache

import pytest

from mojovm.machine import core
from mojovm.tiers.llvm.link import Linked, link

llvm = pytest.importorskip("llvmlite.binding", reason="needs the extra `llvm`")
if platform.machine() not in ("x86_64", "AMD64"):
    pytest.skip("the linker knows x86-64 only", allow_module_level=True)

PROGRAM = """
declare double @fmod(double, double)
declare double @log1p(double)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

@weights = private constant [5 x double] [double 1.5, double -2.0, double 0.25, double 9.0,
                                          double 1.0e300]
@nothing = private constant [0 x i8] zeroinitializer

; constants in .rodata
define double @constants(double %x) {
  %y = fmul double %x, 3.25
  %z = fadd double %y, 0.1
  ret double %z
}

define double @weight(i64 %i) {
  %p = getelementptr [5 x double], ptr @weights, i64 0, i64 %i
  %v = load double, ptr %p
  ret double %v
}

define ptr @place_of_nothing() {
  ret ptr @nothing
}

; a jump table: each case does something else
define i64 @cases(i64 %x, ptr %p) {
  switch i64 %x, label %other [ i64 0, label %a  i64 1, label %b  i64 2, label %c
                                i64 3, label %d  i64 4, label %e  i64 5, label %f ]
a:
  store i64 17, ptr %p
  ret i64 1
b:
  %q = call double @constants(double 1.0)
  store double %q, ptr %p
  ret i64 2
c:
  store i8 3, ptr %p
  ret i64 3
d:
  %o = load i64, ptr %p
  %n = mul i64 %o, %o
  ret i64 %n
e:
  store float 3.0, ptr %p
  ret i64 5
f:
  %m = call i64 @cases(i64 3, ptr %p)
  %k = sub i64 0, %m
  ret i64 %k
other:
  ret i64 -1
}

; a table of values
define i64 @squares(i64 %x) {
  switch i64 %x, label %other [ i64 0, label %a  i64 1, label %b  i64 2, label %c
                                i64 3, label %d  i64 4, label %e ]
a:
  ret i64 71
b:
  ret i64 -1111111
c:
  ret i64 9
d:
  ret i64 123123123123
e:
  ret i64 5
other:
  ret i64 0
}

; vectors of constants: out[i] = in[i] * 3 ^ i
define void @vectors(ptr noalias %out, ptr noalias %in, i64 %n) {
entry:
  %some = icmp sgt i64 %n, 0
  br i1 %some, label %loop, label %done
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %p = getelementptr i32, ptr %in, i64 %i
  %v = load i32, ptr %p
  %t = mul i32 %v, 3
  %j = trunc i64 %i to i32
  %w = xor i32 %t, %j
  %q = getelementptr i32, ptr %out, i64 %i
  store i32 %w, ptr %q
  %next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %next, %n
  br i1 %more, label %loop, label %done
done:
  ret void
}

; loops that become memset and memcpy
define void @clear(ptr %out, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %p = getelementptr i64, ptr %out, i64 %i
  store i64 0, ptr %p
  %next = add nuw nsw i64 %i, 1
  %more = icmp ult i64 %next, %n
  br i1 %more, label %loop, label %done
done:
  ret void
}

define void @copy(ptr noalias %out, ptr noalias %in, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %p = getelementptr i64, ptr %in, i64 %i
  %v = load i64, ptr %p
  %q = getelementptr i64, ptr %out, i64 %i
  store i64 %v, ptr %q
  %next = add nuw nsw i64 %i, 1
  %more = icmp ult i64 %next, %n
  br i1 %more, label %loop, label %done
done:
  ret void
}

; calls to C, of one another and of themselves; addresses of functions
define double @calls_c(double %x, double %y) {
  %a = call double @fmod(double %x, double %y) nobuiltin
  %b = call double @log1p(double %a) nobuiltin
  %c = call double @constants(double %b) noinline
  ret double %c
}

define i64 @fib(i64 %n) noinline {
  %small = icmp slt i64 %n, 2
  br i1 %small, label %leaf, label %node
leaf:
  ret i64 %n
node:
  %n1 = sub i64 %n, 1
  %n2 = sub i64 %n, 2
  %a = call i64 @fib(i64 %n1)
  %b = call i64 @fib(i64 %n2)
  %c = add i64 %a, %b
  ret i64 %c
}

define ptr @own_function() {
  ret ptr @constants
}

define ptr @function_of_c() {
  ret ptr @log1p
}

define internal double @hidden(double %x) noinline {
  %y = fdiv double %x, 7.0
  ret double %y
}

define double @calls_hidden(double %x) {
  %y = call double @hidden(double %x)
  ret double %y
}
"""


def compiled(text: str, model: str = "small") -> bytes:
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    machine = llvm.Target.from_triple(llvm.get_process_triple()).create_target_machine(
        cpu=llvm.get_host_cpu_name(),
        features=llvm.get_host_cpu_features().flatten(),
        opt=3,
        reloc="pic",
        codemodel=model,
    )
    module = llvm.parse_assembly(text)
    builder = llvm.create_pass_builder(machine, llvm.create_pipeline_tuning_options(3))
    builder.getModulePassManager().run(module, builder)
    return machine.emit_object(module)


@cache
def object_file() -> bytes:
    return compiled(PROGRAM)


@cache
def linked() -> Linked:
    return link(object_file())


class Library:
    """The functions of linked code, to be called."""

    def __init__(self, linked: Linked):
        self.symbols = linked.symbols
        self.native = core.NativeCode(linked.code, linked.externals)

    def __call__(self, name, result, *types):
        place = self.native.address(self.symbols[name])
        return ctypes.CFUNCTYPE(result, *types)(place)
