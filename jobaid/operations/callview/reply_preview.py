"""A reply as it reads outside of any call."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from jobaid.call.state import CallState
from jobaid.call.values import CallValues
from jobaid.library.texts import RefusedText, compile_text
from jobaid.operations.callview.view_models import ReplyRow

if TYPE_CHECKING:
    from jobaid.call.compiled_library import CompiledLibrary


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
    values = CallValues(compiled).of(CallState({"agent": agent}, language=language), now, (script,))
    labels = {one.name: one.label.text(language, languages) for one in house.caller_fields}
    say = reply.say.text(language, languages)
    with suppress(RefusedText):  # such a one shows as it is written
        say = compile_text(say).render(values, language=language, labels=labels).plain.strip()
    heard = tuple(one.text(language, languages) for one in reply.heard)
    return ReplyRow(id, heard or (id.replace("-", " ").capitalize(),), say, not script)
