"""A kept call played back: what the desk showed, from the events and the versions in force."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.engine import CallEngine
from jobaid.call.interaction import interaction
from jobaid.call.read_model import CallReadModel
from jobaid.library.model import House, Library
from jobaid.library.reader import read_contents
from jobaid.log.version_store import VersionError, content_id
from jobaid.operations.callview.call_view import CallViews
from jobaid.operations.callview.note_draft import with_draft
from jobaid.operations.callview.view_models import CallView
from jobaid.operations.review.call_playback import CallPlayback
from jobaid.operations.review.library_then import LibrariesThen
from jobaid.operations.review.viewings import Viewings
from tests.call.house import CHARGE_DISPUTE, begin, contents
from tests.call.test_properties import CALLS
from tests.examples import examples
from tests.operations.callview.test_recorded import long_call
from tests.review.test_call_moments import COMMANDS, JSON, ODD_EVENT

FILES = contents()
THEN = with_draft(read_contents(FILES).library)
KEPT = {content_id(one): one for one in FILES.values()}
CHANGED = CHARGE_DISPUTE.replace("Good {{ part_of_day }}", "Hello").replace(
    "Use the customer's name", "Use their name, twice"
)


def kept(id: str) -> bytes:
    try:
        return KEPT[id]
    except KeyError:
        raise VersionError("not kept") from None


def nothing_kept(id: str) -> bytes:
    raise VersionError("not kept")


def played(
    document: dict[str, Any], today: Library = THEN, content: Any = kept, *, covered: bool = False
) -> CallPlayback:
    playback = CallPlayback(document, CompiledLibrary(today), LibrariesThen(content))
    if not covered:
        playback.uncover()
    return playback


def today(**scripts: str) -> Library:
    return with_draft(read_contents(contents(**scripts)).library)


def call(*commands: dict[str, Any], **given: Any) -> CallEngine:
    engine = begin(library=THEN, given=given)
    for command in commands:
        if command.get("of") == -1:
            command = {**command, "of": engine.state.notes[-1]["seq"]}
        assert engine.do(command).problem is None, command
    return engine


def desk_views(commands: list[Any]) -> tuple[CallEngine, dict[int, CallView]]:
    """A call, and what its desk showed after each command, by how many events there were."""
    engine, views = begin(library=THEN), CallViews(THEN)
    shown = {len(engine.events): views.view(engine.call)}
    for command in commands:
        engine.do(command)
        engine.call.now, engine.call.ms = str(engine.state.last_at), engine.state.ms
        shown[len(engine.events)] = views.view(engine.call)
    return engine, shown


@settings(max_examples=examples(60), deadline=None)
@given(CALLS, st.randoms())
def test_any_moment_of_any_call_shows_what_the_desk_showed(
    commands: list[Any], chance: Any
) -> None:
    engine, shown = desk_views(commands)
    playback = played(interaction(engine.events))
    order = list(range(len(playback.moments)))
    chance.shuffle(order)
    for number in [*order, *range(len(order))]:
        moment = playback.show(number)
        assert moment.call == shown[playback.moments[number].upto]
        assert moment.today.state in ("same", "unknown")


def test_the_versions_in_force_show_whatever_the_library_has_become() -> None:
    engine, shown = desk_views(COMMANDS[:7])
    for library in (today(charge_dispute=CHANGED), Library(House())):
        playback = played(interaction(engine.events), library)
        assert playback.library.words == ()
        for moment in playback.moments:
            view = playback.show(moment.number).call
            assert view is not None
            then = shown[moment.upto]
            # Where an answer leads in a script that was never entered is today's to say.
            unled = {"answers": (), "outline": (), "urgent": (), "step_count": 0}
            assert dataclasses.replace(view, **unled) == dataclasses.replace(then, **unled)


def test_a_list_that_the_house_did_not_have_yet_shows_nothing() -> None:
    files = {path: one for path, one in FILES.items() if path != "never.yaml"}
    before = with_draft(read_contents(files).library)
    engine = begin(library=before)
    view = played(interaction(engine.events)).show(0).call
    assert view is not None
    assert view.never == ()


def test_todays_version_says_what_it_has_otherwise() -> None:
    playback = played(interaction(call(*COMMANDS[:3]).events), today(charge_dispute=CHANGED))
    first = playback.show(0).today
    assert first.state == "differs"
    assert str(first.words) == "Today's version has 2 things otherwise."
    assert [(str(one.part), one.then[:7], one.now[:9]) for one in first.differences] == [
        ("Line", "Good mo", "Hello, th"),
        ("Do", "Use the", "Use their"),
    ]
    assert first.line == "Hello, thank you for calling Northwave. This is Maya."
    assert playback.show(3).today.state == "same", "the script that was visited has not changed"


@pytest.mark.parametrize(
    ("script", "state"),
    [
        (CHARGE_DISPUTE.replace("id: greet\n    title", "id: hello\n    title"), "gone"),
        (
            CHARGE_DISPUTE.replace(
                "id: greet\n    title", "id: hello\n    was: [greet]\n    title"
            ),
            "same",
        ),
    ],
)
def test_a_renamed_step_is_found_and_a_lost_one_is_said(script: str, state: str) -> None:
    script = script.replace("start: greet", "start: hello")
    playback = played(interaction(call().events), today(charge_dispute=script))
    assert playback.show(0).today.state == state


def test_a_version_that_is_nowhere_is_shown_from_the_events_and_said() -> None:
    document = interaction(call(*COMMANDS[:4]).events)
    playback = played(document, today(charge_dispute=CHANGED), nothing_kept)
    assert playback.library.rebuilt == ("charge-dispute",)
    words = " ".join(playback.head.notices)
    assert "What this call used of “Charge dispute” is kept nowhere here." in words
    shown = playback.show(2)
    assert shown.call is not None
    assert shown.call.say is not None
    assert "Hello" not in shown.call.say.plain, "today's words were not on the screen then"
    assert "are not kept" in shown.call.say.plain
    assert [(one.id, one.done) for one in shown.call.items] == [("use-name", True)]
    assert shown.call.asks[0].text == "40217788"
    assert shown.call.answers[0].label == "It's about my bill"
    assert shown.today.state == "unknown"
    visited = playback.show(3).call
    assert visited is not None
    assert visited.say is not None
    assert visited.say.plain == "Can I take your full name?", "what is kept shows as it was"


def test_the_house_of_now_stands_in_for_one_that_is_lost_and_that_is_said() -> None:
    document = interaction(call().events)
    document["events"][0]["versions"]["never.yaml"] = "0" * 40
    playback = played(document)
    assert playback.library.instead == ("never.yaml",)
    assert "Not kept as they were then: never.yaml." in " ".join(playback.head.notices)


def test_rows_tell_what_was_done_what_came_of_it_and_what_stood_before() -> None:
    playback = played(interaction(call(*COMMANDS).events))
    told = {one.number: (str(one.words), str(one.detail), one.was) for one in playback.rows}
    assert told[3] == (
        "Answer: “It's about my bill”",
        "shown: Ask the name, Greet within 10 s: kept, 3.0 s",
        "",
    )
    assert told[10][0] == "Owned up to: Never interrupt"
    assert told[13] == ("Put right, Amount in dispute: £22.00", "", "£20.00")
    assert told[15][0] == "Note put right: Card in the tram"
    assert told[15][2] == "Card on the train"
    assert playback.rows[3].place == "Ask the name"
    assert not any("said" in words.lower() for words, _, _ in told.values())


def test_the_timeline_has_a_lane_for_what_there_is() -> None:
    timeline = played(interaction(call(*COMMANDS).events)).timeline
    assert timeline.lanes == ("steps", "holds", "replies", "slips", "jumps", "changes", "said")
    assert timeline.length_ms == 17_000
    hold = next(one for one in timeline.bars if one.lane == "holds")
    assert (hold.begin_ms, hold.limit_ms, hold.state) == (8_000, 68_000, "met")
    assert str(hold.words) == ("On hold: 0:08 to 0:09, 0:01 long Hold at most 60 s: kept, 1.0 s")
    assert [one.number for one in timeline.marks if one.lane == "said"] == [14, 15]
    quiet = played(interaction(call().events)).timeline
    assert quiet.lanes == ("steps",)


def test_the_map_shows_how_often_each_step_was_entered_and_each_way_was_gone() -> None:
    playback = played(interaction(call(*COMMANDS).events))
    own = playback.path_map("charge-dispute")
    assert own is not None
    assert own.title == "Charge dispute"
    assert {one.title: one.count for one in own.boxes if one.own} == {
        "Greet": 1,
        "Check who is calling": 1,
        "Not verified": 0,
        "Find the charge": 2,
        "Ask the supervisor": 0,
        "Credit": 1,
    }
    gone = {(one.origin, one.target): (one.count, one.jump) for one in own.lines if one.count}
    dispute = "charge-dispute/"
    assert gone[dispute + "greet", dispute + "verify"] == (1, False)
    assert gone[dispute + "credit", dispute + "find-charge"] == (1, True), "an undo is no way"
    assert all(0 <= one.x <= own.width and 0 <= one.y <= own.height for one in own.boxes)
    visited = playback.path_map("verify-identity")
    assert visited is not None
    assert {one.title: one.count for one in visited.boxes if one.count and one.own} == {
        "Ask the name": 1,
        "Decide": 1,
    }
    assert playback.path_map("no-such-script") is None


# -- the customer's details ----------------------------------------------------------------------

GIVEN = {"customer.name": "Ann Lee", "customer.phone": "07700 900418", "account": "50317722"}


def private() -> dict[str, Any]:
    engine = call(
        {"do": "note", "text": "Ring 07700900418, or ann (account 5031 7722)"},
        {"do": "wrap-up", "outcome": "resolved"},
        **GIVEN,
    )
    return interaction(engine.events)


def test_details_are_covered_wherever_they_would_show() -> None:
    playback = played(private(), covered=True)
    assert [one.name for one in playback.covered] == ["customer.phone", "account"]
    for number in range(len(playback.moments)):
        shown = playback.show(number)
        text = repr(shown) + repr(playback.rows)
        assert "50317722" not in text
        assert "5031 7722" not in text
        assert "900418" not in text.replace(" ", "")
        assert shown.call is not None
        assert shown.call.customer == "Ann Lee", "whose call it was must be seen"
        assert shown.call.asks[0].text == "[covered]"
    assert playback.rows[1].words == "Note: Ring [covered], or ann (account [covered])"


def test_uncovering_names_the_fields_and_shows_them_as_the_desk_did() -> None:
    playback = played(private(), covered=True)
    assert playback.uncover(["customer.phone"]) == ("customer.phone",)
    assert playback.uncover(["customer.phone", "nonsense"]) == ()
    assert [(one.name, one.uncovered) for one in playback.covered] == [
        ("customer.phone", True),
        ("account", False),
    ]
    assert "Ring 07700900418" in str(playback.rows[1].words)
    assert playback.uncover() == ("account",)
    engine = call(**GIVEN)
    assert playback.show(0).call == CallViews(THEN).view(engine.call)
    playback.cover()
    assert "[covered]" in str(playback.rows[1].words)


def test_a_short_value_covers_no_other_words() -> None:
    engine = call({"do": "note", "text": "12 of 12 boxes"}, **{"customer.phone": "12"})
    assert str(played(interaction(engine.events), covered=True).rows[1].words).endswith("12 boxes")


def test_each_look_is_kept_once_a_sitting_and_not_of_ones_own_call() -> None:
    told: list[tuple[str, str, Any]] = []

    def say(kind: str, of: str, added: Any) -> object:
        told.append((kind, of, dict(added)))
        return object()

    viewings = Viewings(say, lambda: "tom")
    assert viewings.opened("call-1", "maya") == ""
    assert viewings.opened("call-1", "maya") == ""
    assert viewings.opened("call-2", "tom") == ""
    assert viewings.uncovered("call-1", "maya", ["account"]) == ""
    assert viewings.uncovered("call-1", "maya", ["account"]) == ""
    assert told == [
        ("view", "call-1", {"what": "opened"}),
        ("view", "call-1", {"what": "uncovered", "fields": ["account"]}),
    ]


def test_nothing_is_uncovered_where_that_cannot_be_kept() -> None:
    viewings = Viewings(lambda kind, of, added: None, lambda: "tom")
    assert "could not be kept" in viewings.opened("call-1", "maya")
    assert "no detail of the customer is uncovered" in viewings.uncovered("c", "maya", ["account"])
    assert viewings.uncovered("c", "tom", ["account"]) == "", "one's own call is one's own"


# -- whatever a record holds -----------------------------------------------------------------------


KEYS = (
    "v", "id", "state", "agent", "team", "library", "script", "versions", "language", "timezone",
    "started", "ended", "fields", "path", "outcome", "summary",
)  # fmt: skip


@settings(max_examples=examples(80), deadline=None)
@given(st.lists(ODD_EVENT | JSON, max_size=6), st.dictionaries(st.sampled_from(KEYS), JSON))
def test_a_hostile_record_is_shown_as_far_as_it_goes(events: list[Any], more: Any) -> None:
    whole = interaction(call(*COMMANDS[:4]).events)
    for kept_events in (events, [*whole["events"], *events]):
        playback = played({**whole, **more, "events": kept_events}, covered=True)
        for number in range(len(playback.moments)):
            shown = playback.show(number)
            assert shown.call is not None or shown.words
        assert len(playback.rows) == len(playback.moments)
        assert json.dumps([one.words for one in playback.rows])


def test_a_record_without_anything_says_so() -> None:
    playback = played({"id": "x"})
    assert playback.moments == ()
    assert "nothing to show step by step" in " ".join(playback.head.notices)
    assert playback.number_at(0) is None
    assert playback.timeline.bars == ()


def test_a_call_of_thousands_of_moments_is_gone_along_both_ways() -> None:
    engine = long_call(700)
    for number in range(698):
        engine.do({"do": "answer", "id": "on"})
        if not number % 2:
            engine.do({"do": "note", "text": f"note {number}"})
    playback = CallPlayback(
        interaction(engine.events), engine.call.compiled, LibrariesThen(nothing_kept)
    )
    count = len(playback.moments)
    assert count == 1 + 698 + 349
    whole = CallViews(engine.call.library).view(engine.call)
    last = playback.show(count - 1).call
    assert last is not None
    assert last.outline == whole.outline
    for number in (count - 2, count - 3, 500, 3, count - 4):
        shown = playback.show(number).call
        again = CallReadModel.at(
            engine.events[: playback.moments[number].upto], engine.call.compiled
        )
        assert shown == CallViews(engine.call.library).view(again)


def test_the_lines_that_were_shown_are_listed_once_each() -> None:
    playback = played(interaction(call(*COMMANDS[:6]).events))
    shown = [line for _, line in playback.lines() if line]
    assert shown == [
        "Good morning, thank you for calling Northwave. This is Maya.",
        "Can I take your full name?",
        "To keep your account safe.",
        "Which charge is it, [Customer's name?]?",
    ]
