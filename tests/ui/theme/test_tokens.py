from __future__ import annotations

import pytest

from jobaid.ui.theme.tokens import TokensWrong, read_tokens, shipped_tokens, tokens_file

LIGHT, DARK, CONTRAST = "light", "dark", "contrast"


def source() -> str:
    return tokens_file().read_text(encoding="utf-8")


def test_the_shipped_tokens_hold_three_themes_and_the_type_of_the_design() -> None:
    tokens = shipped_tokens()
    assert set(tokens.themes) == {LIGHT, DARK, CONTRAST}
    say = tokens.roles["say"]
    assert (say.size, say.line, say.weight) == (24, 36, 500)
    assert tokens.scale_steps == (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
    assert min(role.size for role in tokens.roles.values()) == tokens.roles["caption"].size == 12


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ('verbatim_tint = "#EFEAFA"\n', "", "verbatim_tint"),
        ("half = 4", "half = 4\nquarter = 2", "quarter"),
        ("[motion]", "[commotion]", "motion"),
        ("[space]", "[space", "TOML"),
    ],
)
def test_what_does_not_fit_is_named(was: str, becomes: str, said: str) -> None:
    assert was in source()
    with pytest.raises(TokensWrong, match=said):
        read_tokens(source().replace(was, becomes, 1))
