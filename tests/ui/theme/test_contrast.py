"""The contrast of every pair of roles, by the formula of WCAG 2.2.

Relative luminance and contrast ratio: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance and
#dfn-contrast-ratio. Text needs 4.5 (success criterion 1.4.3), boundaries of controls and
pictures 3.0 (1.4.11).
"""

from __future__ import annotations

import pytest

from jobaid.ui.theme.tokens import shipped_tokens

THEMES = ("light", "dark", "contrast")
# Pairs and least ratios of the table in the design, per theme; a tenth of rounding is allowed.
TABLE: dict[tuple[str, str], tuple[float, float, float]] = {
    ("text", "surface"): (16.3, 15.6, 21.0),
    ("muted", "surface"): (7.0, 8.9, 16.8),
    ("muted", "sunken"): (6.5, 9.4, 16.8),
    ("accent", "raised"): (7.7, 7.9, 11.8),
    ("on_accent", "accent"): (7.7, 9.0, 11.8),
    ("never", "never_tint"): (7.1, 8.1, 12.0),
    ("may", "surface"): (7.2, 10.0, 14.8),
    ("verbatim", "verbatim_tint"): (7.5, 7.7, 13.7),
    ("ok", "ok_tint"): (6.6, 7.9, 15.5),
    ("warn", "warn_tint"): (6.8, 8.4, 15.3),
    ("late", "late_tint"): (6.8, 7.2, 11.4),
    ("fill", "fill_tint"): (6.8, 8.4, 15.3),
    ("edge", "raised"): (4.3, 4.6, 21.0),
    ("edge", "surface"): (4.0, 5.2, 21.0),
    ("focus", "surface"): (5.6, 12.7, 19.6),
}
GROUNDS = ("surface", "sunken", "raised", "hover", "pressed", "accent_tint", "never_tint")
TINTS = ("warn_tint", "ok_tint", "late_tint", "fill_tint", "verbatim_tint", "may_tint")
# What our painters put on each other beyond the table.
TEXT_PAIRS = [
    *(("text", ground) for ground in (*GROUNDS, *TINTS)),
    *(("muted", ground) for ground in (*GROUNDS, "never_tint")),
    *(("accent", ground) for ground in ("raised", "surface", "accent_tint", "hover")),
    ("may", "may_tint"),
    ("late", "raised"),
    ("late", "surface"),
    ("warn", "surface"),
    ("warn", "raised"),
    ("ok", "raised"),
    ("ok", "surface"),
    ("never", "surface"),
    ("never", "raised"),
    ("must", "raised"),
    ("on_accent", "accent_hover"),
]
LINE_PAIRS = [
    *(("focus", ground) for ground in ("surface", "raised", "sunken", "never_tint")),
    ("merge", "raised"),
    ("edge", "hover"),
    ("warn", "raised"),
    *((f"chart_{name}", "raised") for name in ("1", "2", "3", "4", "rest")),
]


def luminance(colour: str) -> float:
    parts = []
    for at in (1, 3, 5):
        share = int(colour[at : at + 2], 16) / 255
        parts.append(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def ratio(theme: str, first: str, second: str) -> float:
    colours = shipped_tokens().themes[theme]
    low, high = sorted(luminance(getattr(colours, role)) for role in (first, second))
    return (high + 0.05) / (low + 0.05)


def test_the_formula_gives_the_two_ends() -> None:
    assert luminance("#FFFFFF") == pytest.approx(1)
    assert luminance("#000000") == 0


@pytest.mark.parametrize("theme", THEMES)
def test_pairs_have_the_contrast_that_the_design_states(theme: str) -> None:
    stated = {pair: least[THEMES.index(theme)] for pair, least in TABLE.items()}
    found = {pair: ratio(theme, *pair) for pair in TABLE}
    assert found == pytest.approx(stated, abs=0.1)


@pytest.mark.parametrize("theme", THEMES)
def test_text_can_be_read(theme: str) -> None:
    assert {pair for pair in TEXT_PAIRS if ratio(theme, *pair) < 4.5} == set()


@pytest.mark.parametrize("theme", THEMES)
def test_boundaries_can_be_seen(theme: str) -> None:
    assert {pair for pair in LINE_PAIRS if ratio(theme, *pair) < 3.0} == set()
