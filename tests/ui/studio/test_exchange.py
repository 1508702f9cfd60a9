"""Scripts come in from files and go out to them by keys; what cannot come along is told."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from jobaid.operations.studio import script_exchange
from jobaid.operations.studio.script_exchange import FORMS, give_script
from jobaid.operations.studio.tree_edits import values_of
from jobaid.ui.studio import exchange_tools
from tests.ui.studio.studios import StudioWindow
from tests.ui.tree import Tree, press, settle, type_text


def focus() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleIdentifier()


def written(studio: StudioWindow, form: str, folder: Path) -> Path:
    content, _ = give_script(form, studio.work.edited.reading(), "toothache")
    path = folder / f"from-elsewhere{FORMS[form]}"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("form", ["markdown", "csv", "drawio"])
def test_a_file_becomes_a_script_of_the_draft(
    studio: StudioWindow, tree: Tree, tmp_path: Path, form: str
):
    file, before = written(studio, form, tmp_path), set(studio.work.edited.contents)
    press("Ctrl+Shift+E")
    assert focus() == "exchange-file"
    type_text(str(file))
    press("Return")
    studio.until(lambda: tree.has("exchange-words"))
    press("Esc")
    settle()
    made = studio.work.file
    assert made not in before
    steps = values_of(studio.work.edited.contents["scripts/toothache.yaml"])["steps"]
    assert len(studio.work.outline()) == len(steps)
    assert studio.work.edited.undo_deed is not None
    press("Ctrl+Z")
    assert len(studio.work.scripts()) == 6


def test_a_file_that_is_none_is_refused_in_words(studio: StudioWindow, tree: Tree, tmp_path: Path):
    for name, content, words in (
        ("picture.png", b"\x89PNG", "has an ending that is no script's"),
        ("picture.xlsx", b"\x89PNG", "is no xlsx file, whatever it is called"),
        ("nothing.md", b"", "There is nothing written in this file"),
    ):
        (tmp_path / name).write_bytes(content)
        press("Ctrl+Shift+E")
        type_text(str(tmp_path / name))
        press("Return")
        studio.until(lambda words=words: tree.has(name=words))  # type: ignore[misc]
        assert focus() == "exchange-file"
        press("Esc")
    assert not studio.work.edited.done


def test_a_form_that_is_not_installed_is_said(
    studio: StudioWindow, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    file = written(studio, "xlsx", tmp_path)

    def missing(_form: str, _does: str) -> object:
        def read(*_told: object) -> object:
            raise ImportError("openpyxl")

        return read

    monkeypatch.setattr(script_exchange, "_function", missing)
    press("Ctrl+Shift+E")
    type_text(str(file))
    press("Return")
    studio.until(lambda: tree.has(name="jobaid[exchange]"))


def test_a_script_goes_out_with_what_the_form_cannot_hold(
    studio: StudioWindow, tree: Tree, tmp_path: Path
):
    type_text("toothache")
    press("Ctrl+E")
    settle()
    assert focus() == "exchange-form"
    type_text("dot")
    settle()
    assert tree.find("exchange-file").text.endswith("toothache.dot")
    press("Tab", "Ctrl+A")
    type_text(str(tmp_path / "out.dot"))
    press("Return")
    studio.until(lambda: tree.has("exchange-report"))
    assert (tmp_path / "out.dot").read_text("utf-8").startswith("digraph")
    assert any("not taken along" in one.name for one in tree.all(role="Cell"))
    press("Return")
    assert focus() == "studio-find"
    press("Ctrl+E", "Tab", "Ctrl+A")
    type_text(str(tmp_path / "no-such-folder" / "out.md"))
    press("Return")
    studio.until(lambda: tree.has(name="cannot be written"))


def test_a_file_is_dropped_on_the_list(studio: StudioWindow, tree: Tree, tmp_path: Path):
    before = set(studio.work.edited.contents)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(written(studio, "markdown", tmp_path)))])
    view = tree.find("studio-view-scripts").widget
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    view.dropEvent(QDropEvent(QPointF(20, 20), *held, Qt.KeyboardModifier.NoModifier))
    studio.until(lambda: tree.has("exchange-words"))
    assert studio.work.file not in before


@pytest.mark.parametrize("way", ["file", "text", "out"])
def test_what_lasts_is_said_in_the_panel_and_esc_ends_it(
    studio: StudioWindow, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
):
    function = {"file": "script_of_file", "text": "pasted_script", "out": "give_script"}[way]
    may, real = threading.Event(), getattr(exchange_tools, function)

    def slow(*told: Any) -> object:
        may.wait(60)
        return real(*told)

    monkeypatch.setattr(exchange_tools, function, slow)
    out = tmp_path / "toothache.md"
    if way == "file":
        file = written(studio, "markdown", tmp_path)
        press("Ctrl+Shift+E")
        type_text(str(file))
    elif way == "text":
        QApplication.clipboard().setText("# Parking\n\n- Say where\n- Say how long\n")
        press("Ctrl+Shift+Y")
        settle()
    else:
        type_text("toothache")
        press("Ctrl+E", "Tab", "Ctrl+A")
        type_text(str(out))
    press("Return")
    studio.until(lambda: tree.has(name="Esc stops it"))
    settle()  # the window goes on meanwhile
    press("Esc")
    assert studio.said[-1] == "Stopped. Nothing was changed."
    may.set()
    studio.until(lambda: not studio.tasks.busy)
    assert not studio.work.edited.done
    assert not out.exists()
    assert not tree.has("exchange-words")
