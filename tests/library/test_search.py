"""The search as somebody at a desk meets it: ids, titles, beginnings, slips, odd input."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jobaid.library.search import Hit, SearchIndex, StaleIndex
from jobaid.library.search_rows import SearchRow
from tests.examples import examples


def script(
    id: str, title: str, *heard: str, text: str = "", tags: tuple[str, ...] = ()
) -> SearchRow:
    return SearchRow("script", id, id, title, heard, text, tags)


def step(of: str, id: str, title: str, text: str = "") -> SearchRow:
    return SearchRow("step", of, id, title, (), text, ())


def reply(of: str, id: str, *heard: str, text: str = "") -> SearchRow:
    return SearchRow("reply", of, id, heard[0], heard, text, ())


ROWS = (
    script("charge-dispute", "Charge dispute", "charged twice", "wrong amount", tags=("billing",)),
    step("charge-dispute", "greet", "Greet", "Thank you for calling. How can I help?"),
    step("charge-dispute", "credit", "Credit the charge", "I have credited {{ amount|money }}."),
    step("charge-dispute", "credit-note", "Send a note", "A note of the credit is on its way."),
    reply("charge-dispute", "why-so-long", "why does it take so long"),
    script("charge", "Charge a card", "I want to pay now"),
    script("moving-home", "Moving home", "I'm moving house", "new address"),
    step("moving-home", "greet", "Greet", "Where are you moving to?"),
    script("cancellation", "Cancellation", "I want to leave", text="Ends a contract."),
    script("reset-password", "Reset password", "I can't log in"),
    script("vehicle-cover", "Vehicle cover", "insure my car"),
    script("caducidad", "Contraseña caducada", "mi contraseña no vale"),
    reply("", "are-you-a-robot", "are you a robot"),
)


@cache
def index() -> SearchIndex:
    return SearchIndex.build(ROWS)


def ids(words: str, **options: object) -> list[str]:
    return [_name(hit) for hit in index().find(words, **options)]  # type: ignore[arg-type]


def _name(hit: Hit) -> str:
    return hit.id if hit.kind == "script" else f"{hit.script}/{hit.id}"


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("charge-dispute", "charge-dispute"),
        ("charge", "charge"),
        ("CHARGE-DISPUTE ", "charge-dispute"),
        ("charge-dispute/credit", "charge-dispute/credit"),
        ("charge-dispute/credit-", "charge-dispute/credit-note"),
        ("charge-dispute/why-so-long", "charge-dispute/why-so-long"),
        ("moving-home/greet", "moving-home/greet"),
        ("are-you-a-robot", "/are-you-a-robot"),
        ("Moving home", "moving-home"),
        ("moving HOME", "moving-home"),
        ("greet", "charge-dispute/greet"),
        ("contrasena", "caducidad"),
        ("CONTRASEÑA CADUCADA", "caducidad"),
        ("ｍｏｖｉｎｇ", "moving-home"),
        ("canc", "cancellation"),
        ("c", "cancellation"),
        ("mo", "moving-home"),
        ("pass", "reset-password"),
        ("cancelation", "cancellation"),
        ("cnacellation", "cancellation"),
        ("cancellaton", "cancellation"),
        ("cancellatiom", "cancellation"),
        ("cancellatioon", "cancellation"),
        ("pasword", "reset-password"),
        ("reset my pass word", "reset-password"),
        ("vehecl", "vehicle-cover"),
        ("billing", "charge-dispute"),
        ("I forgot my passcode", "reset-password"),
        ("please close it, I'm leaving", "cancellation"),
        ("I would like to cover my automobile", "vehicle-cover"),
        ("we're going to relocate", "moving-home"),
        ("you have charged me double", "charge-dispute"),
        ("why is it taking so long", "charge-dispute/why-so-long"),
        ("am I talking to a robot", "/are-you-a-robot"),
    ],
)
def test_what_is_typed_finds_what_is_meant(words: str, first: str) -> None:
    assert ids(words)[:1] == [first]


def test_a_script_is_found_by_its_id_however_many_steps_share_it() -> None:
    rows = [step(f"a-{number:04}", "router", "Look") for number in range(3_000)]
    built = SearchIndex.build([*rows, script("router", "Broadband box")])
    assert built.find("router", limit=1)[0].kind == "script"
    assert built.find("a-2999/router", limit=1)[0].script == "a-2999"


def test_a_title_counts_as_one_though_callers_say_it_too() -> None:
    rows = [script("a", "Leave us", "lost card"), script("b", "Lost card", "Lost card", "mislaid")]
    assert [hit.id for hit in SearchIndex.build(rows).find("I have lost a card")] == ["b", "a"]


def test_ids_within_a_script_are_those_of_that_script_only() -> None:
    assert ids("moving-home/credit")[0] == "moving-home"
    assert ids("charge-dispute/credit")[:2] == [
        "charge-dispute/credit",
        "charge-dispute/credit-note",
    ]


@pytest.mark.parametrize(
    "words", ["", " ", "\n\t", "?!", "...", "\x00", "\x00" * 1_000_000, "🙂🙃", "\u202e\u2066", "'"]
)
def test_nothing_to_look_for_finds_nothing(words: str) -> None:
    assert index().find(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "cancel " * 150_000,
        " ".join(f"word{number}" for number in range(10_000)),
        "x" * 1_000_000,
        "\ud800cancel\udfff",
        "\u202eללטב תלוחה",
        "إلغاء الاشتراك",
        "取消合同",
        "e\u0301" * 5_000,
        "\ufdfa" * 5_000,
        "a/" * 5_000,
        "/",
        "''''''n't'",
        "\U0010ffff" * 9,
    ],
)
def test_absurd_input_is_taken_in_stride(words: str) -> None:
    hits = index().find(words)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_a_surrogate_does_not_hide_the_word_beside_it() -> None:
    assert ids("\ud800cancel\udfff")[:1] == ["cancellation"]


def test_a_long_tale_is_found_by_its_beginning() -> None:
    assert ids("I want to reset my password. " + "And another thing, " * 1_000)[:1] == [
        "reset-password"
    ]


@settings(max_examples=examples(150), deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=60), st.integers(-1, 8))
@example("\ud800", 3)
@example("charge-dispute/", 3)
def test_any_text_gives_ordered_hits_within_the_limit(words: str, limit: int) -> None:
    hits = index().find(words, limit=limit)
    assert len(hits) <= max(0, limit)
    assert all(one.score >= other.score > 0 for one, other in itertools.pairwise(hits))
    assert index().find(words, limit=limit) == hits
    assert len({(hit.kind, hit.script, hit.id) for hit in hits}) == len(hits)


def test_a_script_stands_before_a_step_or_reply_with_the_same_words() -> None:
    words = "parcel missing"
    rows = [
        step("a", "look", "Parcel missing", "Parcel missing"),
        reply("a", "lost", words),
        script("b", "Courier", words),
        script("a", "Parcel missing"),
    ]
    hits = SearchIndex.build(rows).find(words)
    assert [hit.kind for hit in hits] == ["script", "script", "step", "reply"]


def test_a_word_in_the_title_says_more_than_one_in_the_running_text() -> None:
    rows = [script("a", "Alpha", text="About the router."), script("b", "The router")]
    assert [hit.id for hit in SearchIndex.build(rows).find("router")] == ["b", "a"]


def test_merge_fields_are_no_words_of_a_text() -> None:
    text = "{{ zebra.name|giraffe }} {% if okapi %}lion{% endif %} {# panda #}"
    built = SearchIndex.build([script("a", "Alpha", text=text)])
    assert built.find("zebra giraffe okapi panda ") == []
    assert [hit.id for hit in built.find("lion")] == ["a"]


def test_kinds_keep_to_what_is_asked_for() -> None:
    for kinds in ({"script"}, {"step"}, {"reply"}, {"script", "reply"}, {"step", "reply"}):
        found = {hit.kind for hit in index().find("charge why greet robot", kinds=frozenset(kinds))}
        assert found == kinds
    assert index().find("charge", kinds=frozenset()) == []
    assert index().find("charge", kinds=frozenset({"page"})) == []


def test_equal_scores_stand_in_the_order_of_the_library() -> None:
    names = ["beta", "alpha", "delta", "gamma"]
    built = SearchIndex.build([script(name, "Router") for name in names])
    assert [hit.id for hit in built.find("router")] == names


def test_the_wanted_script_stays_as_its_name_is_typed_on() -> None:
    for row in ROWS:
        if row.kind != "script":
            continue
        for length in range(6, len(row.title) + 1):
            assert row.id in ids(row.title[:length])[:2], row.title[:length]


def test_a_filler_hardly_changes_what_is_found() -> None:
    for filler in ("th", "the", "please", "my"):
        assert ids(f"cancel {filler}")[:1] == ["cancellation"]
        assert ids(f"{filler} password ")[:1] == ["reset-password"]


def test_a_rare_word_finds_its_script_among_very_many_that_share_the_others() -> None:
    rows = [
        script(f"s-{number}", f"Account question {number}x", text="your account")
        for number in range(20_000)
    ]
    hits = SearchIndex.build(rows).find("a question about account 17777x please", limit=3)
    assert hits[0].id == "s-17777"


def test_an_empty_library_finds_nothing() -> None:
    empty = SearchIndex.build([])
    assert len(empty) == 0
    assert empty.find("anything") == []
    assert SearchIndex.load(empty.dump()).find("anything") == []


def test_odd_rows_are_kept_and_come_back() -> None:
    odd = script(
        "odd", 'A \ud800 "quote"\x00\n\u2028', "\udfff", "", text="{{ {% broken", tags=("",)
    )
    built = SearchIndex.build([odd, script("none", "")])
    again = SearchIndex.load(built.dump())
    assert again.find("quote")[0].title == odd.title
    assert again.find("none")[0].id == "none"


def test_a_dump_answers_as_the_index_did() -> None:
    again = SearchIndex.load(index().dump())
    assert len(again) == len(ROWS)
    for words in ("charge", "mov", "charge-dispute/credit", "pasword", "quiero mi contraseña"):
        assert again.find(words) == index().find(words)
    assert again.dump() == index().dump()


def _cut(data: bytes) -> bytes:
    return data[:-1]


def _longer(data: bytes) -> bytes:
    return data + b"\0"


def _another_version(data: bytes) -> bytes:
    return data.replace(b"JobAidSearch", b"JobAidSearcj", 1)


@pytest.mark.parametrize(
    "change", [_cut, _longer, _another_version, lambda _: b"", lambda _: b"{}"]
)
def test_a_dump_in_doubt_is_refused(change: Callable[[bytes], bytes]) -> None:
    with pytest.raises(StaleIndex):
        SearchIndex.load(change(index().dump()))


def test_every_changed_byte_of_a_dump_is_noticed() -> None:
    data = index().dump()
    chance = random.Random(7)
    for at in [*range(60), *chance.sample(range(len(data)), 200)]:
        changed = bytearray(data)
        changed[at] ^= 1 << chance.randrange(8)
        with pytest.raises(StaleIndex):
            SearchIndex.load(bytes(changed))


@settings(max_examples=examples(60), deadline=None)
@given(st.binary(max_size=80))
def test_any_bytes_are_refused_in_one_way(data: bytes) -> None:
    with pytest.raises(StaleIndex):
        SearchIndex.load(data)
