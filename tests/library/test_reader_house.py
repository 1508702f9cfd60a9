"""`library.yaml`, the house's lists, plans and pages."""

from __future__ import annotations

import pytest

from jobaid.library.model import Words
from jobaid.library.model.objective import ObjectiveMeasure
from jobaid.library.model.people import role_named
from jobaid.library.reader import read_contents
from jobaid.library.reading.library_file import read_house
from jobaid.library.reading.list_reader import LIST_FILES, read_list
from jobaid.library.reading.plan_file import read_plans
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


def test_the_newer_keys_of_a_house() -> None:
    house, findings = house_of(
        """
        name: Larkfield
        format: 2
        opening: welcome
        date_order: mdy
        due_soon: 45
        causes: [{id: late, label: {en: We were late, es: Tarde}}, Billing]
        questions:
          - {id: ease, text: How easy, kind: scale}
          - {en: Anything else, es: Algo más}
          - {id: again, text: Would you come back, kind: yes-no, was: [return]}
        languages: [en, es]
        """
    )
    assert findings == ()
    assert (house.opening, house.date_order, house.due_soon) == ("welcome", "mdy", 45)
    assert [one.id for one in house.causes] == ["late", "billing"]
    assert [one.id for one in house.questions] == ["ease", "question-2", "again"]
    assert house.question is house.questions[0]
    assert house.questions[2].was == ("return",)


def test_one_question_is_a_list_of_one() -> None:
    house, findings = house_of("question: {id: ease, text: How easy}")
    assert findings == ()
    assert house.questions == (house.question,)
    assert house_of("name: A")[0].question is None


def test_the_words_for_a_role() -> None:
    assert [role_named(one) for one in ("agent", "new hire", "New-Hire", "Reviewer", "boss")] == [
        "agent", "trainee", "trainee", "reviewer", None,
    ]  # fmt: skip


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
        ('"22:00-06:00"', (("22:00", "06:00"),)),
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
        ("hours: {mon: 8 to 6}", "JA044", "no span"),
        ('hours: {mon: "08:00-08:00"}', "JA044", "no span"),
        ('hours: {mon: "24:00-06:00"}', "JA044", "no span"),
        ('hours: {mon: "08:00-25:00"}', "JA044", "no span"),
        ('hours: {mon: "08:61-09:00"}', "JA044", "no span"),
        ("hours: {monday: closed}", "JA044", "no weekday"),
        ("hours: [mon]", "JA017", "group of weekdays"),
        ("holidays: [Christmas]", "JA044", "no date"),
        ("holidays: [2026-02-33]", "JA044", "no date"),
        ("holidays: [{day: 2026-12-25}]", "JA044", "is a date"),
        ("timezone: Europe/Lodnon", "JA044", "UTC is used"),
        ("timezone: ../etc/passwd", "JA044", "not known"),
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
        ("date_order: dym", "JA026", "mdy"),
        ("due_soon: -5", "JA030", "30"),
        ("format: 99", "JA038", "form 99"),
        ("questions: [{id: a}]", "JA028", "no `text`"),
        ("questions: [{id: a, text: A}, {id: a, text: B}]", "JA019", "twice"),
        ("questions: How easy", "JA018", "list"),
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


def test_fields_may_be_their_names() -> None:
    fields = "[customer.name, {name: customer.account, label: Account}]"
    house, findings = house_of(f"caller_fields: {fields}")
    assert findings == ()
    labels = [(one.name, one.label.any) for one in house.caller_fields]
    assert labels == [("customer.name", "customer.name"), ("customer.account", "Account")]


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
    "may.yaml": """
        - {id: a, text: A, limit: 25 a call, scope: [billing],
           count: {amount: "25.00", times: 1, per: call}, was: [b]}
        """,
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
        - id: b
          text: B
          measure:
            {metric: standard, id: hold, at_least: 0.9, least: 20,
             filter: {script: x, tag: t, outcome_kind: success, team: n}}
        """,
    "people.yaml": """
        - {id: a, name: Maya Okoro, team: North, role: supervisor}
        - {id: b, name: Tom, role: new hire, coach: a, away: {from: 2027-01-04, until: 2027-01-08}}
        """,
    "complaints.yaml": "- {id: a, text: A, within: 5 working days, from: made, who: B}",
    "recovery.yaml": "- {id: a, kind: long-hold, weight: 2, at_least: 300, script: x}",
    "rewards.yaml": "- {id: a, for: praise, points: 5, at_most: 20}",
    "masks.yaml": "- {id: a, label: A, pattern: 'REF-[0-9]{6}', on: false}",
    "snippets.yaml": "- {id: a, short: sa, text: {en: A, es: B}}",
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
    assert library.may["a"].was == ("b",)
    count = library.may["a"].count
    assert count is not None
    assert (count.amount, count.times, count.per) == ("25.00", 1, "call")


def test_values_of_the_lists_that_calls_do_not_need() -> None:
    library = library_of(
        **{file.removesuffix(".yaml"): text for file, text in LISTS.items()}
    ).library
    told, figure = (one.measure for one in library.objectives.values())
    assert told == Words.of("D")
    assert isinstance(figure, ObjectiveMeasure)
    assert (figure.metric, figure.id, figure.script, figure.tag, figure.outcome_kind) == (
        "standard", "hold", "x", "t", "success",
    )  # fmt: skip
    assert (figure.team, figure.at_least, figure.at_most, figure.least) == ("n", 0.9, None, 20)
    maya, tom = library.people.values()
    assert (maya.name, maya.team, maya.role, maya.away) == ("Maya Okoro", "North", "supervisor", ())
    assert (tom.role, tom.coach) == ("trainee", "a")
    assert [(one.since, one.until) for one in tom.away] == [("2027-01-04", "2027-01-08")]
    clock = library.complaints["a"]
    assert (clock.within, clock.start, clock.who) == ("5 working days", "made", Words.of("B"))
    reason = library.recovery["a"]
    assert (reason.kind, reason.weight, reason.at_least, reason.script) == (
        "long-hold",
        2,
        300,
        "x",
    )
    reward = library.rewards["a"]
    assert (reward.reason, reward.points, reward.at_most) == ("praise", 5, 20)
    assert (library.masks["a"].pattern, library.masks["a"].on) == ("REF-[0-9]{6}", False)
    assert (library.snippets["a"].short, library.snippets["a"].text.text("es")) == ("sa", "B")


@pytest.mark.parametrize(
    ("measure", "worked_out"),
    [
        ("Share of calls", False),
        ("{en: Share of calls, es: Parte de las llamadas}", False),
        ("{metric: slips}", True),
        ("{least: 5}", True),
    ],
)
def test_a_measure_in_words_or_worked_out(measure: str, worked_out: bool) -> None:
    found, _ = read_list("objectives.yaml", f"- {{id: a, text: A, measure: {measure}}}".encode())
    assert isinstance(found["a"].measure, ObjectiveMeasure) == worked_out


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
        ("may.yaml", "- {id: a, text: A, count: {per: day, times: 1}}", "JA026", "month"),
        ("may.yaml", "- {id: a, text: A, count: {per: call}}", "JA035", "neither"),
        ("may.yaml", "- {id: a, text: A, was: b}", "JA018", "`was`"),
        ("objectives.yaml", "- {id: a, text: A, measure: {metric: speed}}", "JA026", "again"),
        ("objectives.yaml", "- {id: a, text: A, measure: {least: 5}}", "JA039", "`metric`"),
        (
            "objectives.yaml",
            "- {id: a, text: A, measure: {metric: slips, filter: {scrip: x}}}",
            "JA016",
            "`scrip`",
        ),
        ("people.yaml", "- {id: a}", "JA028", "no `name`"),
        ("people.yaml", "- {id: a, name: A, role: boss}", "JA026", "reviewer"),
        ("people.yaml", "- {id: a, name: A, away: [{from: Monday}]}", "JA029", "not a date"),
        (
            "people.yaml",
            "- {id: a, name: A, away: [{from: 2027-01-09, until: 2027-01-08}]}",
            "JA029",
            "before",
        ),
        ("complaints.yaml", "- {id: a, text: A, within: soon}", "JA040", "what time"),
        ("complaints.yaml", "- {id: a, text: A}", "JA040", "what time"),
        ("recovery.yaml", "- {id: a}", "JA039", "`kind`"),
        ("recovery.yaml", "- {id: a, kind: rude}", "JA026", "long-hold"),
        ("rewards.yaml", "- {id: a, for: speed}", "JA026", "praise"),
        ("masks.yaml", "- {id: a, label: A}", "JA039", "`pattern`"),
        ("masks.yaml", "- {id: a, label: A, pattern: '['}", "JA043", "cannot be read"),
        ("masks.yaml", "- {id: a, label: A, pattern: 'a*'}", "JA043", "nothing at all"),
        ("snippets.yaml", "- {id: a, short: b}", "JA028", "`text`"),
    ],
)
def test_a_list_with_a_slip(file: str, text: str, code: str, part: str) -> None:
    _, findings = read_list(file, text.encode())
    assert [finding.code for finding in findings] == [code]
    assert part in findings[0].words


@pytest.mark.parametrize("nothing", ["", "---\n# none yet\n", "null\n", "[]\n"])
def test_a_list_may_be_empty(nothing: str) -> None:
    assert read_list("snippets.yaml", nothing.encode()) == ({}, ())


def test_of_two_with_one_id_the_first_counts() -> None:
    found, _ = read_list("may.yaml", b"- {id: a, text: First}\n- {id: a, text: Second}\n")
    assert found["a"].text.any == "First"


@pytest.mark.parametrize(("aim", "share"), [("0.9", 0.9), ("'0.9'", 0.9), ("1", 1.0)])
def test_a_share_is_a_number_from_0_to_1(aim: str, share: float) -> None:
    text = f"- {{id: a, text: A, measure: count, aim: {aim}}}"
    found, findings = read_list("standards.yaml", text.encode())
    assert findings == ()
    assert found["a"].aim == pytest.approx(share)


def test_a_share_written_as_percent_is_read_and_told() -> None:
    text = "- {id: a, text: A, measure: count, aim: 90%}"
    found, (finding,) = read_list("standards.yaml", text.encode())
    assert (finding.code, finding.fix) == ("JA030", "Write 0.9.")
    assert found["a"].aim == pytest.approx(0.9)


@pytest.mark.parametrize("wrong", [".inf", "inf", "-.inf", ".nan", "nan", "90%", "20 seconds"])
def test_a_limit_is_a_number_with_an_end(wrong: str) -> None:
    text = f"- {{id: a, text: A, measure: hold-time, at_most: {wrong}, unit: seconds}}"
    found, findings = read_list("standards.yaml", text.encode())
    assert [one.code for one in findings] == ["JA017"]
    assert found["a"].at_most is None


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


def test_the_same_scorecard_twice() -> None:
    card = "{id: call, title: A, sections: [{id: a, questions: [{id: b, text: B}]}]}"
    reading = library_of(scorecards__a=card, scorecards__b=card)
    assert codes(reading.findings) == ["JA020"]


def test_versions_are_those_of_scripts_and_house_files() -> None:
    z = "id: z\ntitle: Z\nsteps: [{id: a, outcome: b}]\n"
    reading = library_of(may="[]", people="[]", rewards="[]", path="scripts: []", script_y=z)
    assert set(reading.library.versions) == {"library.yaml", "may.yaml", "people.yaml", "x", "z"}
    assert set(reading.library.content_ids) == set(reading.contents)
    assert read_contents(reading.contents) == reading


def test_a_holiday_is_a_day_of_the_calendar() -> None:
    house, findings = house_of('name: X\nholidays: [2026-02-28, 2026-02-30, "2027-13-01"]\n')
    assert [one.code for one in findings] == ["JA044", "JA044"]
    assert house.holidays == ("2026-02-28",)
