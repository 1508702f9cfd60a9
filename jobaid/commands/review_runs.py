"""What `jobaid review ...` does: lists beside a running desk, and what is said of reviews."""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.commands.log_filters import viewer_in
from jobaid.commands.log_text import line
from jobaid.commands.options import read_named_library, say_trouble
from jobaid.ids import new_id
from jobaid.log.index.index_rows import moment_of
from jobaid.log.profile import Profile
from jobaid.log.trouble import ProfileTrouble, why
from jobaid.log.version_store import VersionStore
from jobaid.operations.clock import stamp, wall_clock
from jobaid.operations.records.answering_reviews import AnswersToReviews, NotSaid
from jobaid.operations.records.kept_reviews import KeptReviews, NoSuchReview, author_name
from jobaid.operations.records.record_finder import NoSuchRecord, Records
from jobaid.operations.review.releasing import Reviewing
from jobaid.operations.review.review_drafts import ReviewDrafts, draft_of
from jobaid.operations.review.scorecards import NoSuchScorecard, scorecard_named
from jobaid.operations.roles import may_see_review
from jobaid.operations.statement_writer import StatementsNow
from jobaid.quick_dataclasses import dataclass
from jobaid.review.card_points import points_of
from jobaid.review.standing_models import is_same_person

if TYPE_CHECKING:
    from jobaid.library.model.scorecard import Scorecard
    from jobaid.library.reader import ReadLibrary
    from jobaid.operations.roles import Viewer
    from jobaid.review.standing_models import DisputeStanding, ReviewStanding

_REFUSALS = (ProfileTrouble, NoSuchRecord, NoSuchReview, NoSuchScorecard, NotSaid)


# -- looking -----------------------------------------------------------------------------------


def run_list(options: argparse.Namespace) -> int:
    """The reviews and how they stand."""
    return _looking(options, _list)


def run_show(options: argparse.Namespace) -> int:
    """One review with everything that was said of it."""
    return _looking(options, _show)


def _looking(
    options: argparse.Namespace,
    look: Callable[[argparse.Namespace, KeptReviews, Records, Viewer], int],
) -> int:
    reading = read_named_library(options)
    if reading is None:
        return 2
    try:
        with Records.open(options.profile) as records:
            kept = KeptReviews(records, lambda: reading.library)
            viewer = viewer_in(options, records, reading.library)
            return look(options, kept, records, viewer)
    except _REFUSALS as trouble:
        say_trouble(trouble.words)
        return 1


def _list(options: argparse.Namespace, kept: KeptReviews, records: Records, viewer: Viewer) -> int:
    if options.call is not None:
        found = kept.of_call(str(records.record(options.call).document["id"]))
    else:
        found = kept.of_agent(viewer.id) if options.mine else kept.all()
    if options.state is not None:
        found = [one for one in found if one.state == options.state]
    seen = [one for one in reversed(found) if _may_see(one, kept, viewer)]
    for one in seen:
        print(json.dumps(_as_json(one, kept)) if options.json else _in_a_line(one))
    if not seen and not options.json:
        say_trouble("There is no review to show.")
    if len(seen) < len(found):
        say_trouble(f"{len(found) - len(seen)} more are not shown by your role: --everyone.")
    return 0


def _show(options: argparse.Namespace, kept: KeptReviews, records: Records, viewer: Viewer) -> int:
    standing = kept.one(options.id)
    if not _may_see(standing, kept, viewer):
        say_trouble("This review is kept here, but not one that your role shows: --everyone.")
        return 1
    if options.json:
        print(json.dumps(_as_json(standing, kept)))
    else:
        print("\n".join(_in_words(standing, kept)))
    return 0


def _may_see(standing: ReviewStanding, kept: KeptReviews, viewer: Viewer) -> bool:
    row = kept.row(standing.interaction)
    if row is None:
        return viewer.role in ("", "supervisor") or is_same_person(standing.reviewer, viewer.id)
    return may_see_review(viewer, standing.document, row, kept.reader.given_to(row.id))


# -- saying ------------------------------------------------------------------------------------


@dataclass
class _AtWork:
    """What a command that says something stands on."""

    options: argparse.Namespace
    profile: Profile
    kept: KeptReviews
    records: Records
    reading: ReadLibrary
    says: StatementsNow
    answers: AnswersToReviews
    reviewing: Reviewing
    by: Mapping[str, str]

    def call(self) -> str:
        """The id of the call that is named."""
        return str(self.records.record(self.options.call).document["id"])


def run_release(options: argparse.Namespace) -> int:
    """Release a review out of JSON, or the draft that is kept."""
    return _saying(options, _release)


def run_acknowledge(options: argparse.Namespace) -> int:
    """Say that a review was read."""
    return _saying(
        options, lambda work: work.answers.acknowledge(work.kept.one(options.id).id, options.words)
    )


def run_dispute(options: argparse.Namespace) -> int:
    """Dispute a question."""

    def dispute(work: _AtWork) -> None:
        work.answers.dispute(work.kept.one(options.id).id, options.question, options.words)

    return _saying(options, dispute)


def run_rule(options: argparse.Namespace) -> int:
    """Rule on a dispute."""

    def rule(work: _AtWork) -> None:
        answer = None if options.answer is None else _answer(options.answer)
        work.reviewing.rule(options.id, options.give_way, options.words, answer=answer)

    return _saying(options, rule)


def run_coach(options: argparse.Namespace) -> int:
    """Keep what was agreed."""

    def coach(work: _AtWork) -> None:
        review = work.kept.one(options.id).id
        work.reviewing.coach(review, options.agreed, options.until, done=options.done)

    return _saying(options, coach)


def run_thank(options: argparse.Namespace) -> int:
    """Say thank you."""
    return _saying(options, lambda work: work.reviewing.thank(work.call(), options.words))


def run_wish(options: argparse.Namespace) -> int:
    """Ask for a review."""
    return _saying(options, lambda work: work.answers.ask_for_review(work.call(), options.why))


def _saying(options: argparse.Namespace, say: Callable[[_AtWork], object]) -> int:
    reading = read_named_library(options)
    if reading is None:
        return 2
    try:
        with Profile.open(options.profile, writing=True) as profile:
            says = StatementsNow(profile, wall=wall_clock, new_id=new_id)
            with Records(profile) as records:
                work = _at_work(options, profile, records, reading, says)
                say(work)
            for one in says.kept:
                print(json.dumps(one) if options.json else _told(one))
    except _REFUSALS as trouble:
        say_trouble(trouble.words)
        return 1
    except OSError as error:
        say_trouble(f"It was not kept: {why(error)}. Nothing was changed.")
        return 1
    return 0


def _at_work(
    options: argparse.Namespace,
    profile: Profile,
    records: Records,
    reading: ReadLibrary,
    says: StatementsNow,
) -> _AtWork:
    by = dict(profile.agent)
    if options.person is not None:
        by = {"id": options.person, "name": options.person}
    person = reading.library.people.get(by["id"])
    if person is not None and person.name:
        by["name"] = person.name
    kept = KeptReviews(records, lambda: reading.library)
    answers = AnswersToReviews(kept, says, by, wall_clock)

    def keep_version(card: Scorecard) -> None:
        content = reading.contents.get(card.file)
        if content is None:  # a card that was named as a file
            with open(options.card, "rb") as file:
                content = file.read()
        VersionStore(profile.versions).keep(content)

    reviewing = Reviewing(
        kept,
        answers,
        by,
        house=lambda: reading.library.house,
        keep_version=keep_version,
        wall=wall_clock,
        new_id=new_id,
    )
    return _AtWork(options, profile, kept, records, reading, says, answers, reviewing, by)


def _release(work: _AtWork) -> None:
    options = work.options
    card = scorecard_named(options.card, work.reading.library)
    interaction = work.call()
    drafts = ReviewDrafts(work.profile.folder, work.by["id"])
    kept = drafts.get(interaction, card.id)
    for notice in drafts.notices:
        say_trouble(notice.words)
    if options.draft:
        told: object = None if kept is None else kept.as_json()
        if told is None:
            raise NotSaid("There is no draft of a review of this call. Nothing was released.")
    else:
        told = _read_json(options.file)
    if not isinstance(told, Mapping):
        raise NotSaid(
            'A review is a JSON object with "answers", and "why" and "comments" where there are '
            "any. Nothing was released."
        )
    named = {"interaction": interaction, "card": card.id, "version": card.content_id}
    replaces = told.get("replaces")
    if options.replaces is not None:
        replaces = work.kept.one(options.replaces).id
    own = {"id": told.get("id") or new_id(), "replaces": replaces}
    own["blind"] = options.blind or told.get("blind")
    draft = draft_of({**told, **named, **own})
    if draft is None:
        raise NotSaid("What was given is no review. Nothing was released.")
    work.reviewing.release(draft, card)
    if options.draft and kept is not None:
        drafts.drop(kept)


def _read_json(name: str) -> object:
    with contextlib.ExitStack() as opened:
        file = sys.stdin if name == "-" else opened.enter_context(open(name, encoding="utf-8-sig"))
        try:
            return json.loads(file.read())
        except (ValueError, RecursionError):
            return None


def _answer(told: str) -> object:
    """An answer as it is typed: a number is one."""
    try:
        number = float(told)
    except ValueError:
        return told
    return int(number) if number.is_integer() else number


# -- words -------------------------------------------------------------------------------------


def _as_json(standing: ReviewStanding, kept: KeptReviews) -> dict[str, Any]:
    row = kept.row(standing.interaction)
    document = standing.document
    points = points_of(document.get("result"))
    return {
        "id": standing.id,
        "interaction": standing.interaction,
        "agent": standing.agent,
        "customer": None if row is None else row.customer,
        "script": None if row is None else row.script,
        "by": document.get("by"),
        "at": document.get("at"),
        "card": document.get("card"),
        "score": points.score,
        "before": [points_of(one.get("result")).score for one in standing.before],
        "state": standing.state,
        "until": None if standing.deadline is None else stamp(standing.deadline),
        "may_dispute": standing.may_dispute(wall_clock()),
        "acknowledged": standing.acknowledgement,
        "disputes": [_dispute_json(one) for one in standing.disputes],
        "coaching": list(standing.coachings),
        "replaced_by": standing.replaced_by,
        "not_counted": [
            {"id": one.id, "kind": one.kind, "by": one.by, "why": str(one.why)}
            for one in standing.not_counted
        ],
        "review": document,
    }


def _dispute_json(one: DisputeStanding) -> dict[str, Any]:
    return {
        "id": one.id,
        "review": one.review,
        "question": one.question,
        "words": one.words,
        "state": one.state,
        "ruling": one.ruling,
    }


def _in_a_line(standing: ReviewStanding) -> str:
    score = points_of(standing.document.get("result")).score
    shown = "" if score is None else f"{score:.1f}"
    released = moment_of(standing.document.get("at"))
    parts = (
        "" if released is None else f"{released:%Y-%m-%d}",
        f"{standing.state:12}",
        f"{shown:>5}",
        f"{line(standing.agent or '', 16):16}",
        f"by {line(author_name(standing.document), 20):20}",
        line(standing.id),
    )
    return "  ".join(parts).rstrip()


def _in_words(standing: ReviewStanding, kept: KeptReviews) -> list[str]:
    document = standing.document
    points = points_of(document.get("result"))
    card = kept.cards.of(document)
    answers = document.get("answers")
    told = [_in_a_line(standing), f"call      {line(standing.interaction)}"]
    if standing.deadline is not None:
        told.append(f"until     {standing.deadline:%Y-%m-%d %H:%M}")
    told.append("")
    texts = {one.id: one.text.any for one in card.questions} if card is not None else {}
    for id, answer in (answers if isinstance(answers, Mapping) else {}).items():
        own = points.questions.get(id)
        gave = "" if own is None or own.points is None else f"{float(own.points):g}"
        most = "" if own is None or not own.counts else f" of {float(own.most):g}"
        text = line(texts.get(id, id), 60)
        told.append(f"  {line(answer, 12):12}  {gave + most:>12}  {text}  ({line(id, 40)})")
    for one in standing.disputes:
        told += ["", f"dispute   {line(one.question or 'all of it', 40)}, {one.state}"]
        told.append(f"          {line(one.words)}  ({line(one.id)})")
        if one.ruling is not None:
            told.append(
                f"          {line(author_name(one.ruling))}: {line(one.ruling.get('words'))}"
            )
    for wrong in standing.not_counted:
        told += ["", f"does not count: {wrong.kind} by {line(wrong.by)}. {wrong.why}"]
    return told


def _told(said: Mapping[str, Any]) -> str:
    result = said.get("result")
    score = points_of(result).score if result is not None else None
    shown = "" if score is None else f"  score {score:.1f}"
    return f"{said['kind']} kept  {line(said['id'])}{shown}"
