from . import NAME
from ..right import where
from ...tree import NAME as ROOT

fn path() -> String:
    assert ROOT == "tree"
    return NAME + "/leaf"

fn cousin() -> String:
    return where()
