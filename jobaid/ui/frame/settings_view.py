"""The settings page: everything a person can set, with what is locked shown as locked and why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from jobaid.operations.setting_values import SCALES
from jobaid.ui.frame.backup_card import BackupCard
from jobaid.ui.frame.panes import tab_through
from jobaid.ui.frame.settings_rows import ChoiceRow, SettingRow, TextRow
from jobaid.ui.frame.team_card import TeamCard
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.scrolled import ScrollPane
from jobaid.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from jobaid.operations.settings_in_force import Loaded

CUES = (20, 30, 45, 60, 90, 120)
"""Seconds on hold between cues to check in that are offered."""


class _SettingsPage(Pane):
    """What scrolls on the settings page, as wide as words are read well."""

    def __init__(self) -> None:
        super().__init__()
        self.restyle()

    def restyle(self) -> None:
        theme = current_theme()
        self.setMaximumWidth(theme.px("read") + 2 * theme.px("page"))
        super().restyle()


class SettingsView(Themed, QWidget):
    """Shows settings and asks for changes; whoever wired it keeps them and shows them again.

    `changed(key, value)`; `left` when the page is done with; `keys_wanted` for the key help.
    """

    changed = Signal(str, object)
    left = Signal()
    keys_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("settings")
        self._inside = _SettingsPage()
        self._title = TextLabel("title", "text", self._inside)
        self._back = PushButton("plain", "", self._inside, small=True)
        self._back.set_key("Esc")
        self._back.setAccessibleIdentifier("settings-back")
        self._back.clicked.connect(self.left)
        self._theme = ChoiceRow(self._inside, "appearance.theme")
        self._scale = ChoiceRow(self._inside, "appearance.text_scale")
        self._motion = ChoiceRow(self._inside, "appearance.less_motion")
        self._language = ChoiceRow(self._inside, "interface.language")
        self._name = TextRow(self._inside, "agent.name")
        self._role = ChoiceRow(self._inside, "agent.role")
        self._agent = TextRow(self._inside, "agent.id")
        self._library = TextRow(self._inside, "library")
        self._choose = PushButton("plain", "", self._inside, small=True)
        self._choose.setAccessibleIdentifier("choose-library")
        self._choose.clicked.connect(self._choose_library)
        self._findings = TextLabel("ui", "text", self._inside, wrap=True)
        self._findings.setAccessibleIdentifier("library-findings")
        self._findings.hide()
        self._team = TextRow(self._inside, "team.folder")
        self._cue = ChoiceRow(self._inside, "call.hold_cue_seconds")
        self._kind = ChoiceRow(self._inside, "call.customer_kind")
        self._edge = ChoiceRow(self._inside, "dock.edge")
        self._keys = PushButton("plain", "", self._inside, small=True)
        self._keys.setAccessibleIdentifier("settings-keys")
        self._keys.clicked.connect(self.keys_wanted)
        self.team = TeamCard(self._inside)
        self.backup = BackupCard(self._inside)
        self._profile = TextLabel("ui", "muted", self._inside, wrap=True)
        self._profile.setAccessibleIdentifier("profile")
        self.rows: tuple[SettingRow, ...] = (
            self._theme,
            self._scale,
            self._motion,
            self._language,
            self._name,
            self._role,
            self._agent,
            self._library,
            self._team,
            self._cue,
            self._kind,
            self._edge,
        )
        self._lay_out()
        for row in self.rows:
            row.changed.connect(self.changed)
        self.retranslate()

    def show_settings(self, loaded: Loaded, profile: Path, library: Path) -> None:
        """Show what is in force, and what is locked."""
        now = loaded.settings
        self._theme.show_value(now.theme)
        self._scale.show_value(now.text_scale)
        self._motion.show_value(now.less_motion)
        self._language.show_value(now.language)
        self._name.show_value(now.name)
        self._role.show_value(now.role)
        self._agent.show_value(now.agent_id)
        self._library.show_value(now.library)
        self._library.field.setPlaceholderText(str(library))
        self._team.show_value(now.team_folder)
        self._offer_cues(now.hold_cue_s)
        self._cue.show_value(now.hold_cue_s)
        self._offer_kinds(loaded.customer_kinds, now.customer_kind)
        self._edge.show_value(now.dock_edge)
        self._profile.set_text(self.tr("Everything is kept in %1").replace("%1", str(profile)))
        for row in self.rows:
            row.set_locked(loaded.why_locked(row.key))
        self._choose.setEnabled(loaded.why_locked("library") is None)

    def show_findings(self, words: str) -> None:
        """What was found in the library's folder, in words; "" for nothing to say."""
        self._findings.set_text(words)
        self._findings.setVisible(bool(words))

    def focus_on(self, key: str = "") -> None:
        """Give a setting the focus; the first where none is named."""
        row = next((one for one in self.rows if one.key == key), self.rows[0])
        target = row.control if row.control.isEnabled() else self._back
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(row)

    def titles(self) -> list[tuple[str, str]]:
        """(key, name) of every setting, for the palette."""
        return [(row.key, row.label) for row in self.rows if not row.isHidden()]

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.setAccessibleName(self.tr("Settings"))
        self._title.set_text(self.tr("Settings"))
        self._back.set_text(self.tr("Back"))
        self._theme.set_choices(
            self.tr("Appearance"),
            [
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("contrast", self.tr("High contrast")),
            ],
        )
        percents = [(scale, f"{round(scale * 100)} %") for scale in SCALES]
        self._scale.set_choices(self.tr("Text size"), percents)
        self._motion.set_choices(
            self.tr("Motion"), [(False, self.tr("Usual")), (True, self.tr("Less motion"))]
        )
        self._language.set_choices(
            self.tr("Language of the interface"),
            # A language is named in itself, so that whoever reads only it finds it.
            [("system", self.tr("As the system")), ("en", "English"), ("es", "Español")],
        )
        self._name.set_words(self.tr("Your name"))
        self._role.set_choices(
            self.tr("Your role"),
            [
                ("agent", self.tr("Agent")),
                ("supervisor", self.tr("Supervisor")),
                ("reviewer", self.tr("Reviewer")),
                ("new hire", self.tr("New hire")),
            ],
        )
        self._agent.set_words(
            self.tr("Your id in the record"), self.tr("Calls from now on are kept under it.")
        )
        self._library.set_words(
            self.tr("Library of your house"), self.tr("Empty: the one that came with Job Aid.")
        )
        self._choose.set_text(self.tr("Choose a folder"))
        self._team.set_words(
            self.tr("Folder shared with other desks"),
            self.tr("Empty: none. What is kept here is sent there between calls."),
        )
        self._offer_cues(CUES[0])
        self._offer_kinds((), "")
        self._edge.set_choices(
            self.tr("Dock at"), [("left", self.tr("Left")), ("right", self.tr("Right"))]
        )
        self._keys.set_text(self.tr("Change keys"))
        self.team.retranslate()
        self.backup.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = Column(self._inside, space="pad", edge="page")
        column.addWidget(self._back)
        column.addWidget(self._title)
        for row in self.rows:
            column.addWidget(row)
            if row is self._library:
                column.addWidget(self._choose)
                column.addWidget(self._findings)
        column.addWidget(self._keys)
        column.addWidget(self.team)
        column.addWidget(self.backup)
        column.addWidget(self._profile)
        column.addStretch(1)
        self._scroll = ScrollPane(self)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll.setWidget(self._inside)
        Column(self, self._scroll)

    def _offer_cues(self, now: int) -> None:
        cues = sorted({*CUES, now})
        self._cue.set_choices(
            self.tr("Cue to check in on hold, every"),
            [(cue, self.tr("%n s", "", cue)) for cue in cues],
        )
        self._order()

    def _offer_kinds(self, kinds: tuple[tuple[str, str], ...], now: str) -> None:
        """Whom the desk serves; nothing to choose in a house that has no kinds of customers."""
        self._kind.set_choices(self.tr("Customers of this desk"), kinds)
        self._kind.show_value(now if now in dict(kinds) else next(iter(dict(kinds)), ""))
        self._kind.setVisible(bool(kinds))
        self._order()

    def _order(self) -> None:
        """Tab goes down the page; chips are made when they are first offered."""
        at = self.rows.index(self._library) + 1
        rows = [*self.rows[:at], self._choose, *self.rows[at:]]
        tab_through([self._back, *rows, self._keys, *self.team.parts(), *self.backup.parts()])

    def _choose_library(self) -> None:
        """A folder dialogue that holds nothing up; typing the folder does the same."""
        dialog = QFileDialog(self, self.tr("The folder of your library"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setModal(False)
        dialog.fileSelected.connect(self._folder_chosen)
        dialog.show()

    def _folder_chosen(self, folder: str) -> None:
        self._library.show_value(folder)
        self.changed.emit("library", folder)
