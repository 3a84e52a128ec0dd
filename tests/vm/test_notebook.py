"""`%load_ext mojovm`: cells define, see each other, print, and show mistakes with their place."""

from __future__ import annotations

import os
import re
import sys
import tempfile
from importlib.util import find_spec
from types import SimpleNamespace

import pytest

import mojovm

PLAIN = re.compile(r"\x1b\[[0-9;]*m")


class Shell:
    """As much of IPython as the extension asks for."""

    def __init__(self) -> None:
        self.user_ns: dict[str, object] = {}
        self.history_manager = SimpleNamespace(input_hist_parsed=[""])
        self.magics: dict[str, object] = {}
        mojovm.load_ipython_extension(self)

    def register_magic_function(self, function, magic_kind, magic_name):
        self.magics[magic_kind, magic_name] = function

    def cell(self, text, line=""):
        self.history_manager.input_hist_parsed.append(text)
        return self.magics["cell", "mojo"](line, text)

    def line(self, text):
        self.history_manager.input_hist_parsed.append(text)
        return self.magics["line", "mojo"](text)

    def fails(self, text, kind=mojovm.CompileError):
        """What a notebook shows of the mistakes of a cell, without colours."""
        with pytest.raises(kind) as caught:
            self.cell(text)
        return PLAIN.sub("", "\n".join(caught.value._render_traceback_()))


@pytest.fixture
def shell():
    shell = Shell()
    yield shell
    vm = shell.magics["cell", "mojo"].__self__.vm
    assert vm.stats()["live"] == 0


def test_a_cell_defines_and_prints(shell, capsys):
    shell.cell("fn f(x: Int) -> Int:\n    return x + 1\n\nx = f(1)\nprint('x is', x)\n")
    assert capsys.readouterr().out == "x is 2\n"
    assert shell.user_ns["f"](41) == 42
    assert set(shell.user_ns) == {"f"}


def test_later_cells_see_earlier_ones(shell, capsys):
    shell.cell("from math import sqrt\nalias N = 3\n")
    shell.cell("struct P:\n    var x: Int\n\nfn f(p: P) -> Int:\n    return p.x * N\n")
    shell.cell("from math import sqrt\nprint(f(P(2)), sqrt(9.0))\n")
    assert capsys.readouterr().out == "6 3.0\n"


def test_a_definition_replaces_an_earlier_one(shell):
    shell.cell("fn f() -> Int:\n    return 1\n\nfn g() -> Int:\n    return f() * 10\n")
    shell.cell("fn h() -> Int:\n    return 0\n")
    assert shell.user_ns["g"]() == 10
    shell.user_ns["h"] = mine = object()
    shell.cell("fn f() -> Int:\n    return 2\n")
    assert (shell.user_ns["f"](), shell.user_ns["g"]()) == (2, 20)
    assert shell.user_ns["h"] is mine


def test_overloads_stay_together(shell):
    shell.cell("fn f(x: Int) -> Int:\n    return 1\n\nfn f(x: String) -> Int:\n    return 2\n")
    assert shell.line("f(1) * 10 + f('')") == 12


def test_main_runs_once_where_it_stands(shell, capsys):
    shell.cell("fn main():\n    print('main')\n")
    shell.cell("print('next')\n")
    assert capsys.readouterr().out == "main\nnext\n"


def test_lines(shell, capsys):
    shell.cell("fn f(x: Int) -> List[Int]:\n    return [x, x]\n")
    assert shell.line("f(2)") == [2, 2]
    assert shell.line(" 1.5 + 1 ") == 2.5
    assert shell.line("print('hi')") is None
    assert shell.line("y = 3; print(y)") is None
    assert capsys.readouterr().out == "hi\n3\n"


def test_mistakes_show_their_place(shell):
    told = shell.fails("fn f() -> Int:\n    return nowhere\n")
    assert "<In[1]>:2:12: error: `nowhere` is not defined" in told
    assert "    2 |     return nowhere\n      |            ^~~~~~~" in told
    assert "Traceback" not in told
    assert "<In[2]>:1:6: error" in shell.fails("fn f(:\n")
    assert not shell.user_ns


def test_mistakes_in_earlier_cells_are_told_of_those(shell):
    shell.cell("\n\nfn f(x):\n    return x + 1\n")
    told = shell.fails("print(f('a'))\n")
    assert "<In[2]>:1:7: error: in `f` called with (String)" in told
    shell.cell("fn g() -> Int:\n    return 1\n")
    shell.cell("fn h() -> Int:\n    return g()\n")
    told = shell.fails("fn g() -> String:\n    return ''\n")
    assert "<In[4]>:2:12: error" in told


def test_mistakes_of_lines(shell):
    with pytest.raises(mojovm.CompileError) as caught:
        shell.line("1 + nowhere")
    told = PLAIN.sub("", "\n".join(caught.value._render_traceback_()))
    assert "<In[1]>:1:5: error: `nowhere` is not defined\n    1 | 1 + nowhere" in told


def test_faults_show_calls_in_all_cells(shell):
    shell.cell("fn head(xs: List[Int]) -> Int:\n    return xs[0]\n")
    told = shell.fails("e: [int] = []\nprint(head(e))\n", IndexError)
    assert 'File "<In[2]>", line 2' in told
    assert 'File "<In[1]>", line 2, in head\n    return xs[0]' in told
    assert told.endswith("fault: index out of range: 0 is outside a list of length 0")
    shell.cell("print(1)\n")


def test_cells_import_modules_beside_the_notebook(shell, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tool.mojo").write_text("fn at(xs: List[Int], i: Int) -> Int:\n    return xs[i]\n")
    shell.cell("from tool import at\n")
    shell.cell("print(at([5, 6], 1))\n")
    assert capsys.readouterr().out == "6\n"
    told = shell.fails("print(at([1], 2))\n", mojovm.RuntimeFault)
    assert 'File "<In[3]>", line 1, in <script>\n    print(at([1], 2))\n' in told
    assert 'File "tool.mojo", line 2, in tool.at\n    return xs[i]\n' in told
    (tmp_path / "tool.mojo").write_text("fn at(x: Int) -> String:\n    return x\n")
    told = shell.fails("print(at(1))\n")
    assert told.startswith("tool.mojo:2:12: error: ")
    assert "    2 |     return x\n" in told


def test_options_are_refused(shell):
    with pytest.raises(mojovm.MojoError, match="takes no options"):
        shell.cell("pass", line="--fast")


NOTEBOOK_PARTS = ("IPython", "nbclient", "ipykernel")


@pytest.mark.skipif(
    any(find_spec(part) is None for part in NOTEBOOK_PARTS),
    reason="what executes notebooks is missing: pip install mojovm[test]",
)
def test_a_notebook_without_a_browser(tmp_path, monkeypatch):
    import nbformat
    from nbclient import NotebookClient
    from nbformat.v4 import new_code_cell, new_notebook

    for name in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", tempfile.mkdtemp(dir=tmp_path))
    cells = [
        "%load_ext mojovm",
        "%%mojo\nfn area(w: Float64, h: Float64) -> Float64:\n    return w * h\n\nprint('ready')",
        "area(2.0, 4.5)",
        "%mojo area(3.0, 1.0) + 1",
        "%%mojo\nprint(aera(1.0, 1.0))",
        "import mojovm\n@mojovm.jit\ndef twice(x):\n    return 2 * x\n\ntwice(21)",
    ]
    book = new_notebook(cells=[new_code_cell(text) for text in cells])
    book.metadata["kernelspec"] = {"name": "python3", "display_name": "", "language": "python"}
    client = NotebookClient(book, timeout=120, allow_errors=True, kernel_name="python3")
    client.create_kernel_manager().kernel_spec.argv[0] = sys.executable
    client.execute(cwd=os.fspath(tmp_path))
    nbformat.validate(book)
    outputs = [cell.outputs for cell in book.cells]
    assert outputs[0] == []
    assert outputs[1][0].text == "ready\n"
    assert outputs[2][0].data["text/plain"] == "9.0"
    assert outputs[3][0].data["text/plain"] == "4.0"
    (error,) = outputs[4]
    told = PLAIN.sub("", "\n".join(error.traceback))
    assert "<In[5]>:1:7" in told
    assert "did you mean `area`?" in told
    assert "      |       ^~~~" in told
    assert "Traceback" not in told
    assert outputs[5][0].data["text/plain"] == "42"


def test_functions_go_on_to_see_the_variables_of_their_cell(shell, capsys):
    shell.cell("count = 0\nLIMIT = 5\n\nfn bump() -> Int:\n    global count\n    count += 1\n"
               "    return count\n\nfn through() -> Int:\n    return bump()\n\n"
               "fn limit() -> Int:\n    return LIMIT\n\nfn own(count: Int) -> Int:\n"
               "    return count\n\nprint(bump())\n")  # fmt: skip
    bump = shell.user_ns["bump"]
    assert (bump(), shell.user_ns["through"](), shell.user_ns["limit"]()) == (2, 3, 5)
    shell.cell("print(own(7))")
    assert capsys.readouterr().out == "1\n7\n"
    message = shell.fails("print(through())")
    assert "`through` is not defined" in message
    assert "`through` sees variables of an earlier cell" in message
    assert bump() == 4
    shell.cell("fn bump() -> Int:\n    return 0\n")
    assert shell.line("bump() + own(1)") == 1
