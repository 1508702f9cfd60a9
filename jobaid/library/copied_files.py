"""Copies of a library's files that sync programs and editors leave beside them.

A copy never takes over: of files with one id the one that is named like its id is used, and
what can only be a copy by its name is not read at all.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from jobaid.late_patterns import late_pattern
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.findings import Finding

_ID = late_pattern(r"[a-z0-9][a-z0-9-]*")
# What programs put behind the name of a file: `refund (1)`, `refund - Copy`, `refund~`,
# `refund.sync-conflict-20261129-081500-ABC`, `refund (Ann's conflicted copy)`, `refund.orig`,
# `refund_LOCAL_1234` ...
_BEHIND = late_pattern(
    r"[ _]?\(\d+\)|[ _-]+copy\b.*|.*conflict.*|~.*|\.~.*|[._](orig|bak|old|tmp|backup|base|local|"
    r"remote)\b.*|_(backup|base|local|remote)_\d+",
    re.IGNORECASE,
)
_BEFORE = late_pattern(r"(copy( \(\d+\))? of|copia de|copie de|kopie von) ", re.IGNORECASE)


def used_of(id: str, files: Iterable[str]) -> str:
    """Of several files with one id the one that counts: named like it, else the first by name."""
    return min(files, key=lambda file: (_stem(file) != id, file))


def used_files(
    named: Iterable[tuple[str, str]], unread: Iterable[str] = ()
) -> dict[tuple[str, str], str]:
    """The file that counts for each id, by (folder, id), of (file, id) pairs.

    `unread` are files that cannot be read: no copy takes their place.
    """
    by_id: dict[tuple[str, str], list[str]] = {}
    for file, id in (*named, *((file, _stem(file)) for file in unread)):
        by_id.setdefault((file.partition("/")[0], id), []).append(file)
    return {key: used_of(key[1], files) for key, files in by_id.items()}


def without_renames(findings: Iterable[Finding], unused: Collection[str]) -> list[Finding]:
    """The findings without those that ask to name a file that is not used like its id."""
    return [one for one in findings if one.code != "JA024" or one.file not in unused]


def twice_words(id: str, file: str, used: str) -> tuple[str, str]:
    """What to say of a file whose id is that of `used`, and what to do."""
    if _stem(file).lower().startswith(_stem(used).lower()):
        words = sentence(
            "This is most likely a copy of `{used}` that a sync program or an editor has left: "
            "it has the same id, `{id}`. `{used}` is the one that is used.",
            used=used,
            id=id,
        )
        return words, sentence("Take over what is new in it, and delete it; or give it its own id.")
    words = sentence(
        "The id `{id}` is also that of `{used}`, which is the one that is used.", id=id, used=used
    )
    return words, sentence("Give each its own id.")


def copied(name: str, ending: str, there: Collection[str]) -> str | None:
    """The file beside it that `name`, by its name alone, can only be a copy of; None for others.

    `there` are the names in the folder, `ending` how the names of its files end.
    """
    if name.startswith("#") and name.endswith("#"):
        # What an editor has kept of a file that was being written.
        return name.strip("#") if name.strip("#") in there else None
    for end in (".plan.yaml", ending) if ending == ".yaml" else (ending,):
        stem = name.removesuffix(end)
        if stem == name or _ID.fullmatch(stem):
            continue
        for one in there:
            base = one.removesuffix(end)
            if one != name and base != one and _is_copy(stem, base):
                return one
    return None


def _is_copy(stem: str, base: str) -> bool:
    if (before := _BEFORE.match(stem)) is not None:
        return stem[before.end() :] == base
    if not stem.startswith(base) or stem == base:
        return False
    return base.endswith(".plan") or _BEHIND.fullmatch(stem[len(base) :]) is not None


def _stem(file: str) -> str:
    return PurePosixPath(file).stem
