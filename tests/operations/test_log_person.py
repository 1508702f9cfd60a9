"""All that is kept of one person, in a file that can be handed over."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from jobaid.log.profile import Profile
from tests.log.kept import amendment, keep, kept_id, made
from tests.operations.log_commands import Log, log_command


def said(kind: str, number: int, of: str, **more: object) -> dict[str, object]:
    return {
        "v": 1,
        "id": f"019aaba0-0001-7000-8000-{number:012x}",
        "kind": kind,
        "of": of,
        "at": "2026-11-23T09:00:00.000Z",
        "by": {"id": "sam", "name": "Sam Reyes"},
        "desk": "desk-1",
        **more,
    }


@pytest.fixture
def log(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Log:
    ann = {"customer.name": "Ann Lee", "customer.account": "40217701"}
    with Profile.open(tmp_path / "profile", writing=True) as profile:
        keep(
            profile.log,
            made(1, fields=ann, notes=[{"text": "Ring <b>after</b> six [card ending 4417]"}]),
            made(2, day="2026-11-22", fields=ann, agent={"id": "kim", "name": "Kim"}),
            made(3),
        )
        keep(profile.log, amendment(1, of=1, note="Prefers email."), table="amendments")
        review = said("review", 1, kept_id(1), card={"id": "a", "version": "1"}, answers={},
                      result={})  # fmt: skip
        blind = said("review", 2, kept_id(1), card={"id": "a", "version": "1"}, answers={},
                     result={}, blind="monday")  # fmt: skip
        keep(profile.log, review, blind, table="reviews")
        keep(profile.log, said("dispute", 3, str(review["id"]), words="No"), table="disputes")
        keep(profile.log, said("view", 6, kept_id(1), what="opened", why="review"),
             said("view", 7, str(review["id"]), what="printed"), table="views")  # fmt: skip
        keep(profile.log, said("assignment", 8, kept_id(1), to={"id": "tom", "name": "Tom"}),
             table="assignments")  # fmt: skip
        keep(profile.log, said("recovery", 4, "Ann Lee", words="Sent flowers"), table="recoveries")
        keep(profile.log, said("shift", 5, "maya", what="ready"), table="shifts")
    return log_command(capsys, tmp_path / "profile")


def person(log: Log, tmp_path: Path, *whom: str) -> dict[str, list[dict[str, object]]]:
    told = log("person", *whom, "--why", "They asked", "--out", str(tmp_path / "all.json"))
    assert told.code == 0, told.err
    made_of: dict[str, list[dict[str, object]]] = json.loads((tmp_path / "all.json").read_text())
    return made_of


@pytest.mark.parametrize("who", ["Ann Lee", "40217701"])
def test_all_of_a_customer_and_nothing_of_others(log: Log, tmp_path: Path, who: str):
    found = person(log, tmp_path, "--customer", who)
    assert [one["id"] for one in found["calls"]] == [kept_id(1), kept_id(2)]
    assert [one["note"] for one in found["amendments"]] == ["Prefers email."]
    kinds = [one["kind"] for one in found["statements"]]
    wanted = ["review", "dispute", "view", "view", "assignment"] + (
        ["recovery"] if who == "Ann Lee" else []
    )
    assert sorted(kinds) == sorted(wanted)
    assert found["left_out"] == 1
    assert kept_id(3) not in (tmp_path / "all.json").read_text()


def test_who_opened_a_call_and_to_whom_it_was_given_stands_with_it(log: Log):
    (call,) = log("show", kept_id(1), "--json").rows
    kinds = sorted(one["kind"] for one in call["statements"])
    assert kinds == ["assignment", "dispute", "review", "review", "view", "view"]
    told = log("show", kept_id(1)).out
    assert "Sam Reyes: view\n    opened: review\n" in told
    assert "    to Tom\n" in told


def test_all_of_an_agent(log: Log, tmp_path: Path):
    found = person(log, tmp_path, "--agent", "Maya Okoro")
    assert [one["id"] for one in found["calls"]] == [kept_id(1), kept_id(3)]
    assert "shift" in [one["kind"] for one in found["statements"]]
    assert "recovery" not in [one["kind"] for one in found["statements"]]


def test_each_export_is_kept_as_a_view(log: Log, tmp_path: Path):
    person(log, tmp_path, "--customer", "Ann Lee")
    views = [one for one in log("export", "--statements", "view").rows if "export" in one["what"]]
    assert sorted(one["of"] for one in views) == [kept_id(1), kept_id(2)]
    assert {(one["what"], one["why"]) for one in views} == {("exported", "They asked")}
    # So an export says that there was one before
    found = person(log, tmp_path, "--customer", "Ann Lee")
    assert [one["kind"] for one in found["statements"]].count("view") == 4


class Page(HTMLParser):
    """What a screen reader goes by."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.language: str | None = None
        self.outside: list[str] = []
        self.unnamed = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.tags.append(tag)
        if tag == "html":
            self.language = told.get("lang")
        if tag == "th" and "scope" not in told:
            self.unnamed += 1
        self.outside += [str(told[name]) for name in ("src", "href") if name in told]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_is_one_file_that_reads_well(log: Log, tmp_path: Path):
    out = tmp_path / "all.html"
    told = log("person", "--customer", "Ann Lee", "--why", "They asked", "--out", str(out))
    assert told.code == 0
    page = Page()
    page.feed(out.read_text(encoding="utf-8"))
    assert (page.language, page.unnamed) == ("en", 0)
    assert all(one.startswith("#") for one in page.outside)
    assert page.tags.count("h1") == 1
    assert page.tags.count("h2") == 3  # two calls, and what else was said
    assert page.tags.count("caption") == page.tags.count("table")
    assert "script" not in page.tags
    assert "b" not in page.tags
    for words in ("Ring <b>after</b> six [card ending 4417]", "Prefers email.", "Sent flowers"):
        assert words in page.text
    assert (out.stat().st_mode & 0o077) == 0


def test_what_is_refused_writes_nothing(log: Log, tmp_path: Path):
    out = str(tmp_path / "all.html")
    assert log("person", "--customer", "Ann Lee", "--out", out).code == 2
    assert log("person", "--customer", "Ann Lee", "--why", "x", "--out", out + ".pdf").code == 2
    nobody = log("person", "--customer", "Bob", "--why", "x", "--out", out)
    assert (nobody.code, "No call of Bob" in nobody.err) == (1, True)
    settings = tmp_path / "profile" / "settings.toml"
    settings.write_text(settings.read_text() + 'role = "agent"\n')
    keep(tmp_path / "profile" / "log", made(9, fields={"customer.name": "Ann Lee",
                                                      "customer.account": "7"}))  # fmt: skip
    several = log("person", "--customer", "Ann Lee", "--why", "x", "--out", out, "--everyone")
    assert "several people: 40217701, 7" in several.err
    part = log("person", "--customer", "40217701", "--why", "x", "--out", out)
    assert (part.code, "a part of the record" in part.err) == (1, True)
    gone = log("person", "--customer", "40217701", "--everyone", "--why", "x", "--out",
               str(tmp_path / "no" / "all.html"))  # fmt: skip
    assert (gone.code, "was not written" in gone.err) == (1, True)
    assert not Path(out).exists()
