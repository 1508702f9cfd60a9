"""A script's file becomes a Script, whatever shape its values are written in."""

from __future__ import annotations

from typing import Any

import pytest

from jobaid.library.content_ids import content_id
from jobaid.library.kinds import KINDS
from jobaid.library.model import Words
from jobaid.library.reader import read_script
from jobaid.library.reading.shared_keys import FIELD_KINDS
from tests.library.reading import HEAD, STEPS, clean, codes, script_of

# The script of the format's own description.
WHOLE = r"""id: charge-dispute
title: Charge dispute
about: The customer says a charge on the bill is wrong.
tags: [billing]
heard: ["charged twice", "wrong amount", "don't recognise this charge"]   # callers' words
fields:
  account:  {label: Account number, pattern: '\d{8}', required: true, example: "40217788"}
  reason:
    label: Why it looks wrong
    kind: choice
    options: [{id: twice, label: Charged twice}, {id: unknown, label: Not theirs}]
  amount:   {label: Amount in dispute, kind: money}
  credit:   {label: Credit given, kind: money}
  verified: {label: Identity checked, kind: yes-no}
start: greet
steps:
  - id: greet
    title: Greet
    say: |
      Good {{ part_of_day }}, thank you for calling {{ company }}. How can I help?
    do:
      - {id: use-name, text: Use the customer's name, must: true}
    standard: [greet]
    never: [interrupt]
    answers:
      - {id: gives-account, label: "It's about my bill", go: verify}
      - {id: stolen, label: "My phone was stolen", go: stolen-phone, urgent: true}
  - id: verify
    title: Check who is calling
    visit: verify-identity
    next:
      - {when: "not verified", go: not-verified}
      - {go: find-charge}
  - id: not-verified
    say: "I'm sorry, I can't talk about the account until I know it's you."
    outcome: not-verified
  - id: find-charge
    say: "Which charge is it, {{ customer.name }}?"
    ask: [reason, amount]
    answers:
      - {id: small, label: "That one", go: credit, when: "amount <= 25", set: {credit: "amount"}}
      - {id: large, label: "That one, it's wrong", go: ask-supervisor, when: "amount > 25"}
  - id: ask-supervisor
    say: "I'd like my supervisor to look at this today."
    promise: {text: "Call back about the disputed charge", within: 1 working day}
    outcome: dispute-opened
  - id: credit
    wording: exact
    exact_because: The amount and the date are a commitment.
    say: "I have credited {{ credit|money }}."
    promise: {text: "Credit of {{ credit|money }} on the account", within: 3 working days}
    outcome: resolved
replies:
  - {id: why-so-long, heard: ["why does it take so long"], say: "The bank books once a day."}
rules:
  - {no: credit, until: verify, when: verified, why: No money moves before we know who is calling.}
"""


def test_the_whole_of_a_script() -> None:
    script, findings = read_script("scripts/billing/charge-dispute.yaml", WHOLE.encode())
    assert findings == ()
    assert script is not None
    assert script.file == "scripts/billing/charge-dispute.yaml"
    assert script.content_id == content_id(WHOLE.encode())
    assert (script.id, script.title.any, script.tags) == (
        "charge-dispute",
        "Charge dispute",
        ("billing",),
    )
    assert [words.any for words in script.heard][2] == "don't recognise this charge"
    account, reason, *_, verified = script.fields
    assert (account.name, account.pattern, account.required) == ("account", r"\d{8}", True)
    assert account.example == "40217788"
    assert [(one.id, one.label.any) for one in reason.options][1] == ("unknown", "Not theirs")
    assert verified.kind == "yes-no"
    assert script.first_step is script.step("greet")
    greet, verify, _, find, ask, credit = script.steps
    assert greet.say is not None
    assert greet.say.any.endswith("How can I help?")
    assert [(item.id, item.must) for item in greet.do] == [("use-name", True)]
    assert (greet.standard, greet.never, greet.may) == (("greet",), ("interrupt",), ())
    assert [(one.id, one.go, one.urgent) for one in greet.answers] == [
        ("gives-account", "verify", False),
        ("stolen", "stolen-phone", True),
    ]
    assert verify.visit == "verify-identity"
    assert [(one.when, one.go) for one in verify.next] == [
        ("not verified", "not-verified"),
        (None, "find-charge"),
    ]
    assert find.ask == ("reason", "amount")
    assert find.answers[0].set == (("credit", "amount"),)
    assert ask.promise is not None
    assert (ask.promise.within, ask.promise.due, ask.outcome) == (
        "1 working day",
        None,
        "dispute-opened",
    )
    assert (credit.wording, credit.is_ending) == ("exact", True)
    assert script.replies[0].heard[0].any == "why does it take so long"
    rule = script.rules[0]
    assert (rule.no, rule.until, rule.when) == (("credit",), "verify", "verified")


def test_places_are_those_of_the_file() -> None:
    script, _ = read_script("scripts/charge-dispute.yaml", WHOLE.encode())
    assert script is not None
    greet = script.steps[0]
    assert greet.at == (17, 5)
    # A block text begins on the line below its sign.
    assert greet.spot("say") == (20, 7)
    assert greet.spot("nothing-of-the-kind") == greet.at
    assert greet.spot("never.0") == (24, 13)
    small = script.steps[3].answers[0]
    assert small.spot("when") == (41, WHOLE.splitlines()[40].index("amount <=") + 1)
    assert small.spot("set.credit") == (41, WHOLE.splitlines()[40].index('"amount"}') + 2)
    assert script.fields[0].at == (7, 3)
    assert script.rules[0].spot("until") == (56, WHOLE.splitlines()[55].index("verify") + 1)


def test_kinds_are_those_that_values_are_brought_to() -> None:
    assert set(FIELD_KINDS) == set(KINDS)


@pytest.mark.parametrize(
    ("source", "text"),
    [("5", "5"), ("007", "007"), ("2026-12-04", "2026-12-04"), ("no", "no"), ("true", "true"),
     ("40217788", "40217788"), ("'5'", "5"), ("1.50", "1.50"), ("0x1F", "0x1F")],
)  # fmt: skip
def test_what_is_text_stays_as_it_is_written(source: str, text: str) -> None:
    script = clean(
        f"""
        fields: {{a: {{label: {source}, example: {source}, pattern: {source}}}}}
        start: {source}
        steps:
          - id: a
            say: {source}
            ask: [{source}]
            outcome: {source}
            next: {source}
            answers:
              - {{id: b, label: {source}, go: {source}, when: {source}, set: {{c: {source}}}}}
        """
    )
    step, field = script.steps[0], script.fields[0]
    assert step.say == Words.of(text) == step.answers[0].label == field.label
    assert step.ask == (text,)
    assert step.next[0].go == text == step.outcome == step.answers[0].go == script.start
    assert step.answers[0].when == text == field.example == field.pattern
    assert step.answers[0].set == (("c", text),)


@pytest.mark.parametrize("id", ["1", "40217788", "a-1", "0"])
def test_ids_may_be_numbers(id: str) -> None:
    assert clean(f"steps: [{{id: {id}, outcome: b}}]").steps[0].id == id


@pytest.mark.parametrize("id", ["A", "no_wifi", "a.b", "-a", "none", "ä", "a b"])
def test_an_odd_id_is_a_warning_and_the_script_runs(id: str) -> None:
    script, (finding,) = script_of(f"steps: [{{id: {id}, outcome: b}}]")
    assert (finding.code, finding.severity) == ("JA022", "warning")
    assert script.steps[0].id == id


@pytest.mark.parametrize("empty", ["", "~", "null"])
def test_an_empty_key_is_as_good_as_none(empty: str) -> None:
    script = clean(
        f"""
        about: {empty}
        tags: {empty}
        heard: {empty}
        fields: {empty}
        start: {empty}
        replies: {empty}
        rules: {empty}
        steps:
          - {{id: a, say: {empty}, do: {empty}, ask: {empty}, answers: {empty}, next: {empty},
              visit: {empty}, return: {empty}, outcome: {empty}, promise: {empty}, may: {empty}}}
        """
    )
    step = script.steps[0]
    assert script.about is script.start is step.say is step.visit is step.outcome is None
    assert (script.tags, script.heard, script.fields, script.replies) == ((), (), (), ())
    assert (step.do, step.ask, step.answers, step.next, step.promise) == ((), (), (), (), None)


def test_set_keeps_its_order_and_nothing_empties_the_field() -> None:
    script = clean(
        "steps: [{id: a, answers: [{id: b, label: B, set: {z: 1 + 1, a.b: , c: true}}]}]"
    )
    assert script.steps[0].answers[0].set == (("z", "1 + 1"), ("a.b", "none"), ("c", "true"))


@pytest.mark.parametrize(
    ("source", "routes"),
    [
        ("b", [("b", None)]),
        ("{go: b}", [("b", None)]),
        ("[{when: x, go: b}, {go: c/d}]", [("b", "x"), ("c/d", None)]),
        ("[b]", [("b", None)]),
        ("[]", []),
    ],
)
def test_ways_on(source: str, routes: list[tuple[str, str | None]]) -> None:
    step = clean(f"steps: [{{id: a, next: {source}}}]").steps[0]
    assert [(route.go, route.when) for route in step.next] == routes


@pytest.mark.parametrize(
    ("source", "heard"),
    [
        ("[a, b]", [{"": "a"}, {"": "b"}]),
        ("{en: [a, b], es: [c]}", [{"en": "a", "es": "c"}, {"en": "b"}]),
        ("[{en: a, es: c}, b]", [{"en": "a", "es": "c"}, {"": "b"}]),
        ("{en: a}", [{"en": "a"}]),
        ("{en: [], es: ~}", []),
    ],
)
def test_callers_words(source: str, heard: list[dict[str, str]]) -> None:
    script = clean(f"heard: {source}")
    assert [words.by_language for words in script.heard] == heard
    assert all(f"heard.{number}" in script.spots for number in range(len(heard)))


@pytest.mark.parametrize("key", ["title", "about"])
def test_words_in_languages(key: str) -> None:
    script = clean(
        f"{key}: {{en: Yes, es: Sí, pt-BR: Sim}}",
        head="id: x\n" + ("title: X\n" * (key != "title")),
    )
    words = getattr(script, key)
    assert words.by_language == {"en": "Yes", "es": "Sí", "pt-BR": "Sim"}
    assert words.text("es") == "Sí"
    assert f"{key}.es" in script.spots


@pytest.mark.parametrize(
    "options",
    ["[{id: one-thing, label: One thing}, {id: b, label: B}]", "{one-thing: One thing, b: B}",
     "[One thing, B]"],
)  # fmt: skip
def test_options_in_three_forms(options: str) -> None:
    field = clean(f"fields: {{a: {{kind: choice, options: {options}}}}}").fields[0]
    assert [(one.id, one.label.any) for one in field.options] == [
        ("one-thing", "One thing"),
        ("b", "B"),
    ]


def test_a_field_without_a_label_shows_its_name() -> None:
    assert clean("fields: {customer.name: {}}").fields[0].label.any == "customer.name"


def test_fields_may_be_a_list() -> None:
    script = clean("fields: [{name: a, label: A}, {id: b.c, kind: money}]")
    assert [(one.name, one.kind) for one in script.fields] == [("a", "text"), ("b.c", "money")]


def test_a_rule_may_forbid_several_steps() -> None:
    script = clean("rules: [{id: r, no: [a, b], until: c}, {no: a, until: b}]")
    assert [rule.no for rule in script.rules] == [("a", "b"), ("a",)]
    assert [rule.id for rule in script.rules] == ["r", None]


def test_a_promise_may_be_its_text() -> None:
    promise = clean("steps: [{id: a, promise: Call back}]").steps[0].promise
    assert promise is not None
    assert promise.text.any == "Call back"


def test_things_without_words_go_by_their_id() -> None:
    script, findings = script_of(
        """
        steps:
          - id: find-charge
            do: [{id: use-name}]
            answers: [{id: not-mine}]
            promise: {within: 1 day}
        replies: [{id: why}]
        """,
        head="id: x\n",
    )
    assert codes(findings) == ["JA028"] * 5
    assert script.title.any == "X"
    step = script.steps[0]
    assert step.title.any == "Find charge"
    assert (step.do[0].text.any, step.answers[0].label.any) == ("Use name", "Not mine")


def test_unknown_keys_are_kept_everywhere() -> None:
    script, findings = script_of(
        """
        colour: {a: [1, 2.5, true, null, no]}
        fields: {a: {label: A, mask: x}}
        steps:
          - id: a
            sya: Hello
            do: [{id: b, text: B, x: 1}]
            answers: [{id: c, label: C, goto: d}]
            next: [{go: a, wenn: x}]
            promise: {text: A, by: me}
        replies: [{id: r, say: R, x: 1}]
        rules: [{no: a, until: a, x: 1}]
        """
    )
    assert set(codes(findings)) == {"JA016"}
    assert len(findings) == 9
    step = script.steps[0]
    assert script.extra == {"colour": {"a": [1, 2.5, True, None, "no"]}}
    assert step.extra == {"sya": "Hello"}
    things = [step.do[0], step.next[0], script.replies[0], script.rules[0], script.fields[0]]
    assert [list(one.extra) for one in things] == [["x"], ["wenn"], ["x"], ["x"], ["mask"]]
    by_place = {finding.line: finding for finding in findings}
    assert by_place[8].fix == "Did you mean `say`?"
    assert by_place[9].fix is None


def test_a_comma_that_makes_a_key_is_explained() -> None:
    _, (finding,) = script_of("steps: [{id: a, say: Yes, of course, outcome: b}]")
    assert finding.code == "JA016"
    assert finding.fix is not None
    assert "comma" in finding.fix


def test_a_merge_is_not_merged() -> None:
    script, findings = script_of("steps: [&a {id: a, say: A}, {<<: *a, id: b}]")
    assert codes(findings) == ["JA016"]
    assert "nothing is merged" in findings[0].words
    assert script.steps[1].say is None


def test_a_text_that_is_a_merge_field() -> None:
    script, findings = script_of("steps: [{id: a}]\nabout: {{ company }}\n")
    assert codes(findings) == ["JA017"]
    assert findings[0].fix == "Put the text in quotes."
    assert script.about is None


@pytest.mark.parametrize(
    ("text", "code", "part"),
    [
        ("steps: [{id: a, say: [b]}]", "JA017", "`say` should be one text"),
        ("steps: [{id: a, say: {english: b}}]", "JA017", "`english` is no language"),
        ("steps: [{id: a, say: {en: [b]}}]", "JA017", "text for each language"),
        ("steps: [{id: a, return: maybe}]", "JA017", "`true` or `false`"),
        ("steps: [{id: a, return: 1}]", "JA017", "`true` or `false`"),
        ("steps: [{id: a, visit: [b]}]", "JA017", "`visit`"),
        ("steps: [{id: a, answers: {b: c}}]", "JA017", "`answers` should be a list"),
        ("steps: [{id: a, answers: [b]}]", "JA017", "one for each answer"),
        ("steps: [{id: a, answers: [{id: b, label: B, when: [c]}]}]", "JA017", "`when`"),
        ("steps: [{id: a, answers: [{id: b, label: B, set: x}]}]", "JA017", "`set`"),
        ("steps: [{id: a, answers: [{id: b, label: B, set: {c: [d]}}]}]", "JA017", "`set: c`"),
        ("steps: [{id: a, ask: [{b: c}]}]", "JA017", "`ask` should be a list of texts"),
        ("steps: [{id: a, ask: b}]", "JA018", "`ask` is a list"),
        ("steps: [{id: a, promise: [b]}]", "JA017", "`promise`"),
        ("steps: [{id: a, next: [[b]]}]", "JA017", "`next`"),
        ("steps: [{id: a, next: [{when: b}]}]", "JA035", "where to go"),
        ("steps: [{id: a, wording: verbatim}]", "JA026", "own, exact"),
        ("steps: [{id: a}, {id: a}]", "JA019", "line 3, column 14"),
        ("steps: [{id: a, id: b}]", "JA012", "line 3, column 10"),
        ("steps: [{say: b}]", "JA021", "no `id`"),
        ("steps: [{id: [a]}]", "JA017", "`id`"),
        ("steps: [{id: a, ? [b] : c}]", "JA017", "A key is a text"),
        ("steps: [{id: a, answers: [{id: b, label: B}, {id: b, label: C}]}]", "JA019", "answer"),
        ("steps: [{id: a, do: [{id: b, text: B}, {id: b, text: C}]}]", "JA019", "checklist item"),
        ("replies: [{id: b, say: B}, {id: b, say: C}]", "JA019", "reply"),
        ("fields: {a: {}, a: {}}", "JA012", "twice"),
        ("fields: [{name: a}, {name: a}]", "JA019", "field"),
        ("fields: [{label: a}]", "JA021", "no `name`"),
        ("fields: x", "JA017", "group of fields"),
        ("fields: {a: Name}", "JA017", "group of keys"),
        ("fields: {a: {kind: currency}}", "JA025", "treated as text"),
        ("fields: {a: {kind: choice}}", "JA027", "nothing to choose"),
        ("fields: {A-b: {}}", "JA023", "`A-b`"),
        ("fields: {a: {kind: choice, options: [{id: b}, {id: b}]}}", "JA019", "option"),
        ("fields: {a: {kind: choice, options: [[b]]}}", "JA017", "`{id, label}`"),
        ("rules: [{no: a}]", "JA035", "no `until`"),
        ("rules: [{until: a}]", "JA035", "no `no`"),
        ("rules: {no: a, until: b}", "JA017", "`rules` should be a list"),
        ("heard: [[a]]", "JA017", "text for each language"),
        ("heard: {en: [[a]]}", "JA017", "list of texts for each language"),
        ("tags: [[a]]", "JA017", "`tags`"),
        ("steps: []", "JA035", "no `steps`"),
        ("steps: [~]", "JA017", "one for each step"),
    ],
)  # fmt: skip
def test_wrong_shapes_in_words(text: str, code: str, part: str) -> None:
    _, findings = script_of(text)
    assert code in codes(findings)
    (shown,) = (finding for finding in findings if finding.code == code)
    assert part in shown.words
    assert shown.line == (1 if text == "steps: []" else 3)


def test_everything_is_said_at_once_and_the_rest_is_kept() -> None:
    script, findings = script_of(
        """
        tags: billing
        steps:
          - id: a
            say: [x]
            outcome: b
            answers:
              - {id: one, label: One, when: {x: y}}
              - {label: Two}
              - three
          - id: a
            visit: {a: b}
        """
    )
    assert codes(findings) == ["JA018", "JA017", "JA017", "JA021", "JA017", "JA019", "JA017"]
    assert [finding.line for finding in findings] == sorted(finding.line for finding in findings)
    assert [step.id for step in script.steps] == ["a", "a"]
    assert [answer.id for answer in script.steps[0].answers] == ["one", "answer-2"]
    assert script.steps[0].answers[0].when is None
    assert script.step("a") is script.steps[0]


def test_an_id_unlike_the_file_name_is_a_warning() -> None:
    script, findings = read_script("scripts/deep/y.yaml", (HEAD + STEPS).encode())
    assert script is not None
    assert script.id == "x"
    assert [(one.code, one.severity) for one in findings] == [("JA024", "warning")]


def test_a_script_without_an_id_goes_by_its_file() -> None:
    script, findings = read_script("scripts/deep/y.yaml", ("title: Y\n" + STEPS).encode())
    assert script is not None
    assert script.id == "y"
    assert codes(findings) == ["JA024"]


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"", "empty"),
        (b"# later\n", "empty"),
        (b"- id: a\n", "a list"),
        (b"id:x\ntitle:y\n", "a text"),
        (b"~\n", "nothing"),
    ],
)
def test_no_script_at_all(content: bytes, part: str) -> None:
    script, (finding,) = read_script("scripts/x.yaml", content)
    assert script is None
    assert (finding.code, finding.severity) == ("JA013", "error")
    assert part in finding.words


def test_findings_are_few_enough_to_read() -> None:
    many: list[Any] = ["steps:", *("  - {say: x}" for _ in range(2000))]
    script, findings = script_of("\n".join(many))
    assert len(script.steps) == 2000
    assert len(findings) == 500


NEWER = """
was: [old-x]
approval: true
accepted:
  - {code: JA085, at: a, why: The law wants it whole., by: Quality lead, until: 2027-06-01}
fields:
  born: {label: Born, kind: date, past: true, was: [birthday]}
  move: {label: Moving day, kind: date, future: true, from_outside: true}
  how: {label: How, kind: choice, options: [{id: call, label: Call, was: [ring]}]}
steps:
  - id: a
    was: [z]
    question: none
    recording: pause
    show:
      - {link: "https://example.com/map", title: {en: Map, es: Mapa}}
      - {file: articles/lights.md}
    points:
      - {id: by-when, text: By when, must: [[three, "3"], working days], spoils: [weeks]}
      - {id: no-need, text: No need, must: {en: [[need not]], es: [[no hace falta]]},
         spoils: {es: [debe]}, not: true}
    do: [{id: look, text: Look, was: [see]}]
    answers:
      - {id: stolen, label: Stolen, go: b, urgent: always}
      - {id: lost, label: Lost, go: b, urgent: true, was: [gone]}
  - {id: b, outcome: done}
rules: [{id: first, no: b, until: a, was: [one]}]
"""


def test_the_newer_keys_of_a_script() -> None:
    script = clean(NEWER)
    assert (script.was, script.approval) == (("old-x",), True)
    (accepted,) = script.accepted
    assert (accepted.code, accepted.step, accepted.by, accepted.until) == (
        "JA085", "a", "Quality lead", "2027-06-01",
    )  # fmt: skip
    born, move, how = script.fields
    assert (born.past, born.future, born.was) == (True, False, ("birthday",))
    assert (move.past, move.future, move.from_outside) == (False, True, True)
    assert how.options[0].was == ("ring",)
    step = script.steps[0]
    assert (step.was, step.question, step.recording) == (("z",), "none", "pause")
    assert [(one.file, one.link, one.title.text("es")) for one in step.show] == [
        (None, "https://example.com/map", "Mapa"), ("articles/lights.md", None, "Lights.md"),
    ]  # fmt: skip
    by_when, no_need = step.points
    assert by_when.must_in("es") == (("three", "3"), ("working days",))
    assert (by_when.spoils_in("en"), by_when.denial) == (("weeks",), False)
    assert no_need.must_in("es", ("en", "es")) == (("no hace falta",),)
    assert no_need.must_in("fr", ("en", "es")) == (("need not",),)
    assert (no_need.spoils_in("es"), no_need.denial) == (("debe",), True)
    assert [(one.urgent, one.always) for one in step.answers] == [(True, True), (True, False)]
    assert (step.do[0].was, step.answers[1].was) == (("see",), ("gone",))
    assert (script.rules[0].id, script.rules[0].was) == ("first", ("one",))


@pytest.mark.parametrize(
    ("keys", "code", "part"),
    [
        ("recording: stop", "JA026", "pause"),
        ("show: [{title: Map}]", "JA039", "one of the two"),
        ("show: [{file: a, link: b}]", "JA039", "one of the two"),
        ("points: [{id: a}]", "JA028", "no `text`"),
        ("points: [{id: a, text: A, must: [[{b: c}]]}]", "JA017", "words"),
        ("points: [{id: a, text: A, must: three}]", "JA018", "list"),
        ("points: [{id: a, text: A, not: maybe}]", "JA017", "true"),
        ("answers: [{id: a, label: A, urgent: often}]", "JA017", "true"),
    ],
)
def test_newer_keys_of_a_step_with_a_slip(keys: str, code: str, part: str) -> None:
    _, findings = script_of(f"steps:\n  - id: a\n    outcome: done\n    {keys}\n")
    assert codes(findings) == [code]
    assert part in findings[0].words


@pytest.mark.parametrize("written", ["[Name]", "{name}", "[ Customer Name ]"])
def test_a_placeholder_of_another_tool_in_the_place_of_a_text(written: str) -> None:
    _, findings = script_of(f"about: {written}\n")
    (finding,) = findings
    assert finding.code == "JA017"
    assert "name }}" in (finding.fix or "")
