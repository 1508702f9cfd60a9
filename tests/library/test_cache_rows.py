"""What a search looks at is what people read and callers say, in every language."""

from __future__ import annotations

from jobaid.library.reader import read_contents
from jobaid.library.search_rows import SearchRow, house_rows, rows_of

SCRIPT = """
id: no-service
title: {en: No service, es: Sin servicio}
about: {en: Nothing works., es: Nada funciona.}
tags: [broadband, fault]
heard: {en: [the line is dead, red light], es: [la luz roja]}
steps:
  - id: greet
    title: {en: Greet, es: Saludo}
    say: {en: "Hello, {{ company }}.", es: "Hola."}
    answers: [{id: a, label: {en: "It is dead", es: "No va"}}, {id: b, label: It crawls}]
  - {id: find-fault, outcome: done}
replies:
  - {id: why, heard: {en: [why me], es: [por qué yo]}, say: Because.}
  - {id: how-long, say: Not long.}
"""
READ = read_contents({"scripts/no-service.yaml": SCRIPT.encode()}).library


def test_rows_of_a_script() -> None:
    script, greet, find, why, how = rows_of(READ.scripts["no-service"], ("en", "es"))
    assert script == SearchRow(
        kind="script",
        script="no-service",
        id="no-service",
        title="No service",
        heard=("the line is dead", "la luz roja", "red light"),
        text="Nothing works.\nNada funciona.",
        tags=("broadband", "fault"),
    )
    assert greet == SearchRow(
        kind="step",
        script="no-service",
        id="greet",
        title="Greet",
        heard=(),
        text="Hello, {{ company }}.\nHola.\nIt is dead\nNo va\nIt crawls",
        tags=(),
    )
    assert (find.id, find.title, find.text) == ("find-fault", "Find fault", "")
    assert (why.kind, why.title, why.heard) == ("reply", "why me", ("why me", "por qué yo"))
    # A reply that nobody is known to ask for goes by its id.
    assert (how.title, how.heard, how.text) == ("how long", (), "Not long.")


def test_titles_are_in_the_first_language() -> None:
    titles = [row.title for row in rows_of(READ.scripts["no-service"], ("es", "en"))]
    assert titles == ["Sin servicio", "Saludo", "Find fault", "por qué yo", "how long"]


def test_the_houses_replies_belong_to_no_script() -> None:
    library = read_contents({"replies.yaml": b"- {id: hi, heard: [hello], say: Hi.}"}).library
    (row,) = house_rows(library.replies, ("en",))
    assert (row.kind, row.script, row.id, row.title) == ("reply", "", "hi", "hello")
