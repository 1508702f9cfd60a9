"""Texts of the library as they read outside of any call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from jobaid.call.state import CallState
from jobaid.call.values import CallValues
from jobaid.library.texts import RefusedText, compile_text
from jobaid.operations.callview.view_models import ReplyRow

if TYPE_CHECKING:
    from jobaid.call.compiled_library import CompiledLibrary
    from jobaid.library.model import Words


def plain_outside(
    compiled: CompiledLibrary, agent: Mapping[str, str], now: str, language: str, script: str = ""
) -> Callable[[Words | None], str]:
    """Reads texts in `language`; what only a call knows shows as a gap.

    `now` is a moment in UTC (ISO 8601), `script` what the texts belong to ("" for the house).
    """
    house = compiled.library.house
    values = CallValues(compiled).of(
        CallState({"agent": agent}, language=language), now, (script,), language
    )
    languages = house.languages
    labels = {one.name: one.label.text(language, languages) for one in house.caller_fields}

    def plain(words: Words | None) -> str:
        text = "" if words is None else words.text(language, languages)
        with suppress(RefusedText):  # such a one shows as it is written
            text = compile_text(text).render(values, language=language, labels=labels).plain
        return text.strip()

    return plain


def reply_to_read(
    compiled: CompiledLibrary, script: str, id: str, agent: Mapping[str, str], now: str
) -> ReplyRow | None:
    """A reply in the house's first language; None where there is none of this id.

    `script` is "" for a reply of the house, `now` a moment in UTC (ISO 8601). What only a
    call knows shows as a gap.
    """
    found = compiled.reply(id, (script,) if script else ())
    if found is None or (found[0] or "") != script:
        return None
    reply, house = found[1], compiled.library.house
    languages, language = house.languages, house.languages[0]
    say = plain_outside(compiled, agent, now, language, script)(reply.say)
    heard = tuple(one.text(language, languages) for one in reply.heard)
    return ReplyRow(id, heard or (id.replace("-", " ").capitalize(),), say, not script)
