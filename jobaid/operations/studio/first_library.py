"""A house's first library, from what a supervisor is asked: no file, no folder, nothing of git."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from pathlib import Path

from dulwich.repo import Repo

from jobaid.library.files import reason
from jobaid.operations.library_commits import commit_files
from jobaid.operations.new_library import ATTRIBUTES
from jobaid.operations.studio.script_patterns import pattern_files
from jobaid.operations.studio.tree_edits import new_id
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, sentence

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HOURS = re.compile(
    r"\s*(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|\u2013|to|a)\s*(\d{1,2})(?:[:.](\d{2}))?\s*"
)
MESSAGE = b"Begin the library\n"
CURRENCIES = ("GBP", "EUR", "USD", "CAD", "AUD", "CHF", "MXN")


class CannotStart(ErrorInWords, ValueError):
    """The library was not begun; `words` say why, `field` what they are about."""

    def __init__(self, words: str, field: str = "") -> None:
        super().__init__(words)
        self.field = field


@dataclass(frozen=True, slots=True)
class FirstAnswers:
    """What was asked: `weekdays`, `saturday`, `sunday` as typed, "" for closed."""

    company: str
    languages: tuple[str, ...] = ("en",)
    currency: str = "GBP"
    timezone: str = "UTC"
    weekdays: str = "9:00-17:00"
    saturday: str = ""
    sunday: str = ""
    script: str = ""
    pattern: str = "inbound"


def begin_library(profile: Path, answers: FirstAnswers, author: str, when: dt.datetime) -> Path:
    """Make the library in the profile, with its history; returns its folder.

    The script is not in it yet: it is the first draft. Raises `CannotStart` in words.
    """
    files = first_files(answers)
    name = new_id(answers.company, (), fallback="library")
    target, number = profile / "libraries" / name, 2
    while target.exists():
        target, number = profile / "libraries" / f"{name}-{number}", number + 1
    try:
        target.mkdir(parents=True)
        for file, content in files.items():
            (target / file).write_bytes(content)
        (target / ".gitattributes").write_text(ATTRIBUTES, encoding="ascii", newline="\n")
        (target / "scripts").mkdir()
        with Repo.init(str(target), default_branch=b"main") as repo:
            config = repo.get_config()
            config.set((b"core",), b"autocrlf", b"false")
            config.write_to_path()
            commit_files(repo, (".gitattributes",), MESSAGE, author, when)
    except OSError as error:
        raise CannotStart(
            sentence("The library cannot be written: {why}. Nothing is lost.", why=reason(error))
        ) from error
    return target


def first_files(answers: FirstAnswers) -> Mapping[str, bytes]:
    """The files of the house itself. Raises `CannotStart`."""
    company = " ".join(answers.company.split())
    if not company:
        raise CannotStart(sentence("Say what the company is called."), "company")
    told = json.dumps(company, ensure_ascii=False)
    lines = [
        f"name: {told}",
        f"company: {told}",
        f"languages: [{', '.join(answers.languages)}]",
        f"timezone: {answers.timezone}",
        f"currency: {answers.currency}",
        "hours:",
    ]
    spans = {day: hours_of(answers.weekdays, "weekdays") for day in DAYS[:5]}
    spans["sat"] = hours_of(answers.saturday, "saturday")
    spans["sun"] = hours_of(answers.sunday, "sunday")
    open_days = [f'  {day}: "{span}"' for day, span in spans.items() if span]
    if not open_days:
        raise CannotStart(sentence("Say when you are open, like 9:00-17:00."), "weekdays")
    return {"library.yaml": "\n".join((*lines, *open_days, "")).encode()}


def hours_of(typed: str, field: str) -> str:
    """Opening hours as files have them, "" for closed. Raises `CannotStart`."""
    if not typed.strip() or typed.strip().casefold() in ("closed", "cerrado", "-"):
        return ""
    found = _HOURS.fullmatch(typed)
    if found is not None:
        first, until = (int(found[1]), int(found[2] or 0)), (int(found[3]), int(found[4] or 0))
        if first < until and until <= (24, 0) and max(first[1], until[1]) < 60:
            return f"{first[0]:02}:{first[1]:02}-{until[0]:02}:{until[1]:02}"
    raise CannotStart(
        sentence("“{typed}” is no opening time. Write it like 9:00-17:00.", typed=typed.strip()),
        field,
    )


def first_script(answers: FirstAnswers) -> tuple[str, dict[str, bytes]]:
    """The file of the first script, and all that comes with it."""
    title = " ".join(answers.script.split()) or "First call"
    id = new_id(title, (), fallback="first-call")
    return f"scripts/{id}.yaml", pattern_files(answers.pattern, id, title, (), {})
