"""Whatever comes, the agent reads one clear sentence and the call goes on."""

from __future__ import annotations

import errno
import random

import pytest

from jobaid.log.platform import PLATFORM
from jobaid.log.profile import Profile
from jobaid.log.trouble import ProfileTrouble
from jobaid.operations.desk.session import Session
from jobaid.operations.recorder import Recorder
from tests.call.house import contents
from tests.operations.desk.desks import Desk

ODD = [
    "",
    " ",
    "x" * 5_000,
    "אבג ‮evil‬ ⁦x",
    "<b>bold</b><img src=file:///etc/passwd>",
    "a\0b\x07\x1b[31m",
    "\ud800\udfff",
    "{{ 7 * 7 }}{% for x in y %}",
    "💥" * 100,
    "\r\n\t ",
    "[link](http://example.org)",
    "`code` *x* _y_ # z",
    "﻿",
    "0" * 400,
    "-1",
    "NaN",
    "../../x",
]


@pytest.mark.parametrize("text", ODD)
def test_odd_text_anywhere_is_only_text(desk, text):
    session = desk.session
    session.search(text)
    told = session.open_script("charge-dispute", {"customer.name": text, text or "x": text})
    assert told.problem is None
    view = desk.view
    assert len(view.customer) <= 200
    assert not set(view.customer) & set("\0\x07\x1b\u202e\n")
    assert view.customer.encode("utf-8") is not None
    session.typed("account", text)
    session.typed("account", text, ended=True)
    session.typed(text, text, ended=True)
    session.note_typed(text)
    session.note_typed(text, ended=True)
    session.spot_phrases(text)
    session.replies(text)
    session.read_due(text)
    session.promise(text, text)
    session.promise(text or "x", to=text)
    session.own_up(text, text=text)
    session.own_up("interrupt", text=text)
    session.use_may(text)
    session.resume(text)
    session.park(text)
    session.unpark(view.id)
    for name in (
        "answer",
        "jump",
        "skip",
        "reply",
        "none-fits",
        "off-script",
        "transfer",
        "language",
        "tick",
        "change",
        "feedback",
        "discard",
        text,
    ):
        if name == "discard":
            continue
        session.do(
            {
                "do": name,
                "id": text,
                "to": text,
                "reason": text,
                "text": text,
                "field": text,
                "value": text,
                "kind": text,
            }
        )
        assert desk.view.step
    session.do({"do": "jump", "to": "find-charge"}, sure=True)
    for piece in desk.view.say.pieces:
        assert piece.kind != "value" or "<img" not in desk.view.say.markdown.replace("\\<img", "")
    session.wrap_up()
    session.choose_outcome(text)
    assert desk.view.wrap_up is not None
    assert session.summary().encode("utf-8")
    assert session.transfer_summary().encode("utf-8")
    session.finish("over")
    session.start_view()
    session.my_calls(text, days=0)
    session.call_record(text)
    session.close_interrupted(text, text)


def test_a_note_of_a_megabyte_is_cut_and_says_so(desk):
    desk.session.open_script("stolen-phone")
    told = desk.session.note_typed("word " * 200_000)
    assert told.problem.startswith("This note is longer than 20,000 characters.")
    told = desk.session.note_typed("word " * 200_000, ended=True)
    assert told.problem is not None
    (note,) = desk.view.notes
    assert len(note.text) == 19_999
    assert desk.do("next").problem is None


def test_a_value_of_a_megabyte_is_refused_in_words(desk):
    desk.session.open_script("charge-dispute")
    told = desk.session.typed("customer.name", "x" * 1_000_000, ended=True)
    assert told.problem == "That is longer than 20,000 characters. Put it in a note."
    assert desk.do("answer", id="gives-account").problem is None


def test_commands_of_any_shape_change_nothing(desk):
    desk.session.open_script("charge-dispute")
    deep = {"do": "note", "text": "x"}
    nested: object = deep
    for _ in range(2_000):
        nested = [nested]
    for odd in (
        None,
        7,
        "next",
        [],
        {},
        {"do": None},
        {"do": ["next"]},
        {"do": {"do": "next"}},
        {"do": "fill", "field": ["a"], "value": nested},
        {"do": "note", "text": deep},
    ):
        told = desk.session.do(odd)
        assert told.problem
        assert desk.view.step == "greet"


@pytest.fixture
def full_disk(monkeypatch):
    """A switch that fills the disk, and empties it again."""
    state = {"full": False}
    real_write, real_sync = PLATFORM.write_all, PLATFORM.datasync

    def write_all(self, descriptor, data):
        if state["full"]:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real_write(descriptor, data)

    def datasync(self, descriptor):
        if state["full"]:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real_sync(descriptor)

    monkeypatch.setattr(type(PLATFORM), "write_all", write_all)
    monkeypatch.setattr(type(PLATFORM), "datasync", datasync)
    return state


def test_a_disk_that_fills_in_the_middle_of_a_call_is_told_and_the_call_goes_on(
    make_desk, full_disk
):
    desk = make_desk()
    desk.session.open_script("charge-dispute", {"customer.name": "Ann Lee"})
    call = desk.session.desk_call.call
    assert call.wait()
    full_disk["full"] = True
    desk.verified()
    desk.session.note_typed("Prefers email.", ended=True)
    assert not call.wait()
    assert any("disk is full" in words for words in desk.told)
    desk.clocks.on(10)
    assert desk.view.memory_only
    assert not desk.session.saved
    assert [one.text for one in desk.view.notes] == ["Prefers email."]
    full_disk["full"] = False
    desk.do("tick", id="nothing")
    desk.do("repeat")
    assert call.wait()
    desk.session.finish("hung up")
    assert call.ended.wait()
    assert desk.session.start_view().calls_today == 1


def test_a_profile_of_a_newer_program_is_only_read(tmp_path, make_desk):
    desk = make_desk()
    desk.finished(**{"customer.name": "Ann Lee"})
    desk.close()
    settings = desk.profile / "settings.toml"
    settings.write_text(settings.read_text().replace("format = 1", "format = 99"))
    with pytest.raises(ProfileTrouble, match="newer Job Aid"):
        Recorder.open(desk.profile)
    profile = Profile.open(desk.profile, writing=False)
    session = Session(
        desk.load,
        None,
        profile=profile,
        wall=desk.clocks.wall,
        monotonic=desk.clocks.monotonic,
        new_id=desk.new_id,
        later=lambda job: job(),
    )
    session.take_up_library()
    assert session.start_view().calls_today == 1
    assert session.my_calls(days=0).total == 1
    before = sorted((path, path.stat().st_mtime_ns) for path in desk.profile.rglob("*"))
    assert session.open_script("stolen-phone").problem is None
    assert session.call_view().memory_only
    session.note_typed("kept nowhere", ended=True)
    assert session.finish("hung up").problem is None
    session.close()
    assert sorted((p, p.stat().st_mtime_ns) for p in desk.profile.rglob("*")) == before
    desk.recorder = None


def test_a_clock_that_jumps_never_runs_a_call_backwards(desk):
    desk.session.open_script("charge-dispute")
    desk.clocks.on(60)
    desk.do("answer", id="gives-account")
    desk.clocks.on(-3_600)
    assert desk.view.elapsed_s >= 60
    assert all(row.seconds is None or row.seconds >= 0 for row in desk.view.outline)
    desk.clocks.on(10 * 365 * 86_400)
    assert desk.view.elapsed_s > 0
    assert desk.session.promise("Ring back", "tomorrow").problem is None
    desk.session.finish("hung up")
    assert desk.session.start_view() is not None


def deeds(desk, view, text, rng):
    """Things that may be done on a call as it stands."""
    session = desk.session
    answer = rng.choice(view.answers).id if view.answers else "none"
    field = rng.choice(["amount", "account", "reason", "verified", "customer.name"])
    ended, seldom = rng.random() < 0.5, rng.random() < 0.1

    def sure(name, **with_):
        return lambda: session.do({"do": name, **with_}, sure=True)

    return [
        sure("answer", id=answer),
        sure("answer", id=answer),
        sure("next"),
        sure("jump", to=rng.choice(view.outline).target),
        sure(rng.choice(["back", "undo", "hold", "resume", "return"])),
        sure("skip", reason=text),
        sure("reply", id="why-so-long"),
        sure("language", to=rng.choice(["en", "es"])),
        lambda: session.typed(field, text, ended),
        lambda: session.note_typed(text, ended),
        lambda: session.promise(text, text),
        session.wrap_up,
        session.back_to_call,
        lambda: session.choose_outcome(rng.choice(["resolved", "dispute-opened", text])),
        (lambda: session.park(text)) if seldom else session.summary,
        session.finish if seldom else session.transfer_summary,
        lambda: desk.clocks.on(rng.random() * 60),
    ]


def test_anything_done_in_any_order_never_raises_and_always_shows(tmp_path):
    """A thousand deeds at random: the views can always be drawn, and letters never change."""
    rng = random.Random(20261123)
    desk = Desk(tmp_path, keep=False, files=contents())
    texts = [*ODD[:12], "tomorrow 3", "12.50", "40217788", "interrupt", "resolved", "greet"]
    letters: dict[tuple[str, str], str] = {}
    for _ in range(1_000):
        session = desk.session
        view = session.call_view()
        if view is None:
            session.start_view()
            session.open_script(rng.choice(["charge-dispute", "stolen-phone", "verify-identity"]))
            continue
        for rule in view.never:
            assert letters.setdefault((view.id, rule.id), rule.letter) == rule.letter
        states = [row.state for row in view.outline]
        assert states.count("now") == 1
        assert view.step_number == states.index("now") + 1
        deed = rng.choice(deeds(desk, view, rng.choice(texts), rng))
        deed()
    desk.close()
