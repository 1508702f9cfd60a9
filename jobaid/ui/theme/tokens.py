"""The design tokens: colours by role, type, space and motion, read from one TOML file."""

from __future__ import annotations

import dataclasses
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from jobaid.library.shipped import shipped_assets
from jobaid.quick_dataclasses import dataclass

MadeTokens = TypeVar("MadeTokens")
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
    notch: int
    inset: int
    box_unit: int
    tight: int
    box_tight: int
    box_gap: int
    box_pad: int
    box_page: int
    tight_pad: int


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
    icon_small: int
    icon_head: int
    icon_room: int
    icon_space: int
    icon_gap: int
    box_icon_room: int
    head_words: int
    card_words: int
    chip_words: int
    thread_words: int
    ring_words: int
    banner_words: int
    badge: int
    pill_room: int
    field_label: int
    note_line: int
    field_edges: int
    mark_least: int
    mark_wide: int
    mark_most: int
    thread_edge: int
    row_noted: int
    time_most: int
    time_room: int
    row_room: int
    row_two: int
    row_open: int
    low_row: int
    warn_room: int
    target_room: int
    chip: int
    chip_words_least: int
    big_ring: int
    hold_room: int
    second_line: int
    second_row: int
    low_bar: int
    two_line_top: int
    two_line_bar: int
    divider: int
    bar_spare: int
    name_narrow: int
    name_wide: int
    title_narrow: int
    search_box: int
    verb: int
    verb_column: int
    verb_edge: int
    verb_say: int
    verb_ask: int
    verb_answer: int
    choice_room: int
    choice_arrow: int
    choice_room_right: int
    empty_row: int
    empty_words: int
    empty_room: int
    foot_room: int
    meter: int
    meter_column: int
    banner_edges: int
    banner_room: int
    words_cut: int
    words_least: int
    page_least: int
    detail_most: int
    outline_least: int
    column_least: int
    row_least: int
    card_least: int
    list_least: int
    side_words: int
    open_item: int
    two_columns: int
    tight_row: int
    side_card: int
    step_least: int
    panel: int
    key_help: int
    rules_panel: int
    three_columns: int
    wide_page: int
    main_column: int
    words_most: int
    pill_rest: int
    banner: int
    account: int
    timeline_labels: int
    timeline_axis: int
    timeline_lane: int
    timeline_tick: int
    timeline_bar: int
    timeline_mark: int
    timeline_stop: int
    map_box: int
    map_box_high: int
    chart_words: int
    chart_line: int
    chart_dot: int
    chart_label: int
    chart_least: int
    chart_wide: int
    chart_high: int
    chart_room: int
    chart_column: int
    choice_wide: int
    two_column_panel: int


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
    named: Mapping[str, int]
    """Every space and size by its name, in px at 100 %."""


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
            named={**told["space"], **told["size"]},
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


def _made(kind: type[MadeTokens], table: Mapping[str, Any]) -> MadeTokens:
    wanted = {field.name for field in dataclasses.fields(kind)}  # type: ignore[arg-type]
    odd = sorted(wanted.symmetric_difference(table))
    if odd:
        where = kind.__name__.lower()
        raise TokensWrong(f"The design tokens of {where} lack or do not know: {', '.join(odd)}.")
    return kind(**table)
