"""The design tokens: colours by role, type, space and motion, read from one TOML file."""

from __future__ import annotations

import dataclasses
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from jobaid.library.shipped import shipped_assets

Made = TypeVar("Made")
# The classes below compare by identity and have no `repr`: making both takes as long at every
# start as reading the file.


class TokensWrong(ValueError):
    """The file of design tokens lacks something or says something unknown."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class TypeRole:
    """How text of one role is set: `size` and `line` height in px at 100 %, `weight` 100..900."""

    size: int
    line: int
    weight: int


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Space:
    """Distances in px at 100 %."""

    line: int
    half: int
    unit: int
    gap: int
    pad: int
    block: int
    page: int


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Size:
    """Heights and widths of parts of the screen in px at 100 %."""

    row: int
    row_do: int
    row_answer: int
    control: int
    control_small: int
    target_min: int
    check: int
    icon: int
    icon_large: int
    key: int
    key_answer: int
    ring: int
    top_bar: int
    app_bar: int
    action_bar: int
    message_bar: int
    outline: int
    gutter: int
    read: int
    side: int
    dock: int


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Radius:
    """Corner radii in px at 100 %."""

    control: int
    card: int
    chip: int
    key: int
    pill: int


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Stroke:
    """Widths of lines in px at 100 %; `contrast_scale` multiplies them in the contrast theme."""

    hair: int
    edge: int
    strong: int
    focus: int
    focus_gap: int
    ring: int
    contrast_scale: int


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Motion:
    """Durations in milliseconds."""

    hover_ms: int
    reveal_ms: int
    ring_tick_ms: int
    toast_ms: int
    reduced: int


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Layout:
    """Effective widths (window width divided by the text scale) at which the panes change."""

    three_panes: int
    two_panes: int
    min_width: int
    min_height: int


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Colours:
    """The colours of one theme by role, as "#RRGGBB"."""

    surface: str
    sunken: str
    raised: str
    hover: str
    pressed: str
    line: str
    edge: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_tint: str
    focus: str
    never: str
    never_tint: str
    never_line: str
    may: str
    may_tint: str
    must: str
    verbatim: str
    verbatim_tint: str
    ok: str
    ok_tint: str
    warn: str
    warn_tint: str
    late: str
    late_tint: str
    merge: str
    fill: str
    fill_tint: str
    chart_1: str
    chart_2: str
    chart_3: str
    chart_4: str
    chart_rest: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Tokens:
    """All design tokens. `themes` maps "light", "dark", "contrast" to their colours."""

    family: str
    family_code: str
    fallback: tuple[str, ...]
    digits: str
    scale_steps: tuple[float, ...]
    roles: Mapping[str, TypeRole]
    space: Space
    size: Size
    radius: Radius
    stroke: Stroke
    motion: Motion
    layout: Layout
    themes: Mapping[str, Colours]


def read_tokens(text: str) -> Tokens:
    """The tokens in the TOML source `text`. Raises `TokensWrong` saying what does not fit."""
    try:
        told: dict[str, Any] = tomllib.loads(text)
        type_ = told["type"]
        return Tokens(
            family=type_["family"],
            family_code=type_["family_code"],
            fallback=tuple(type_["fallback"]),
            digits=type_["digits"],
            scale_steps=tuple(float(step) for step in type_["scale_steps"]),
            roles={name: _made(TypeRole, table) for name, table in type_["roles"].items()},
            space=_made(Space, told["space"]),
            size=_made(Size, told["size"]),
            radius=_made(Radius, told["radius"]),
            stroke=_made(Stroke, told["stroke"]),
            motion=_made(Motion, told["motion"]),
            layout=_made(Layout, told["layout"]),
            themes={name: _made(Colours, table) for name, table in told["theme"].items()},
        )
    except tomllib.TOMLDecodeError as error:
        raise TokensWrong(f"The design tokens are not TOML: {error}") from error
    except KeyError as error:
        raise TokensWrong(f"The design tokens lack {error}.") from error


@cache
def shipped_tokens() -> Tokens:
    """The tokens that come with the product. Raises `NotShipped`, `OSError`, `TokensWrong`."""
    return read_tokens(tokens_file().read_text(encoding="utf-8"))


def tokens_file() -> Path:
    """Where the shipped tokens are."""
    return shipped_assets() / "theme" / "tokens.toml"


def _made(kind: type[Made], table: Mapping[str, Any]) -> Made:
    wanted = {field.name for field in dataclasses.fields(kind)}  # type: ignore[arg-type]
    odd = sorted(wanted.symmetric_difference(table))
    if odd:
        where = kind.__name__.lower()
        raise TokensWrong(f"The design tokens of {where} lack or do not know: {', '.join(odd)}.")
    return kind(**table)
