"""`jobaid log retention`: what is older than the house keeps it, said first and then destroyed."""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections import defaultdict

from jobaid.commands.log_sealing import NOT_BESIDE
from jobaid.commands.log_text import line
from jobaid.commands.options import house_today, say_trouble
from jobaid.ids import new_id
from jobaid.log.profile import Profile
from jobaid.log.trouble import ProfileTrouble, why
from jobaid.operations.backup.last_backup import note_erasures
from jobaid.operations.records.retention import Retention, carry_out_retention, plan_retention
from jobaid.operations.settings_in_force import load_settings

_NAMED = 20  # calls that are named one by one


def run_retention(options: argparse.Namespace) -> int:
    """Say what would go, by day and class; with --apply destroy it."""
    beside = None
    try:
        with Profile.open(options.profile, writing=options.apply) as profile:
            loaded = load_settings(profile.folder)
            for words in loaded.words:
                say_trouble(words)
            keep = loaded.settings.retention
            plan = plan_retention(profile, keep, house_today(options), with_open=options.with_open)
            if options.apply and plan.documents:
                now = dt.datetime.now(dt.UTC)
                stones = carry_out_retention(profile, plan, now=now, new_id=new_id)
                beside = note_erasures(profile, stones)
    except ProfileTrouble as trouble:
        say_trouble(trouble.words)
        return 1
    except OSError as error:
        say_trouble(f"It was not ended: {why(error)}. Run it once more: it goes on where it was.")
        return 1
    if options.json:
        print(json.dumps(_told(plan, applied=options.apply)))
    else:
        _say(plan, applied=options.apply, with_open=options.with_open)
    if beside is not None:
        say_trouble(NOT_BESIDE.format(beside))
    return 0


def _told(plan: Retention, *, applied: bool) -> dict[str, object]:
    return {
        "applied": applied,
        "keep": dict(plan.keep),
        "days": [
            {"day": day.isoformat(), "class": name, "documents": count}
            for (day, name), count in sorted(plan.counts.items())
        ],
        "documents": plan.documents,
        "held": [{"id": one.id, "day": one.day.isoformat(), "why": one.why} for one in plan.held],
        "open": plan.open_ones,
    }


def _say(plan: Retention, *, applied: bool, with_open: bool) -> None:
    if not plan.keep:
        print("Everything is kept for ever: no settings of retention (days) are set, like")
        print("  [retention]")
        print("  calls = 730")
        return
    for name, days in plan.keep.items():
        print(f"{name}: kept for {days} days.")
    if plan.counts:
        print("\nDestroyed:" if applied else "\nWould be destroyed:")
    by_day: dict[dt.date, list[str]] = defaultdict(list)
    for (day, name), count in sorted(plan.counts.items()):
        by_day[day].append(f"{name} {count}")
    for day, told in by_day.items():
        print(f"  {day}  {', '.join(told)}")
    print(f"\nTogether {plan.documents} documents.")
    if plan.open_ones:
        print(
            f"{plan.open_ones} calls among them have a promise that is open or a complaint that is "
            "not settled: --with-open says that they go as well."
        )
    if plan.held:
        print(f"{len(plan.held)} calls are as old and stay:")
        for one in plan.held[:_NAMED]:
            print(f"  {one.day}  {line(one.id, 80)}: {one.why}")
        if len(plan.held) > _NAMED:
            print(f"  and {len(plan.held) - _NAMED} more; --json names them all.")
        if not with_open:
            print("With --with-open those go too, but never a call that is open now.")
    if not applied and plan.documents:
        print("Nothing was changed. The same with --apply destroys it.")
