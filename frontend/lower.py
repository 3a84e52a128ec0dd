"""Lower a function's tree to IR, checking and inferring types on the way.

Needs: the program's declarations. Leaves: an `ir.Function` with every type known, names resolved
and the pseudo-instruction `own` wherever a value must be owned; moves are decided by later passes.

Types flow forward: a name has the type of its first assignment, a literal takes the type that it
is wanted in, and only the element of an empty list may stay open until its first use.
"""

from __future__ import annotations

from . import ir, tree
from .annotations import type_of
from .assignments import Assignments
from .building import Building
from .calls import Calls
from .comparisons import Comparisons
from .compile_time import CompileTimeParameters
from .constants import pattern
from .contexts import Contexts
from .conversion import Conversion
from .declarations import parts_of
from .elementwise import Elementwise
from .expressions import Expressions
from .list_operators import ListOperators
from .loops import Loops
from .matching import Matching
from .members import Members
from .operators import Operators
from .order import Order
from .parallel import ParallelLoops
from .passing import Passing
from .places import Places
from .program import Instance, Program, Scope, Stop
from .races import Races
from .ranges import Ranges
from .results import Exploded, Meaning, Result, Variable
from .slices import Slices
from .source import Note
from .statements import Statements
from .texts import Texts
from .types import (
    F64,
    I64,
    NONE,
    STR,
    ListType,
    Literal,
    StructType,
    TupleType,
    Type,
    ViewType,
    is_copyable,
    list_of,
    resolve,
)
from .whole import Wholes

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


class Lowerer(
    Statements,
    Assignments,
    Loops,
    Ranges,
    ParallelLoops,
    Building,
    Races,
    Expressions,
    Operators,
    Comparisons,
    Order,
    Conversion,
    Places,
    Members,
    Slices,
    Calls,
    Passing,
    CompileTimeParameters,
    ListOperators,
    Elementwise,
    Texts,
    Matching,
    Contexts,
    Wholes,
):
    """Lowers one function instance (or the script)."""

    def __init__(self, program: Program, function: ir.Function, scope: Scope,
                 instance: Instance | None = None) -> None:  # fmt: skip
        self.program = program
        self.function = function
        self.scope = scope
        self.instance = instance
        self.scopes: list[dict[str, Any]] = [{}]
        self.poisoned: set[str] = set()
        self.depth = 0
        self.block = function.block()
        self.loops: list[Any] = []
        self.parallel: list[Any] = []
        self.opened: Any = None  # the shared variable that the current statement may write
        self.fields: dict[Any, Any] = {}  # of shared variables, by where they are
        self.contexts: list[Any] = []
        self.result_type: Type | None = instance.result_type if instance else NONE
        self.constructed: Exploded | None = None
        self.out_name: str | None = None
        self.types: list[tuple[str, Type, Span]] = []
        self.failed = False
        self.nesting = 0
        self.stepped: set[ir.Register] = set()  # slices with a step that have a name
        self.gathering: Any = None  # the expression whose elements need not be computed

    # --- emitting ----------------------------------------------------------------------------

    def temp(self, t: Type, at: Span, bases: tuple[ir.Register, ...] = ()) -> ir.Register:
        """A new unnamed register."""
        return self.function.register(t, None, at, bases)

    def emit(self, op: str, t: Type, args: list[Any], at: Span,
             bases: tuple[ir.Register, ...] = ()) -> ir.Register:  # fmt: skip
        """Emits a row with a result; returns its new register."""
        dst = self.function.register(t, None, at, bases)
        self.block.body.append(ir.Instruction(op, dst, args, at))
        return dst

    def do(self, op: str, args: list[Any], at: Span) -> None:
        """Emits a row without a result."""
        self.block.body.append(ir.Instruction(op, None, args, at))

    def end(self, terminator: ir.Terminator) -> None:
        """Ends the current block; what follows is unreachable until `start`."""
        self.block.end = terminator
        self.block = self.function.block(self.depth)

    def start(self, block: ir.Block) -> None:
        """Continues in a block, falling into it from the current one."""
        if self.block.end is None:
            self.block.end = ir.jump(block, (0, 0))
        self.block = block

    def new_block(self) -> ir.Block:
        """A block for later; it is placed where `start` finds it."""
        return self.function.block(self.depth)

    # --- constants ---------------------------------------------------------------------------

    def constant(self, value: Any, t: Type, at: Span) -> ir.Register:
        """A register holding a constant of a scalar or string type."""
        if t is STR:
            return self.emit("const_string", STR, [value], at)
        return self.emit(f"const.{t.kind}", t, [pattern(t, value)], at)

    def value(self, result: Result, at: Span) -> Any:
        """The IR value of a result; a literal takes its default type."""
        if result.value is not None:
            return result.value
        t = result.type
        if isinstance(t, Literal):
            result = self.convert(result, I64 if t.is_int else F64, at)
            if result.value is not None:
                return result.value
            t = result.type
        if t is NONE:
            raise self.program.fail("this has no value", at, "call it as a statement of its own")
        if isinstance(t, TupleType | StructType):
            parts = zip(parts_of(t), result.const, strict=False)
            taken = [self.own(Result(None, resolve(i), False, c), at) for i, c in parts]
            return self.emit("pack", t, taken, at)
        if isinstance(t, ListType):
            items = [Result(None, t.element, False, c) for c in result.const]
            return self.build_list(items, t, at).value
        return self.constant(result.const, t, at)

    def settle(self, result: Result, at: Span) -> Result:
        """The result with a literal's type fixed to its default and its value in a register."""
        value = self.value(result, at)
        return result if result.value is not None else Result(value, value.type, True)

    def own(self, result: Result, at: Span, demanded: bool = False) -> ir.Register:
        """A register that owns the value (or holds it, if plain), to be taken."""
        if result.whole is not None:
            return self.assemble(result.whole, at).value
        value = self.value(result, at)
        if result.is_const:
            return value
        if isinstance(result.type, ViewType):
            t: Type = list_of(result.type.element)
        else:
            t = result.type
        if isinstance(value, ir.Register) and not demanded:
            if result.fresh and not value.bases:
                return value
            if not t.owns:
                return value
        self.check_copied(value, t, at)
        dst = self.temp(t, at)
        self.block.body.append(ir.Instruction("own", dst, [value], at, demanded=demanded))
        return dst

    def check_copied(self, value: Any, t: Type, at: Span) -> None:
        """A mistake if owning what is borrowed or part of something would need a copy in vain."""
        if t.owns and (isinstance(value, ir.Part) or value.bases) and not is_copyable(t):
            raise self.program.fail(f"`{t}` cannot be copied out of where it is", at,
                                    "borrow it, or define a copy constructor")  # fmt: skip

    def own_plain(self, result: Result, at: Span) -> Any:
        """A plain value that later assignments to its variable do not change."""
        value = self.value(result, at)
        if result.is_const or (result.fresh and isinstance(value, ir.Register)):
            return value
        dst = self.temp(result.type, at)
        self.block.body.append(ir.Instruction("own", dst, [value], at))
        return dst

    def assign_register(self, dst: ir.Register, result: Result, at: Span) -> None:
        """dst = result, computing straight into dst where the last instruction allows it."""
        if result.is_const and not isinstance(
            result.type, Literal | TupleType | ListType | StructType
        ):
            if result.type is STR:
                self.block.body.append(ir.Instruction("const_string", dst, [result.const], at))
            elif result.type is not NONE:
                image = pattern(result.type, result.const)
                op = f"const.{result.type.kind}"
                self.block.body.append(ir.Instruction(op, dst, [image], at))
            return
        if result.whole is not None:
            result = self.assemble(result.whole, at)
        value = self.value(result, at)
        body = self.block.body
        if (result.fresh or result.is_const) and body and body[-1].dst is value and not value.bases:
            last = body[-1]
            if not dst.type.owns or all(dst is not getattr(a, "register", None) for a in last.args):
                last.dst = dst
                return
        if isinstance(dst.type, ViewType):
            bases = roots(value)
            dst.bases = tuple(dict.fromkeys(dst.bases + bases))
            body.append(ir.Instruction("borrow", dst, [value, dst.type], at))
            return
        self.check_copied(value, dst.type, at)
        body.append(ir.Instruction("own", dst, [value], at))

    # --- conversion --------------------------------------------------------------------------

    # --- names -------------------------------------------------------------------------------

    def find(self, name: str) -> Any:
        """A local name, or what the surroundings say, or None."""
        for names in reversed(self.scopes):
            found = names.get(name)
            if found is not None:
                return found
        found = self.scope.find(name)
        if found is None and self.function.name != "<script>":
            found = self.program.script_names.get(name)
        return found

    def declare(self, name: str, register: ir.Register | None, at: Span,
                block_scoped: bool = False) -> Variable:  # fmt: skip
        """A new variable: of the block, or of the function."""
        variable = Variable(name, register, at)
        (self.scopes[-1] if block_scoped else self.scopes[0])[name] = variable
        if register is not None:
            register.name = name
            register.at = at
            self.types.append((name, register.type, at))
        return variable

    def bind_new(self, name: str, result: Result, at: Span, block_scoped: bool,
                 t: Type | None = None) -> Variable:  # fmt: skip
        """A new variable holding a result."""
        if result.is_const:
            result = self.settle(result, at)
            result.fresh = True
        kind = resolve(t or result.type)
        value = result.value
        body = self.block.body
        if (result.fresh and isinstance(value, ir.Register) and value.name is None
                and (not value.bases or isinstance(kind, ViewType))
                and body and body[-1].dst is value):  # fmt: skip
            register = value
            register.order = len(self.function.registers)
        else:
            register = self.function.register(kind, name, at)
            self.assign_register(register, result, at)
        if kind is NONE:
            raise self.program.fail(f"`{name}` would hold no value", at, "the call returns nothing")
        if result.stepped and t is None:
            self.stepped.add(register)
        return self.declare(name, register, at, block_scoped)

    def require_copyable(self, t: Type, at: Span) -> None:
        """A mistake if values of the type cannot be copied."""
        if not is_copyable(resolve(t)):
            raise self.program.fail(f"`{t}` cannot be copied", at, "give it with `^`")

    def annotation(self, expr: tree.Expr) -> Type:
        """The type that an annotation means here."""
        return self.program_type(expr, None)

    def program_type(self, expr: Any, scope: Any) -> Type:
        """The type that an expression means in a scope (default: this function's)."""
        return type_of(self.program, expr, scope or self, self)

    def note(self, message: str, at: Span) -> list[Note]:
        """One related place."""
        return [Note(message, at)]

    def meaning(self, name: str) -> Meaning | None:
        """What a name means when it is no variable."""
        found = self.find(name)
        return found if isinstance(found, Meaning) else None

    def guarded(self, action: Any, *args: Any) -> Any:
        """Runs an action; after a mistake, None."""
        try:
            return action(*args)
        except Stop:
            self.failed = True
            return None


def roots(value: Any) -> tuple[ir.Register, ...]:
    """The registers that a borrow of this value lives on."""
    register = value.register
    return register.bases if register.bases else (register,)
