"""The map of the script in hand: what is wrong and waits there, where calls went; as a picture."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from jobaid.library.files import reason
from jobaid.operations.script_map import ScriptMap, script_map
from jobaid.operations.studio.step_signs import StepSigns
from jobaid.ui.kit.map_picture import MapPictureKind, map_picture
from jobaid.ui.kit.step_map import StepMap
from jobaid.ui.studio.plain_findings import in_plain_words
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from jobaid.library.model import Library, Script
    from jobaid.operations.script_map import StepOf
    from jobaid.operations.task_runner import Task
    from jobaid.ui.studio.studio_given import StudioGiven

_KINDS: dict[str, MapPictureKind] = {".svg": "svg", ".png": "png", ".pdf": "pdf"}


class MapPane(Pane):
    """`map` is the picture itself; `signs` are what calls tell of the steps."""

    def __init__(self, given: StudioGiven, parent: QWidget) -> None:
        super().__init__(parent)
        self._given = given
        self._mapped: tuple[object, ...] = ()
        self._shown: ScriptMap | None = None
        self.signs = StepSigns()
        self.told = Segments(self)
        self.told.setAccessibleIdentifier("map-told")
        self.told.chosen.connect(self._told_chosen)
        self.print = PushButton("link", "", self, small=True)
        self.print.setAccessibleIdentifier("map-print")
        self.print.clicked.connect(self._print)
        self.save = PushButton("link", "", self, small=True)
        self.save.setAccessibleIdentifier("map-save")
        self.save.clicked.connect(self._ask_where)
        self.map = StepMap(self)
        row = LineBox(None, self.told, edge=("unit", "half", "unit", "half"))
        row.addStretch(1)
        row.addWidget(self.print)
        row.addWidget(self.save)
        column = Column(self, space="")
        column.addLayout(row)
        held = Column(edge="ring")
        held.addWidget(self.map)
        column.addLayout(held, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        findings, traffic = self.tr("Findings"), self.tr("Traffic")
        shows = self._shows_traffic
        self.told.set_options([("ways", findings, findings), ("heat", traffic, traffic)])
        self.told.set_value("heat" if shows else "ways")
        self.print.set_text(self.tr("Print"))
        self.save.set_text(self.tr("Save as a picture"))

    @property
    def _shows_traffic(self) -> bool:
        return any(one.isChecked() and one.option == "heat" for one in self.told.shown())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """It is looked at."""
        super().showEvent(event)
        self.draw()

    def take_signs(self, signs: StepSigns) -> None:
        """What calls tell of the steps is known now."""
        self.signs = signs
        self.draw()

    def _told_chosen(self, _option: object) -> None:
        self.draw()

    # -- drawing ------------------------------------------------------------------------------

    def here(self) -> str:
        """The step in hand as the map names it."""
        work = self._given.work
        rows = work.outline()
        step = rows[work.at].id if 0 <= work.at < len(rows) else ""
        return f"{work.script_id}/{step}"

    def draw(self) -> None:
        """Laid out on another thread; the picture of before stays until then."""
        work = self._given.work
        if not self.isVisible() or not work.file:
            return
        library, script = work.reading.library, work.reading.library.scripts.get(work.script_id)
        if script is None:
            return
        heat = self._shows_traffic
        wanted = (script, work.findings, self.signs, heat)
        if self._mapped == wanted:
            self._mark()
            return
        self._mapped = wanted
        notes: dict[StepOf, tuple[str, ...]] = {}
        waits: dict[StepOf, tuple[str, ...]] = {}
        rows = work.outline()
        for problem in work.problems():
            if problem.step is not None and problem.step < len(rows):
                key = (script.id, rows[problem.step].id)
                told = in_plain_words(
                    problem.finding.words, work.plain_names(work.file), problem.finding.line
                )
                notes[key] = (*notes.get(key, ()), told)
        for row in rows:
            words = self.signs.words(script.id, row.id)
            waits[script.id, row.id] = tuple(map(translated, words))
        signs = self.signs

        def lay(_task: Task) -> ScriptMap:
            return _map_of(library, script, notes, waits, signs if heat else None)

        self._given.tasks.run(lay, self._laid, self._given.say, key="studio-map")

    def _laid(self, shown: ScriptMap) -> None:
        self._shown = shown
        self._mark()

    def _mark(self) -> None:
        if self._shown is not None:
            self.map.draw(self._shown, self.here())

    # -- as a picture ---------------------------------------------------------------------------

    def _print(self) -> None:
        data = map_picture(self.map, "pdf", self._given.work.title)

        def work(_task: Task) -> str:
            file = Path(tempfile.mkdtemp(prefix="jobaid-")) / "map.pdf"
            file.write_bytes(data)
            return str(file)

        self._given.tasks.run(work, self._opened, self._given.say)

    def _opened(self, file: str) -> None:
        words = self.tr("The page opens in your viewer; print it there. It is %1.")
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(file)):
            words = self.tr("The page to print is %1.")
        self._given.say(words.replace("%1", file))

    def _ask_where(self) -> None:
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        dialog = QFileDialog(self, self.tr("The picture of the map"))
        dialog.setDirectory(QStandardPaths.writableLocation(pictures))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilters(["SVG (*.svg)", "PNG (*.png)", "PDF (*.pdf)"])
        dialog.setDefaultSuffix("svg")
        dialog.selectFile(f"{self._given.work.script_id}.svg")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_picture)
        dialog.open()

    def save_picture(self, path: str) -> None:
        """Write the map to a file: what it is, its ending says."""
        file = Path(path)
        kind = _KINDS.get(file.suffix.lower())
        if kind is None:
            self._given.say(self.tr("A picture of a map ends with .svg, .png or .pdf."))
            return
        data = map_picture(self.map, kind, self._given.work.title)

        def work(_task: Task) -> str:
            try:
                file.write_bytes(data)
            except OSError as error:
                told = self.tr("%1 was not written: %2. Nothing else was changed.")
                return told.replace("%1", path).replace("%2", reason(error))
            return self.tr("The map is in %1.").replace("%1", path)

        self._given.tasks.run(work, self._given.say, self._given.say)


def _map_of(
    library: Library,
    script: Script,
    notes: dict[StepOf, tuple[str, ...]],
    waits: dict[StepOf, tuple[str, ...]],
    traffic: StepSigns | None,
) -> ScriptMap:
    languages = library.house.languages

    def title(of: str, step: str) -> str:
        held = library.scripts.get(of)
        found = None if held is None else held.step(step)
        return step if found is None else found.title.text(languages[0], languages) or step

    if traffic is None:
        return script_map(library, script, title, notes=notes, waits=waits, told="ways")
    return script_map(
        library, script, title, traffic.entered, traffic.gone, waits=waits, told="heat"
    )
