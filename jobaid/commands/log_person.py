"""`jobaid log person`: all that is kept of one customer or one agent, in one file."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.commands.log_account import account_parts, head_of
from jobaid.commands.log_filters import house_of, viewer_in
from jobaid.commands.log_text import line, when
from jobaid.commands.options import say_trouble
from jobaid.ids import new_id
from jobaid.library.shipped import shipped_assets
from jobaid.log.platform import PLATFORM
from jobaid.log.profile import Profile
from jobaid.log.statements import BadStatement
from jobaid.log.trouble import ProfileTrouble, why
from jobaid.operations.records.person_file import (
    NoSuchPerson,
    PersonFile,
    note_export,
    person_file,
    told_as_json,
)
from jobaid.operations.records.record_finder import Records
from jobaid.operations.roles import sight_of

if TYPE_CHECKING:
    from jobaid.log.plain_records import Document
    from jobaid.operations.records.record_reader import Record

_TEMPLATE = "person.html.j2"
_OWN = ("v", "id", "kind", "at", "by", "agent", "desk")


def run_person(options: argparse.Namespace) -> int:
    """Write the file; exit code 1 where nothing was written."""
    if not options.why.strip():
        say_trouble("Say why with --why WORDS: it stays in the record. Nothing was written.")
        return 2
    out = Path(os.path.abspath(options.out))
    if out.suffix.lower() not in (".html", ".htm", ".json"):
        say_trouble("--out names a file that ends in .html or .json. Nothing was written.")
        return 2
    now = dt.datetime.now(dt.UTC)
    try:
        with Profile.open(options.profile, writing=True) as profile:
            with Records(profile) as records:
                if (refused := _not_theirs(options, records)) is not None:
                    say_trouble(refused)
                    return 1
                found = person_file(records, customer=options.customer, agent=options.agent)
                for notice in records.notices:
                    say_trouble(notice.words)
            text = (
                json.dumps(told_as_json(found, at=now, by=profile.agent), indent=1)
                if out.suffix.lower() == ".json"
                else _page(found, now, profile.agent["name"], options.why.strip())
            )
            note_export(profile, found, why=options.why.strip(), now=now, new_id=new_id)
            PLATFORM.write_whole(out, [text.encode("utf-8", "replace") + b"\n"])
    except (ProfileTrouble, NoSuchPerson, BadStatement) as trouble:
        say_trouble(line(trouble.words))
        return 1
    except OSError as error:
        say_trouble(f"{out} was not written: {why(error)}. The record is whole.")
        return 1
    print(f"Written: {len(found.calls)} calls and what was said of them, in {out}.")
    print("That it was exported, by whom and why, is kept beside each of these calls.")
    if found.left_out:
        print(f"{found.left_out} blind reviews of a calibration are not in it.")
    return 0


def _not_theirs(options: argparse.Namespace, records: Records) -> str | None:
    """Why somebody with this role is not shown all of it; None where they are."""
    viewer = viewer_in(options, records, house_of(options))
    sight = sight_of(viewer)
    own = options.agent is not None and options.agent.casefold() == viewer.id.casefold()
    if sight is None or own:
        return None
    return (
        f"As {viewer.role} you are shown a part of the record, and this is all of it. Nothing was "
        "written. --everyone writes it, if you are the one to hand it out."
    )


def _page(found: PersonFile, now: dt.datetime, by: str, why_words: str) -> str:
    from jinja2 import Environment, FileSystemLoader

    environment = Environment(
        loader=FileSystemLoader(shipped_assets() / "reports"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    who = f"the customer {found.customer}" if found.customer else f"the agent {found.agent}"
    return environment.get_template(_TEMPLATE).render(
        title=f"What is kept of {line(who)}",
        made=f"{when(now.isoformat(), None)}, by {line(by)}: {line(why_words)}",
        calls=[_call(one) for one in found.calls],
        others=[_other(one) for one in found.others],
        left_out=found.left_out,
    )


def _call(record: Record) -> dict[str, object]:
    head = [(name, value) for name, value in head_of(record) if value]
    began = when(record.document.get("started"), record.row.zone)
    return {
        "id": line(record.document.get("id")),
        "title": f"{began or 'A call'}: {line(record.document.get('script'), 80)}",
        "head": head,
        "parts": list(account_parts(record, events=False)),
    }


def _other(document: Document) -> dict[str, object]:
    by = document.get("by") or document.get("agent")
    name = by.get("name") or by.get("id") if isinstance(by, dict) else by
    kind = line(document.get("kind") or "amendment", 40)
    told = [(line(key, 40), line(value)) for key, value in document.items() if key not in _OWN]
    return {
        "title": f"{when(document.get('at'), None)}, {line(name) or 'somebody'}: {kind}",
        "told": told,
    }
