"""What single checks say, where they point, and where their line is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jobaid.library.checks.line_wording import longest
from jobaid.library.checks.vague import vague_in
from tests.library.checks.snippets import FIELDS, codes, findings, read

if TYPE_CHECKING:
    from jobaid.library.findings import Finding

BYE = "  - {id: bye, say: Goodbye., outcome: resolved}\n"


def one(code: str, script: str, **files: str) -> Finding:
    (found,) = [finding for finding in findings(script, **files) if finding.code == code]
    return found


def of_step(step: str) -> str:
    return f"{FIELDS}steps:\n  - {{id: a, {step}}}\n{BYE}"


# -- places -------------------------------------------------------------------------------------


def test_a_name_in_a_block_text_is_pointed_at():
    script = """steps:
  - id: a
    say: |
      Hello.
      You are {{ custmer.name }}, and
      this is {{ company }}.
    next: b
  - {id: b, say: "Good {{ part_of_day }}, {{ nobody }}.", outcome: resolved}
"""
    first, second = [f for f in findings(script) if f.code == "JA061"]
    assert (first.line, first.column) == (8, 18)
    assert first.fix == "Did you mean `customer.name`?"
    last = script.splitlines()[-1]
    assert (second.line, second.column) == (11, last.index("nobody") + 1)


def test_a_refusal_is_pointed_at_inside_of_the_text():
    script = "steps:\n  - id: a\n    say: >\n      Fine.\n\n      And {{ 2 ** 9 }}.\n"
    found = one("JA064", script)
    # Lines of a folded text do not stand where they stand in the file; it is close.
    assert 7 <= found.line <= 9
    assert found.is_error
    script = of_step('say: A., next: [{when: "amount ==", go: bye}, {go: bye}]')
    lines = read(script).contents["scripts/main.yaml"].decode().splitlines()
    condition = one("JA065", script)
    assert lines[condition.line - 1][condition.column - 1 :].startswith("==")


def test_names_of_lists_are_pointed_at():
    found = one("JA060", of_step("say: A., ask: [amount, amunt]"))
    assert found.column == len("  - {id: a, say: A., ask: [amount, ") + 1
    assert found.fix == "Did you mean `amount`?"


# -- wording ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "promise",
    ["within: 2 hours", "within: 1 working day", "within: 3 días laborables", "within: 30 min",
     "within: an hour", 'due: "today 17:00"', "due: Friday", 'due: "2026-12-04"',
     'due: "{{ day }}"', "due: tomorrow at noon", "within: a fortnight", "within: 1 month",
     "within: 24h", "due: end of the month", "due: first thing tomorrow", "due: after lunch",
     "due: Monday", "due: el viernes", "due: 2027-02-28"],
)  # fmt: skip
def test_promises_with_a_time(promise: str):
    assert "JA087" not in codes(of_step(f"say: A., promise: {{text: Call back, {promise}}}"))


@pytest.mark.parametrize(
    "promise",
    ["within: soon", "within: a while", "due: later", "within: 3", "due: as agreed",
     "due: next Friday", "due: 31 November", "within: 0 days", "within: Friday or so"],
)  # fmt: skip
def test_promises_without_a_time(promise: str):
    assert "JA087" in codes(of_step(f"say: A., promise: {{text: Call back, {promise}}}"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We will call you back as soon as possible.", ["as soon as possible"]),
        ("You will hear from us shortly, and promptly.", ["shortly", "promptly"]),
        ("Le llamamos lo antes posible.", ["lo antes posible"]),
        ("It comes in a few days.", ["in a few days"]),
        ("See you soon.", ["soon"]),
        ("ASAP, then.", ["ASAP"]),
        ("Shortly after six it stopped.", []),
        ("Call as soon as it is lit.", []),
        ("How soon do you need it?", []),
        ("I'm glad you rang so soon after it happened.", []),
        ("{{ promptly }}", []),
        ("We answer within 2 hours.", []),
    ],
)
def test_vague_words(text: str, words: list[str]):
    assert [word for word, _ in vague_in(text)] == words


def test_a_vague_word_has_its_place_and_a_number_in_its_stead():
    found = one("JA086", of_step("say: An engineer comes as soon as we can."))
    assert found.column == len("  - {id: a, say: An engineer comes ") + 1
    assert "17:00" in str(found.fix)


def words(count: int) -> str:
    return " ".join(["word"] * count)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (f"{words(30)}.", []),
        (f"{words(31)}.", ["JA084"]),
        (f"{words(20)}. {words(20)}. {words(20)}.", []),
        (f"{words(20)}. {words(20)}. {words(21)}.", ["JA085"]),
        (f"{words(15)}{{% if note %}} x{{% else %}} {words(15)}{{% endif %}}.", []),
        (f"{words(15)}{{% if note %}} x{{% else %}} {words(16)}{{% endif %}}.", ["JA084"]),
    ],
)
def test_how_much_is_said_at_once(said: str, expected: list[str]):
    assert codes(of_step(f'say: "{said}", ask: [note]')) == expected


def test_exact_wording_is_granted_more():
    exact = "wording: exact, exact_because: The law., "
    assert codes(of_step(f"{exact}say: {words(40)}.")) == []
    assert codes(of_step(f"{exact}say: {words(41)}.")) == ["JA084"]


def test_the_longest_branch_counts():
    assert longest("a{% if x %} b{% elif y %} b c d{% else %} b c{% endif %} {{ e }}") == (
        "a b c d Value"
    )
    assert longest("{% for x in xs %}one {% endfor %}") == "one "
    assert longest("{{ broken") == ""


# -- jargon -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Read me the IMEI.", ["IMEI"]),
        ("Two PACs are here.", ["PAC"]),
        ("It is in arrears, pro rata.", ["in arrears", "pro rata"]),
        ("Your SIM in the UK is OK.", []),
        ("Turn it OFF and ON.", []),
        ("Chapter IV of {{ company }}.", []),
        ("The URL is in ANN.LEE@EXAMPLE.ORG", ["URL"]),
    ],
)
def test_jargon(said: str, found: list[str]):
    shown = [one.words for one in findings(of_step(f'say: "{said}"')) if one.code == "JA089"]
    assert len(shown) == len(found)
    assert all(f"`{word}`" in text for word, text in zip(found, shown, strict=True))


def test_what_the_glossary_explains_is_no_jargon():
    glossary = "- {id: pac, term: PAC code, means: A code to change your provider with.}\n"
    assert codes(of_step("say: Here is your PAC."), glossary=glossary) == []


# -- languages ----------------------------------------------------------------------------------

SPANISH = 'say: {en: "EN", es: "ES"}, title: {en: A, es: B}'


@pytest.mark.parametrize(
    ("english", "spanish", "stale"),
    [
        ("It takes 3 days.", "Tarda 3 días.", False),
        ("It takes 3 days.", "Tarda tres días.", False),
        ("It takes 3 days.", "Tarda 5 días.", True),
        ("It costs 1,000.50.", "Cuesta 1.000,50.", False),
        ("We close at 4 pm.", "Cerramos a las 16:00.", False),
        ("Hello {{ customer.name }}.", "Hola, {{ customer.name }}.", False),
        ("Hello {{ customer.name }}.", "Hola.", True),
        ("{{ amount|money }} and 10 more.", "{{ amount|money }} y 12 más.", True),
    ],
)
def test_translations(english: str, spanish: str, stale: bool):
    step = SPANISH.replace("EN", english).replace("ES", spanish)
    found = codes(of_step(f"{step}, ask: [amount]").replace("Goodbye.", "{en: Bye., es: Adiós.}"))
    assert ("JA093" in found) is stale


def test_only_what_is_partly_translated_is_missing_something():
    assert "JA092" not in codes(of_step("say: Hello."))
    missing = [f.words for f in findings(of_step(SPANISH)) if f.code == "JA092"]
    assert "The script `main`: its `title` is missing in `es`." in missing
    assert "The step `bye`: its `say` is missing in `es`." in missing
    assert "The script `main`: its `heard` has nothing in `es`." in missing


def test_how_to_translate_is_shown_in_the_languages_of_the_house():
    house = "name: Haus\ncompany: Haus\nlanguages: [de, fr]\n"
    step = "say: {de: Hallo., fr: Bonjour.}, title: Gruß"
    (fix,) = {one.fix for one in findings(of_step(step), library=house) if "step `a`" in one.words}
    assert fix == "Write it as `{de: ..., fr: ...}`."


# -- answers and ways on ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("step", "code", "words"),
    [
        ("ask: [amount], next: [{when: amount < 25, go: bye}, {when: amount > 25, go: bye}]",
         "JA077", "when `amount` is 25"),
        ("ask: [reason], next: [{when: \"reason == 'one'\", go: bye}]",
         "JA077", "when `reason` is `two`"),
        ("next: [{when: amount > 5, go: bye}, {go: bye}]", "JA075", "never holds"),
        ("next: [{when: not verified, go: bye}, {when: verified, go: bye}]", "JA075", "verified"),
        ("ask: [count], next: [{when: count > 5, go: bye}, {when: count > 7, go: bye}, {go: bye}]",
         "JA075", "count > 7"),
        ("ask: [amount], answers: [{id: x, label: X, go: bye, when: amount > 5}, "
         "{id: y, label: x, go: bye, when: amount > 6}, {id: z, label: Z, go: bye}]",
         "JA078", "nothing"),
    ],
)  # fmt: skip
def test_gaps_and_ways_never_taken(step: str, code: str, words: str):
    found = [f for f in findings(of_step(f"say: A., {step}")) if f.code == code]
    if words == "nothing":
        assert found == []
    else:
        assert any(words in finding.words for finding in found)


def test_what_a_link_may_fill_may_hold_where_nothing_asks_for_it():
    step = "say: A., next: [{when: move == 'far', go: bye}, {go: bye}]"
    field = "{label: Move, kind: choice, options: [{id: far, label: Far}, {id: near, label: Near}]"
    for marked, found in (("", ["JA075"]), (", from_outside: true", [])):
        fields = f"fields:\n  move: {field}{marked}}}\n"
        script = f"{fields}steps:\n  - {{id: a, {step}}}\n{BYE}"
        assert [code for code in codes(script) if code == "JA075"] == found
    # A text that says it still has to have asked.
    said = f'{fields}steps:\n  - {{id: a, say: "{{{{ move }}}}"}}\n{BYE}'
    assert "JA066" in codes(said)


def test_labels_that_differ_only_in_capitals_or_spaces_are_the_same():
    step = "answers: [{id: x, label: Yes please, go: bye}, {id: y, label: yes  please, go: bye}]"
    assert "JA078" in codes(of_step(f"say: A., {step}"))


# -- paths --------------------------------------------------------------------------------------


def test_a_visit_that_never_comes_back_is_a_loop():
    inner = """
        id: inner
        title: I
        steps:
          - {id: x, say: X., next: y}
          - {id: y, say: Y., next: x}
        """
    main = f"""steps:
  - id: a
    say: A.
    answers: [{{id: v, label: V, go: v}}, {{id: w, label: W, go: bye}}]
  - {{id: v, say: V., visit: inner}}
{BYE}"""
    found = findings(main, scripts__inner=inner)
    assert [(f.file, f.code) for f in found] == [
        ("scripts/inner.yaml", "JA070"),
        ("scripts/main.yaml", "JA073"),
    ]


def test_an_answer_without_a_way_on_is_a_dead_end():
    script = "steps:\n  - {id: a, say: A., answers: [{id: x, label: X}]}\n"
    assert codes(script) == ["JA071"]


def test_what_leads_to_something_unknown_is_told_once():
    assert codes("steps:\n  - {id: a, say: A., next: nowhere}\n") == ["JA050"]


def test_the_shortest_call_without_an_outcome_is_shown():
    script = """steps:
  - {id: a, say: A?, answers: [{id: x, label: Ex, go: b}, {id: y, label: Why, go: c}]}
  - {id: b, say: B., outcome: resolved, next: c}
  - {id: c, say: C.}
"""
    assert one("JA074", script).call == ('a: "Why"',)
