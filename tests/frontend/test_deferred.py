"""What is read when a program needs it is found by what the tables say."""

from pathlib import Path

from mojovm.frontend.build import builder
from mojovm.frontend.build import function as building
from mojovm.frontend.semantics import body, builtin, functions

SEMANTICS, BUILD = functions.__package__, building.__package__


def read_all(package: str) -> None:
    for file in Path(functions.__file__ if package == SEMANTICS else building.__file__).parent.glob(
        "*.py"
    ):
        __import__(f"{package}.{file.stem}")


def files_of(table: dict, package: str) -> dict:
    return {key: handler.__module__.removeprefix(f"{package}.") for key, handler in table.items()}


def test_each_node_is_understood_by_the_file_that_is_told():
    read_all(SEMANTICS)
    always = {each.__name__.removeprefix(f"{SEMANTICS}.") for each in functions.ALWAYS}
    found = files_of(body.MEANINGS, SEMANTICS)
    told = {node: file for file, nodes in functions.NODES.items() for node in nodes}
    assert {node: file for node, file in found.items() if file not in always | {"builtin"}} == told


def test_each_rule_is_in_a_file_that_is_told():
    read_all(SEMANTICS)
    found = files_of(builtin.RULES, SEMANTICS)
    assert {rule for rule, files in functions.ASKED.items() if found[rule] not in files} == set()


def test_each_node_is_built_by_the_file_that_is_told():
    read_all(BUILD)
    always = {each.__name__.removeprefix(f"{BUILD}.") for each in building.ALWAYS}
    found = files_of(builder.HANDLERS, BUILD)
    told = {node: file for file, nodes in building.NODES.items() for node in nodes}
    others = {node: file for node, file in found.items() if file not in always}
    assert {node: file for node, file in others.items() if file != "pointers"} == told
