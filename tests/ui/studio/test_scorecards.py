"""A scorecard is written as a form: by keys, undoable, with what is wrong and what reviews tell."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from jobaid.library.reader import read_contents
from jobaid.log.profile import Profile
from jobaid.operations.records.record_reader import RecordReader
from jobaid.operations.studio.tree_edits import values_of
from tests.log.kept import keep, kept_id, made
from tests.ui.studio.studios import StudioWindow
from tests.ui.tree import Tree, press, settle, type_text

FILE = "scorecards/calm-call.yaml"
CARD = b"""# Ours, by hand
id: calm-call
title: {en: A calm call, es: Una llamada tranquila}
sections:
  - id: ear
    title: {en: An open ear, es: Escuchar}
    questions:
      - {id: heard, text: {en: Heard them out, es: Oido}, kind: yes-no, weight: 3}  # its heart
      - {id: tone, text: {en: Tone of voice, es: Tono}, kind: scale, from: 1, to: 4, why: [1]}
  - id: end
    title: {en: A good end, es: Buen final}
    questions:
      - {id: thanks, text: {en: Said thank you, es: Gracias}, kind: yes-no}
"""


@pytest.fixture
def cards(clinic: Path, studio: StudioWindow) -> StudioWindow:
    """The studio with a scorecard in its draft, in the view of the scorecards."""
    assert studio.work.edited.edit("a card", {FILE: CARD})
    studio.area.work.changed()  # type: ignore[union-attr]
    studio.checked()
    press("Ctrl+6")
    settle()
    choose(studio, "A calm call")
    return studio


def choose(studio: StudioWindow, title: str) -> None:
    view = studio.area.work._views["cards"]  # type: ignore[union-attr]
    titles = [one.title for one in view.cards.cards()]  # type: ignore[attr-defined]
    press("Home")
    for _ in range(titles.index(title)):
        press("Down")
    settle()


def focus() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleIdentifier()


def values(studio: StudioWindow, file: str = FILE) -> Any:
    return values_of(studio.work.edited.contents[file])


def tab_to(identifier: str) -> None:
    for _ in range(60):
        if focus() == identifier:
            return
        press("Tab")
    raise AssertionError(f"{identifier} is not reached; {focus()}")


def test_a_card_is_begun_and_filled_by_keys(studio: StudioWindow, tree: Tree) -> None:
    press("Ctrl+6")
    settle()
    if focus() != "cards-new":
        press("Tab")
    assert focus() == "cards-new"
    type_text("Late fees")
    press("Return")
    settle()
    assert focus() == "card-add"
    type_text("Was the fee explained?")
    press("Return")
    settle()
    assert focus() == "form-sections-questions-text-en"
    tab_to("form-sections-questions-kind")
    press("Down")
    settle()
    tab_to("form-sections-questions-options")
    type_text("Whole")
    press("Tab")
    type_text("2")
    press("Return")
    settle()
    card = values(studio, "scorecards/late-fees.yaml")
    question = card["sections"][0]["questions"][0]
    assert question["kind"] == "choice"
    assert question["options"] == [{"id": "whole", "label": "Whole", "points": 2}]
    assert question["id"] == "was-the-fee-explained"
    studio.written()
    made_card = read_contents(studio.work.edited.contents).library.scorecards["late-fees"]
    assert [one.kind for one in made_card.questions] == ["choice"]
    # Undo goes back deed by deed, to no card at all.
    for _ in range(6):
        press("Ctrl+Z")
        settle()
    assert "scorecards/late-fees.yaml" not in studio.work.edited.contents


def test_an_answer_fails_the_card_on_evidence_and_the_rest_keeps_its_bytes(
    cards: StudioWindow, tree: Tree
) -> None:
    press("Return", "Down", "Down")
    settle()
    assert tree.find("form-sections-questions-text-en").widget.text() == "Heard them out"  # type: ignore[attr-defined]
    press("Return")
    chips = tree.find("form-sections-questions-auto_fail-on").widget
    chips.setFocus()
    chips.set_values(["no"])  # type: ignore[attr-defined]
    chips.chosen.emit()  # type: ignore[attr-defined]
    cards.checked()
    assert values(cards)["sections"][0]["questions"][0]["auto_fail"] == {"on": ["no"]}
    cards.until(lambda: tree.has("card-problem-1"))
    said = tree.find("card-problem-1").name
    assert "rests on one person's word" in said
    tab_to("form-sections-questions-evidence")
    never = next(iter(cards.work.reading.library.never))
    rule = cards.work.reading.library.never[never].text.any
    type_text(rule[:14])
    press("Return")
    settle()
    first = values(cards)["sections"][0]["questions"][0]
    assert first["evidence"] == {"never": never}
    cards.checked()
    cards.until(lambda: not tree.has("card-problem-1"))
    content = cards.work.edited.contents[FILE]
    assert content.startswith(b"# Ours, by hand\n")
    assert b"# its heart" in content
    press("Ctrl+Z", "Ctrl+Z")
    settle()
    assert cards.work.edited.contents[FILE] == CARD


def test_another_kind_takes_along_what_had_a_meaning_only_in_the_other(
    cards: StudioWindow, tree: Tree
) -> None:
    press("Return", "Down", "Down", "Down", "Return")
    tab_to("form-sections-questions-kind")
    press("Home")  # yes or no
    settle()
    assert values(cards)["sections"][0]["questions"][1] == {
        "id": "tone",
        "text": {"en": "Tone of voice", "es": "Tono"},
    }
    press("Ctrl+Z")
    settle()
    assert cards.work.edited.contents[FILE] == CARD


def test_questions_and_sections_move_are_added_and_taken_out(
    cards: StudioWindow, tree: Tree
) -> None:
    press("Return", "Down", "Down", "Down")
    settle()
    press("Alt+Down")  # over the border, into the next section
    settle()
    sections = values(cards)["sections"]
    assert [[q["id"] for q in one["questions"]] for one in sections] == [
        ["heard"],
        ["tone", "thanks"],
    ]
    assert sections[1]["questions"][0]["why"] == [1]
    press("Alt+Up")
    settle()
    assert [q["id"] for q in values(cards)["sections"][0]["questions"]] == ["heard", "tone"]
    press("Ctrl+Shift+I")
    settle()
    assert focus() == "form-sections-title-en"
    press("Ctrl+A")
    type_text("In between")
    press("Esc")
    settle()
    assert [one["title"] for one in values(cards)["sections"]][1] == "In between"
    assert focus() == "card-parts"
    press("Del")
    settle()
    assert len(values(cards)["sections"]) == 2
    assert cards.said[-1].startswith("Took out In between.")
    press("Home", "Esc", "Del")
    settle()
    assert FILE not in cards.work.edited.contents
    press("Ctrl+Z")
    settle()
    assert FILE in cards.work.edited.contents


def test_shares_of_the_score_and_idle_weights(cards: StudioWindow, tree: Tree) -> None:
    view = cards.area.work._views["cards"]  # type: ignore[union-attr]
    shares = {one.id: one.weighs for one in view._shown if one.is_question}  # type: ignore[attr-defined]
    assert shares == {"heard": 0.6, "tone": 0.2, "thanks": 0.2}
    press("Return", "Down", "Down", "Down", "Down", "Down", "Return")
    tab_to("form-sections-questions-weight")
    type_text("5")
    settle()
    press("Tab")
    content = cards.work.edited.contents[FILE]
    for title in (b"An open", b"A good"):
        before = b"    title: {en: " + title
        content = content.replace(before, b"    weight: 50\n" + before)
    cards.work.edited.edit("weights", {FILE: content})
    cards.area.work.changed()  # type: ignore[union-attr]
    cards.checked()
    cards.until(lambda: tree.has("card-problem-1"))
    assert "changes nothing" in tree.find("card-problem-1").name


def review(call: int, by: str, answer: str) -> dict[str, Any]:
    number = call * 10 + (1 if by == "ann" else 2)
    return {
        "v": 1,
        "id": f"019abcde-0000-7000-9000-{number:012d}",
        "kind": "review",
        "of": kept_id(call),
        "at": "2026-11-22T10:00:00.000Z",
        "by": {"id": by, "name": by.title()},
        "desk": "desk-1",
        "card": {"id": "calm-call", "version": "x"},
        "answers": {"heard": answer, "tone": 3},
        "why": {},
        "comments": [],
        "result": {"score": 50},
        "replaces": None,
        "blind": None,
    }


def test_a_question_that_people_answer_each_in_their_own_way_is_told(
    clinic: Path, studio: StudioWindow, tmp_path: Path, tree: Tree
) -> None:
    with Profile.open(tmp_path / "kept", writing=True) as profile:
        log = profile.log
    keep(log, *(made(number) for number in range(6)))
    said = [review(call, "ann", "yes") for call in range(6)]
    said += [review(call, "ben", "no") for call in range(6)]
    keep(log, *said, table="reviews")
    studio.records = RecordReader(profile, writing=False)
    assert studio.work.edited.edit("a card", {FILE: CARD})
    studio.area.work.changed()  # type: ignore[union-attr]
    studio.checked()
    press("Ctrl+6")
    choose(studio, "A calm call")
    press("Return", "Down", "Down")
    studio.until(lambda: tree.has("card-problem-1"))
    said_of = tree.find("card-problem-1").name
    assert "Over 6 calls that several reviewed, 0 % of their answers agree." in said_of
    assert "each in their own way" in said_of
    press("Down")
    studio.until(lambda: "100 %" in tree.find("card-problem-1").name)
    press("Home", "Ctrl+J")
    settle()
    assert tree.find("form-sections-questions-text-en").widget.text() == "Heard them out"  # type: ignore[attr-defined]
    studio.records.close()


def test_a_card_goes_to_amazon_connect_and_one_comes_from_there_with_what_was_lost(
    cards: StudioWindow, tree: Tree, tmp_path: Path
) -> None:
    out = tmp_path / "form.json"
    assert tree.find("cards-hand-out").widget.isVisible()
    press("Ctrl+E")
    assert focus() == "exchange-file"
    press("Ctrl+A")
    type_text(str(out))
    press("Return")
    cards.until(lambda: tree.has("exchange-done"))
    assert tree.find("exchange-words").name.startswith(str(out))
    form = json.loads(out.read_text())
    assert form["Title"] == "A calm call"
    press("Return")
    assert focus() == "cards-list"

    form["Title"] = "From the centre"
    form["Items"][0]["Section"]["Items"][0]["Question"]["Unheard"] = {"Of": "it"}
    out.write_text(json.dumps(form))
    press("Ctrl+Shift+E")
    type_text(str(tmp_path / "nowhere.json"))
    press("Return")
    cards.until(lambda: "cannot be read" in "".join(one.name for one in tree.nodes()))
    press("Ctrl+A")
    type_text(str(out))
    press("Return")
    cards.until(lambda: tree.has("exchange-done"))
    assert tree.find("exchange-words").name.startswith("From the centre: 3 questions.")
    assert any("Unheard" in one.name for one in tree.nodes()), "what was lost is said"
    press("Return")
    (file,) = (one for one in cards.work.edited.contents if "from-the-centre" in one)
    assert values(cards, file)["title"] == "From the centre"
    press("Ctrl+Z")
    assert file not in cards.work.edited.contents
