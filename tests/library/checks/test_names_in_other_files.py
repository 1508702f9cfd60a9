"""What the house's other files name is held against what there is, each name by itself."""

from __future__ import annotations

import pytest

from jobaid.library.checks import check
from jobaid.library.reader import ReadLibrary, read_contents
from tests.library.checks.snippets import codes, findings, read
from tests.shipped_reading import shipped_reading

MAIN = """
fields:
  amount: {label: Amount, kind: money}
steps:
  - id: greet
    title: Greet
    say: Hello.
    ask: [amount]
    do: [{id: look, text: Look}]
    promise: {text: A call, within: 2 hours}
    answers:
      - {id: more, label: More, go: bye}
      - {id: less, label: Less, go: bye}
  - {id: bye, title: Goodbye, say: Goodbye., outcome: resolved}
rules: [{id: first, no: bye, until: greet}]
"""
FILES = {
    "never": '- {id: guess, text: Never guess, why: W, say_instead: S, phrases: ["I guess"]}',
    "standards": "- {id: hold, text: 1 minute, measure: hold-time, at_most: 60, unit: seconds}",
    "people": """
        - {id: maya, name: Maya, team: North}
        - {id: tom, name: Tom, coach: COACH}
        """,
    "recovery": "- {id: a, kind: long-hold, script: SCRIPT}",
    "path": "scripts: [{script: SCRIPT, scenarios: [SCENARIO]}]",
    "objectives": """
        - {id: a, text: A, measure: {metric: standard, id: STANDARD}}
        - {id: b, text: B, measure: {metric: outcome, id: OUTCOME, filter: {script: SCRIPT}}}
        - {id: c, text: C, measure: {metric: slips, filter: {team: TEAM}}}
        """,
    "scorecards__card": """
        id: card
        title: Card
        scope: [SCOPE]
        sections:
          - id: all
            title: All
            questions:
              - {id: rights-said, text: A, evidence: {item: main/greet/ITEM, rule: main/RULE}}
              - {id: b, text: B, when: "WHEN == 'yes'", evidence: {standard: STANDARD}}
              - {id: c, text: C, evidence: {never: NEVER, outcome: OUTCOME}}
              - {id: d, text: D, evidence: [{step: main/STEP}, {promise: main/PROMISE}]}
              - {id: e, text: E, evidence: {promise: anything at all}}
        """,
    "scenarios__grace": """
        id: grace
        title: Grace
        script: SCRIPT
        knows: {FIELD: "10"}
        turns:
          - {at: main/STEP, says: [Hello], answer: ANSWER, tempts: NEVER}
          - {at: greet, says: [Hello]}
        must:
          - {id: a, enter: main/STEP, before: main/bye}
          - {id: b, tick: main/greet/ITEM}
          - {id: c, fill: FIELD}
          - {id: d, say: main/STEP}
          - {id: e, promise: A call, within: 2 hours}
        never: [NEVER]
        ends: [OUTCOME]
        """,
}
GOOD = {
    "COACH": "maya", "SCRIPT": "main", "SCENARIO": "grace", "STANDARD": "hold",
    "OUTCOME": "resolved", "TEAM": "North", "SCOPE": "main/greet", "ITEM": "look",
    "RULE": "first", "WHEN": "rights_said", "NEVER": "guess", "STEP": "greet",
    "PROMISE": "greet", "FIELD": "amount", "ANSWER": "more",
}  # fmt: skip
# The codes by file that follow when this one name is another.
BAD = {
    "COACH": {"people.yaml": ["JA102"]},
    "SCRIPT": {
        "recovery.yaml": ["JA102"], "path.yaml": ["JA102"], "objectives.yaml": ["JA102"],
        "scenarios/grace.yaml": ["JA104", "JA104"],
    },
    "SCENARIO": {"path.yaml": ["JA102"]},
    "STANDARD": {"objectives.yaml": ["JA102"], "scorecards/card.yaml": ["JA103"]},
    "OUTCOME": {
        "objectives.yaml": ["JA102"], "scorecards/card.yaml": ["JA103"],
        "scenarios/grace.yaml": ["JA104"],
    },
    "TEAM": {"objectives.yaml": ["JA102"]},
    "SCOPE": {"scorecards/card.yaml": ["JA056"]},
    "ITEM": {"scorecards/card.yaml": ["JA103"], "scenarios/grace.yaml": ["JA104"]},
    "RULE": {"scorecards/card.yaml": ["JA103"]},
    "WHEN": {"scorecards/card.yaml": ["JA105"]},
    "NEVER": {"scorecards/card.yaml": ["JA103"], "scenarios/grace.yaml": ["JA104", "JA104"]},
    "STEP": {"scorecards/card.yaml": ["JA103"], "scenarios/grace.yaml": ["JA104"] * 3},
    "PROMISE": {"scorecards/card.yaml": ["JA103"]},
    "FIELD": {"scenarios/grace.yaml": ["JA104", "JA104"]},
    "ANSWER": {"scenarios/grace.yaml": ["JA104"]},
}  # fmt: skip


def files(**other: str) -> dict[str, str]:
    names = GOOD | other
    made = dict(FILES)
    for word, name in names.items():
        made = {file: text.replace(word, name) for file, text in made.items()}
    return made


def test_names_that_are_there() -> None:
    assert codes(MAIN, **files()) == []


def test_every_name_is_tried() -> None:
    assert set(BAD) == set(GOOD)


@pytest.mark.parametrize("word", BAD)
def test_a_name_that_is_not_there(word: str) -> None:
    slip = GOOD[word] + "x"
    found = findings(MAIN, **files(**{word: slip}))
    by_file: dict[str, list[str]] = {}
    for one in found:
        by_file.setdefault(one.file, []).append(one.code)
    assert by_file == BAD[word]
    contents = read(MAIN, **files(**{word: slip})).contents
    for one in found:
        line = contents[one.file].decode().splitlines()[one.line - 1]
        if slip in line:
            # Of a name in parts the finding stands where the whole name begins, of a key at
            # its value.
            at_name = slip in line[one.column - 1 :].split(",")[0]
            assert at_name or line[: one.column - 1].rstrip(' "').endswith(f"{slip}:")
    fixes = [one.fix or "" for one in found if one.code != "JA105"]
    assert all(fix.startswith("Did you mean") for fix in fixes), fixes


def test_a_promise_of_a_step_that_makes_none() -> None:
    (found,) = findings(MAIN, **files(PROMISE="bye"))
    assert found.code == "JA103"
    assert "makes none" in found.words


def test_a_measure_without_its_id() -> None:
    text = "- {id: a, text: A, measure: {metric: standard}}"
    (found,) = findings(MAIN, objectives=text)
    assert found.code == "JA102"
    assert "no `id`" in found.words


def test_an_opening_and_a_question() -> None:
    house = read(MAIN).contents["library.yaml"].decode()
    good = house + "opening: main\nquestions: [{id: ease, text: Is it sorted?}]\n"
    asking = MAIN.replace("outcome: resolved", "outcome: resolved, question: ease")
    assert codes(asking, library=good) == []
    (opening,) = findings(MAIN, library=good.replace("opening: main", "opening: mian"))
    assert (opening.code, opening.file) == ("JA102", "library.yaml")
    assert opening.fix == "Did you mean `main`?"
    (question,) = findings(asking.replace("ease", "easy"), library=good)
    assert (question.code, question.fix) == ("JA107", "Did you mean `ease`?")
    assert codes(asking.replace("question: ease", "question: none"), library=good) == []


@pytest.mark.parametrize(
    ("accepted", "part"),
    [
        ("{code: JA900, at: bye, why: W, by: B}", "no code"),
        ("{code: JA050, at: bye, why: W, by: B}", "an error"),
        ("{code: JA085, at: byebye, why: W, by: B}", "there is none"),
        ("{code: JA085, at: bye}", "`why` and no `by`"),
    ],
)
def test_a_warning_that_nobody_answers_for(accepted: str, part: str) -> None:
    (found,) = findings(f"{MAIN}accepted: [{accepted}]\n")
    assert found.code == "JA106"
    assert part in found.words


def test_a_template_names_what_nothing_declares() -> None:
    contents = dict(read(MAIN).contents)
    contents["templates/letter.j2"] = b"Dear {{ customer.name }},\n\nIt is {{ amont|money }}.\n"
    found = check(read_contents(contents), pool=False)
    (one,) = [finding for finding in found if finding.file == "templates/letter.j2"]
    assert (one.code, one.line, one.column) == ("JA061", 3, 10)
    assert one.fix == "Did you mean `amount`?"


def test_a_text_that_a_language_is_missing() -> None:
    cards = files()["scorecards__card"].replace("text: A", "text: {en: A one, es: Un a}")
    found = findings(MAIN, **files() | {"scorecards__card": cards})
    assert {one.code for one in found} == {"JA092"}
    assert {one.file for one in found} == {"scorecards/card.yaml"}


def changed(reading: ReadLibrary, file: str, old: bytes, new: bytes) -> ReadLibrary:
    assert old in reading.contents[file]
    return read_contents({**reading.contents, file: reading.contents[file].replace(old, new)})


def test_a_kept_finding_is_not_told_of_another_content(tmp_path) -> None:
    reading = shipped_reading()
    assert check(reading, pool=False, cache=tmp_path) == ()
    cards = changed(reading, "scorecards/promise-kept.yaml", b"private-message", b"private-mesage")
    assert [one.code for one in check(cards, pool=False, cache=tmp_path)] == ["JA103"]
    assert check(reading, pool=False, cache=tmp_path) == ()
    path = changed(reading, "path.yaml", b"phone-snatched", b"phone-snached")
    assert [one.code for one in check(path, pool=False, cache=tmp_path)] == ["JA102"]
