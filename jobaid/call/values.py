"""The values that texts and conditions of a call work with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from jobaid.library.hours import zone_of
from jobaid.library.kinds import KeptValue, plain_number
from jobaid.library.model import Field, House, Words
from jobaid.library.texts import ChoiceValue, part_of_day

if TYPE_CHECKING:
    from jobaid.call.compiled_library import CompiledLibrary
    from jobaid.call.state import CallState


def python_value(field: Field | None, kept: Any, language: str, languages: tuple[str, ...]) -> Any:
    """What a kept value is in texts and conditions: exact numbers, dates, chosen options.

    A value that is not of its field's kind (a foreign document, a masked number) stays text.
    """
    if field is None or isinstance(kept, bool):
        return kept
    try:
        match field.kind:
            case "number" | "money":
                return kept if isinstance(kept, int) else Decimal(str(kept))
            case "date":
                return dt.date.fromisoformat(kept)
            case "time":
                return dt.time.fromisoformat(kept)
            case "choice":
                return _chosen(field, kept, language, languages)
            case "choices":
                return [_chosen(field, one, language, languages) for one in kept]
    except (ValueError, TypeError, InvalidOperation):
        return str(kept)
    return kept


def _chosen(field: Field, id: str, language: str, languages: tuple[str, ...]) -> ChoiceValue:
    for option in field.options:
        if option.id == id:
            return ChoiceValue(id, option.label.text(language, languages))
    return ChoiceValue(id, str(id))


def kept_value(value: object, field: Field) -> KeptValue | Decimal | None:
    """A worked-out value in the form that `kinds.bring` takes for a field.

    A number stays one where the field holds numbers: nothing of it is read as typed.
    """
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, ChoiceValue):
        return str.__str__(value)
    if isinstance(value, int):
        return value
    if isinstance(value, Decimal):
        if not value.is_finite():
            return None
        return value if field.kind in ("number", "money") else plain_number(value)
    if isinstance(value, float):
        return plain_number(Decimal(repr(value)))
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    if isinstance(value, list | tuple):
        return [str.__str__(one) if isinstance(one, str) else str(one) for one in value]
    return str(value)


def local_time(at: str, house: House) -> dt.datetime:
    """The house's local time at the moment `at` (ISO 8601, UTC)."""
    try:
        moment = dt.datetime.fromisoformat(at)
    except ValueError:
        moment = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=dt.UTC)
    return moment.astimezone(zone_of(house.timezone))


def part_of_the_day(moment: dt.datetime, language: str) -> ChoiceValue:
    """The part of the day: conditions compare it in English, texts say it in `language`."""
    return ChoiceValue(part_of_day(moment.time(), "en"), part_of_day(moment.time(), language))


class CallValues:
    """The flat mapping of dotted names to values, remade when a field or the clock moves on."""

    def __init__(self, compiled: CompiledLibrary) -> None:
        self._compiled = compiled
        self._house: dict[str, dict[str, object]] = {}
        self._made: tuple[int, str, str, bool, str] | None = None
        self._values: dict[str, object] = {}
        self._time_made: tuple[str, str] | None = None
        self._time: dict[str, object] = {}

    def of(
        self, state: CallState, at: str, scripts: tuple[str, ...], language: str
    ) -> dict[str, object]:
        """The values now, as they are said in `language`.

        `scripts` are those whose field declarations count, nearest first.
        """
        # A new minute may be a new part of the day; a new second is none.
        greeted = bool(scripts and state.path) and state.path[0]["script"] != scripts[-1]
        stamp = (state.fields_version, at[:16], scripts[0] if scripts else "", greeted, language)
        if self._made != stamp:
            self._values = self._make(state, at, scripts, language)
            self._values["greeted"] = greeted
            self._made = stamp
        return self._values

    def _make(
        self, state: CallState, at: str, scripts: tuple[str, ...], language: str
    ) -> dict[str, object]:
        house = self._compiled.library.house
        languages = house.languages
        values = dict(self._of_house(house, language))
        values.update(self._of_the_time(at, house, language))
        agent = state.about.get("agent")
        if isinstance(agent, Mapping):
            values["agent.name"], values["agent.id"] = agent.get("name"), agent.get("id")
        for name, kept in state.fields.items():
            declared = self._compiled.field(name, scripts)
            values[name] = python_value(declared, kept, language, languages)
        return values

    def _of_the_time(self, at: str, house: House, language: str) -> dict[str, object]:
        if self._time_made != (at[:16], language):
            now = local_time(at, house)
            self._time_made = (at[:16], language)
            self._time = {
                "now": now,
                "today": now.date(),
                "part_of_day": part_of_the_day(now, language),
            }
        return self._time

    def _of_house(self, house: House, language: str) -> dict[str, object]:
        found = self._house.get(language)
        if found is None:
            found = {"company": house.company.text(language, house.languages) or None}
            found["currency"] = house.currency
            for name, value in house.values.items():
                found[name] = (
                    value.text(language, house.languages) if isinstance(value, Words) else value
                )
            self._house[language] = found
        return found
