"""The summary grows in sight, and the house's texts are copied by one key each."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from tests.ui.desk.desks import Desk
from tests.ui.tree import Tree, press, settle, type_text


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_the_summary_grows_while_the_call_goes_on(desk: Desk, tree: Tree) -> None:
    desk.open()
    assert tree.find("summary-so-far").name == "Charge dispute (Ann Lee, 40217788)."
    press("1")
    assert "“There's a charge that's wrong”" in tree.find("summary-so-far").name
    press("F2")
    type_text("asked for Bo")
    desk.pause()
    assert tree.find("summary-so-far").name.endswith("Note: asked for Bo.")


def test_a_key_copies_a_text_in_the_call_and_in_the_wrap_up(desk: Desk, tree: Tree) -> None:
    desk.open()
    titles = [one.title for one in desk.session.copy_texts]
    at = titles.index("CRM, short") + 1
    press("F2")
    type_text("asked for Bo")
    press(f"Ctrl+{at}")
    assert copied() == desk.session.summary()
    assert "asked for Bo" in copied()
    assert desk.says == "Copied: CRM, short"
    press("F12")
    assert tree.find("copy-text-crm-short").name == "CRM, short"
    QGuiApplication.clipboard().clear()
    press(f"Ctrl+{at}")
    assert copied() == desk.session.summary()
    tree.find("copy-text-email-to-customer").widget.click()
    assert copied().startswith("Dear Ann Lee,")


def test_the_summary_is_cut_between_lines_and_leaves_the_present_step_whole(
    desk: Desk, tree: Tree
) -> None:
    desk.window.resize(1366, 768)
    desk.open()
    press("1")
    steps = ("find-charge", "check-twice", "explain", "compare-price", "put-right", "open-dispute")
    for step in (*steps, "how-to-hear"):
        desk.place.dispatcher.do("jump", to=f"charge-dispute/{step}")
    settle()
    for scale in (1.0, 1.1):
        desk.themes.set_scale(scale)
        settle()
        for words in ("He wants it in writing. " * 8, "She rings again. " * 12):
            desk.place.dispatcher.do("note", text=words)
            settle()
        label = tree.find("summary-so-far").widget
        assert label.height() % label.fontMetrics().lineSpacing() == 0
        row = tree.find(f"step-{desk.view.script}/{desk.view.step}").widget
        assert row.visibleRegion().boundingRect().height() == row.height()
