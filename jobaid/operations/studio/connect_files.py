"""Evaluation forms of Amazon Connect in files: into a library, and out of one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.library.exchange.exchange_report import ExchangeReport
from jobaid.library.reading.page_reader import read_page
from jobaid.operations.starter_library import starter_files
from jobaid.quick_dataclasses import dataclass
from jobaid.review.connect_export import form_of_scorecard
from jobaid.review.connect_import import NotAConnectForm, scorecard_of_form
from jobaid.sentences import ErrorInWords, Sentence, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.library.model.scorecard import Scorecard


class NotTakenIn(ErrorInWords, ValueError):
    """A file was not taken in; `words` say why. Nothing was written."""


@dataclass(frozen=True, slots=True)
class IncomingCard:
    """A scorecard read from a form: its file as it would be, and what became of the form."""

    id: str
    title: str
    content: bytes
    report: ExchangeReport

    @property
    def file(self) -> str:
        """Its path in a library."""
        return f"scorecards/{self.id}.yaml"


def card_of_file(file: Path) -> IncomingCard:
    """The scorecard of a form in a file. Raises NotTakenIn, in words; nothing is written."""
    try:
        told = json.loads(file.read_bytes())
    except OSError as error:
        why = error.strerror or str(error)
        raise NotTakenIn(sentence("{path} cannot be read: {why}.", path=file, why=why)) from None
    except (ValueError, RecursionError):
        raise NotTakenIn(sentence("{path} is no JSON.", path=file)) from None
    try:
        done = scorecard_of_form(told)
    except NotAConnectForm as wrong:
        words = sentence(
            "{path} is no evaluation form of Amazon Connect. {why}", path=file, why=str(wrong)
        )
        raise NotTakenIn(words) from None
    report = ExchangeReport(done.kept, done.changed, done.lost)
    title = done.card.get("title") or done.card["id"]
    title = next(iter(title.values())) if isinstance(title, dict) else title
    card = IncomingCard(str(done.card["id"]), str(title), _yaml(done.card), report)
    page, findings = read_page(card.file, card.content)
    if page is None:
        first = findings[0].line_of_text() if findings else ""
        words = sentence("What {path} holds cannot be a scorecard. {why}", path=file, why=first)
        raise NotTakenIn(words)
    return card


def take_in_form(file: Path, library: Path) -> dict[str, Any]:
    """Write the scorecard of a form into the folder of a library; what became of the form.

    Raises NotTakenIn, in words: nothing that is there is ever written over.
    """
    card = card_of_file(file)
    target = library / card.file
    made = [card.file]
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as out:
            out.write(card.content)
        if not (library / "library.yaml").exists():
            house = starter_files(library.absolute().name)["library.yaml"]
            (library / "library.yaml").write_text(house, encoding="utf-8", newline="")
            made.append("library.yaml")
    except FileExistsError:
        words = sentence("{path} is there already. It was left as it is.", path=target)
        raise NotTakenIn(words) from None
    except OSError as error:
        why = error.strerror or str(error)
        raise NotTakenIn(
            sentence("{path} cannot be written: {why}.", path=target, why=why)
        ) from None
    return {
        "made": made,
        "steps": 0,
        "answers": 0,
        "questions": len(card.report.kept),
        "kept": card.report.kept,
        "changed": card.report.changed,
        "lost": card.report.lost,
    }


def form_text(card: Scorecard, library: Library) -> tuple[str, list[Sentence]]:
    """The form of a scorecard as JSON, in the house's first language; what it cannot hold."""
    languages = library.house.languages
    form, told = form_of_scorecard(card, languages[0], languages)
    return json.dumps(form, ensure_ascii=False, indent=2) + "\n", told


def _yaml(card: dict[str, Any]) -> bytes:
    import yaml

    text = yaml.safe_dump(card, allow_unicode=True, sort_keys=False, width=100)
    return text.encode("utf-8", "replace")
