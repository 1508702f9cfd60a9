"""What is typed in forms and not sent: kept without card numbers, gone with an erased customer."""

from __future__ import annotations

import datetime as dt
import errno
import itertools
import json
import threading
from collections.abc import Iterable
from pathlib import Path

from jobaid.log.platform import Platform
from jobaid.log.profile import Profile
from jobaid.operations.records.erasing import erase, plan_erasure
from jobaid.operations.unsent_words import UnsentForm, UnsentWords
from tests.log.kept import keep, kept_id, made


def _files(profile: Path) -> list[Path]:
    return sorted((profile / "unsent").glob("*"))


def test_words_come_back_to_who_typed_them_and_go_when_they_are_sent(tmp_path: Path) -> None:
    who = ["tom"]
    words = UnsentWords(tmp_path, lambda: who[0])
    words.keep("amend", "call 1", {"note": "Half a n"})
    words.keep("amend", "call 1", {"note": "Half a note", "other": "  "})
    words.keep("amend", "call 2", {"note": " "})
    assert words.get("amend", "call 1") == ({"note": "Half a note"}, False)
    words.close()
    assert len(_files(tmp_path)) == 1
    again = UnsentWords(tmp_path, lambda: who[0])
    assert again.get("amend", "call 1") == ({"note": "Half a note"}, True)
    who[0] = "leo"
    assert again.get("amend", "call 1") == ({}, False)
    who[0] = "tom"
    again.keep("amend", "call 1", {})
    again.close()
    assert _files(tmp_path) == []


def test_no_card_number_is_written(tmp_path: Path) -> None:
    words = UnsentWords(tmp_path, lambda: "tom")
    words.keep("amend", "call", {"note": "4111 1111 1111 1111 is hers"})
    words.close()
    (file,) = _files(tmp_path)
    assert "1111 1111" not in file.read_text()
    assert "is hers" in file.read_text()


def test_what_cannot_be_read_stays_and_hides_nothing(tmp_path: Path) -> None:
    words = UnsentWords(tmp_path, lambda: "tom")
    words.keep("amend", "call", {"note": "Here"})
    words.close()
    for name, text in (("a.json", "{"), ("b.json", "[]"), ("c.json", '{"by": "tom"}')):
        (tmp_path / "unsent" / name).write_text(text)
    again = UnsentWords(tmp_path, lambda: "tom")
    assert again.get("amend", "call") == ({"note": "Here"}, True)
    again.close()
    assert len(_files(tmp_path)) == 4


def test_a_full_disk_is_told_once_and_tried_again(tmp_path: Path) -> None:
    full, told, tried = [True], list[str](), threading.Event()

    class Disk(Platform):
        def write_whole(self, path: Path, data: Iterable[bytes]) -> None:
            if full[0]:
                tried.set()
                raise OSError(errno.ENOSPC, "No space left on device")
            super().write_whole(path, data)

    words = UnsentWords(tmp_path, lambda: "tom", told.append, platform=Disk())
    words.keep("amend", "call", {"note": "Here"})
    assert tried.wait(30)
    words.keep("amend", "call", {"note": "Here still"})
    full[0] = False
    words.close()
    assert len(told) == 1
    assert told[0].startswith("What is typed in forms and not sent yet is not on the disk")
    (file,) = _files(tmp_path)
    assert json.loads(file.read_text())["words"] == {"note": "Here still"}


def test_an_erased_customer_s_unsent_words_are_erased_too(tmp_path: Path) -> None:
    numbers = itertools.count(1)
    with Profile.open(tmp_path, writing=True) as profile:
        keep(profile.log, made(1), made(2))
        words = UnsentWords(tmp_path, lambda: "tom")
        for of in (kept_id(1), f"{kept_id(1)}#p-1", "Customer 1", kept_id(2), "Customer 2"):
            words.keep("amend", of, {"note": "Here"})
        words.close()
        plan = plan_erasure(profile, id=None, customer="Customer 1")
        erase(
            profile, plan, why="asked", now=dt.datetime(2026, 11, 30, tzinfo=dt.UTC),
            new_id=lambda: f"019abcde-0000-7000-8000-{next(numbers):012d}",
        )  # fmt: skip
    left = [UnsentForm("tom", "amend", of).file for of in (kept_id(2), "Customer 2")]
    assert {path.name for path in _files(tmp_path)} == set(left)
