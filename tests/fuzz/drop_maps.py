"""Drop maps made to fit, so that a changed program fails for a reason of its own, or not at all."""

from __future__ import annotations

from mojovm.bytecode.code import Code
from mojovm.bytecode.verify_frame import bits, sign
from mojovm.bytecode.verify_ownership import Drops, Flow, State
from mojovm.bytecode.verify_types import Layout
from mojovm.bytecode.verify_words import Words


class Recorder(Flow):
    """Writes down what each trap would have to drop, where the verifier would compare."""

    def __init__(self, words: Words, layout: Layout) -> None:
        super().__init__(words, layout)
        self.owned: dict[int, int] = {}

    def check_drops(self, state: State, owned: int, drops: Drops) -> None:
        self.owned[self.word] = owned


def fill_drop_maps(code: Code) -> None:
    """Gives each function the drop maps that it needs, leaf by leaf; VerifyError if it would be
    refused with any."""
    layout = Layout(code.types)
    signatures = [sign(function, layout) for function in code.functions]
    for function, signature in zip(code.functions, signatures, strict=True):
        function.drops = []
        words = Words(code, layout, signatures, signature)
        words.check_all()
        flow = Recorder(words, layout)
        flow.run()
        for word, owned in sorted(flow.owned.items()):
            entries = [(slot, function.slots[slot]) for slot in bits(owned & ~flow.mut)]
            entries += [(slot, ~function.slots[slot]) for slot in bits(flow.mut & ~owned)]
            if entries:
                function.drops.append((word, word, tuple(entries)))
