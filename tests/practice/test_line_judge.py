"""What was said, judged: the examples of the format and what comes near them."""

from __future__ import annotations

import json

import pytest

from jobaid.library.reader import read_contents
from jobaid.operations.practice.judging_lines import LineReader
from jobaid.practice.even_words import even_words
from jobaid.practice.line_judge import spoken_line
from jobaid.practice.spoken_points import from_the_line
from tests.call.house import CHARGE_DISPUTE, contents
from tests.practice.practice_house import NEVER

POINTS = """
    points:
      - id: by-when
        text: It is there within three working days
        must: [[three, "3"], [working days, business days]]
        spoils: [weeks, some point]
      - id: no-need
        text: They need not pay that part meanwhile
        must: [[need not, "don't have to", no need], [pay]]
        not: true
"""


@pytest.fixture(scope="module")
def reader() -> LineReader:
    script = CHARGE_DISPUTE.replace(
        '    say: "I\'d like my supervisor to look at this today."\n',
        '    say: "I\'d like my supervisor to look at this today."\n' + POINTS.lstrip("\n"),
    )
    files = {**contents(), "scripts/charge-dispute.yaml": script.encode()}
    reading = read_contents({**files, "never.yaml": NEVER.encode()})
    assert reading.library.scripts["charge-dispute"].step("ask-supervisor").points
    return LineReader(reading.library)


def judged(reader: LineReader, step: str, text: str, **more) -> dict:
    line = {"id": 1, "script": "charge-dispute", "step": step, "language": "en", "text": text}
    told, read = reader.judged(json.dumps({**line, **more}))
    assert read
    return told


@pytest.mark.parametrize(
    ("text", "by_when", "no_need"),
    [
        ("It's there in three working days, and you need not pay meanwhile.", "covered", "covered"),
        ("Within 3 business days. You don't have to pay.", "covered", "covered"),
        ("Within 3 days. There's no need to worry about paying.", "missing", "covered"),
        ("Within three working days or some weeks. You have to pay.", "spoilt", "spoilt"),
        ("It won't be there within three working days. You need pay.", "spoilt", "spoilt"),
        ("Three of us look. In working days.", "missing", "missing"),
        ("No later than three working days; no need for paying.", "covered", "covered"),
        ("It isn't today but within three working days.", "covered", "missing"),
        ("Never fear, three working days.", "covered", "missing"),
        ("Three working days. No, it's not three working days.", "ask", "missing"),
        ("", "missing", "missing"),
    ],
)
def test_points_are_judged_by_their_keys_in_the_order_of_the_format(reader, text, by_when, no_need):
    told = judged(reader, "ask-supervisor", text)
    states = {one["id"]: one["state"] for one in told["points"]}
    assert states == {"by-when": by_when, "no-need": no_need}
    assert all(one["why"] for one in told["points"])


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("I have credited £18.40. You will see it within 3 working days.", True),
        ("I've credited eighteen pounds forty - you'll see it within three working days!", True),
        ("I have credited it. You will see it within 3 working days.", False),
        ("I have credited £18.40. You will see it within 2 working days.", False),
        ("I have credited £18.40. You will soon see it within 3 working days.", False),
        ("I have credited £18.40. You will see it.", False),
    ],
)
def test_an_exact_line_is_exact_word_for_word(reader, text, exact):
    told = judged(reader, "credit", text)
    assert told["wording"] == "exact"
    assert told["exact"] is exact
    assert bool(told["missing"] or told["added"]) is not exact


def test_with_its_value_known_another_amount_is_wrong(reader):
    line = "I have credited {}. You will see it within 3 working days."
    assert judged(reader, "credit", line.format("£18.40"), values={"credit": "18.40"})["exact"]
    told = judged(reader, "credit", line.format("£18.50"), values={"credit": "18.40"})
    assert told["exact"] is False
    assert told["added"] == ["£18.50"]


def test_own_words_are_neither_exact_nor_not(reader):
    told = judged(reader, "find-charge", "So which one, Grace Holt?", values={
        "customer.name": "Grace Holt"})  # fmt: skip
    assert told["exact"] is None
    assert [one["state"] for one in told["points"]] == ["covered"]
    told = judged(reader, "not-verified", "I can't, sorry")
    assert [one["state"] for one in told["points"]] == ["ask"]


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("You'll get your money back.", True),
        ("Don't worry, you will get your money back.", True),
        ("I can't say you'll get your money back.", False),
        ("It isn't sure it will be refunded.", False),
        ("You said it will be refunded.", False),
        ("The letter says “it will be refunded”, and so it was.", False),
        ("I can't see it, but it will be refunded.", True),
        ("I'm not sure. You'll get your money back.", True),
        ("You'll get some of your money.", False),
    ],
)
def test_a_never_phrase_counts_unless_it_is_denied_or_quoted(reader, text, heard):
    found = judged(reader, "find-charge", text)["never"]
    assert [one["rule"] for one in found] == (["promise-refund"] if heard else [])


def test_lines_that_cannot_be_read_are_told(reader):
    for line in ("not json", "[]", '{"id": 2, "script": "no", "step": "greet", "text": "x"}',
                 '{"id": 3, "script": "charge-dispute", "step": "gret", "text": "x"}',
                 '{"id": 4, "script": "charge-dispute", "step": "greet", "text": 5}'):  # fmt: skip
        told, read = reader.judged(line)
        assert not read
        assert told["problems"]
    assert "greet" in told["problems"][0] or "text" in told["problems"][0]


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("Good morning, this is Ann at Larkfield.", "covered"),
        ("Hello, Ann Lee here at Larkfield.", "covered"),
        ("Good morning, this is Bob at Larkfield.", "missing"),
        ("Good morning, this is Ann.", "missing"),
    ],
)
def test_who_says_their_first_name_has_said_who_they_are(said, state):
    values = {"part_of_day": "evening", "agent.name": "Ann Lee", "company": "Larkfield"}
    source = "Good {{ part_of_day }}, you are through to {{ agent.name }} at {{ company }}."
    line = spoken_line(source, values, "en", {})
    [point] = from_the_line(line.text, line.values, even_words(said, "en"), "en", line.free)
    assert point.state == state
