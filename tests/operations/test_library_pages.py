"""What can be read beside a call: articles with when they were reviewed, files, addresses."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from jobaid.library.model import Words
from jobaid.library.model.script_notes import Material
from jobaid.library.reader import read_contents
from jobaid.library.search import SearchIndex
from jobaid.library.search_rows import article_row, rows_of
from jobaid.operations.library.library_pages import LibraryPages
from tests.call.house import contents

ARTICLES = {
    "articles/kit/lights.md": b"---\ntitle: The lights\nheard: [it flashes]\n"
    b"reviewed: 2026-11-02\n---\n# Lights\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    "articles/old.md": b"---\ntitle: Old\nreviewed: 2024-01-05\n---\nText\n",
    "articles/never.md": b"---\ntitle: Never\n---\nText\n",
}
TODAY = dt.date(2026, 11, 23)


def pages(root: Path | None = None) -> LibraryPages:
    return LibraryPages(read_contents({**contents(), **ARTICLES}).library, root, TODAY)


@pytest.mark.parametrize(
    ("id", "words", "stale"),
    [
        ("lights", "Last reviewed 2 November 2026", False),
        (
            "old",
            "Last reviewed 5 January 2024, more than a year ago. Ask before you rely on it.",
            True,
        ),
        ("never", "Nobody has said when this was last reviewed.", True),
    ],
)
def test_an_article_says_when_it_was_last_reviewed(id, words, stale):
    page = pages().article(id)
    assert page is not None
    assert (page.reviewed, page.stale) == (words, stale)


def shown(given: LibraryPages, **of: str):
    return given.material(Material(Words.of("Look"), of.get("file"), of.get("link")), "en")


def test_a_step_shows_an_article_a_picture_a_table_and_an_address(tmp_path):
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "box.png").write_bytes(b"png")
    (tmp_path / "prices.csv").write_text("plan,price\nsmall|er,10\nlarge\n", encoding="utf-8")
    given = pages(tmp_path)
    assert shown(given, file="articles/kit/lights.md").title == "The lights"
    picture = shown(given, file="pictures/box.png")
    assert (picture.markdown, picture.folder) == ("![Look](<box.png>)", "pictures")
    assert given.content("pictures/box.png") == b"png"
    table = shown(given, file="prices.csv").markdown.splitlines()
    assert table == ["| plan | price |", "|---|---|", "| small\\|er | 10 |", "| large |  |"]
    assert shown(given, link="https://example.org/a").link == "https://example.org/a"


@pytest.mark.parametrize("file", ["../secret.md", "/etc/passwd", "no-such.md", "out", "", "a\0b"])
def test_nothing_outside_of_the_library_is_read(tmp_path, file):
    (tmp_path / "secret.md").write_text("secret")
    root = tmp_path / "library"
    root.mkdir()
    (root / "out").symlink_to(tmp_path / "secret.md")
    assert pages(root).content(file) is None
    assert "secret" not in shown(pages(root), file=file or "x").markdown


@pytest.mark.parametrize("link", ["file:///etc/passwd", "javascript:alert(1)", "ms-settings:x"])
def test_no_program_is_started_by_an_address(link):
    page = shown(pages(), link=link)
    assert page.link == ""
    assert page.markdown


def test_an_article_is_found_by_its_title_and_what_callers_say_but_after_three_others():
    library = read_contents({**contents(), **ARTICLES}).library
    rows = [row for script in library for row in rows_of(script)]
    rows += [article_row(one) for one in library.articles.values()]
    index = SearchIndex.build(rows)
    first = index.find("it flashes")[0]
    assert (first.kind, first.id) == ("article", "lights")
    hits = [one.kind for one in index.find("charge dispute old", limit=10)]
    assert "article" not in hits[:3]


def test_an_article_is_found_by_what_stands_in_it():
    body = "# Meters\n\n| dial | means |\n|---|---|\n| black | **cubic** litres |\n"
    page = {"articles/dial.md": f"---\ntitle: Reading it\n---\n{body}".encode()}
    library = read_contents({**contents(), **page}).library
    rows = [row for script in library for row in rows_of(script)]
    rows += [article_row(one) for one in library.articles.values()]
    first = SearchIndex.build(rows).find("cubic litres")[0]
    assert (first.kind, first.id) == ("article", "dial")
