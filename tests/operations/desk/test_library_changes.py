"""A library that changes, breaks or vanishes under a running desk."""

from __future__ import annotations

import datetime as dt
import shutil
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from jobaid.library.cache.open_library import open_library
from jobaid.operations.desk.action_result import Changes
from tests.call.house import contents

DISPUTE = "scripts/charge-dispute.yaml"
STOLEN = "scripts/stolen-phone.yaml"


def test_a_changed_file_is_taken_up_between_calls_only(desk):
    desk.change(STOLEN, "Let me block it now.", "I block it.")
    desk.session.open_script("stolen-phone")
    told = desk.session.take_up_library()
    assert told.problem == "A call is open. Scripts that changed are taken up when it is over."
    assert desk.view.say.plain == "Let me block it now."
    desk.session.finish("hung up")
    assert Changes.LIBRARY in desk.session.take_up_library().changes
    desk.session.open_script("stolen-phone")
    assert desk.view.say.plain == "I block it."


SCENARIO = """id: rings-late
title: Rings late
script: stolen-phone
persona: {name: Ann Lee, mood: calm, patience: 3}
pass_at: 80
"""


def test_what_no_call_records_is_taken_up_too_and_goes_when_it_is_taken_out(desk):
    assert desk.session.take_up_library().changes is Changes.START
    before = desk.session.library.compiled
    desk.write({"scenarios/rings-late.yaml": SCENARIO.encode()})
    assert Changes.LIBRARY in desk.session.take_up_library().changes
    assert "rings-late" in desk.session.library.library.scenarios
    desk.change("scenarios/rings-late.yaml", "pass_at: 80", "pass_at: 90")
    assert Changes.LIBRARY in desk.session.take_up_library().changes
    assert desk.session.library.library.scenarios["rings-late"].pass_at == 90
    (desk.root / "scenarios/rings-late.yaml").unlink()
    assert Changes.LIBRARY in desk.session.take_up_library().changes
    assert not desk.session.library.library.scenarios
    # What is as it was stays in use, with all that is compiled of it.
    there = desk.session.library.compiled
    assert there is not before
    assert desk.session.take_up_library().changes is Changes.START
    assert desk.session.library.compiled is there


def test_the_library_is_read_on_one_thread_and_used_on_another(desk):
    desk.change(STOLEN, "title: Stolen phone", "title: Phone gone")
    found = desk.session.library_reader.read()
    assert desk.session.library.title("stolen-phone") == "Stolen phone"
    desk.session.take_up(found)
    assert desk.session.library.title("stolen-phone") == "Phone gone"
    assert desk.session.take_up(None).changes is Changes.NOTHING


def test_a_slow_reading_does_not_undo_a_newer_one(desk):
    load, begun, go_on = desk.load, Event(), Event()

    def slowly():
        opened = load()
        begun.set()
        assert go_on.wait(60)
        return opened

    desk.load = slowly
    with ThreadPoolExecutor(1) as pool:
        older = pool.submit(desk.session.library_reader.read)
        assert begun.wait(60)
        desk.load = load
        desk.change(STOLEN, "Let me block it now.", "I block it.")
        desk.session.take_up(desk.session.library_reader.read())
        go_on.set()
        assert desk.session.take_up(older.result()).changes is Changes.NOTHING
    desk.session.open_script("stolen-phone")
    assert desk.view.say.plain == "I block it."


def test_readings_that_are_taken_up_in_the_wrong_order(desk):
    older = desk.session.library_reader.read()
    desk.change(STOLEN, "Let me block it now.", "I block it.")
    desk.session.take_up(desk.session.library_reader.read())
    assert desk.session.take_up(older).changes is Changes.NOTHING
    desk.session.open_script("stolen-phone")
    assert desk.view.say.plain == "I block it."


def test_a_share_that_is_away_at_the_start_leaves_the_scripts_of_the_last_reading(desk, tmp_path):
    desk.load = lambda: open_library(desk.root, tmp_path / "cache")
    desk.session.take_up_library()
    was = {row.id for row in desk.session.start_view().scripts}
    away = desk.root.with_name("away")
    for instead in (False, True):
        shutil.move(desk.root, away)
        if instead:
            desk.root.mkdir()
        desk.restart()
        (words,) = desk.session.start_view().findings
        assert words.endswith("Until it is there the scripts are those of the last reading.")
        assert {row.id for row in desk.session.start_view().scripts} == was
        assert desk.session.search("stolen")[0].id == "stolen-phone"
        assert desk.session.open_script("stolen-phone").problem is None
        assert desk.view.say.plain == "Let me block it now."
        desk.session.finish("hung up")
        if instead:
            desk.root.rmdir()
        shutil.move(away, desk.root)
        assert desk.session.take_up_library().problem is None
        assert desk.session.start_view().findings == ()


def test_an_error_about_a_field_called_like_a_broken_script_is_an_error(make_desk):
    files = contents()
    files["scripts/credit.yaml"] = b"id: [credit"
    files[STOLEN] = files[STOLEN].replace(b"Let me block it now.", b"I block {{ credit }}.")
    desk = make_desk(files=files)
    assert desk.session.open_script("credit").problem
    told = desk.session.open_script("stolen-phone").problem
    assert told is not None
    assert told.endswith("The script cannot be opened until it is mended.")


def test_a_script_that_breaks_keeps_its_last_good_content_and_says_where(desk):
    desk.change(STOLEN, "steps:", "steps: [")
    told = desk.session.take_up_library()
    assert told.problem.startswith("scripts/stolen-phone.yaml, line ")
    assert told.problem.endswith("The last version without errors is used.")
    assert desk.session.start_view().findings == (told.problem,)
    desk.session.open_script("stolen-phone")
    assert desk.view.say.plain == "Let me block it now."
    desk.session.finish("hung up")
    desk.restart()
    assert desk.session.start_view().findings == (told.problem,)
    desk.session.open_script("stolen-phone")
    assert desk.view.say.plain == "Let me block it now."
    desk.session.finish("hung up")
    desk.change(STOLEN, "steps: [", "steps:")
    assert desk.session.take_up_library().problem is None
    assert desk.session.start_view().findings == ()


def test_an_error_of_the_check_counts_as_one_of_the_reader(desk):
    desk.change(DISPUTE, "go: credit\n", "go: credits\n")
    told = desk.session.take_up_library()
    assert "scripts/charge-dispute.yaml, line " in told.problem
    desk.session.open_script("charge-dispute")
    desk.verified()
    assert desk.view.answers[0].target == "Credit"


def test_a_script_that_was_never_good_is_left_out_and_says_why(make_desk):
    files = contents()
    files[STOLEN] = files[STOLEN].replace(b"next: safe", b"next: nowhere")
    desk = make_desk(files=files)
    assert [row.id for row in desk.session.start_view().scripts] == [
        "charge-dispute",
        "verify-identity",
    ]
    told = desk.session.open_script("stolen-phone")
    assert told.problem.startswith("scripts/stolen-phone.yaml, line 9: ")
    assert told.problem.endswith("The script cannot be opened until it is mended.")
    assert "stolen-phone" not in {one.script for one in desk.session.search("stolen")}


def test_an_unreadable_script_does_not_take_others_with_it(make_desk):
    files = contents()
    files[STOLEN] = b"id: [stolen-phone\n\xff"
    desk = make_desk(files=files)
    assert len(desk.session.start_view().findings) == 1
    desk.session.open_script("charge-dispute")
    assert desk.do("answer", id="stolen").problem == (
        "The script sends the call to `stolen-phone`, and there is no such step."
    )
    assert "cannot be opened until it is mended" in desk.session.open_script("stolen-phone").problem


def test_a_house_file_that_breaks_keeps_its_last_good_content(desk):
    desk.change("never.yaml", "- {id: interrupt", "- {id: [interrupt")
    told = desk.session.take_up_library()
    assert told.problem.startswith("never.yaml, line 1: ")
    desk.session.open_script("charge-dispute")
    assert [one.id for one in desk.view.never] == ["interrupt"]


def test_holidays_that_cannot_be_read_are_those_of_the_last_good_house(desk):
    before = desk.session.library.library.house.holidays
    assert before == ("2026-12-25",)
    desk.change("library.yaml", 'holidays: ["2026-12-25"]', "holidays: [Christmas]")
    told = desk.session.take_up_library()
    assert told.problem.startswith("library.yaml, line ")
    assert told.problem.endswith("The last version without errors is used.")
    assert desk.session.library.library.house.holidays == before


def test_a_folder_that_vanishes_leaves_the_desk_as_it_was(desk):
    desk.session.open_script("charge-dispute")
    shutil.rmtree(desk.root)
    desk.verified()
    assert desk.view.step == "find-charge"
    assert desk.session.wrap_up().problem is None
    desk.session.finish("hung up")
    told = desk.session.take_up_library()
    assert told.problem.endswith("The scripts that were there before stay open to you.")
    assert [row.id for row in desk.session.start_view().scripts][1:] == [
        "stolen-phone",
        "verify-identity",
    ]
    assert desk.session.open_script("stolen-phone").problem is None
    assert desk.session.search("stolen")[0].id == "stolen-phone"


def test_a_desk_without_a_library_says_so(make_desk):
    desk = make_desk(files={})
    told = desk.session.take_up_library()
    assert "There is no script to open until it is there." in told.problem
    assert desk.session.start_view().library_words.startswith("0 scripts")
    assert desk.session.open_script("charge-dispute").problem


def test_a_loader_that_fails_is_told_in_words(desk):
    def fail():
        raise OSError("the share is gone")

    desk.load = fail
    told = desk.session.take_up_library()
    assert told.problem == (
        "The scripts could not be read (the share is gone). "
        "The scripts that were there before stay open to you."
    )
    assert desk.session.open_script("stolen-phone").problem is None


def changes(desk):
    return {one.script: one.words for one in desk.session.start_view().changes}


def test_what_changed_since_yesterday_is_said_in_words_all_day(desk):
    assert changes(desk) == {}
    desk.change(STOLEN, "Let me block it now.", "I block it.")
    desk.session.take_up_library()
    # The first day has no yesterday.
    assert changes(desk) == {}
    desk.clocks.on(86_400)
    desk.change(DISPUTE, 'heard: ["why so long"]', 'heard: ["why so long", "how long"]')
    desk.change(
        DISPUTE,
        "replies:",
        'replies:\n  - {id: cheaper, heard: ["found it cheaper"], say: "Let me see."}',
    )
    desk.change(DISPUTE, 'say: "Which charge is it', 'say: "Tell me which charge it is')
    desk.change(
        STOLEN, "  - {id: safe,", "  - {id: calm, title: Calm, say: Breathe.}\n  - {id: safe,"
    )
    desk.session.take_up_library()
    expected = {
        "charge-dispute": ("New wording in: Find the charge", "New reply: “found it cheaper”"),
        "stolen-phone": ("New step: Calm",),
    }
    assert changes(desk) == expected
    desk.restart()
    assert changes(desk) == expected
    rows = {row.id: row.change for row in desk.session.start_view().scripts}
    assert rows["stolen-phone"] == "New step: Calm"
    assert rows["verify-identity"] is None
    desk.clocks.on(86_400)
    desk.restart()
    assert changes(desk) == {}


def test_a_damaged_memory_of_the_desk_is_made_anew(desk):
    desk.close()
    for content in (b"", b"[]", b'{"good": 7, "seen": [], "checked": {"of": 1}}', b"\xff\xfe"):
        (desk.profile / "desk.json").write_bytes(content)
        desk.restart()
        assert desk.session.open_script("stolen-phone").problem is None
        desk.session.finish("hung up")


def test_a_call_that_is_resumed_has_the_script_it_began_with(desk):
    desk.session.open_script("stolen-phone")
    id = desk.view.id
    desk.restart(crash=True)
    desk.change(STOLEN, "Let me block it now.", "I block it.")
    desk.session.take_up_library()
    desk.session.resume(id)
    assert desk.view.say.plain == "Let me block it now."
    desk.session.note_typed("and notes work", ended=True)
    assert [one.text for one in desk.view.notes] == ["and notes work"]


def test_notices_hold_for_their_time(make_desk):
    notices = """
- {id: now, text: Outage in the north, until: "2026-11-23T16:00", say: We know.}
- {id: over, text: Old, until: "2026-11-23T09:59"}
- {id: later, text: Later, from: "2026-11-24T00:00"}
- {id: there, text: There, scope: [stolen-phone]}
"""
    desk = make_desk(files={**contents(), "notices.yaml": notices.encode()})
    rows = desk.session.start_view().notices
    assert [(one.id, one.until_words) for one in rows] == [("now", "today 16:00"), ("there", None)]
    desk.session.open_script("charge-dispute")
    assert [one.id for one in desk.view.notices] == ["now"]
    desk.clocks.on(dt.timedelta(hours=6).total_seconds())
    assert desk.view.notices == ()


def test_a_day_alone_means_to_its_end(make_desk):
    notices = """
- {id: today, text: Outage, until: "2026-11-23"}
- {id: gone, text: Old, until: "2026-11-22"}
"""
    desk = make_desk(files={**contents(), "notices.yaml": notices.encode()})
    rows = desk.session.start_view().notices
    assert [(one.id, one.until_words) for one in rows] == [("today", "Mon 23 Nov")]
    desk.clocks.on(dt.timedelta(hours=13, minutes=50).total_seconds())
    assert [one.id for one in desk.session.start_view().notices] == ["today"]
    desk.clocks.on(dt.timedelta(hours=1).total_seconds())
    assert desk.session.start_view().notices == ()


def test_a_notice_is_rendered_like_a_line_and_says_where_it_bears(make_desk):
    notices = """
- {id: here, text: "{{ company }} knows, {{ customer.name }}", say: "We know, {{ customer.name }}.",
   scope: [charge-dispute]}
- {id: all, text: Everywhere}
"""
    desk = make_desk(files={**contents(), "notices.yaml": notices.encode()})
    desk.session.open_script("charge-dispute", {"customer.name": "Ann Lee"})
    here, everywhere = desk.view.notices
    assert here.text.endswith("knows, Ann Lee")
    assert "{" not in here.text
    assert here.say == "We know, Ann Lee."
    assert (here.bears, everywhere.bears) == (True, False)


def test_notices_are_read_once_a_day_and_again_when_they_change(tmp_path, make_desk):
    notices = "- {id: north, text: Outage}\n- {id: south, text: Works}\n"
    desk = make_desk(files={**contents(), "notices.yaml": notices.encode()})
    assert [one.read for one in desk.session.start_view().notices] == [False, False]
    desk.session.got_notices()
    assert [one.read for one in desk.session.start_view().notices] == [True, True]
    desk.restart()
    assert [one.read for one in desk.session.start_view().notices] == [True, True]
    (desk.root / "notices.yaml").write_text(notices.replace("Outage", "Outage until noon"))
    desk.session.take_up_library()
    assert [one.read for one in desk.session.start_view().notices] == [False, True]
    desk.clocks.on(dt.timedelta(days=1).total_seconds())
    assert [one.read for one in desk.session.start_view().notices] == [False, False]


def test_no_call_waits_for_a_version_to_be_written(tmp_path, make_desk):
    desk = make_desk()
    waiting = []
    desk.later = waiting.append
    desk.change(STOLEN, "Let me block it now.", "I block it.")
    desk.session.take_up_library()
    desk.session.open_script("stolen-phone")
    version = desk.session.desk_call.engine.state.versions["stolen-phone"]
    kept = desk.profile / "versions" / version
    assert not kept.exists()
    # Until it is written it is there all the same.
    assert b"I block it." in desk.recorder.versions.get(version)
    while waiting:
        waiting.pop(0)()
    assert b"I block it." in kept.read_bytes()


def test_a_disk_that_refuses_a_version_is_told_once_and_tried_again(make_desk, monkeypatch):
    from jobaid.log.platform import PLATFORM

    desk = make_desk()
    desk.change(STOLEN, "Let me block it now.", "I block it.")
    whole = type(PLATFORM).write_whole

    def full(self, path, parts):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(type(PLATFORM), "write_whole", full)
    desk.session.take_up_library()
    desk.session.open_script("stolen-phone")
    assert len([words for words in desk.told if "version of a script" in words]) == 1
    assert desk.view.say.plain == "I block it."
    monkeypatch.setattr(type(PLATFORM), "write_whole", whole)
    desk.session.finish("hung up")
    desk.session.open_script("stolen-phone")
    version = desk.session.desk_call.engine.state.versions["stolen-phone"]
    assert (desk.profile / "versions" / version).exists()


def told_of_the_house(desk):
    return {one.title: one.words for one in desk.session.start_view().changes if not one.script}


def test_changed_house_files_are_told_in_words_too(make_desk):
    terms = b"- {id: credit, term: Credit, means: Money back on the bill}\n"
    desk = make_desk(files={**contents(), "glossary.yaml": terms})
    desk.clocks.on(86_400)
    never = desk.root / "never.yaml"
    was = next(iter(desk.session.library.library.never.values()))
    never.write_text(
        f"- {{id: {was.id}, text: Never talk over the customer}}\n"
        "- {id: full-card, text: Never ask for a full card number}\n"
    )
    (desk.root / "glossary.yaml").write_text("")
    (desk.root / "notices.yaml").write_text("- {id: north, text: Outage in the north}\n")
    desk.change("library.yaml", 'holidays: ["2026-12-25"]', 'holidays: ["2026-12-26"]')
    desk.session.take_up_library()
    expected = {
        "Never rules": (
            "New: Never ask for a full card number",
            "Changed: Never talk over the customer",
        ),
        "House notices": ("New: Outage in the north",),
        "Terms": ("Taken out: Credit",),
        "The house": ("Other holidays",),
    }
    assert told_of_the_house(desk) == expected
    assert next(iter(told_of_the_house(desk))) == "Never rules"
    desk.restart()
    assert told_of_the_house(desk) == expected
    assert [row.change for row in desk.session.start_view().scripts] == [None] * 3
    desk.clocks.on(86_400)
    desk.restart()
    assert told_of_the_house(desk) == {}


def test_what_no_agent_sees_of_a_house_file_is_no_news(desk):
    desk.clocks.on(86_400)
    never = desk.root / "never.yaml"
    never.write_text("# checked by Kim\n" + never.read_text())
    desk.session.take_up_library()
    assert told_of_the_house(desk) == {}


def test_a_house_file_whose_old_content_is_gone_is_told_as_changed(desk):
    desk.clocks.on(86_400)
    old = desk.session.library.versions["never.yaml"]
    (desk.root / "never.yaml").write_text("- {id: full-card, text: Never ask for a card}\n")
    (desk.profile / "versions" / old).unlink()
    desk.session.take_up_library()
    assert told_of_the_house(desk) == {"Never rules": ("Changed since yesterday",)}


def test_a_library_of_a_newer_form_is_used_and_it_is_said(make_desk):
    files = contents()
    files["library.yaml"] += b"format: 9\n"
    desk = make_desk(files=files)
    assert desk.session.library.library.scripts
    assert "written for a newer Job Aid (form 9" in desk.session.library.words[0]
    desk.change("library.yaml", "format: 9", "format: 2")
    desk.session.take_up_library()
    assert desk.session.library.words == ()


def test_a_copy_that_a_sync_program_makes_changes_nothing(desk):
    """Neither beside the script, nor while the script itself is broken, nor after it was alone."""
    text = (desk.root / STOLEN).read_text(encoding="utf-8")
    copy = desk.root / "scripts/stolen-phone-LAPTOP.yaml"
    # For a while the copy was all there was, and so the last content of its own without an error.
    (desk.root / STOLEN).unlink()
    copy.write_text(text.replace("Let me block it now.", "From the laptop."), encoding="utf-8")
    desk.session.take_up_library()
    (desk.root / STOLEN).write_text(text, encoding="utf-8")
    desk.session.take_up_library()
    desk.session.open_script("stolen-phone")
    assert desk.view.say.plain == "Let me block it now."
    desk.session.finish("hung up")
    (desk.root / STOLEN).write_text("id: [", encoding="utf-8")
    desk.session.take_up_library()
    desk.session.open_script("stolen-phone")
    assert desk.view.say.plain == "Let me block it now."
