"""`jobaid suggestions`: what colleagues suggest, seconded and answered; `jobaid thank`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jobaid.commands.moment_options import add_moment
from jobaid.commands.options import add_library, add_profile, say_trouble, use_house_masks
from jobaid.commands.records_and_house import list_by_house

if TYPE_CHECKING:
    import datetime as dt

    from jobaid.library.model import Library
    from jobaid.operations.records.record_finder import Records
    from jobaid.operations.records.suggestion_book import KeptSuggestion
    from jobaid.operations.roles import Viewer
    from jobaid.operations.statement_writer import StatementsNow

_TAKEN = {"yes": True, "no": False, "later": "later"}
_BEGINNING = 8  # letters of an id that are enough


def add(commands: Any) -> None:
    """Add the commands to the parser."""
    from jobaid.operations.records.suggestion_book import SUGGESTION_STATES

    listing = commands.add_parser(
        "suggestions", help="what colleagues suggest; agree with one, or answer it"
    )
    listing.add_argument("--state", choices=SUGGESTION_STATES, metavar="S",
                         help=f"only {', '.join(SUGGESTION_STATES)}")  # fmt: skip
    listing.add_argument("--second", metavar="ID", help="say that you agree with one")
    listing.add_argument("--answer", metavar="ID", help="say what becomes of one (supervisors)")
    listing.add_argument("--taken", choices=tuple(_TAKEN), help="with --answer: yes, no or later")
    listing.add_argument("--words", default="", metavar="WORDS", help="with --answer: why")
    listing.add_argument("--json", action="store_true", help="one JSON object for each")
    listing.set_defaults(handler=run_suggestions, everyone=False)
    add_moment(listing)
    thank = commands.add_parser("thank", help="thank a colleague for a call or a suggestion")
    thank.add_argument("id", metavar="ID", help="the call, or the suggestion")
    thank.add_argument("words", metavar="WORDS", help="what for")
    thank.add_argument("--to", metavar="WHO", help="their id; else whose call or suggestion it is")
    thank.set_defaults(handler=run_thank, everyone=True)
    add_moment(thank)
    for one in (listing, thank):
        add_library(one)
        add_profile(one)


def run_suggestions(options: argparse.Namespace) -> int:
    """List suggestions, or say something of one."""
    if options.answer and options.taken is None:
        say_trouble("Say what becomes of it: --taken yes, no or later.")
        return 2
    return _with_code(options, _suggestions)


def run_thank(options: argparse.Namespace) -> int:
    """Thank a colleague."""
    if not options.words.strip():
        say_trouble("Say what for.")
        return 2
    return _with_code(options, _thank)


_Work = Callable[["argparse.Namespace", "Records", "Library", "Viewer"], int]


def _with_code(options: argparse.Namespace, work: _Work) -> int:
    """What `work` returns, or why the record could not be opened."""
    codes: list[int] = []

    def tell(
        options: argparse.Namespace,
        records: Records,
        library: Library,
        _now: dt.datetime,
        viewer: Viewer,
    ) -> None:
        codes.append(work(options, records, library, viewer))

    return list_by_house(options, tell) or codes[0]


def _suggestions(
    options: argparse.Namespace, records: Records, library: Library, viewer: Viewer
) -> int:
    from jobaid.operations.records.suggestion_book import suggestion_book, suggestion_line

    book = suggestion_book(records, library)
    if options.second or options.answer:
        one = _named(book, options.second or options.answer)
        if one is None:
            return 1
        if options.second:
            if refused := one.refusal(viewer.id):
                say_trouble(refused)
                return 1
            return _say(options, "seconding", one.id, {}, viewer)
        if viewer.role not in ("", "supervisor"):
            say_trouble("Only a supervisor answers suggestions.")
            return 1
        if options.taken == "no" and not options.words.strip():
            say_trouble("Say why not with --words; whoever wrote it reads that.")
            return 2
        added: dict[str, Any] = {"taken": _TAKEN[options.taken]}
        if options.words.strip():
            added["words"] = options.words.strip()
        return _say(options, "answer", one.id, added, viewer)
    fit = [one for one in book if options.state in (None, one.state)]
    for one in fit:
        print(json.dumps(suggestion_line(one)) if options.json else _in_words(one))
    if not fit and not options.json:
        print("There is no suggestion to show.")
    return 0


def _named(book: list[KeptSuggestion], id: str) -> KeptSuggestion | None:
    found = [one for one in book if one.id == id]
    if not found and len(id) >= _BEGINNING:
        found = [one for one in book if one.id.startswith(id)]
    if len(found) == 1:
        return found[0]
    say_trouble(f"There is no suggestion {id[:60]}, or more than one begins so. Nothing was said.")
    return None


def _in_words(one: KeptSuggestion) -> str:
    agree = f", {len(one.seconds)} agree" if one.seconds else ""
    answer = f" “{one.answer}” ({one.answered_by})" if one.answer else ""
    head = f"{one.id}  {one.state:8}  {one.place}: {one.words}"
    return f"{head} ({one.agent}{agree}){answer}"


def _thank(options: argparse.Namespace, records: Records, library: Library, viewer: Viewer) -> int:
    from jobaid.operations.records.record_finder import NoSuchRecord
    from jobaid.operations.records.suggestion_book import suggestion_book

    of, to, name = options.id, options.to or "", ""
    suggested = next((one for one in suggestion_book(records, library) if one.id == of), None)
    if suggested is not None:
        to, name = to or suggested.agent_id, suggested.agent
    else:
        try:
            row = records.record(of).row
        except NoSuchRecord as missing:
            say_trouble(missing.words)
            return 1
        of, to, name = row.id, to or row.agent or "", row.agent_name or ""
    person = library.people.get(to)
    name = person.name if person is not None and person.name else name if not options.to else to
    if not to:
        say_trouble("Say whom: --to WHO.")
        return 2
    if to.casefold() == viewer.id.casefold():
        say_trouble("That would be thanking yourself. Say whom with --to WHO.")
        return 2
    added = {"to": {"id": to, "name": name or to}, "words": options.words.strip()}
    return _say(options, "thanks", of, added, viewer)


def _say(
    options: argparse.Namespace, kind: str, of: str, added: dict[str, Any], viewer: Viewer
) -> int:
    from jobaid.ids import new_id
    from jobaid.log.profile import Profile
    from jobaid.log.statements import BadStatement
    from jobaid.log.trouble import ProfileTrouble, why
    from jobaid.operations.clock import wall_clock
    from jobaid.operations.settings_in_force import load_settings
    from jobaid.operations.statement_writer import StatementsNow

    unmasked = use_house_masks(options)
    if unmasked is not None:
        say_trouble(f"{unmasked} Nothing was said.")
        return 1
    try:
        with Profile.open(options.profile, writing=True) as profile:
            name = load_settings(profile.folder).settings.name
            by = {"id": viewer.id or "nobody", "name": name or viewer.id}
            says: StatementsNow = StatementsNow(profile, wall=wall_clock, new_id=new_id)
            says.say(kind, of, added, by=by)
    except (ProfileTrouble, BadStatement) as trouble:
        say_trouble(trouble.words)
        return 1
    except OSError as error:
        say_trouble(f"The disk took no more: {why(error)}. Nothing was said.")
        return 1
    print("Kept in the record.")
    return 0
