"""`jobaid score`, `agreement`, `certainty`: judging calls, and how sure a judgement is."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from jobaid.commands.options import (
    add_library,
    add_profile,
    read_named_library,
    say_trouble,
    whole_number,
)

if TYPE_CHECKING:
    from jobaid.review.rater_agreement import RaterAgreement


def add(commands: Any) -> None:
    """Add the commands to the parser."""
    score = commands.add_parser("score", help="work out scorecards from answers")
    score.add_argument("card", metavar="CARD", help="a scorecard of the library, or its file")
    score.add_argument(
        "--interaction",
        metavar="ID",
        help="print what the record of this call proposes, instead of scoring",
    )
    score.add_argument("--json", action="store_true", help="JSON for other programs")
    add_library(score)
    add_profile(score)
    score.set_defaults(handler=run_score)

    agreement = commands.add_parser("agreement", help="how far reviewers agree")
    agreement.add_argument(
        "--card",
        metavar="CARD",
        help="of each question of a scorecard, over the kept reviews (without it: of lines)",
    )
    agreement.add_argument("--json", action="store_true", help="JSON for other programs")
    add_library(agreement)
    add_profile(agreement)
    agreement.set_defaults(handler=run_agreement)

    certainty = commands.add_parser("certainty", help="what a sample tells of the whole")
    for name, words in (
        ("found", "how many were found"),
        ("looked", "among how many that were looked at"),
        ("of", "how many there are in all"),
    ):
        certainty.add_argument(
            f"--{name}", type=whole_number, required=True, metavar="N", help=words
        )
    certainty.add_argument("--json", action="store_true", help="JSON for other programs")
    certainty.set_defaults(handler=run_certainty)


def run_score(options: argparse.Namespace) -> int:
    """Score a line of standard input at a time, or print the proposals for a call."""
    from jobaid.operations.review.scorecards import NoSuchScorecard, scorecard_named, scored_line

    reading = read_named_library(options)
    if reading is None:
        return 2
    try:
        card = scorecard_named(options.card, reading.library)
    except NoSuchScorecard as none:
        say_trouble(none.words)
        return 2
    if options.interaction is not None:
        return _propose(options, card, reading.library)
    all_read = True
    for line in sys.stdin:
        if not line.strip():
            continue
        told, read = scored_line(card, line)
        all_read = all_read and read
        print(json.dumps(told) if options.json else _in_words(told), flush=True)
    return 0 if all_read else 1


def _propose(options: argparse.Namespace, card: Any, library: Any) -> int:
    from jobaid.commands.log_text import line
    from jobaid.log.trouble import ProfileTrouble
    from jobaid.operations.records.record_finder import NoSuchRecord, Records
    from jobaid.operations.review.scorecards import proposed_line

    try:
        with Records.open(options.profile) as records:
            document = records.record(options.interaction).now
    except (ProfileTrouble, NoSuchRecord) as trouble:
        say_trouble(trouble.words)
        return 1
    told = proposed_line(card, document, library)
    if options.json:
        print(json.dumps(told))
        return 0
    if not told["proposals"]:
        print("The record of this call says nothing of the questions of this scorecard.")
    for one in told["proposals"]:
        place = f"{one['script']}/{one['step']}" if one["step"] else ""
        at = (
            ""
            if one["at_ms"] is None
            else f"{one['at_ms'] // 60000}:{one['at_ms'] // 1000 % 60:02}"
        )
        answer = "" if one["answer"] is None else one["answer"]
        print(
            f"{line(one['question'], 24):24}  {line(answer, 10):10}  {at:>6}  "
            f"{line(place, 40)}  {line(one['words'])}".rstrip()
        )
    return 0


def _in_words(told: dict[str, Any]) -> str:
    from jobaid.commands.log_text import line

    parts = [line(told["id"] if told["id"] is not None else "-", 40)]
    if told["score"] is not None:
        parts.append(f"{told['score']:.1f}")
    if told["failed"]:
        parts.append(f"failed by {', '.join(told['failed'])}, else {told['before_fail']}")
    if told["missing"]:
        parts.append(f"missing: {', '.join(told['missing'])}")
    elif told["score"] is None:
        parts.append("nothing is left to score")
    return "  ".join([*parts, *map(line, told["problems"])])


def run_agreement(options: argparse.Namespace) -> int:
    """Print how far the raters of standard input agree; exit 1 where a line cannot be read.

    With a card: how far the reviewers of the record agree on each of its questions.
    """
    from jobaid.review.rater_agreement import agreement_of

    if options.card is not None:
        return _card_agreement(options)

    bad: list[int] = []
    told = agreement_of(_ratings(bad))
    for number in bad[:20]:
        say_trouble(f"Line {number} has no item, rater and answer, and was left out.")
    if len(bad) > 20:
        say_trouble(f"So have {len(bad) - 20} more.")
    print(json.dumps(told.as_json()) if options.json else _agreement_words(told))
    return 1 if bad else 0


def _card_agreement(options: argparse.Namespace) -> int:
    from jobaid.commands.log_text import line
    from jobaid.log.trouble import ProfileTrouble
    from jobaid.operations.records.question_agreement import card_agreement, doubt_words
    from jobaid.operations.records.record_finder import Records
    from jobaid.operations.review.scorecards import NoSuchScorecard, scorecard_named

    reading = read_named_library(options)
    if reading is None:
        return 2
    try:
        card = scorecard_named(options.card, reading.library)
        with Records.open(options.profile) as records:
            told = card_agreement(card, records)
    except (NoSuchScorecard, ProfileTrouble) as trouble:
        say_trouble(trouble.words)
        return 2
    if options.json:
        for one in told:
            print(json.dumps(one.as_json()))
        return 0
    if not any(one.agreement.items for one in told):
        print("No call has been reviewed by two people by this scorecard yet.")
        return 0
    for one in told:
        share = one.agreement.agreement
        shown = "-" if share is None else f"{share:.2f}"
        kappa = one.agreement.fleiss_kappa
        beside = "" if kappa is None else f"  kappa {kappa:.2f}"
        print(
            f"{line(one.question, 24):24}  {shown:>5}  {one.agreement.items} calls{beside}"
            f"  {line(doubt_words(one))}".rstrip()
        )
    return 0


def _ratings(bad: list[int]) -> Iterator[tuple[str, str, str]]:
    from jobaid.review.rater_agreement import rating_of

    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            rating = rating_of(json.loads(line))
        except (ValueError, RecursionError):
            rating = None
        if rating is None:
            bad.append(number)
        elif rating[2]:
            yield rating


def _agreement_words(told: RaterAgreement) -> str:
    def shown(value: float | None) -> str:
        return "cannot be told" if value is None else f"{value:.3f}"

    return (
        f"{told.items} items, {told.raters} raters\n"
        f"agreeing pairs       {shown(told.agreement)}\n"
        f"Fleiss' kappa        {shown(told.fleiss_kappa)}\n"
        f"Krippendorff's alpha {shown(told.krippendorff_alpha)}"
    )


def run_certainty(options: argparse.Namespace) -> int:
    """Print what a sample tells of the whole, in words."""
    from jobaid.operations.review.certainty import certainty_of

    told = certainty_of(options.found, options.looked, options.of)
    if told is None:
        say_trouble(
            f"These figures do not fit: --found {options.found} is at most --looked "
            f"{options.looked}, that is at least 1 and at most --of {options.of}."
        )
        return 2
    print(json.dumps(told.as_json()) if options.json else told.words)
    return 0
