"""What native code calls of the machine, each by one small function of its module.

The machine's functions are found through its table of handlers, an instruction's place through its
words; both would take several instructions at each call, which LLVM would spend its time on.
"""

from __future__ import annotations

from collections.abc import Iterable

# Result and parameters behind the machine itself; "word" is an instruction, by its number among
# all words of the program.
SERVICES: dict[str, tuple[str, tuple[str, ...]]] = {
    "attend": ("i32", ("word",)),
    "interpret": ("i32", ("ptr", "i32")),
    "call": ("i32", ("ptr", "i32")),
    "unwind_frame": ("void", ("ptr", "word")),
    "unwind_entry": ("void", ("ptr", "i32")),
    "index_fault": ("i32", ("i64", "i64")),
    "lengths_fault": ("i32", ("i64", "i64")),
}
HANDLER = "handler"  # runs any runtime row: i32 (machine, frame, its place in the table, word)


def typed(parameters: Iterable[str]) -> list[str]:
    return ["i64" if parameter == "word" else parameter for parameter in parameters]


def definitions(needs: Iterable[str], layout: dict[str, int]) -> str:
    """The functions that a module needs."""
    wanted = set(needs)
    lines = [_service(name, layout) for name in SERVICES if f"machine_{name}" in wanted]
    if f"machine_{HANDLER}" in wanted:
        lines.append(_handler(layout))
    return "\n".join(lines)


def _found(layout: dict[str, int], place: str) -> str:
    return f"""\
  %table.at = getelementptr i8, ptr %vm, i64 {layout["handlers"]}
  %table = load ptr, ptr %table.at
  %called.at = getelementptr ptr, ptr %table, i64 {place}
  %called = load ptr, ptr %called.at"""


def _word(layout: dict[str, int]) -> str:
    return f"""\
  %words.at = getelementptr i8, ptr %vm, i64 {layout["words"]}
  %words = load ptr, ptr %words.at
  %ins = getelementptr [16 x i8], ptr %words, i64 %word"""


def _service(name: str, layout: dict[str, int]) -> str:
    result, parameters = SERVICES[name]
    taken = ["ptr %vm"]
    given = ["ptr %vm"]
    for number, parameter in enumerate(parameters):
        taken.append("i64 %word" if parameter == "word" else f"{parameter} %p{number}")
        given.append("ptr %ins" if parameter == "word" else f"{parameter} %p{number}")
    head = f"define internal {result} @machine_{name}({', '.join(taken)}) noinline {{"
    word = [_word(layout)] if "word" in parameters else []
    call = f"call {result} %called({', '.join(given)})"
    end = (
        [f"  tail {call}", "  ret void"]
        if result == "void"
        else [f"  %r = tail {call}", f"  ret {result} %r"]
    )
    return "\n".join([head, _found(layout, str(layout[name])), *word, *end, "}"])


def _handler(layout: dict[str, int]) -> str:
    return "\n".join(
        [
            "define internal i32 @machine_handler(ptr %vm, ptr %R, i64 %row, i64 %word) noinline {",
            _found(layout, "%row"),
            _word(layout),
            "  %r = tail call i32 %called(ptr %vm, ptr %R, ptr %ins)",
            "  ret i32 %r",
            "}",
        ]
    )
