"""`TestSuite`: the tests of a module, and their report."""

from __future__ import annotations

import re

from tests.commands import mojovm

PROGRAM = """
from testing import assert_equal, TestSuite

def test_good() raises:
    assert_equal(1 + 1, 2)

def test_other():
    assert_equal({value}, 2)

def helper():
    pass

def main() raises:
    TestSuite.discover_tests[__functions_in_module()]().run()
"""


def test_a_report_follows_the_tests(tmp_path):
    path = tmp_path / "suite.mojo"
    path.write_text(PROGRAM.format(value=2))
    printed = re.sub(r"\[ [0-9.]+ \]", "[ T ]", mojovm("run", path).stdout)
    assert printed.split("\n")[2:6] == [
        "    PASS [ T ] test_good",
        "    PASS [ T ] test_other",
        "--------",
        "Summary [ T ] 2 tests run: 2 passed , 0 failed , 0 skipped  ",
    ]


def test_a_failure_ends_the_run_with_status_1(tmp_path):
    path = tmp_path / "suite.mojo"
    path.write_text(PROGRAM.format(value=3))
    ended = mojovm("run", str(path))
    assert ended.returncode == 1
    assert "2 tests run: 1 passed , 1 failed" in ended.stdout
