"""What became of a script on its way into or out of another program's form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, sentence

ScriptTree = dict[str, Any]
"""A script as plain values, with the keys of its file."""


class CannotExchange(ErrorInWords, ValueError):
    """A file cannot be read in this form, or a script cannot be written in it; `words` say why."""


@dataclass(slots=True)
class ExchangeReport:
    """What was kept, what became something else, and what the other form cannot hold."""

    kept: list[str] = field(default_factory=list)
    changed: list[dict[str, str]] = field(default_factory=list)
    lost: list[dict[str, str]] = field(default_factory=list)

    def change(self, at: str, what: str) -> None:
        """Something is there in another shape."""
        self.changed.append({"at": at, "what": what})

    def lose(self, at: str, what: str, why: str) -> None:
        """Something is not there any more."""
        self.lost.append({"at": at, "what": what, "why": why})


@dataclass(frozen=True, slots=True)
class IncomingScript:
    """A script that was read from another form."""

    tree: ScriptTree
    report: ExchangeReport

    @property
    def steps(self) -> int:
        """How many steps it has."""
        return len(self.tree.get("steps") or ())

    @property
    def answers(self) -> int:
        """How many answers its steps have."""
        return sum(len(one.get("answers") or ()) for one in self.tree.get("steps") or ())


@dataclass(frozen=True, slots=True)
class OutgoingScript:
    """A script to write: as its file holds it, with the languages of its house, first the usual."""

    tree: Mapping[str, Any]
    languages: tuple[str, ...] = ("en",)

    @property
    def id(self) -> str:
        """Its id."""
        return str(self.tree.get("id") or "script")

    @property
    def title(self) -> str:
        """Its title in the usual language, else its id."""
        return self.text(self.tree.get("title")) or self.id

    def text(self, value: Any, language: str | None = None) -> str:
        """A text in a language, without a language the usual one; "" where there is none."""
        if isinstance(value, Mapping):
            usual = value.get(self.languages[0])
            if language is not None:
                return str(value.get(language) or "")
            return str(usual if usual is not None else next(iter(value.values()), ""))
        if language is not None and language != self.languages[0]:
            return ""
        return "" if value is None else str(value)

    def steps(self) -> list[Mapping[str, Any]]:
        """Its steps, those that can be read."""
        found = self.tree.get("steps")
        rows = found if isinstance(found, list) else []
        return [one for one in rows if isinstance(one, Mapping) and one.get("id")]

    def step_title(self, step: Mapping[str, Any]) -> str:
        """The title of a step, else its id."""
        return self.text(step.get("title")) or str(step["id"])


def listed_of(value: Any) -> list[Any]:
    """A list as it is, one thing as a list of one, nothing as an empty one."""
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


_OF_ONE_LANGUAGE = ("title", "about", "exact_because")  # in every form but Markdown


def lose_rest(
    report: ExchangeReport, script: OutgoingScript, held: set[str], held_of_step: set[str], why: str
) -> None:
    """Tell every key of a script and its steps that a form does not hold in every language."""
    places = [(script.id, script.tree, held | {"id", "steps", "was"})]
    held_of_step = held_of_step | {"id", "answers", "was"}
    places += [(f"{script.id}/{one['id']}", one, held_of_step) for one in script.steps()]
    for at, tree, here in places:
        for key, value in tree.items():
            what = sentence("`{key}`", key=key)
            if key not in here:
                report.lose(at, what, why)
            elif key in _OF_ONE_LANGUAGE:
                lose_languages(report, script, at, what, value)


def lose_languages(
    report: ExchangeReport, script: OutgoingScript, at: str, what: str, value: Any
) -> None:
    """Tell the languages of a text that a form has no place for."""
    if isinstance(value, Mapping) and len(value) > 1:
        others = ", ".join(code for code in value if code != script.languages[0])
        report.lose(
            at,
            sentence("{what} in {others}", what=what, others=others),
            sentence("This form has one language for it."),
        )
