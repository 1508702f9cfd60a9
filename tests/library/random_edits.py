"""One edit of a script as two supervisors make them, drawn by chance."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from jobaid.library.editing.insert import insert
from jobaid.library.editing.move import move
from jobaid.library.editing.remove import remove
from jobaid.library.editing.replace import set_value
from jobaid.library.editing.rewriting import held_in
from jobaid.library.editing.trees import CannotWrite
from jobaid.library.merge.sequence_merge import sentences_of

Place = tuple[str | int, ...]
_SAID = ("say", "label", "title", "about", "text", "hint")


def texts(value: Any, path: Place = ()) -> Iterator[tuple[Place, str]]:
    """Every text of a file with its place."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from texts(one, (*path, key))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from texts(one, (*path, number))


def edited(rng: random.Random, content: bytes, tag: str) -> tuple[str, bytes]:
    """A file after one edit, and what was done; `tag` stands in all that is new."""
    held = held_in(content)
    while True:
        what = rng.choice(_EDITS)
        try:
            after = _EDIT[what](rng, content, held, tag)
        except CannotWrite:
            continue
        if after is not None and after != content:
            return what, after


def _reword(rng: random.Random, content: bytes, held: Any, tag: str) -> bytes:
    places = [
        (path, text)
        for path, text in texts(held)
        if any(one in _SAID for one in path if isinstance(one, str))
    ]
    path, text = rng.choice(places)
    pieces = [one.words for one in sentences_of(text)]
    number = rng.randrange(len(pieces) + 1)
    deed = rng.choice(("replace", "insert", "remove"))
    if deed == "remove" and 1 < len(pieces) > number:
        del pieces[number]
    elif deed == "replace" and number < len(pieces):
        pieces[number] = f"Other words {tag}."
    else:
        pieces.insert(number, f"One more sentence {tag}.")
    return set_value(content, path, " ".join(pieces).replace("\n ", "\n"))


def _steps(rng: random.Random, held: Any) -> tuple[int, dict[str, Any]]:
    number = rng.randrange(len(held["steps"]))
    return number, held["steps"][number]


def _add_step(rng: random.Random, content: bytes, held: Any, tag: str) -> bytes:
    number, _ = _steps(rng, held)
    step = {"id": f"new-{tag}", "title": f"New {tag}", "say": f"Said {tag}.\nTwice {tag}."}
    return insert(content, ("steps", number), step)


def _move_step(rng: random.Random, content: bytes, held: Any, tag: str) -> bytes:
    return move(content, ("steps", _steps(rng, held)[0]), ("steps", _steps(rng, held)[0]))


def _remove_step(rng: random.Random, content: bytes, held: Any, tag: str) -> bytes:
    return remove(content, ("steps", _steps(rng, held)[0]))


def _answers(rng: random.Random, held: Any) -> tuple[Place, list[Any]] | None:
    number, step = _steps(rng, held)
    found = step.get("answers")
    return (("steps", number, "answers"), found) if found else None


def _add_answer(rng: random.Random, content: bytes, held: Any, tag: str) -> bytes | None:
    found = _answers(rng, held)
    if found is None:
        return None
    place, answers = found
    new = {"id": f"a-{tag}", "label": f"Answer {tag}", "go": held["steps"][0]["id"]}
    return insert(content, (*place, rng.randrange(len(answers) + 1)), new)


def _remove_answer(rng: random.Random, content: bytes, held: Any, tag: str) -> bytes | None:
    found = _answers(rng, held)
    return None if found is None else remove(content, (*found[0], rng.randrange(len(found[1]))))


def _redirect(rng: random.Random, content: bytes, held: Any, tag: str) -> bytes | None:
    found = _answers(rng, held)
    if found is None:
        return None
    place = (*found[0], rng.randrange(len(found[1])), "go")
    return set_value(content, place, _steps(rng, held)[1]["id"])


def _hear(rng: random.Random, content: bytes, held: Any, tag: str) -> bytes | None:
    heard = held.get("heard")
    if not isinstance(heard, list):
        return None
    return insert(content, ("heard", rng.randrange(len(heard) + 1)), f"heard {tag}")


def _field(rng: random.Random, content: bytes, held: Any, tag: str) -> bytes | None:
    if not held.get("fields"):
        return None
    return insert(content, ("fields", f"new_{tag}"), {"label": f"Field {tag}"})


_EDIT: dict[str, Any] = {
    "reword": _reword,
    "add step": _add_step,
    "move step": _move_step,
    "remove step": _remove_step,
    "add answer": _add_answer,
    "remove answer": _remove_answer,
    "redirect": _redirect,
    "hear": _hear,
    "field": _field,
}
_EDITS = ("reword",) * 10 + tuple(_EDIT)
