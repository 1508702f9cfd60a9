"""A recording of the call that steps pause and resume: the sign, the event, and the hook.

It pauses for what the customer says at a step. So it goes on, whatever step comes, once the
customer is no longer there (wrap-up, end), another call has the line (park), or another topic is
begun; and it pauses again where the call is taken up at that step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.call.state import topic_of

if TYPE_CHECKING:
    from jobaid.call.command_context import CommandContext


def tell_at_step(context: CommandContext, how: str, lead: int) -> None:
    """On entering a step: the last step on the way through its topic that speaks of it decides."""
    state, back = context.call.state, how in ("back", "undo")
    trail, paused = state.trail, state.recording_paused or state.recording_set_aside
    topic = None if trail is None else topic_of(trail.place)[0]
    begun = trail is None or trail.before is None or topic_of(trail.before.place)[0] != topic
    wanted = paused and not back and not begun
    while trail is not None and topic_of(trail.place)[0] == topic:
        ready = context.call.compiled.step((trail.place.script, trail.place.step))
        if ready is not None and ready.step.recording is not None:
            wanted = ready.step.recording == "pause"
            break
        trail = trail.before if back else None
    if wanted == paused:
        return
    if not wanted:
        context.emit("recording-resumed", of=lead)
    elif not state.wrapping:
        context.emit("recording-paused", of=lead)


def set_pause_aside(context: CommandContext, lead: int | None = None) -> None:
    """The customer is not on the line any more, or not now: what is paused goes on."""
    if context.call.state.recording_paused:
        led = {} if lead is None else {"of": lead}
        context.emit("recording-resumed", **led, aside=True)


def take_pause_up(context: CommandContext, lead: int) -> None:
    """The customer is there again: what was set aside is paused again."""
    state = context.call.state
    if state.recording_set_aside and not state.wrapping:
        context.emit("recording-paused", of=lead)
