"""How well typed words fit what the palette can find."""

from __future__ import annotations

import pytest

from jobaid.ui.frame.palette_item import fit

ASK = "Ask a supervisor for help"


@pytest.mark.parametrize(
    ("words", "score"),
    [
        ("ask", 1.0),
        ("ask for help", 1.0),
        ("ask sup", 1.0),
        ("ASK A supervisor for help", 1.0),
        ("help", 0.85),
        ("help for", 0.85),
        ("supervisor help", 0.85),
        ("ask help for", 0.85),
        ("ask nobody", 0.0),
        ("", 0.0),
    ],
)
def test_words_that_go_along_a_title_from_its_first_fit_whole(words: str, score: float):
    assert fit(words, ASK) == pytest.approx(score)


def test_words_beside_the_title_count_half():
    assert fit("text size", "Size", "text scale") == pytest.approx(0.6)
    assert fit("size text", "Size", "text scale") == pytest.approx(0.6)
