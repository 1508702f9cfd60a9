"""No code is shown to people: languages in their own words, tips that read as they look."""

from __future__ import annotations

import pytest

from jobaid.ui.desk.call.panels.call_questions import language_name
from jobaid.ui.widgets.themed import plain_tip
from tests.ui.desk.desks import Desk
from tests.ui.tree import Tree, press


@pytest.mark.parametrize(
    ("tag", "name"),
    [("en", "English"), ("es", "Español"), ("en-GB", "British English"), ("xx-none", "xx-none")],
)
def test_a_language_is_called_as_its_speakers_do(tag: str, name: str) -> None:
    assert language_name(tag) == name


def test_no_description_of_the_desk_has_code_in_it(desk: Desk, tree: Tree) -> None:
    desk.open()
    told = []
    for keys in ("1", "F12"):
        press(keys)
        told += [f"{node.name} {node.description}" for node in tree.nodes()]
    assert not [words for words in told if "<p>" in words or "&#x27;" in words or "`" in words]


def test_a_tip_shows_the_characters_of_a_text_and_is_wrapped() -> None:
    assert plain_tip("Check who is calling") == "Check who is calling"
    assert plain_tip("<b>bold</b>").replace("\u2060", "") == "<b>bold</b>"
    assert plain_tip("a < b") == "a < b"
    assert plain_tip("word " * 40).count("\n") >= 2
