"""What was done at each moment of a kept call, in words: shown, never said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from jobaid.call.summary import as_words
from jobaid.operations.review.playback_view_models import MomentRow
from jobaid.review.told_call import clock_words
from jobaid.sentences import Sentence, listed, sentence

if TYPE_CHECKING:
    from jobaid.call.events import Event
    from jobaid.operations.review.names_then import NamesThen
    from jobaid.review.call_moments import CallMoment

Told = tuple[str, str]
"""What was done, and what came of it."""
TellMoment = Callable[["NamesThen", "CallMoment", "Event"], Told]


def moment_row(names: NamesThen, moment: CallMoment) -> MomentRow:
    """A moment as a row of the list. Never raises."""
    try:
        words, detail, was = _told(names, moment)
    except (KeyError, TypeError, AttributeError, ValueError, IndexError):
        # A damaged or foreign event: that something was done must still show.
        words, detail, was = _plainly(moment.lead), "", ""
    measured = moment.standards
    return MomentRow(
        number=moment.number,
        at_ms=moment.at_ms,
        clock=clock_words(moment.at_ms),
        kind=moment.kind,
        words=words,
        detail=detail,
        was=was,
        place=names.step(moment.script, moment.step) if moment.step else "",
        target=f"{moment.script}/{moment.step}" if moment.step else "",
        measured=bool(measured),
        missed=any(one.get("met") is False for one in measured),
    )


def _told(names: NamesThen, moment: CallMoment) -> tuple[str, str, str]:
    """What was done, what came of it, what stood there before."""
    lead = moment.lead
    tell = _TOLD.get(str(lead.get("type")))
    words, detail = (_plainly(lead), "") if tell is None else tell(names, moment, lead)
    more = [detail]
    for one in moment.events:
        match one.get("type"):
            case "rule-broken":
                why = names.line(one.get("why")) or names.line(one.get("until"))
                more.append(sentence("A rule was broken: {why}", why=why))
            case "standard":
                more.append(names.standard(one))
            case "promised" if one is not lead:
                more.append(sentence("Promised: {text}", text=names.promise(one)))
            case _:
                pass
    return words, listed([one for one in more if one]), _before(names, moment)


def _before(names: NamesThen, moment: CallMoment) -> str:
    lead, before = moment.lead, moment.before
    if before is None:
        return ""
    match str(lead.get("type")):
        case "answered":
            same = before == lead.get("answer")
            return "" if same else names.answer(lead["script"], lead["step"], before)
        case "changed" if "answer" in lead:
            return names.answer(lead["script"], lead["step"], before)
        case "filled" | "changed":
            return names.value(lead["field"], before)
        case "promise-changed":
            return names.promise(before if isinstance(before, Mapping) else {})
        case _:
            return names.line(before)


def _moved(names: NamesThen, moment: CallMoment) -> str:
    entered = moment.entered
    if entered is None:
        return ""
    return sentence("shown: {step}", step=names.step(entered["script"], entered["step"]))


def _plainly(lead: Event) -> str:
    """What there is to say of an event that this version does not know."""
    return sentence("{what}, not known to this version", what=as_words(str(lead.get("type"))[:60]))


def _saying(template: Sentence, *keys: str) -> TellMoment:
    """Tells an event by a sentence with whatever it has under the keys in its place `what`."""

    def tell(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
        return template.of(what=names.parts(lead, *keys)) if keys else template, ""

    return tell


# -- by type of the event that names the moment ---------------------------------------------------

_ON = sentence("On to {step}")
_ENTERED = {
    "jump": sentence("Jumped to {step}"),
    "back": sentence("Back to {step}"),
    "skip": sentence("Skipped on to {step}"),
    "visit": sentence("Went into {step}"),
    "return": sentence("Came back to {step}"),
}
_UNDONE = {
    "answer": sentence("An answer was taken back"),
    "tick": sentence("A tick was taken back"),
    "skip": sentence("A skip was taken back"),
}
_A_MOVE = sentence("A move was taken back")


def _began(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    script = names.script(lead.get("script"))
    return sentence("The call began: {script}", script=script), _moved(names, moment)


def _stopped(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    gap = lead.get("gap_ms")
    if type(gap) is not int or gap < 0:
        return sentence("Gone on with after a stop"), ""
    return sentence("Gone on with after a stop of {length}", length=clock_words(gap)), ""


def _entered(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    last = moment.entered or lead
    step = names.step(last["script"], last["step"])
    return _ENTERED.get(str(lead.get("how")), _ON).of(step=step), ""


def _answered(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    label = names.line(lead.get("label"))
    label = label or names.answer(lead["script"], lead["step"], lead["answer"])
    return sentence("Answer: “{answer}”", answer=label), _moved(names, moment)


def _skipped(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    step, reason = names.step(lead["script"], lead["step"]), names.line(lead.get("reason"))
    words = sentence("Skipped {step}: {reason}", step=step, reason=reason)
    return words, _moved(names, moment)


def _ticked(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    item = names.item(lead["script"], lead["step"], lead["item"])
    if lead.get("on"):
        return sentence("Ticked: {item}", item=item), ""
    return sentence("Tick taken away: {item}", item=item), ""


def _filled(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    field, value = names.field(lead["field"]), names.value(lead["field"], lead["value"])
    if not value:
        return sentence("{field}: emptied", field=field), ""
    return sentence("{field}: {value}", field=field, value=value), ""


def _misfit(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    value = names.typed(lead["field"], lead.get("text"))
    words = sentence("{field}, as typed: {value}", field=names.field(lead["field"]), value=value)
    return words, names.line(lead.get("why"))


def _changed(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    elsewhere = any(one.get("type") == "alters" for one in moment.events)
    detail = sentence("steps before it lead elsewhere since") if elsewhere else ""
    if "answer" in lead:
        answer = names.answer(lead["script"], lead["step"], lead["answer"])
        return sentence("Answer put right: “{answer}”", answer=answer), detail
    field, value = names.field(lead["field"]), names.value(lead["field"], lead["value"])
    return sentence("Put right, {field}: {value}", field=field, value=value), detail


def _undone(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    return _UNDONE.get(str(lead.get("what")), _A_MOVE), _moved(names, moment)


def _replied(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    heard = names.reply(lead.get("script"), lead.get("reply"))
    if lead.get("type") == "reply-closed":
        return sentence("Reply closed: “{heard}”", heard=heard), ""
    return sentence("Reply shown: “{heard}”", heard=heard), ""


def _held(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    held = lead.get("held_ms")
    if type(held) is not int:
        return sentence("Off hold"), ""
    return sentence("Off hold after {length}", length=clock_words(held)), ""


def _owned_up(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    rule, text = names.rule(lead.get("rule")), names.line(lead.get("text"))
    if lead.get("type") == "nearly":
        return sentence("Near miss, owned up to: {rule}", rule=rule), text
    return sentence("Owned up to: {rule}", rule=rule), text


def _promised(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    text = names.promise(lead)
    if lead.get("from"):
        return sentence("The customer promised: {text}", text=text), ""
    return sentence("Promised: {text}", text=text), ""


def _promise_changed(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    words = sentence("Promise changed: {text}", text=names.promise(lead))
    return words, names.line(lead.get("consent"))


def _may(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    return sentence("Used: {rule}", rule=names.may(lead["may"])), names.parts(
        lead, "amount", "reason"
    )


def _complained(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    wants = names.line(lead.get("wants"))
    detail = sentence("Wanted: {wants}", wants=wants) if wants else ""
    return sentence("Complaint: {text}", text=names.line(lead.get("text"))), detail


def _no_contact(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    told = names.line(lead.get("words"))
    if lead.get("on"):
        return sentence("The customer wants no calls from us"), told
    return sentence("The customer may be called again"), told


def _transferred(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    to = names.line(lead.get("to"))
    if lead.get("kind") == "cold":
        return sentence("Transferred, not announced, to {to}", to=to), ""
    return sentence("Transferred, announced, to {to}", to=to), ""


def _feedback(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    if lead.get("skipped"):
        why = names.line(lead["skipped"])
        return sentence("The customer was not asked: {why}", why=why), ""
    value = names.parts(lead, "value", "words")
    return sentence("The customer's own view: {value}", value=value), ""


def _wrapped_up(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    outcome = names.outcome(lead.get("outcome"))
    return (sentence("Wrap-up: {outcome}", outcome=outcome) if outcome else sentence("Wrap-up")), ""


def _ended(names: NamesThen, moment: CallMoment, lead: Event) -> Told:
    outcome, reason = names.outcome(lead.get("outcome")), names.line(lead.get("reason"))
    detail = listed([one for one in (outcome, reason) if one])
    if lead.get("type") == "discarded":
        return sentence("Discarded"), detail
    return sentence("The call was closed"), detail


_TOLD: dict[str, TellMoment] = {
    "started": _began,
    "continued": _stopped,
    "entered": _entered,
    "answered": _answered,
    "skipped": _skipped,
    "ticked": _ticked,
    "filled": _filled,
    "typed": _misfit,
    "changed": _changed,
    "undone": _undone,
    "repeated": _saying(sentence("Shown again")),
    "off-script": _saying(sentence("Off script: {what}"), "reason", "text"),
    "none-fits": _saying(sentence("No answer fitted: “{what}”"), "text"),
    "reply-opened": _replied,
    "reply-closed": _replied,
    "held": _saying(sentence("On hold")),
    "resumed": _held,
    "noted": _saying(sentence("Note: {what}"), "text"),
    "note-mended": _saying(sentence("Note put right: {what}"), "text"),
    "note-struck": _saying(sentence("Note struck")),
    "promised": _promised,
    "promise-changed": _promise_changed,
    "promise-withdrawn": _saying(sentence("Promise taken back: {what}"), "reason"),
    "may-used": _may,
    "complained": _complained,
    "suggested": _saying(sentence("Suggested: {what}"), "text"),
    "no-contact": _no_contact,
    "slipped": _owned_up,
    "nearly": _owned_up,
    "transferred": _transferred,
    "language-changed": _saying(sentence("Language: {what}"), "to"),
    "feedback": _feedback,
    "wrapped-up": _wrapped_up,
    "wrap-up-left": _saying(sentence("Back to the call")),
    "parked": _saying(sentence("Laid aside")),
    "unparked": _saying(sentence("Taken up again")),
    "closed": _ended,
    "discarded": _ended,
}
