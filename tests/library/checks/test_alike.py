"""Lines that say nearly the same: measured as string libraries do, and found by their words."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from jobaid.library.checks.alike import ALIKE, similarity
from tests.library.checks.snippets import findings

WORDS = """bill charge credit account router line phone visit order name date letter amount check
open book send call wait look tell find take give hear read month week today price""".split()  # noqa: SIM905


@given(st.text(max_size=60), st.text(max_size=60))
def test_similarity_is_that_of_rapidfuzz(one: str, other: str) -> None:
    assert abs(similarity(one, other) - fuzz.ratio(one, other) / 100) < 1e-9


def _lines(random: Random) -> list[str]:
    lines = [" ".join(random.choices(WORDS, k=random.randint(6, 14))) for _ in range(25)]
    for line in lines[:8]:
        words = line.split()
        words[random.randrange(len(words))] = random.choice(WORDS)
        lines.append(" ".join(words))
    return [f"{line} now" for line in lines]


def test_every_line_with_a_twin_is_found() -> None:
    for seed in range(10):
        lines = _lines(Random(seed))
        text = "steps:\n" + "".join(
            f"  - {{id: s{n}, say: {line}.}}\n" for n, line in enumerate(lines)
        )
        found = {one.line - 5 for one in findings(text) if one.code == "JA088"}
        texts = [f"{line}." for line in lines]
        twins = {
            n
            for n, line in enumerate(texts)
            if any(fuzz.ratio(line, other) / 100 >= ALIKE for other in texts[:n])
        }
        assert found == twins


def test_short_stock_phrases_may_be_the_same() -> None:
    line = "Thank you very much."
    text = f"steps:\n  - {{id: a, say: {line}}}\n  - {{id: b, say: {line}}}\n"
    assert "JA088" not in {one.code for one in findings(text)}


def test_the_other_place_is_named() -> None:
    line = "I have looked at the bill and the charge is right"
    main = f"steps:\n  - {{id: a, say: {line}.}}\n"
    other = f"id: other\ntitle: O\nheard: [o]\nsteps:\n  - {{id: b, say: {line} indeed.}}\n"
    (found,) = [one for one in findings(main, scripts__other=other) if one.code == "JA088"]
    assert found.file == "scripts/other.yaml"
    assert "The step `a` in `scripts/main.yaml`" in found.words
