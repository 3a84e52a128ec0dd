"""`vm/API.md` is what the docstrings of public names say, and its examples do what they show."""

from __future__ import annotations

import doctest
import re

import pytest

import mojovm
from mojovm.document import API, api

SECTIONS = [part for part in API.read_text().split("\n## ") if ">>>" in part]


def test_it_is_fresh():
    assert API.read_text() == api(), "run `python -m mojovm.document --write`"


def test_it_has_every_public_name():
    text = API.read_text()
    for name in mojovm.__all__:
        assert name.startswith("__") or f"## mojovm.{name}\n" in text


@pytest.mark.parametrize("text", SECTIONS, ids=lambda text: text.partition("\n")[0])
def test_examples(text):
    name = text.partition("\n")[0]
    session = "".join(re.findall(r"^```pycon\n(.*?)^```$", text, re.M | re.S))
    found = doctest.DocTestParser().get_doctest(session, {"mojovm": mojovm}, name, str(API), 0)
    told: list[str] = []
    assert doctest.DocTestRunner().run(found, out=told.append).failed == 0, "".join(told)
