"""What a command lists of the record by the house's lists, its hours and a moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jobaid.commands.log_filters import house_of, viewer_in
from jobaid.commands.moment_options import moment_asked
from jobaid.commands.options import say_trouble

if TYPE_CHECKING:
    import argparse
    import datetime as dt

    from jobaid.library.model import Library
    from jobaid.operations.records.record_finder import Records
    from jobaid.operations.roles import Viewer

HouseListing = Callable[["argparse.Namespace", "Records", "Library", "dt.datetime", "Viewer"], None]


def list_by_house(options: argparse.Namespace, tell: HouseListing) -> int:
    """Open the record and `tell` what is asked of it; the code that the command ends with."""
    from jobaid.log.trouble import ProfileTrouble
    from jobaid.operations.records.record_finder import Records

    library = house_of(options)
    if library is None:
        say_trouble("There is no library to read the house's lists from. Nothing is listed.")
        return 2
    now = moment_asked(options, library)
    if now is None:
        return 2
    try:
        with Records.open(options.profile) as records:
            tell(options, records, library, now, viewer_in(options, records, library))
            for notice in records.notices:
                say_trouble(notice.words)
    except ProfileTrouble as trouble:
        say_trouble(trouble.words)
        return 1
    return 0
