"""Rules that some call breaks, shown as the shortest such call.

A call that leaves a script and comes to it again comes in at one of the steps that other
scripts name. So the rules of a script are proved over its own calls, and for each way in from
another script, in the check of the script where that way is: the last script before a rule
is broken is the one to mend.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, cast

from jobaid.library.checks.proof import Broken, Claim, GaveUp, Prover
from jobaid.library.checks.script_context import ScriptContext, told
from jobaid.library.graph import Flow, FlowEdge, flow
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.library_context import LibraryContext
    from jobaid.library.findings import Finding
    from jobaid.library.model import Field, Rule, Script

Proof = Broken | GaveUp | None

# So many scripts that lead to a way in are tried as the beginning of a call.
MOST_STARTS = 10


def check(subject: ScriptContext) -> Iterator[Finding]:
    """The script's own rules, and those of the scripts that its steps lead to or visit."""
    whole, script = subject.whole, subject.script
    for rule in script.rules:
        proof = prove(whole, script, rule)
        if isinstance(proof, Broken):
            words = sentence("A call can break the rule: {said}.", said=_said(rule))
            yield subject.finding("JA080", rule.at, words, _fix(rule), _call(subject, proof.path))
        elif isinstance(proof, GaveUp):
            yield _gave_up(subject, rule, script, proof)
    for id in sorted({link.script for link in whole.links[script.id]} - {script.id}):
        owner = subject.library.scripts[id]
        for rule in owner.rules:
            yield from _of_other(subject, owner, rule)


def prove(whole: LibraryContext, owner: Script, rule: Rule) -> Proof:
    """The proof of a rule over all calls that begin with its script."""
    claim = claim_of(whole, owner, rule)
    if claim is None:
        return None
    key = (owner.id, claim)
    if key not in whole.proved:
        others = {script for script, _ in claim.no} - {owner.id}
        # A rule about steps of other scripts is followed through all that lie between.
        near = whole.onward(owner.id) & frozenset().union(*map(whole.before, others))
        whole.proved[key] = _prover(whole, owner, near).prove(claim)
    return cast(Proof, whole.proved[key])


def claim_of(whole: LibraryContext, owner: Script, rule: Rule) -> Claim | None:
    """The rule with its steps found; None where it names none (a finding of its own)."""
    found = [whole.library.find_step(name, owner) for name in rule.no]
    until = whole.library.find_step(rule.until, owner)
    no = frozenset((one[0].id, one[1].id) for one in found if one is not None)
    if until is None or not no:
        return None
    return Claim(no, (until[0].id, until[1].id), rule.when)


def _prover(whole: LibraryContext, start: Script, within: Iterable[str]) -> Prover:
    """The prover over calls that begin with `start`; the last one is kept for the next rule."""
    within = frozenset(within)
    if whole.prover is None or whole.prover[0] != (start.id, within):
        made = flow(whole.library, start, within=within)
        filled = whole.library.caller_field_named.keys()
        prover = Prover(whole, made, _fields(whole, start, within), filled)
        whole.prover = (start.id, within), prover
    return cast(Prover, whole.prover[1])


def _fields(whole: LibraryContext, start: Script, within: Iterable[str]) -> dict[str, Field]:
    return dict(whole.fields_of_all([start.id, *sorted(within)]))


# -- calls that come from another script ------------------------------------------------------


def _of_other(subject: ScriptContext, owner: Script, rule: Rule) -> Iterator[Finding]:
    """A call that comes from this script to `owner` and breaks a rule of that one."""
    whole, script = subject.whole, subject.script
    claim = claim_of(whole, owner, rule)
    if claim is None or any(forbidden != owner.id for forbidden, _ in claim.no):
        # A rule about other scripts' steps counts from when its own script is entered.
        return
    ways_in = {link.entered for link in whole.links[script.id] if link.script == owner.id}
    circle = whole.in_circle(owner) or whole.in_circle(script)
    if not circle and all(_holds_from(whole, owner, claim, step) for step in ways_in):
        return
    if isinstance(prove(whole, owner, rule), Broken):
        return
    if not circle and _holds_through(whole, script, owner, claim):
        return
    whole.began_elsewhere.add(script.id)
    given_up = GaveUp("places")
    for start in _starts(subject):
        proof = _prover(whole, start, {script.id, owner.id}).prove(claim)
        if isinstance(proof, Broken):
            yield _broken_by(subject, owner, rule, proof)
            return
        if isinstance(proof, GaveUp):
            given_up = proof
            if proof.why == "fields":
                # It grows as large from every other start, and takes as long.
                break
    yield _gave_up(subject, rule, owner, given_up)


def _holds_from(whole: LibraryContext, owner: Script, claim: Claim, entered: str) -> bool:
    """Whether the rule holds for calls that come in at a step with anything filled in."""
    key = ("from", owner.id, claim, entered)
    if key not in whole.proved:
        made = flow(whole.library, owner, first=entered)
        whole.proved[key] = _whatever_is_filled(whole, made, owner, ()).prove(claim) is None
    return bool(whole.proved[key])


def _holds_through(whole: LibraryContext, script: Script, owner: Script, claim: Claim) -> bool:
    """Whether it holds for all calls through `script`, wherever they came into that one."""
    entered = {link.entered for _, link in whole.incoming.get(script.id, ())}
    if script.first_step is not None:
        entered.add(script.first_step.id)
    for step in sorted(entered):
        made = flow(whole.library, script, within={owner.id}, first=step)
        if _whatever_is_filled(whole, made, script, {owner.id}).prove(claim) is not None:
            return False
    return True


def _whatever_is_filled(
    whole: LibraryContext, made: Flow, start: Script, within: Iterable[str]
) -> Prover:
    return Prover(whole, made, _fields(whole, start, within), (), anything=True)


def _starts(subject: ScriptContext) -> list[Script]:
    """The scripts with which a call that comes through this one may begin."""
    origins = {origin for origin, _ in subject.whole.incoming.get(subject.script.id, ())}
    before = [subject.library.scripts[id] for id in sorted(origins - {subject.script.id})]
    own = [] if subject.only_visited else [subject.script]
    return [*own, *before][:MOST_STARTS]


def _broken_by(subject: ScriptContext, owner: Script, rule: Rule, proof: Broken) -> Finding:
    own = [edge for edge in proof.path if edge.origin.script == subject.script.id]
    spot = own[-1].at if own else subject.script.at
    words = sentence(
        "A call that comes from here breaks a rule of `{owner}`: {said}.",
        owner=owner.id,
        said=_said(rule),
    )
    return subject.finding("JA080", spot, words, _fix(rule), _call(subject, proof.path))


def _gave_up(subject: ScriptContext, rule: Rule, owner: Script, proof: GaveUp) -> Finding:
    spot = rule.at if owner is subject.script else subject.script.at
    of = "" if owner is subject.script else sentence(" of the script `{owner}`", owner=owner.id)
    words = sentence(
        "The rule{of} could not be proved: {said}. {too_large}",
        of=of,
        said=_said(rule),
        too_large=_too_large(proof),
    )
    return subject.finding("JA081", spot, words, _LARGE_FIXES[proof.why])


_LARGE_FIXES = {
    "places": "It may hold. Fewer visits inside visits make it shorter.",
    "fields": "It may hold. Fewer fields in the conditions on the way make it shorter: let one "
    "yes-no field be set where the others are known, and name that one.",
    "guessed": "It may hold. A yes-no field that is set on the way is certain.",
}


def _too_large(proof: GaveUp) -> str:
    """What was too large, or too uncertain, to be followed."""
    shown = ", ".join(f"`{name}`" for name in proof.names[:5])
    shown += " ..." if len(proof.names) > 5 else ""
    if proof.why == "fields":
        return sentence(
            "What {len} fields may be together is too much to follow: {shown}.",
            len=len(proof.names),
            shown=shown,
        )
    if proof.why == "guessed":
        return sentence("No values were found that settle what it rests on: {shown}.", shown=shown)
    return sentence("The ways through all visits are too many to follow.")


def _said(rule: Rule) -> str:
    no = " or ".join(f"`{name}`" for name in rule.no)
    when = sentence(" with `{when}` true", when=rule.when) if rule.when is not None else ""
    return sentence(
        "no {no} before `{until}` has been left{when}", no=no, until=rule.until, when=when
    )


def _fix(rule: Rule) -> str:
    if rule.when is None:
        return sentence("Let every way to it pass `{until}`.", until=rule.until)
    return sentence("Send calls in which `{when}` is not true somewhere else.", when=rule.when)


def _call(subject: ScriptContext, path: tuple[FlowEdge, ...]) -> tuple[str, ...]:
    own = subject.script.id
    last = path[-1].target if path else subject.flow.start
    if last is None:
        return ()
    name = last.step if last.script == own else f"{last.script}/{last.step}"
    return (*told(path, subject.script, subject.library), f"{name}: entered")
