from __future__ import annotations

import datetime as dt
import html
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.operations.review.call_report import ReportAsked
from jobaid.operations.review.insights import insights_of
from jobaid.operations.review.report_page import report_html, report_sheet, week_before
from jobaid.operations.review.report_topics import report_topics
from tests.log.kept import kept_id, made
from tests.operations.test_call_report import LIBRARY, Kept, records, statement

SCRIPTS = "<script>alert(1)</script>"
CALLS = [
    *(made(n, standards=[{"id": "hold", "met": n > 2}], outcome="done") for n in range(30)),
    made(40, outcome=SCRIPTS, none_fits=[{"text": SCRIPTS + "\ud800"}],
         agent={"id": "b", "name": "B"}),
    made(41, outcome=None, promises=[{"id": "p", "text": "x"}], skipped=[{"script": "dispute",
         "step": "greet", "reason": "known"}], slips=[{"rule": "guess", "kind": "slip"}],
         feedback={"question": "q", "value": 4}),
]  # fmt: skip
SAID = [statement(1, "promise", "p", interaction=kept_id(41), change="kept")]


class Page(HTMLParser):
    """Tags, the cells of tables, and the charts of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.cells: list[str] = []
        self._cell = False
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("src", "href")]
        if tag in ("td", "th"):
            self._cell = True
            self.cells.append("")

    def handle_endtag(self, tag):
        self._cell = self._cell and tag not in ("td", "th")

    def handle_data(self, data):
        if self._cell:
            self.cells[-1] += data


@pytest.fixture(scope="module")
def page() -> str:
    with Kept(CALLS, SAID) as kept:
        return report_html(kept.report(by="agent"), LIBRARY)


def test_the_page_stands_alone_and_runs_nothing(page):
    read = Page(page)
    assert "script" not in read.tags
    assert read.links == []
    assert not re.search(r"url\((?!#)|@import|https?://", page)
    assert SCRIPTS not in page
    page.encode("utf-8")


def test_every_chart_has_a_name_a_text_and_its_table(page):
    charts = re.findall(r"<section.*?</section>", page, re.S)
    drawn = [one for one in charts if "<svg" in one]
    assert len(drawn) >= 5
    for section in drawn:
        svg = ET.fromstring(re.search(r"<svg.*?</svg>", section, re.S)[0])
        ids = svg.get("aria-labelledby", "").split()
        parts = {one.get("id"): one.text for one in svg if one.get("id") in ids}
        assert svg.get("role") == "img"
        assert len(parts) == 2
        assert all(parts.values())
        title = re.search(r"<h\d[^>]*>(.*?)</h", section)[1]
        assert "<caption>" in section or title == "Called again"
        # The sentence comes before the chart
        assert section.index("<p>") < section.index("<svg")


def test_the_tables_have_headings_and_the_numbers_of_the_report(page):
    assert '<th scope="col">' in page
    assert '<th scope="row">' in page
    cells = Page(page).cells
    at = cells.index("H")  # the standard's text; the first table is of all calls
    assert cells[at + 1 : at + 7] == ["27", "30", "90 %", "74 % – 97 %", "50 %", "met"]


def test_groups_have_a_heading_of_their_own(page):
    assert re.findall(r"<h2 id=\"group[^>]*>(.*?)</h2>", page) == ["B", "Maya Okoro"]


def test_the_sheet_says_it_in_plain_words():
    with Kept(CALLS, SAID) as kept:
        told = report_sheet(kept.report(), LIBRARY)
    assert "32 calls by 2 agents." in told
    assert "Most often: Done, 30 of 32 calls (94 %)." in told
    assert "One ended without an outcome." in told
    assert "“H” is met: in 90 % of 30 calls (74 % to 97 % is certain; aim 50 %)." in told
    assert "D: Greet was skipped once; it was entered 0 times. Mostly: known." in told
    assert "Kept in time: 100 % of 1 that are over" in told
    assert "“Guess”: in one call; 1 owned up to, 0 nearly." in told


def test_a_report_over_no_calls_says_so():
    with Kept([]) as kept:
        report = kept.report()
    assert "No calls." in report_sheet(report, LIBRARY)
    assert "No calls." in report_html(report, LIBRARY)
    assert [topic.id for topic in report_topics(report, LIBRARY)] == ["calls"]


@pytest.mark.parametrize(
    ("today", "monday"), [("2026-11-29", "2026-11-16"), ("2026-11-30", "2026-11-23")]
)
def test_last_week_is_from_monday_to_sunday(today, monday):
    first, last = week_before(dt.date.fromisoformat(today))
    assert (first.isoformat(), (last - first).days, first.weekday()) == (monday, 6, 0)


@settings(max_examples=25, deadline=None)
@given(records(), st.sampled_from(["agent", "step", "hour"]))
def test_whatever_is_kept_is_a_page(drawn, by):
    with Kept(*drawn) as kept:
        report = kept.report(by=by)
    Page(report_html(report, LIBRARY))
    assert report_sheet(report, LIBRARY).endswith("\n")


def test_the_weekly_sheet_is_of_last_week(capsys, monkeypatch, tmp_path: Path):
    from jobaid.cli import run
    from tests.log.kept import keep

    keep(
        tmp_path / "profile" / "log",
        made(1, "2026-11-16"),
        made(2, "2026-11-22"),
        made(3, "2026-11-23"),
    )
    moment = dt.datetime(2026, 11, 25, 12, tzinfo=dt.UTC)
    monkeypatch.setattr("jobaid.operations.clock.wall_clock", lambda: moment)
    assert run(["report", "--weekly", "--profile", str(tmp_path / "profile")]) == 0
    told = capsys.readouterr().out
    assert "2026-11-16 to 2026-11-22" in told
    assert "To talk about\n  1. Calls per day: 1 a day" in told
    assert "2 calls" in told
    assert run(["report", "--weekly", "--from", "today", "--profile", str(tmp_path)]) == 2


def test_the_page_has_the_screen_s_numbers_and_what_to_talk_about(tmp_path: Path) -> None:
    with Kept(CALLS, SAID) as kept:
        asked = ReportAsked()
        insights = insights_of(kept.index, LIBRARY, asked)
        page = report_html(kept.report(), LIBRARY, insights, to_talk_about=True)
    read = Page(page)
    for topic in insights.topics:
        assert html.escape(topic.finding, quote=False) in page.replace("&#34;", '"').replace(
            "&#39;", "'"
        ), topic.id
        for row in topic.rows:
            at = [n for n, cell in enumerate(read.cells) if cell == row[0].replace("\ud800", "?")]
            wanted = [cell.replace("\ud800", "?") for cell in row]
            assert any(read.cells[n : n + len(row)] == wanted for n in at), (topic.id, row)
    assert '<h2 id="talk">' in page


def test_the_reason_that_is_named_is_told_apart_in_the_picture():
    def skip(step: str, reason: str) -> dict[str, str]:
        return {"script": "charge-dispute", "step": step, "reason": reason}

    often = [skip(f"{reason}-{n}", reason) for reason in ("a", "b", "c") for n in range(4)]
    with Kept([made(1, skipped=[*often, *[skip("greet", "seldom")] * 3])]) as kept:
        topics = report_topics(kept.report(), LIBRARY)
    topic = next(one for one in topics if one.id == "skipped")
    assert "mostly “seldom”" in topic.finding
    assert "seldom" in topic.series
    assert topic.points[0].values[topic.series.index("seldom")] == 3
