"""Choosing a script in the terminal, by the customer's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from jobaid.library.search import SearchIndex, short_forms_of
from jobaid.library.search_rows import rows_of

if TYPE_CHECKING:
    from jobaid.library.model import Library


def choose_script(library: Library, source: TextIO, out: TextIO) -> str | None:
    """Ask what the call is about, in the customer's words; None where the input ends."""
    languages = library.house.languages
    rows = [row for script in library for row in rows_of(script, languages)]
    index = SearchIndex.build(
        (row for row in rows if row.kind == "script"), short_forms_of(library.glossary.values())
    )
    shown = [(script.id, script.title.text(languages[0], languages)) for script in library]
    while True:
        out.write("\n" + "".join(f"  {n:2}  {title}\n" for n, (_, title) in enumerate(shown, 1)))
        out.write("\nWhat does the customer say? (words, a number, or q to leave) > ")
        out.flush()
        line = source.readline()
        said = line.strip()
        if not line or said == "q":
            return None
        if said.isdigit() and 1 <= int(said) <= len(shown):
            return shown[int(said) - 1][0]
        if said in library.scripts:
            return said
        if said:
            hits = index.find(said, limit=9)
            if hits:
                shown = [(hit.script or hit.id, hit.title) for hit in hits]
            else:
                out.write("Nothing fits these words. Try others.\n")
