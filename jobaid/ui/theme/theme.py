"""A theme at a text scale: what every painter, palette and sheet asks for colours and sizes."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Literal, get_args

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPixmap, QTextLayout

from jobaid.ui.theme.fonts import load_fonts, make_font
from jobaid.ui.theme.icons import Icons
from jobaid.ui.theme.tokens import Tokens, TypeRole, shipped_tokens

ThemeName = Literal["light", "dark", "contrast"]
TypeName = Literal[
    "caption",
    "ui",
    "ui_bold",
    "body",
    "strong",
    "answer",
    "answer_small",
    "title",
    "say",
    "say_dock",
    "number",
    "code",
]
Colour = Literal[
    "surface",
    "sunken",
    "raised",
    "hover",
    "pressed",
    "line",
    "edge",
    "text",
    "muted",
    "disabled",
    "accent",
    "accent_hover",
    "on_accent",
    "accent_tint",
    "focus",
    "never",
    "never_tint",
    "never_line",
    "may",
    "may_tint",
    "must",
    "verbatim",
    "verbatim_tint",
    "ok",
    "ok_tint",
    "warn",
    "warn_tint",
    "late",
    "late_tint",
    "merge",
    "fill",
    "fill_tint",
    "chart_1",
    "chart_2",
    "chart_3",
    "chart_4",
    "chart_rest",
]
StrokeName = Literal["hair", "edge", "strong", "focus", "focus_gap", "ring"]
THEME_NAMES: tuple[ThemeName, ...] = get_args(ThemeName)
# Widths and small pictures kept; then they are measured and painted anew.
_KEPT = 2_000
_PARAGRAPHS = 400
SMALLEST_SCALE, LARGEST_SCALE = 1.0, 2.0


class _Sizes(dict[float | str, int]):
    """Sizes in px at a text scale, each worked out when it is first asked for."""

    def __init__(self, scale: float, tokens: Tokens) -> None:
        super().__init__()
        self._scale = scale
        self._tokens = tokens

    def __missing__(self, size: float | str) -> int:
        usual = self._tokens.named[size] if isinstance(size, str) else size
        found = self[size] = int(usual * self._scale + 0.5)
        return found


class Theme:
    """Colours, fonts and sizes of the theme `name` at the text scale `scale` (1.0 to 2.0).

    With `less_motion` every duration is 0. Never changes: another theme is another object.
    """

    def __init__(
        self,
        name: ThemeName = "light",
        scale: float = 1.0,
        *,
        less_motion: bool = False,
        tokens: Tokens | None = None,
        icons: Icons | None = None,
    ) -> None:
        self.name: ThemeName = name
        self.scale = min(LARGEST_SCALE, max(SMALLEST_SCALE, scale))
        self.less_motion = less_motion
        self.tokens = tokens or shipped_tokens()
        self.is_contrast = name == "contrast"
        self.is_dark = name != "light"
        self._icons = icons or Icons()
        # A step asks for some 700 sizes: a table that fills itself is asked without a call of ours.
        self.px: Callable[[float | str], int] = _Sizes(self.scale, self.tokens).__getitem__
        """The space or size of that name in the tokens, or so many px at 100 %, at this text
        scale. Rounded half up. Raises `KeyError` for an unknown name."""
        self._tiles: dict[tuple[object, ...], QPixmap] = {}
        self._widths: dict[tuple[str, TypeName], int] = {}
        self._paragraphs: dict[Hashable, tuple[QTextLayout, int, float]] = {}
        self._sizes: dict[tuple[object, ...], QSize] = {}
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetrics] = {}
        self._smaller: dict[float, Theme] = {}

    def at_most(self, scale: float) -> Theme:
        """The same at the text scale `scale`, itself where it is no larger; kept."""
        if scale >= self.scale:
            return self
        found = self._smaller.get(scale)
        if found is None:
            found = self._smaller[scale] = Theme(
                self.name,
                scale,
                less_motion=self.less_motion,
                tokens=self.tokens,
                icons=self._icons,
            )
        return found

    def colour(self, role: Colour) -> QColor:
        """The colour of `role`."""
        found = self._colours.get(role)
        if found is None:
            found = self._colours[role] = QColor(getattr(self.tokens.themes[self.name], role))
        return found

    def type_role(self, role: TypeName) -> TypeRole:
        """Size, line and weight of `role` in px at 100 %.

        "answer_small" is an answer in the dock and in panels: 16 px, else as an answer.
        """
        if role == "answer_small":
            body = self.tokens.roles["body"]
            return TypeRole(body.size, body.line, self.tokens.roles["answer"].weight)
        return self.tokens.roles[role]

    def font(self, role: TypeName) -> QFont:
        """The font of `role` at this scale."""
        found = self._fonts.get(role)
        if found is None:
            how = self.type_role(role)
            code = role == "code"
            if code:
                # Few screens have code on them, and no start.
                load_fonts(self.tokens.family_code)
            found = make_font(self.tokens, how, self.px(how.size), code=code)
            self._fonts[role] = found
        return found

    def metrics(self, role: TypeName) -> QFontMetrics:
        """How wide and high text of `role` is."""
        found = self._metrics.get(role)
        if found is None:
            found = self._metrics[role] = QFontMetrics(self.font(role))
        return found

    def text_width(self, text: str, role: TypeName) -> int:
        """The width in px of `text` on one line; kept, as rows ask for the same words often."""
        key = (text, role)
        found = self._widths.get(key)
        if found is None:
            if len(self._widths) >= _KEPT:
                self._widths.clear()
            found = self._widths[key] = self.metrics(role).horizontalAdvance(text)
        return found

    def size(self, key: tuple[object, ...], make: Callable[[], QSize]) -> QSize:
        """The size known as `key`, worked out once: of key caps and badges."""
        found = self._sizes.get(key)
        if found is None:
            if len(self._sizes) >= _KEPT:
                self._sizes.clear()
            found = self._sizes[key] = make()
        return found

    def paragraph(
        self, key: Hashable, make: Callable[[], tuple[QTextLayout, int, float]]
    ) -> tuple[QTextLayout, int, float]:
        """The paragraph known as `key`, laid out once: of rules, answers and lines."""
        found = self._paragraphs.get(key)
        if found is None:
            if len(self._paragraphs) >= _PARAGRAPHS:
                self._paragraphs.clear()
            found = self._paragraphs[key] = make()
        return found

    def tile(self, key: tuple[object, ...], make: Callable[[], QPixmap]) -> QPixmap:
        """The picture known as `key`, made once: corners of boxes, key caps, badges."""
        found = self._tiles.get(key)
        if found is None:
            if len(self._tiles) >= _KEPT:
                self._tiles.clear()
            found = self._tiles[key] = make()
        return found

    def line(self, role: TypeName) -> int:
        """The line height of `role` in px."""
        return self.px(self.type_role(role).line)

    def stroke(self, name: StrokeName) -> int:
        """The width of a line in px; doubled in the contrast theme, but for the focus gap."""
        width: int = getattr(self.tokens.stroke, name)
        if self.is_contrast and name in {"hair", "edge", "focus"}:
            width *= self.tokens.stroke.contrast_scale
        return max(1, self.px(width))

    @property
    def ring_room(self) -> int:
        """Room in px that a layout leaves round what can have the focus ring."""
        return self.stroke("focus") + self.stroke("focus_gap")

    def duration(self, milliseconds: int) -> int:
        """`milliseconds` of a movement, or 0 with less motion."""
        return self.tokens.motion.reduced if self.less_motion else milliseconds

    def pixmap(self, icon: str, colour: Colour, size: float, ratio: float = 1.0) -> QPixmap:
        """The icon at `size` px (at 100 %) in a colour role. Raises `IconMissing`."""
        return self._icons.pixmap(icon, self.colour(colour), self.px(size), ratio)

    def icon(self, icon: str, colour: Colour = "text", size: float = 16) -> QIcon:
        """The same as a `QIcon`, for actions and menus. Raises `IconMissing`."""
        made = QIcon()
        for ratio in (1.0, 2.0):
            made.addPixmap(self.pixmap(icon, colour, size, ratio))
        return made
