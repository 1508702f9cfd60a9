"""`library.yaml`, the house's lists, plans and pages."""

from __future__ import annotations

import pytest

from jobaid.library.model import Words
from jobaid.library.reader import read_contents
from jobaid.library.reading.house import read_house
from jobaid.library.reading.lists import LIST_FILES, read_list
from jobaid.library.reading.plans import read_page, read_plans
from tests.library.reading import codes, house_of, library_of


def test_the_whole_of_a_house() -> None:
    house, findings = house_of(
        """
        name: Larkfield service
        company: {en: Larkfield, es: Larkfield España}
        languages: [en, es]
        timezone: Europe/London
        currency: EUR
        hours: {mon: "8:00-20:00", sat: ["09:00-12:00", "13:00-17:00"], sun: closed}
        holidays: [2026-12-25, "2027-01-01"]
        values:
          limit: "25.00"
          weeks: 6
          open: true
          ratio: 0.5
          desk: {phone: "0800", name: {en: Desk, es: Mesa}}
        caller_fields:
          customer.name: {label: Name, required: true}
        question: {id: ease, text: How easy, kind: scale, at_least: 1, at_most: 5}
        transfer_to: [{id: billing, label: Billing team}]
        skip_reasons: [Already said, {id: refused, label: {en: Refused, es: No quiso}}]
        off_script_reasons: {own-way: My own way}
        """
    )
    assert findings == ()
    assert (house.name, house.company.text("es")) == ("Larkfield service", "Larkfield España")
    assert (house.languages, house.timezone, house.currency) == (
        ("en", "es"),
        "Europe/London",
        "EUR",
    )
    assert house.hours == {
        "mon": (("08:00", "20:00"),),
        "sat": (("09:00", "12:00"), ("13:00", "17:00")),
        "sun": (),
    }
    assert house.holidays == ("2026-12-25", "2027-01-01")
    assert house.values == {
        "limit": Words.of("25.00"),
        "weeks": 6,
        "open": True,
        "ratio": 0.5,
        "desk.phone": Words.of("0800"),
        "desk.name": Words({"en": "Desk", "es": "Mesa"}),
    }
    assert house.spot("values.desk.phone") == (14, 18)
    assert [(one.name, one.required) for one in house.caller_fields] == [("customer.name", True)]
    assert house.question is not None
    assert (house.question.at_least, house.question.at_most) == (1, 5)
    assert [(one.id, one.label.any) for one in house.skip_reasons] == [
        ("already-said", "Already said"),
        ("refused", "Refused"),
    ]
    assert house.off_script_reasons[0].id == "own-way"


def test_a_house_of_a_name_alone() -> None:
    house, findings = house_of("name: Larkfield")
    assert findings == ()
    assert (house.languages, house.timezone, house.company.any) == (("en",), "UTC", "Larkfield")


@pytest.mark.parametrize(
    ("source", "spans"),
    [
        ('"08:00-20:00"', (("08:00", "20:00"),)),
        ("08:00-20:00", (("08:00", "20:00"),)),
        ("8:00 – 20:00", (("08:00", "20:00"),)),
        ('"00:00-24:00"', (("00:00", "24:00"),)),
        ('"08:00-12:00, 13:00-17:00"', (("08:00", "12:00"), ("13:00", "17:00"))),
        ('[["08:00", "12:00"], "13:00-17:00"]', (("08:00", "12:00"), ("13:00", "17:00"))),
        ('["08:00", "12:00"]', (("08:00", "12:00"),)),
        ("closed", ()),
        ("", ()),
    ],
)
def test_hours_of_a_day(source: str, spans: tuple[tuple[str, str], ...]) -> None:
    house, findings = house_of(f"hours: {{mon: {source}}}" if source else "hours:\n  mon:\n")
    assert findings == ()
    assert house.hours == {"mon": spans}


@pytest.mark.parametrize(
    ("text", "code", "part"),
    [
        ("hours: {mon: 8 to 6}", "JA029", "no span"),
        ('hours: {mon: "20:00-08:00"}', "JA029", "no span"),
        ('hours: {mon: "08:00-25:00"}', "JA029", "no span"),
        ('hours: {mon: "08:61-09:00"}', "JA029", "no span"),
        ("hours: {monday: closed}", "JA029", "no weekday"),
        ("hours: [mon]", "JA017", "group of weekdays"),
        ("holidays: [Christmas]", "JA029", "no date"),
        ("holidays: [2026-02-33]", "JA029", "no date"),
        ("holidays: [{day: 2026-12-25}]", "JA029", "is a date"),
        ("timezone: Europe/Lodnon", "JA034", "UTC is used"),
        ("timezone: ../etc/passwd", "JA034", "not known"),
        ("currency: pounds", "JA034", "currency"),
        ("languages: [english]", "JA034", "language"),
        ("languages: en", "JA018", "list"),
        ("values: [a]", "JA017", "`values`"),
        ("values: {A b: c}", "JA023", "`A b`"),
        ("values: {a: {b: {c: {d: {e: {f: {g: h}}}}}}}", "JA017", "too deeply"),
        ("values: {a: [b]}", "JA017", "`a`"),
        ("question: [a]", "JA017", "`question`"),
        ("question: {id: a}", "JA028", "no `text`"),
        ("question: {text: a, kind: stars}", "JA026", "scale"),
        ("question: {text: a, at_least: 5, at_most: 5}", "JA030", "0 to 10"),
        ("question: {text: a, at_least: few}", "JA017", "number"),
        ("transfer_to: [[a]]", "JA017", "`transfer_to`"),
        ("skip_reasons: [{label: a}]", "JA021", "no `id`"),
        ("skip_reasons: [{id: a}, {id: a}]", "JA019", "twice"),
        ("company_name: x", "JA016", "`company_name`"),
    ],
)
def test_a_house_with_a_slip(text: str, code: str, part: str) -> None:
    house, findings = house_of(f"name: Larkfield\n{text}\n")
    assert house.name == "Larkfield"
    assert code in codes(findings)
    assert any(part in finding.words for finding in findings)
    assert all(finding.line == 2 for finding in findings)


def test_a_question_may_be_its_text() -> None:
    for text in ("How easy was it", "{en: How easy was it, es: ¿Fácil?}"):
        house, findings = house_of(f"languages: [en, es]\nquestion: {text}")
        assert findings == ()
        assert house.question is not None
        assert house.question.text.text("en") == "How easy was it"


def test_a_holiday_may_have_a_name() -> None:
    house, findings = house_of("holidays: [{date: 2026-12-25, name: Christmas Day}]")
    assert (house.holidays, findings) == (("2026-12-25",), ())


def test_no_house_at_all() -> None:
    for content in (b"- a\n", b"", b"x"):
        house, (finding,) = read_house(content)
        assert house is None
        assert finding.code == "JA013"


LISTS = {
    "never.yaml": """
        - {id: a, text: A, why: B, say_instead: C, severity: auto-fail, scope: [x/y],
           phrases: [p, {en: q}],
           owner: D, review_by: 2027-05-31}
        """,
    "may.yaml": "- {id: a, text: A, limit: 25 a call, scope: [billing]}",
    "standards.yaml": """
        - {id: a, text: A, measure: time-to-step, step: x/y, at_most: 180, unit: seconds, aim: 0.9}
        - {id: b, text: B, measure: order, before: x/a, after: x/b, at_least: 1, unit: steps,
           scope: [x]}
        """,
    "outcomes.yaml": "- {id: a, label: A, kind: follow-up, needs: [customer.name]}",
    "replies.yaml": """
        - {id: a, heard: {en: [x, y], es: [z]}, say: A, wording: exact, exact_because: Law}
        """,
    "glossary.yaml": "- {id: a, term: A, means: B, say_instead: C}",
    "notices.yaml": """
        - {id: a, text: A, say: B, from: 2026-11-02T08:00, until: 2026-12-01, scope: [x]}
        """,
    "objectives.yaml": """
        - {id: a, text: A, why: B, priority: high, owner: C, due: 2027-01-31, measure: D, target: E}
        """,
}


def test_every_list_is_tried() -> None:
    assert set(LISTS) == set(LIST_FILES)


@pytest.mark.parametrize("file", LISTS)
def test_every_key_of_a_list_is_known(file: str) -> None:
    found, findings = read_list(file, LISTS[file].encode())
    assert findings == ()
    first = next(iter(found.values()))
    assert first.id == "a"
    assert not first.extra
    # Nothing that was written is lost: every spot is that of a key in the file.
    assert {key.partition(".")[0] for key in first.spots} >= {"id"}


def test_values_of_the_lists() -> None:
    library = library_of(
        **{file.removesuffix(".yaml"): text for file, text in LISTS.items()}
    ).library
    never = library.never["a"]
    assert (never.severity, never.owner, never.review_by) == ("auto-fail", "D", "2027-05-31")
    assert [words.by_language for words in never.phrases] == [{"": "p"}, {"en": "q"}]
    first, second = library.standards.values()
    assert (first.step, first.at_most, first.at_least, first.aim) == ("x/y", 180, None, 0.9)
    assert (second.before, second.after, second.at_least) == ("x/a", "x/b", 1)
    assert library.outcomes["a"].needs == ("customer.name",)
    assert library.replies["a"].heard[0].by_language == {"en": "x", "es": "z"}
    assert (library.notices["a"].since, library.notices["a"].until) == (
        "2026-11-02T08:00",
        "2026-12-01",
    )
    assert library.objectives["a"].due == "2027-01-31"
    assert library.may["a"].limit == Words.of("25 a call")


@pytest.mark.parametrize(
    ("file", "text", "code", "part"),
    [
        ("never.yaml", "a: b", "JA013", "one list"),
        ("never.yaml", "text", "JA013", "one list"),
        ("never.yaml", "- text", "JA017", "group of keys"),
        ("never.yaml", "- {text: A}", "JA021", "no `id`"),
        ("never.yaml", "- {id: a}", "JA028", "no `text`"),
        ("never.yaml", "- {id: a, text: A, severity: bad}", "JA026", "auto-fail"),
        ("never.yaml", "- {id: a, text: A, review_by: May}", "JA029", "not a date"),
        ("never.yaml", "- {id: a, text: A}\n- {id: a, text: B}", "JA019", "never rule"),
        ("standards.yaml", "- {id: a, text: A}", "JA035", "`measure`"),
        ("standards.yaml", "- {id: a, text: A, measure: speed}", "JA026", "hold-time"),
        (
            "standards.yaml",
            "- {id: a, text: A, measure: count, at_most: 3 minutes}",
            "JA017",
            "number",
        ),
        ("standards.yaml", "- {id: a, text: A, measure: count, aim: 90}", "JA030", "share"),
        ("standards.yaml", "- {id: a, text: A, measure: count, aim: -1}", "JA030", "share"),
        ("outcomes.yaml", "- {id: a, label: A, kind: good}", "JA026", "success"),
        ("glossary.yaml", "- {id: a, term: A}", "JA028", "`means`"),
        ("notices.yaml", "- {id: a, text: A, from: soon}", "JA029", "date"),
        ("replies.yaml", "- {id: a, heard: [b]}", "JA028", "say"),
    ],
)
def test_a_list_with_a_slip(file: str, text: str, code: str, part: str) -> None:
    _, findings = read_list(file, text.encode())
    assert [finding.code for finding in findings] == [code]
    assert part in findings[0].words


def test_of_two_with_one_id_the_first_counts() -> None:
    found, _ = read_list("may.yaml", b"- {id: a, text: First}\n- {id: a, text: Second}\n")
    assert found["a"].text.any == "First"


@pytest.mark.parametrize(("aim", "share"), [("90%", 0.9), ("0.9", 0.9), ("'0.9'", 0.9), ("1", 1.0)])
def test_a_share_may_be_written_as_percent(aim: str, share: float) -> None:
    text = f"- {{id: a, text: A, measure: count, aim: {aim}}}"
    found, findings = read_list("standards.yaml", text.encode())
    assert findings == ()
    assert found["a"].aim == pytest.approx(share)


@pytest.mark.parametrize("file", LIST_FILES)
def test_an_empty_list_is_no_fault(file: str) -> None:
    assert read_list(file, b"# none yet\n") == ({}, ())
    assert read_list(file, b"[]\n") == ({}, ())


def test_plans() -> None:
    plans, findings = read_plans(
        "scripts/x.plan.yaml",
        b"""
- id: small
  about: A small charge
  given: {customer.account: 40217788, amount: "12.50", verified: true, note: no}
  commands:
    - {do: answer, id: 1}
    - {do: fill, field: amount, value: 12}
    - {do: tick, id: use-name, on: false}
    - {do: note, text: 2026-12-04}
  path: [x/a, b]
  outcome: done
- {id: empty, commands: []}
""",
        "x",
    )
    assert findings == ()
    small, empty = plans
    assert small.given == {
        "customer.account": 40217788,
        "amount": "12.50",
        "verified": True,
        "note": "no",
    }
    assert small.commands == (
        {"do": "answer", "id": "1"},
        {"do": "fill", "field": "amount", "value": 12},
        {"do": "tick", "id": "use-name", "on": False},
        {"do": "note", "text": "2026-12-04"},
    )
    assert (small.path, small.outcome, small.script) == (("x/a", "b"), "done", "x")
    assert small.spot("given.amount") == (4, 48)
    assert (empty.path, empty.given) == (None, {})


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: b", "JA013"),
        ("- {id: a, commands: [next]}", "JA017"),
        ("- {id: a, commands: [{id: b}]}", "JA035"),
        ("- {id: a, given: [b]}", "JA017"),
        ("- {commands: []}", "JA021"),
        ("- {id: a}\n- {id: a}", "JA019"),
        ("- {id: a, comands: []}", "JA016"),
    ],
)
def test_plans_with_a_slip(text: str, code: str) -> None:
    _, findings = read_plans("scripts/x.plan.yaml", text.encode(), "x")
    assert [finding.code for finding in findings] == [code]


def test_pages_are_kept_whole() -> None:
    page, findings = read_page(
        "scorecards/call.yaml", b"id: call\nsections: [{id: a, weight: 30, ok: yes}]\n", "scorecard"
    )
    assert findings == ()
    assert page is not None
    assert page.content == {"id": "call", "sections": [{"id": "a", "weight": 30, "ok": "yes"}]}
    reading = library_of(scorecards__call="id: call\n", scenarios__ann="id: ann\n")
    assert list(reading.library.scorecards) == ["call"]
    assert reading.library.scenarios["ann"].file == "scenarios/ann.yaml"


def test_the_same_scorecard_twice() -> None:
    reading = library_of(scorecards__a="id: call\n", scorecards__b="id: call\n")
    assert codes(reading.findings) == ["JA020"]


def test_versions_are_those_of_scripts_and_house_files() -> None:
    reading = library_of(may="[]", script_y="id: z\ntitle: Z\nsteps: [{id: a, outcome: b}]\n")
    assert set(reading.library.versions) == {"library.yaml", "may.yaml", "x", "z"}
    assert read_contents(reading.contents) == reading
