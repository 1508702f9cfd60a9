from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

import pytest

import jobaid.ui
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


def test_every_size_on_the_screen_has_a_name() -> None:
    """`px` gets names of the tokens; of numbers only none and one, and what was worked out."""
    named = shipped_tokens().named
    sources = Path(jobaid.ui.__file__).parent
    odd = []
    for file in sources.rglob("*.py"):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and ast.unparse(call.func).split(".")[-1] == "px":
                odd += [
                    f"{file.relative_to(sources)}:{call.lineno} {ast.unparse(part)}"
                    for argument in call.args
                    for part in _told(argument)
                    if not _is_named(part, named)
                ]
    assert odd == []


def test_no_space_has_the_name_of_a_size() -> None:
    tokens = shipped_tokens()
    both = {field.name for part in (tokens.space, tokens.size) for field in fields(part)}
    assert set(tokens.named) == both
    assert len(both) == len(fields(tokens.space)) + len(fields(tokens.size))


def _told(argument: ast.expr) -> list[ast.expr]:
    """What `px` may get: both sides of an "if", and of a sum."""
    if isinstance(argument, ast.IfExp):
        return [*_told(argument.body), *_told(argument.orelse)]
    if isinstance(argument, ast.BinOp) and isinstance(argument.op, ast.Add | ast.Sub):
        return [*_told(argument.left), *_told(argument.right)]
    return [argument]


def _is_named(part: ast.expr, named: Mapping[str, int]) -> bool:
    if isinstance(part, ast.Constant):
        return part.value in named or part.value in (0, 1)
    return not (isinstance(part, ast.Name) and part.id.isupper())
