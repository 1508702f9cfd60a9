"""Whatever was read, the checks come to an end and say it in findings."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.library.checks import check, check_script
from jobaid.library.codes import all_codes
from jobaid.library.model import Answer, House, Library, Route, Rule, Script, Step, Words
from jobaid.library.reader import read_contents, read_library
from tests.examples import examples
from tests.library.checks.small_scripts import small_library
from tests.library.checks.snippets import findings, read
from tests.library.checks.test_good_scripts import DISPUTE, VERIFY

CODES = set(all_codes())
STRANGE = (
    "none", "null", "true", "''", "[]", "{}", "-1", "99999999999999999999", "{{", "}}", "{%", "%}",
    "{{ x", "{% if x %}", "x" * 300, "a/b", "/", "main", "main/greet", "inner", "verify-identity",
    "not", "amount >", "amount <= 10 and", "verified == 'yes'", "[a, b]", "\u202eabc", "|", ">",
    "*x", "&x", "-", ":", "#", '"', "'", "ask: [amount]", "visit: main", "next: greet",
    "amount == 10.5", "amount in [1, 2]", "day < today", "reason|upper == 'TWICE'", "\t", "0",
)  # fmt: skip


def mutated(random: Random, text: str) -> str:
    """`text` with some of its lines or words taken out, moved, doubled or made strange."""
    lines = text.split("\n")
    for _ in range(random.randint(1, 6)):
        at = random.randrange(len(lines))
        match random.randrange(7):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, lines[random.randrange(len(lines))])
            case 2:
                other = random.randrange(len(lines))
                lines[at], lines[other] = lines[other], lines[at]
            case 3:
                lines[at] = " " * random.randint(0, 6) + lines[at].lstrip()
            case _:
                words = re.split(r"(\W+)", lines[at])
                place = random.randrange(len(words))
                pool = re.findall(r"[\w.-]+", text) or ["x"]
                words[place] = random.choice((random.choice(STRANGE), random.choice(pool)))
                lines[at] = "".join(words)
        lines = lines or [""]
    return "\n".join(lines)


def try_mutations(seed: int, contents: dict[str, bytes]) -> None:
    random = Random(seed)
    for _ in range(random.randint(1, 2)):
        name = random.choice(sorted(contents))
        contents[name] = mutated(random, contents[name].decode()).encode()
    for finding in check(read_contents(contents), pool=False):
        assert finding.code in CODES
        assert finding.line >= 1
        assert finding.column >= 1
        assert finding.line_of_text()


def small() -> dict[str, bytes]:
    return dict(read(DISPUTE, scripts__verify_identity=VERIFY).contents)


@pytest.mark.parametrize("start", range(0, 300, 30))
def test_mutated_scripts(start: int) -> None:
    for seed in range(start, start + 30):
        try_mutations(seed, small())


@pytest.mark.long
@pytest.mark.parametrize("start", range(10_000, 20_000, 500))
def test_many_mutated_libraries(start: int) -> None:
    shipped = read_library(Path(__file__).parents[3] / "scripts_library").contents
    for seed in range(start, start + 500):
        try_mutations(seed, small())
    for seed in range(start, start + 10):
        try_mutations(seed, dict(shipped))


SOURCES = st.one_of(st.none(), st.sampled_from(STRANGE), st.text(max_size=30))
KNOWN = st.sampled_from(("a", "b", "c", "main", "main/a", "none", ""))
NAMES = st.one_of(KNOWN, st.text(max_size=5))
WORDS = st.dictionaries(st.sampled_from(("", "en", "es", "x")), st.text(max_size=40), max_size=2)


@st.composite
def odd_libraries(draw) -> Library:
    """Model objects that no reader would make."""
    steps = []
    for _ in range(draw(st.integers(0, 4))):
        answers = tuple(
            Answer(
                draw(NAMES),
                Words(draw(WORDS)),
                draw(st.none() | NAMES),
                draw(SOURCES),
                tuple(draw(st.lists(st.tuples(NAMES, st.text(max_size=20)), max_size=2))),
            )
            for _ in range(draw(st.integers(0, 2)))
        )
        routes = tuple(Route(draw(NAMES), draw(SOURCES)) for _ in range(draw(st.integers(0, 2))))
        steps.append(
            Step(
                draw(NAMES),
                Words(draw(WORDS)),
                Words(draw(WORDS)),
                answers=answers,
                next=routes,
                visit=draw(st.none() | NAMES),
                returns=draw(st.booleans()),
                ask=tuple(draw(st.lists(NAMES, max_size=2))),
                outcome=draw(st.none() | NAMES),
            )
        )
    rule = Rule((draw(NAMES),), draw(NAMES), draw(SOURCES))
    script = Script(
        "main",
        Words(draw(WORDS)),
        "scripts/main.yaml",
        start=draw(st.none() | NAMES),
        steps=tuple(steps),
        rules=(rule,),
    )
    languages = draw(st.sampled_from((("en",), ("en", "es"), ())))
    return Library(House(languages=languages), {"main": script})


@given(odd_libraries())
@settings(max_examples=examples(150), deadline=None)
def test_models_that_no_reader_would_make(library: Library) -> None:
    check_script(library, library.scripts["main"])


def test_small_libraries_made_at_random() -> None:
    for seed in range(4000, 4120):
        library = small_library(Random(seed), open_questions=seed % 2 == 0)
        for script in library:
            for finding in check_script(library, script):
                assert finding.code in CODES


@pytest.mark.parametrize(
    "when",
    [
        " and ".join(f"(f{n} or g{n})" for n in range(30)),
        " or ".join(f"(f{n} and g{n})" for n in range(30)),
        "not (" + " and ".join(f"f{n} == {n}" for n in range(40)) + ")",
        " or ".join(f"f0 == {n}" for n in range(150)),
    ],
    ids=["all of some", "some of all", "not all", "many literals"],
)
def test_conditions_that_could_grow_without_measure(when: str) -> None:
    kinds = {"f": "number", "g": "yes-no"}
    fields = "\n".join(
        f"  {kind}{n}: {{label: X, kind: {kinds[kind]}}}" for n in range(40) for kind in kinds
    )
    asked = ", ".join(f"{kind}{n}" for n in range(40) for kind in kinds)
    text = f"""fields:
{fields}
steps:
  - {{id: a, say: A., ask: [{asked}], next: [{{when: "{when}", go: b}}, {{go: c}}]}}
  - {{id: b, say: B., next: [{{when: "{when}", go: d}}, {{go: e}}]}}
  - {{id: c, say: C., next: a}}
  - {{id: d, say: D., outcome: resolved}}
  - {{id: e, say: E., outcome: refused}}
rules:
  - {{no: d, until: a, when: "{when}"}}
  - {{no: e, until: b}}
"""
    assert {one.code for one in findings(text)} <= {"JA072", "JA075", "JA081"}
