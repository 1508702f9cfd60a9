"""The review area: its views are reached by the keyboard, and made when they are first shown."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.operations.roles import areas_for
from jobaid.ui.frame.area_pages import AreaPage
from jobaid.ui.review import controller as controllers
from jobaid.ui.review import keys
from jobaid.ui.review.pages import PAGES
from jobaid.ui.review.review_view import ReviewGiven, ReviewView
from tests.ui.review.areas import ReviewWindow
from tests.ui.tree import Tree, press, type_text


def test_every_view_has_a_tab_and_a_key_that_goes_there(review: ReviewWindow, tree: Tree) -> None:
    for at, page in enumerate(PAGES, start=1):
        press(f"Ctrl+{at}")
        assert review.area.work is not None
        view = review.area.work.view(page.id)
        assert isinstance(view, ReviewView)
        assert view.isVisible()
        assert tree.find(f"view-{page.id}").checked
        assert tree.find(f"review-{page.id}").name
        focus = QApplication.focusWidget()
        assert focus is not None
        assert view.isAncestorOf(focus) or focus is view, f"{page.id} takes the focus"


def test_f6_goes_to_the_tab_row(review: ReviewWindow) -> None:
    seen: list[str] = []
    for _ in range(len(review.area.panes()) + 1):
        press("F6")
        focus = QApplication.focusWidget()
        seen.append("" if focus is None else focus.accessibleIdentifier())
    assert any(one.startswith("view-") for one in seen), seen


def test_an_id_of_a_view_and_a_topic_are_one_view_s() -> None:
    ids = [page.id for page in PAGES]
    topics = [topic for page in PAGES for topic in page.opens]
    assert len(ids) == len(set(ids))
    assert len(topics) == len(set(topics))
    assert list(keys.REVIEW_KEYS.contexts) == ids


class _Noted(ReviewView):
    """A view that notes what is handed over to it."""

    def __init__(self, given: ReviewGiven) -> None:
        super().__init__(given)
        self.taken: list[tuple[str, object]] = []

    def take(self, topic: str, target: object) -> None:
        self.taken.append((topic, target))


def test_what_one_view_opens_another_takes(
    review: ReviewWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = review.area.work
    assert work is not None
    noted = AreaPage(PAGES[-1].id, "Noted", "list", _Noted, opens=("weather",))
    monkeypatch.setattr(controllers, "PAGES", (noted,))
    work._views.pop(noted.id, None)
    work.renew()
    assert not work.given.open("moon", "new"), "no view opens it"
    assert work.given.open("weather", "rain")
    view = work.view(noted.id)
    assert isinstance(view, _Noted)
    assert view.taken == [("weather", "rain")]


def test_calls_are_listed_and_narrowed_by_words(review: ReviewWindow, tree: Tree) -> None:
    press("Ctrl+1")
    table = tree.find("found-calls").widget
    review.until(lambda: _rows(table) == 8)
    type_text('"customer 3"')
    review.until(lambda: _rows(table) == 1)
    press("Down")
    assert tree.find("found-calls").widget.hasFocus()


def _rows(table: QWidget) -> int:
    return int(table.rows.rowCount())  # type: ignore[attr-defined]


def test_supervisors_and_reviewers_have_it_and_agents_do_not() -> None:
    roles = ("agent", "new hire", "supervisor", "reviewer")
    assert [role for role in roles if "review" in areas_for(role)] == ["supervisor", "reviewer"]


def test_a_start_imports_nothing_of_a_view() -> None:
    asked = (
        "import sys, jobaid.app\n"
        "print(*[name for name in sys.modules if name.startswith('jobaid.ui.review.')"
        " or name.startswith('jobaid.operations.review')])"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    names = ("keys", "moment_keys", "pages")
    assert set(told.stdout.split()) == {f"jobaid.ui.review.{name}" for name in names}
