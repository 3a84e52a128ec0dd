"""Typed statements to IR."""

from __future__ import annotations

from ..ir import function as ir
from ..semantics import typed
from ..types import NONE, resolve
from .builder import Builder, Operand, builds
from .expressions import check_in_all, condition, row_arguments
from .places import Direct, Located, check_in, check_out, reduced, referred, store

Span = tuple[int, int]


@builds(typed.Evaluate)
def _evaluate(b: Builder, node: typed.Evaluate) -> None:
    b.value(node.value)


@builds(typed.Assign)
def _assign(b: Builder, node: typed.Assign) -> None:
    target = node.place
    if isinstance(target, typed.Local):
        variable = target.variable
        if variable not in b.registers and variable not in b.places:
            operand = b.value(node.value)
            if variable not in b.registers:  # the value may have read it already
                t = resolve(variable.type)
                b.registers[variable] = b.adopt(operand, t, variable.name, variable.at)
                return
            b.assign(b.registers[variable], operand, node.at)
            return
    operand = b.value(node.value)
    mark = b.mark()
    place = reduced(b, target)
    if not isinstance(place, Direct):
        (operand,) = b.as_evaluated([operand], [mark])
    store(b, place, operand, node.at)


@builds(typed.Bind)
def _bind(b: Builder, node: typed.Bind) -> None:
    variable = node.variable
    operand = b.value(node.value)
    value = operand.value
    if isinstance(value, ir.Register) and value.name is None and (operand.fresh or value.bases):
        value.name, value.at = variable.name or None, variable.at
        b.registers[variable] = value
        return
    t = resolve(variable.type)
    b.registers[variable] = b.adopt(operand, t, variable.name, variable.at)


@builds(typed.Hold)
def _hold(b: Builder, node: typed.Hold) -> None:
    for variable, operand in zip(node.variables, b.values(node.values), strict=True):
        b.registers[variable] = operand.value


@builds(typed.Refer)
def _refer(b: Builder, node: typed.Refer) -> None:
    b.places[node.variable] = referred(b, node.place, node.variable.name, node.at)


@builds(typed.Locate)
def _locate(b: Builder, node: typed.Locate) -> None:
    place = reduced(b, node.place)
    b.places[node.variable] = Located(place, b.mark())


@builds(typed.Change)
def _change(b: Builder, node: typed.Change) -> None:
    place = reduced(b, node.place)
    held = check_out(b, place, node.at)
    b.registers[node.variable] = held
    b.statements(node.body)
    check_in(b, place, held, node.at)


@builds(typed.Declare)
def _declare(b: Builder, node: typed.Declare) -> None:
    variable = node.variable
    t = resolve(variable.type)
    b.registers[variable] = b.function.register(t, variable.name, variable.at)


@builds(typed.Unpack)
def _unpack(b: Builder, node: typed.Unpack) -> None:
    operand = b.value(node.value)
    whole = b.own(operand, node.at)
    pieces = []
    for variable, t in zip(node.variables, node.types, strict=True):
        piece = b.temporary(resolve(t), node.at)
        pieces.append(piece)
        if variable is not None and variable not in b.registers:
            piece.name, piece.at = variable.name, variable.at
            b.registers[variable] = piece
    b.block.body.append(ir.Instruction("unpack", pieces, [whole], node.at))
    for variable, piece in zip(node.variables, pieces, strict=True):
        if variable is not None and b.registers[variable] is not piece:
            b.assign(b.registers[variable], Operand(piece, True), node.at)


@builds(typed.If)
def _if(b: Builder, node: typed.If) -> None:
    done = b.new_block()
    while True:
        then, other = b.new_block(), b.new_block()
        condition(b, node.condition, then, other)
        b.block = then
        b.statements(node.then)
        b.end(ir.jump(done, node.at))
        b.block = other
        following = node.orelse
        if len(following) != 1 or following[0].__class__ is not typed.If:
            break
        node = following[0]
    b.statements(following)
    b.end(ir.jump(done, node.at))
    b.block = done


@builds(typed.Block)
def _block(b: Builder, node: typed.Block) -> None:
    done = b.new_block()
    b.targets[node] = done, done
    b.statements(node.body)
    b.end(ir.jump(done, node.at))
    b.block = done


@builds(typed.Break)
def _break(b: Builder, node: typed.Break) -> None:
    b.end(ir.jump(b.targets[node.loop][0], node.at))


@builds(typed.Continue)
def _continue(b: Builder, node: typed.Continue) -> None:
    b.end(ir.jump(b.targets[node.loop][1], node.at))


@builds(typed.Return)
def _return(b: Builder, node: typed.Return) -> None:
    if node.value is None:
        b.end(ir.ret(None, node.at))
        return
    operand = b.value(node.value)
    if resolve(node.value.type) is NONE:
        b.end(ir.ret(None, node.at))
        return
    b.end(ir.ret(b.own(operand, node.at), node.at))


@builds(typed.Stop)
def _stop(b: Builder, node: typed.Stop) -> None:
    b.do(node.op, [b.value(node.operand).value], node.at)
    b.end(ir.unreachable(node.at))


@builds(typed.Keep)
def _keep(b: Builder, node: typed.Keep) -> None:
    b.do("keep", [v.value for v in b.values(node.values)], node.at)


@builds(typed.Discard)
def _discard(b: Builder, node: typed.Discard) -> None:
    b.do("discard", [b.own(b.value(node.value), node.at)], node.at)


@builds(typed.Do)
def _do(b: Builder, node: typed.Do) -> None:
    args, back = row_arguments(b, node.op, node.operands, node.at)
    b.do(node.op, args, node.at)
    check_in_all(b, back, node.at)
