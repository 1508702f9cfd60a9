"""The one style sheet, filled from the tokens. It styles only what Qt paints itself."""

from __future__ import annotations

import dataclasses
from functools import cache
from string import Template
from typing import TYPE_CHECKING

from jobaid.library.shipped import shipped_assets

if TYPE_CHECKING:
    from jobaid.ui.theme.theme import Theme


def make_sheet(theme: Theme) -> str:
    """The style sheet of `theme`: colours as `$role`, lengths as `$space_unit` and so on, in px.

    Raises `KeyError` when the template names something the tokens do not have.
    """
    tokens = theme.tokens
    values: dict[str, str] = dict(dataclasses.asdict(tokens.themes[theme.name]))
    for group in ("space", "size", "radius"):
        for name, length in dataclasses.asdict(getattr(tokens, group)).items():
            values[f"{group}_{name}"] = f"{theme.px(length)}px"
    for name in ("hair", "edge", "strong", "focus"):
        values[f"stroke_{name}"] = f"{theme.stroke(name)}px"  # type: ignore[arg-type]
    return _template().substitute(values)


@cache
def _template() -> Template:
    return Template((shipped_assets() / "theme" / "sheet.qss").read_text(encoding="utf-8"))
