"""What fits each setting: the keys of `settings.toml`, each with where it goes and its check."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from jobaid.sentences import sentence

SCALES = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""The text sizes that are offered, as shares of the usual one (design tokens, `scale_steps`)."""

Check = Callable[[object], object]


class Misfit(ValueError):
    """A value that does not fit; `needed` says what would."""

    def __init__(self, needed: str) -> None:
        super().__init__(needed)
        self.needed = needed


def _one_of(*allowed: str) -> Check:
    def check(value: object) -> object:
        if value not in allowed:
            choices = ", ".join(f'"{one}"' for one in allowed if one)
            raise Misfit(sentence("one of {choices}", choices=choices))
        return value

    return check


def _text(value: object) -> object:
    if not isinstance(value, str):
        raise Misfit(sentence("a text in quotes"))
    return value.strip()[:200]


def _role(value: object) -> object:
    """A trainee is called a new hire here; people's roles in a library say trainee."""
    told = "new hire" if value == "trainee" else value
    return _one_of("agent", "supervisor", "reviewer", "new hire", "")(told)


def _folder(value: object) -> object:
    if not isinstance(value, str) or "\0" in value:
        raise Misfit(sentence("a folder as a text in quotes"))
    return value


def _yes_no(value: object) -> object:
    if not isinstance(value, bool):
        raise Misfit(sentence("true or false"))
    return value


def _whole(lowest: int, highest: int) -> Check:
    def check(value: object) -> object:
        if isinstance(value, bool) or not isinstance(value, int) or not lowest <= value <= highest:
            raise Misfit(
                sentence(
                    "a whole number from {lowest} to {highest}",
                    lowest=str(lowest),
                    highest=str(highest),
                )
            )
        return value

    return check


def _scale(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 1 <= value <= 2:
        raise Misfit(sentence("a number from 1.0 to 2.0"))
    return min(SCALES, key=lambda step: abs(step - value))


KEYS: Mapping[str, tuple[str, Check]] = {
    "appearance.theme": ("theme", _one_of("system", "light", "dark", "contrast")),
    "appearance.text_scale": ("text_scale", _scale),
    "appearance.less_motion": ("less_motion", _yes_no),
    "interface.language": ("language", _one_of("system", "en", "es")),
    "agent.id": ("agent_id", _text),
    "agent.name": ("name", _text),
    "agent.role": ("role", _role),
    "library": ("library", _folder),
    "call.hold_cue_seconds": ("hold_cue_s", _whole(5, 3600)),
    "dock.edge": ("dock_edge", _one_of("left", "right")),
    "dock.width": ("dock_width", _whole(400, 1200)),
}
"""Every key of the file but `keys.<action>`, with where it goes and what fits."""

KEY_PREFIX = "keys."
