"""`jobaid impact`: what a change of the library would have done to the calls of the last weeks."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.commands.day_options import add_days, days_of
from jobaid.commands.options import add_profile, say_trouble
from jobaid.commands.output import hand_out

if TYPE_CHECKING:
    from jobaid.operations.service.decision_impact import DecisionImpact


def add(commands: Any) -> None:
    """Add the command to the parser."""
    impact = commands.add_parser(
        "impact", help="what a change would have touched: calls, customers, promises, standards"
    )
    impact.add_argument("folder", type=Path, metavar="DIR", help="the library that is changed")
    add_days(impact)
    impact.add_argument("--samples", action="store_true", help="sample calls too")
    impact.add_argument("--json", action="store_true", help="JSON for other programs")
    impact.add_argument("--out", type=Path, metavar="FILE", help="write the note there, not here")
    impact.add_argument(
        "--decision", metavar="NAME", help="what the note is kept with (the changed version)"
    )
    impact.add_argument("--no-keep", action="store_true", help="keep no statement of it")
    add_profile(impact)
    impact.set_defaults(handler=run_impact)


def run_impact(options: argparse.Namespace) -> int:
    """Say what would have been touched, and keep it."""
    from jobaid.commands.studio import profile_with_drafts
    from jobaid.operations.clock import wall_clock
    from jobaid.operations.publication_impact import last_change, version_of
    from jobaid.operations.records.record_finder import Records
    from jobaid.operations.service.decision_impact import ImpactAsked, impact_of
    from jobaid.operations.service.impact_words import impact_note
    from jobaid.operations.studio.library_in_hand import library_in_hand

    hand = library_in_hand(options.folder, profile_with_drafts(options))
    options.library = options.folder  # whose days are asked for
    first, last = days_of(options)
    before, after = hand.live.library, hand.draft.library
    with Records.open(getattr(options, "profile", None)) as records:
        now = wall_clock()
        since = last_change(options.folder, before, after)
        asked = ImpactAsked(first, last, options.samples, since)
        found = impact_of(records, before, after, now, asked)
        for notice in records.notices:
            say_trouble(notice.words)
    if found.changes and not options.no_keep:
        of = options.decision or version_of(found.changes[0], after.versions)
        _keep(options, of, found)
    text = impact_note(found, before.house.name)
    if options.json:
        text = json.dumps(found.as_json(), ensure_ascii=False) + "\n"
    return hand_out(text, options.out)


def fee_impact(folder: Path, profile: Path | None, drafts: Path | None) -> DecisionImpact | None:
    """What a change of fees that is about to be published would have touched; None for no fee.

    `profile` is the one whose record is asked, None for the usual one. Never raises: what stands
    in the way of looking stands in nobody's way to publish.
    """
    from jobaid.log.trouble import ProfileTrouble
    from jobaid.operations.clock import wall_clock
    from jobaid.operations.library_check import NotALibrary
    from jobaid.operations.publication_impact import last_change
    from jobaid.operations.records.record_finder import Records
    from jobaid.operations.service.decision_impact import ImpactAsked, impact_of
    from jobaid.operations.studio.library_in_hand import library_in_hand
    from jobaid.sentences import ErrorInWords
    from jobaid.service.decision_changes import decision_changes

    try:
        hand = library_in_hand(folder, drafts)
        before, after = hand.live.library, hand.draft.library
        if not any(one.kind == "value" for one in decision_changes(before, after)):
            return None
        since = last_change(folder, before, after)
        with Records.open(profile) as records:
            if not records.profile.log.is_dir():
                return None
            return impact_of(records, before, after, wall_clock(), ImpactAsked(last_change=since))
    except (ProfileTrouble, NotALibrary, ErrorInWords, OSError):
        return None


def say_fee_impact(options: argparse.Namespace, of: str, found: DecisionImpact) -> None:
    """Tell in a line what the fees that were published touch, and keep the note with them."""
    calls = 0 if found.touched is None else found.touched.calls
    customers = 0 if found.touched is None else found.touched.customers
    fees = [one for one in found.changes if one.kind == "value"]
    told = ", ".join(f"{one.id} {one.before or '-'} -> {one.after or '-'}" for one in fees)
    say_trouble(
        f"Fees changed ({told}): {calls} calls of {customers} customers in the last "
        f"{(found.last - found.first).days + 1} days would have been touched."
    )
    _keep(options, of, found)


def _keep(options: argparse.Namespace, of: str, found: DecisionImpact) -> None:
    """Keep it as a statement; where nothing can be kept, that is said."""
    from jobaid.ids import new_id
    from jobaid.log.profile import Profile
    from jobaid.log.statements import BadStatement
    from jobaid.log.trouble import ProfileTrouble, why
    from jobaid.operations.clock import wall_clock
    from jobaid.operations.settings_in_force import load_settings
    from jobaid.operations.statement_writer import StatementsNow

    try:
        with Profile.open(getattr(options, "profile", None), writing=True) as profile:
            settings = load_settings(profile.folder).settings
            by = {"id": settings.agent_id or "nobody", "name": settings.name}
            statements = StatementsNow(profile, wall=wall_clock, new_id=new_id)
            statements.say("impact", of, found.as_json(), by=by)
    except (ProfileTrouble, BadStatement) as trouble:
        say_trouble(f"The note was not kept in the record: {trouble.words}")
    except OSError as error:
        say_trouble(f"The note was not kept in the record: {why(error)}.")
