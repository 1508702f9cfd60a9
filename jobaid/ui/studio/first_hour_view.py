"""The first hour: a house without a library is asked a few things, and has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimeZone
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.operations.studio.first_library import CURRENCIES, CannotStart, FirstAnswers
from jobaid.operations.studio.script_patterns import PATTERNS
from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.kit.kept_words import KeptWords
from jobaid.ui.studio.form_parts import language_name
from jobaid.ui.studio.studio_given import StudioGiven, StudioView
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.choice_box import ChoiceBox
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.scrolled import ScrolledColumn
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    from jobaid.operations.task_runner import Task
    from jobaid.ui.widgets.text_fields import TextBox

_LANGUAGES = ("en", "es", "en,es", "es,en", "fr", "de", "it", "pt")

_ORDER = (
    "company", "weekdays", "saturday", "sunday", "languages", "currency", "script", "pattern",
)  # fmt: skip

_CHOICES = ("languages", "currency", "pattern")


class FirstHourView(StudioView):
    """Company, hours, languages, currency and a first script; Enter goes on, the last makes it."""

    def __init__(self, given: StudioGiven) -> None:
        super().__init__(given)
        self._busy = False
        self.heading = TextLabel("title", "text", self, wrap=True)
        self.about = TextLabel("ui", "muted", self, wrap=True)
        self.page = ScrolledColumn(self)
        self.rows: dict[str, FormRow] = {}
        self.fields: dict[str, TextBox] = {}
        self.boxes: dict[str, ChoiceBox] = {}
        # Made in the order in which Tab goes.
        for name in _ORDER:
            if name in _CHOICES:
                box = self.boxes[name] = ChoiceBox(self)
                box.setAccessibleIdentifier(f"begin-{name}")
                self.rows[name] = FormRow(box, self)
                continue
            line = LineField()
            self.rows[name] = FormRow(line, self)
            self.fields[name] = line.field
            line.field.setAccessibleIdentifier(f"begin-{name}")
            line.field.returnPressed.connect(self._enter)
        self.page.column.space = "gap"
        self.page.column.measure()
        for name in _ORDER:
            self.rows[name].setMaximumWidth(current_theme().px("read"))
            self.page.column.addWidget(self.rows[name])
        self.make = PushButton("primary", "", self)
        self.make.setAccessibleIdentifier("begin-make")
        self.make.clicked.connect(self.begin)
        self.look = PushButton("quiet", "", self)
        self.look.setAccessibleIdentifier("begin-look")
        self.look.clicked.connect(self._look)
        buttons = LineBox(None, self.make, self.look)
        buttons.addStretch(1)
        self.page.column.addStretch(1)
        column = Column(self, self.heading, self.about, space="unit", edge="pad")
        column.addWidget(self.page, 1)
        # Below what scrolls: it shows however little room a banner leaves.
        column.addLayout(buttons)
        self.fields["weekdays"].setText("9:00-17:00")
        self.kept = KeptWords("begin", self)
        self.page.column.insertWidget(0, self.kept)
        given.actions.bind_all({"begin-make": self.begin})
        self.retranslate()

    def panes(self) -> list[QWidget]:
        """The form."""
        return [self.fields["company"]]

    def focus_first(self) -> None:
        """The company."""
        self.kept.begin("house", self.fields)
        self.fields["company"].setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        super().restyle()
        for row in getattr(self, "rows", {}).values():
            row.setMaximumWidth(current_theme().px("read"))

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.heading.set_text(self.tr("Begin your house's own scripts"))
        self.about.set_text(
            self.tr(
                "A few things that every call needs. All of it can be changed later, and nothing "
                "reaches agents before you publish."
            )
        )
        labels = {
            "company": self.tr("What is the company called"),
            "weekdays": self.tr("Open from Monday to Friday"),
            "saturday": self.tr("Open on Saturday"),
            "sunday": self.tr("Open on Sunday"),
            "languages": self.tr("Languages of your calls"),
            "currency": self.tr("Currency"),
            "script": self.tr("What is the first script about"),
            "pattern": self.tr("It begins from"),
        }
        for name, words in labels.items():
            self.rows[name].set_label(words, must=name == "company")
            control = self.fields.get(name) or self.boxes[name]
            set_words(control, words)
        self.rows["saturday"].set_help("hint", self.tr("Empty: closed."), aloud=False)
        self.fields["script"].setPlaceholderText(self.tr("Book an appointment"))
        chosen = {name: box.value() for name, box in self.boxes.items()}
        self.boxes["languages"].set_options(
            [(one, ", ".join(language_name(code) for code in one.split(","))) for one in _LANGUAGES]
        )
        self.boxes["currency"].set_options([(one, one) for one in CURRENCIES])
        self.boxes["pattern"].set_options(
            [(name, translated(words)) for name, words in PATTERNS.items()]
        )
        locale = QLocale()
        code = locale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
        language = locale.name().partition("_")[0]
        self.boxes["languages"].set_value(
            chosen["languages"] or (language if language in _LANGUAGES else "en")
        )
        self.boxes["currency"].set_value(
            chosen["currency"] or (code if code in CURRENCIES else "GBP")
        )
        self.boxes["pattern"].set_value(chosen["pattern"] or "inbound")
        self.make.set_text(self.tr("Begin"))
        self.make.set_key(self.given.actions.cap("begin-make"))
        self.look.set_text(self.tr("Look at the library that comes along"))
        self.look.set_key(self.tr("Esc"))

    def begin(self) -> None:
        """Make the library, and go on with its first script."""
        if self._busy:
            return
        for row in self.rows.values():
            row.set_error("")
        zone = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
        answers = FirstAnswers(
            company=self.fields["company"].text(),
            languages=tuple((self.boxes["languages"].value() or "en").split(",")),
            currency=self.boxes["currency"].value() or "GBP",
            timezone=zone or "UTC",
            weekdays=self.fields["weekdays"].text(),
            saturday=self.fields["saturday"].text(),
            sunday=self.fields["sunday"].text(),
            script=self.fields["script"].text(),
            pattern=self.boxes["pattern"].value() or "inbound",
        )
        desk = self.given.desk
        try:
            desk.check_first(answers)
        except CannotStart as refused:
            name = refused.field or "company"
            self.rows[name].set_error(translated(refused.words))
            self.fields[name].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._busy = True

        def make(_task: Task) -> object:
            return desk.begin_library(answers)

        self.given.tasks.run(make, self._made, self._refused, lane="studio-draft", must=True)

    def _made(self, folder: object) -> None:
        self._busy = False
        desk = self.given.desk
        self.kept.sent()
        desk.use_library(folder)  # type: ignore[arg-type]
        if desk.folder != folder:
            self.given.say(
                self.tr("This desk was started with another library: start it without one.")
            )

    def _refused(self, words: str) -> None:
        self._busy = False
        self.given.say(words)

    def _enter(self) -> None:
        """Enter goes on to the next field, and makes it in the last."""
        if self.fields["script"].hasFocus():
            self.begin()
        else:
            self.focusNextChild()

    def _look(self) -> None:
        self.given.go("scripts")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc looks at what comes along."""
        if event.key() == Qt.Key.Key_Escape:
            self._look()
        else:
            super().keyPressEvent(event)
