"""Scorecards, scenarios, articles, templates, plans for people: what stands in them is read."""

from __future__ import annotations

from typing import Any

import pytest

from jobaid.library.content_ids import content_id
from jobaid.library.model import Words
from jobaid.library.reading.page_reader import read_page, read_single
from tests.library.reading import codes, library_of

CARD = """
id: good-call
title: {en: A good call, es: Una buena llamada}
scope: [billing, charge-dispute]
dispute_days: 10
was: [fine-call]
sections:
  - id: safety
    title: Safety first
    weight: 40
    questions:
      - {id: verified, text: Identity settled, kind: yes-no, weight: 2,
         auto_fail: {on: [no], of: card}, evidence: {rule: charge-dispute/verify-first}}
      - id: rights
        text: Rights
        kind: choice
        options:
          - {id: whole, label: Whole, points: 2}
          - {id: part, label: In part, points: 1}
          - {id: not, label: Not, points: 0}
        not_applicable: true
        evidence: {step: charge-dispute/open-dispute}
      - id: holds
        text: Longest hold
        kind: number
        unit: seconds
        points: [{at_most: 60, points: 1}, {at_most: 120, points: 0.5}, {points: 0}]
        evidence: {standard: short-hold, never: [interrupt, guess]}
      - {id: warmth, text: Warmth, kind: scale, from: 1, to: 5, why: [1, 2]}
      - {id: credit, text: Offered, kind: yes-no, when: "rights == 'whole'", bonus: true,
         why: [false]}
      - {id: note, text: What to keep doing, kind: text}
"""
SCENARIO = """
id: late-fee-grace
title: A late fee
script: charge-dispute
for: [billing]
persona: {name: Grace Holt, age: 61, mood: upset, patience: 4, voice: en-f}
brief: What the trainee may know.
knows: {customer.name: Grace Holt, charge_amount: "26.10", why: {en: No idea, es: Ni idea}}
opening: ["Twenty-six pounds.", {en: "What is this?", es: "¿Qué es esto?"}]
turns:
  - {at: charge-dispute/greet, says: ["It's about my bill."], answer: a-charge, times: 1}
  - {at: charge-dispute/credit, after: slip, says: ["You promised me!"], mood: -1, tempts: guess}
must:
  - {id: identity, enter: verify-identity/confirmed, before: charge-dispute/find-charge}
  - {id: amount, fill: charge_amount, value: "26.10"}
  - {id: call-back, promise: Decision, within: 5 working days}
never: [promise-refund, guess]
ends: [dispute-opened]
pass_at: 75
"""
ARTICLE = """---
title: {en: Routers, es: Routers}
heard: [my router is stuck]
reviewed: 2027-01-31
---

# Starting it anew
"""
FILES = {
    "card": ("scorecards/good-call.yaml", CARD),
    "scenario": ("scenarios/late-fee-grace.yaml", SCENARIO),
}


def page_of(file: str, text: str) -> tuple[Any, list[str]]:
    page, findings = read_page(file, text.encode())
    return page, codes(findings)


def test_the_whole_of_a_scorecard() -> None:
    card, found = page_of(*FILES["card"])
    assert found == []
    assert (card.id, card.title.text("es"), card.file) == (
        "good-call", "Una buena llamada", "scorecards/good-call.yaml",
    )  # fmt: skip
    assert card.content_id == content_id(CARD.encode())
    assert card.scope == ("billing", "charge-dispute")
    assert (card.dispute_days, card.was) == (10, ("fine-call",))
    (safety,) = card.sections
    assert safety.weight == 40
    verified, rights, holds, warmth, credit, note = card.questions
    assert (verified.kind, verified.weight) == ("yes-no", 2)
    assert (verified.auto_fail.on, verified.auto_fail.of) == (("no",), "card")
    assert [(one.kind, one.name) for one in verified.evidence] == [
        ("rule", "charge-dispute/verify-first")
    ]
    assert [(one.id, one.label.any, one.points) for one in rights.options] == [
        ("whole", "Whole", 2), ("part", "In part", 1), ("not", "Not", 0),
    ]  # fmt: skip
    assert rights.not_applicable
    assert [(one.at_most, one.at_least, one.points) for one in holds.rows] == [
        (60, None, 1), (120, None, 0.5), (None, None, 0),
    ]  # fmt: skip
    assert [(one.kind, one.name) for one in holds.evidence] == [
        ("standard", "short-hold"), ("never", "interrupt"), ("never", "guess"),
    ]  # fmt: skip
    assert (warmth.lowest, warmth.highest, warmth.why) == (1, 5, ("1", "2"))
    assert (credit.when, credit.bonus, credit.why) == ("rights == 'whole'", True, ("no",))
    assert note.kind == "text"


def test_the_whole_of_a_scenario() -> None:
    scenario, found = page_of(*FILES["scenario"])
    assert found == []
    assert (scenario.id, scenario.script) == ("late-fee-grace", "charge-dispute")
    assert scenario.tags == ("billing",)
    who = scenario.persona
    assert (who.name, who.age, who.mood, who.patience, who.voice) == (
        "Grace Holt", 61, "upset", 4, "en-f",
    )  # fmt: skip
    assert scenario.knows["charge_amount"] == Words.of("26.10")
    assert scenario.knows["why"].text("es") == "Ni idea"
    assert [one.text("es") for one in scenario.opening] == ["Twenty-six pounds.", "¿Qué es esto?"]
    first, second = scenario.turns
    assert (first.step, first.answer, first.times, first.after) == (
        "charge-dispute/greet", "a-charge", 1, None,
    )  # fmt: skip
    assert (second.after, second.mood, second.tempts) == ("slip", -1, "guess")
    assert [(one.does, one.name) for one in scenario.must] == [
        ("enter", "verify-identity/confirmed"), ("fill", "charge_amount"), ("promise", "Decision"),
    ]  # fmt: skip
    identity, amount, call_back = scenario.must
    assert (identity.before, amount.value) == ("charge-dispute/find-charge", "26.10")
    assert call_back.within == "5 working days"
    assert scenario.never == ("promise-refund", "guess")
    assert (scenario.ends, scenario.pass_at) == (("dispute-opened",), 75)


@pytest.mark.parametrize(
    ("name", "written", "instead", "code", "part"),
    [
        ("card", "kind: yes-no, weight: 2", "kind: stars", "JA026", "scale"),
        ("card", "weight: 2", "weight: -2", "JA041", "below 0"),
        ("card", "points: [{at_most: 60, points: 1}, ", "points: [", "", ""),
        ("card", "kind: choice\n", "kind: number\n", "JA041", "one row"),
        ("card", "kind: scale", "kind: choice", "JA041", "one of them"),
        ("card", "from: 1, to: 5", "from: 5, to: 5", "JA041", "less than"),
        ("card", "on: [no], ", "", "JA041", "`on`"),
        ("card", "of: card", "of: life", "JA026", "section"),
        ("card", "evidence: {rule:", "evidence: {rul:", "JA016", "`rul`"),
        ("card", "id: warmth, ", "", "JA021", "no `id`"),
        ("card", "id: warmth", "id: rights", "JA019", "twice"),
        ("card", "title: {en: A good call, es: Una buena llamada}\n", "", "JA028", "`title`"),
        ("card", "dispute_days", "dispute_day", "JA016", "dispute_days"),
        ("scenario", "mood: upset", "mood: sad", "JA026", "worried"),
        ("scenario", "after: slip", "after: trip", "JA026", "dead-air"),
        ("scenario", "pass_at: 75", "pass_at: 750", "JA030", "80"),
        ("scenario", "script: charge-dispute\n", "", "JA039", "`script`"),
        ("scenario", "fill: charge_amount", "fil: charge_amount", "JA039", "enter"),
        ("scenario", "fill: charge_amount", "fill: a, tick: b", "JA039", "one thing"),
        ("scenario", 'says: ["It\'s about my bill."], ', "", "JA028", "nothing to say"),
        ("scenario", "tempts", "tempt", "JA016", "tempts"),
    ],
)
def test_a_page_with_a_slip(name: str, written: str, instead: str, code: str, part: str) -> None:
    file, text = FILES[name]
    assert written in text
    page, findings = read_page(file, text.replace(written, instead, 1).encode())
    assert page is not None
    assert codes(findings) == ([code] if code else [])
    assert part in " ".join(f"{one.words} {one.fix}" for one in findings)


def test_a_weight_in_some_sections_only() -> None:
    more = CARD + "  - {id: more, title: More, questions: [{id: q, text: Q}]}\n"
    _, findings = read_page("scorecards/good-call.yaml", more.encode())
    assert codes(findings) == ["JA041"]
    assert "`more`" in findings[0].words


def test_an_article() -> None:
    article, found = page_of("articles/kit/routers.md", ARTICLE)
    assert found == []
    assert (article.id, article.title.text("es"), article.reviewed) == (
        "routers", "Routers", "2027-01-31",
    )  # fmt: skip
    assert [one.any for one in article.heard] == ["my router is stuck"]
    assert (article.text, article.line) == ("\n# Starting it anew\n", 6)
    assert article.text.splitlines() == ARTICLE.splitlines()[article.line - 1 :]


@pytest.mark.parametrize(
    ("text", "code", "title"),
    [
        ("# Routers #\n\nText.", "JA042", "Routers"),
        ("Text.", "JA042", "A b"),
        ("---\nheard: [x]\n---\n# Routers\n", "JA042", "Routers"),
        ("---\ntitle: Routers\nreviewed: May\n---\n", "JA029", "Routers"),
        ("---\ntitel: Routers\ntitle: X\n---\n", "JA016", "X"),
        ("---\ntitle: [\n---\nText.", "JA010", "A b"),
        ("---\nnever closed\n", "JA042", "A b"),
        ("---\n- a list\n---\n", "JA042", "A b"),
    ],
)
def test_an_article_with_a_slip(text: str, code: str, title: str) -> None:
    article, findings = read_page("articles/a-b.md", text.encode())
    assert codes(findings) == [code]
    assert article.title.any == title


def test_the_place_of_a_slip_in_front_matter() -> None:
    _, (finding,) = read_page("articles/a.md", b"---\ntitle: A\nreviewed: May\n---\n")
    assert (finding.line, finding.column) == (3, 11)


def test_templates_and_words() -> None:
    template, found = page_of("templates/letter.j2", "Dear {{ customer.name }},\r\n")
    assert (template.id, template.text, found) == ("letter", "Dear {{ customer.name }},\n", [])
    words, findings = read_single("words.txt", b"Larkfield  # us\n\n# none\nWi-Fi\nLarkfield\n")
    assert (words, findings) == (("Larkfield", "Wi-Fi"), ())


def test_what_is_no_text_has_no_page() -> None:
    for file in ("articles/a.md", "templates/a.j2", "scorecards/a.yaml"):
        page, found = page_of(file, "a\0b")
        assert (page, found) == (None, ["JA006"])


def test_sampling_and_path() -> None:
    plan, findings = read_single(
        "sampling.yaml",
        b"{per: script, calls: 5, every: month, first: [slips], seed: 7, read: enough}",
    )
    assert findings == ()
    assert (plan.per, plan.calls, plan.every, plan.first, plan.seed, plan.read) == (
        "script", 5, "month", ("slips",), 7, "enough",
    )  # fmt: skip
    path, findings = read_single(
        "path.yaml",
        b"scripts: [{script: x, pass_at: 70, scenarios: [a, b], beside: 3}, y]\ngate: true\n",
    )
    assert findings == ()
    first, second = path.stages
    assert (first.script, first.pass_at, first.scenarios, first.beside) == ("x", 70, ("a", "b"), 3)
    assert (second.script, second.pass_at, path.gate) == ("y", None, True)


@pytest.mark.parametrize(
    ("file", "text", "code"),
    [
        ("sampling.yaml", "calls: none", "JA017"),
        ("sampling.yaml", "per: agent", "JA039"),
        ("sampling.yaml", "{calls: 5, per: desk}", "JA026"),
        ("sampling.yaml", "{calls: 5, first: [slip]}", "JA026"),
        ("sampling.yaml", "- calls: 5", "JA013"),
        ("path.yaml", "scripts: [{pass_at: 5}]", "JA039"),
        ("path.yaml", "scripts: [{script: x, pass_at: 500}]", "JA030"),
        ("path.yaml", "scripts: [[x]]", "JA017"),
        ("path.yaml", "script: []", "JA016"),
    ],
)
def test_a_plan_with_a_slip(file: str, text: str, code: str) -> None:
    _, findings = read_single(file, text.encode())
    assert code in codes(findings)


def test_a_library_has_them_all() -> None:
    reading = library_of(
        scorecards__good=CARD, scenarios__late=SCENARIO, path="scripts: [x]", sampling="calls: 3"
    )
    library = reading.library
    assert reading.findings == ()
    assert list(library.scorecards) == ["good-call"]
    assert library.scenarios["late-fee-grace"].file == "scenarios/late.yaml"
    assert library.path is not None
    assert [one.script for one in library.path.stages] == ["x"]
    assert library.sampling is not None
    assert library.sampling.calls == 3
    assert library.known_words == ()
