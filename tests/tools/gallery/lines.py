"""Lines, fields and rules."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from jobaid.ui.kit.ask_field import AskField
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.may_row import MayRow
from jobaid.ui.widgets.never_card import NeverCard
from jobaid.ui.widgets.outline_row import OutlineRow, StepMarks, StepState
from jobaid.ui.widgets.say_card import SayCard
from jobaid.ui.widgets.say_lines import SayPiece
from tests.tools.gallery.column import Column

_DATE = ("date", "Date of the visit", "date")


class LinesColumn(Column):
    """Outline, fields, lines to say, never and may rules."""

    def outline(self) -> None:
        """The outline and its one-line form."""
        self._head("Step outline")
        rows = [OutlineRow() for _ in range(4)]
        rows[0].set_step("Greet", "done", "", "0:18", first=True)
        rows[1].set_step("Check recent payments", "skipped", "Skipped: nothing is overdue")
        rows[2].set_step("Explain the charge", "now", "Now, usually 1:30", "1:38")
        rows[3].set_step("Open a dispute", "to-come", last=True)
        column = QVBoxLayout()
        column.setSpacing(0)
        for row in rows:
            column.addWidget(row)
        self._at.addLayout(column)
        marks = StepMarks()
        states: list[StepState] = ["done"] * 3
        states += ["skipped", "now", "to-come", "to-come", "to-come"]
        marks.set_steps(states, "Step 5 of 8")
        self._put(marks)

    def fields(self) -> None:
        """Fields of all kinds, with errors and guards."""
        self._head("Fields")
        date, amount, wrong, note = (AskField() for _ in range(4))
        date.set_field(*_DATE, must=True)  # type: ignore[arg-type]
        amount.set_field("amount", "Amount in dispute", "money")
        amount.set_value("£18.40")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(date)
        row.addWidget(amount)
        self._at.addLayout(row)
        wrong.set_field(*_DATE, must=True)  # type: ignore[arg-type]
        wrong.set_value("31 Nov")
        wrong.set_error("November has 30 days. Try 30 Nov or 1 Dec.")
        note.set_field("paid", "", "long-text", lines=1)
        note.set_value("Paid with card ending 4417 last week")
        note.set_guarded("A card number was taken out. Card numbers are never kept.", [(10, 16)])
        slip = AskField()
        slip.set_field("note", "", "long-text", lines=2)
        slip.set_value("Told her it will be refunded tomorrow")
        slip.set_never("Say instead: “I can open a dispute.”", [(12, 16)])
        reason, home, seen = AskField(), AskField(), AskField()
        options = (("twice", "Charged twice"), ("unknown", "Not theirs"))
        reason.set_field("reason", "Why it looks wrong", "choice", options=options)
        reason.set_value("twice")
        home.set_field("home", "Was someone at home?", "yes-no", must=True)
        home.set_value(True)
        seen.set_field("seen", "What they saw", "choices", options=options)
        seen.set_value(["twice"])
        self._put(wrong, note, slip, reason, home, seen)

    def say(self) -> None:
        """Lines to say."""
        self._head("In the line to say")
        exact, own = SayCard(), SayCard()
        pieces = (
            SayPiece("value", "Ms Lee", "customer.name"),
            SayPiece("text", ", the "),
            SayPiece("value", "£18.40", "amount"),
            SayPiece("text", " is for a visit on "),
            SayPiece("gap", "[date of the visit?]", "date"),
            SayPiece("text", ". You can dispute it within 28 days."),
        )
        terms = (("dispute", "The customer says that a charge is wrong and asks us to check."),)
        exact.set_line(pieces, exact=True, seconds=14, terms=terms)
        words = "You are sorry nobody told her\nYou will find out who booked it"
        own.set_line((SayPiece("text", words),), exact=False, seconds=8)
        own.stand(dock=True)
        self._put(exact, own)

    def never(self) -> None:
        """Never rules and may rules."""
        self._head("Never: calm, bears on this step, owned up, owning up")
        told = (
            ("Never ask for a full card number", "", "Alt C", "line", ""),
            ("Never say it will be refunded.", "“I can open a dispute.”", "Alt A", "card", ""),
            (
                "Never guess why they came.",
                "“Let me check the visit record.”",
                "Alt B",
                "card",
                "Nearly said it, 3:20",
            ),
            ("Never blame another team.", "“I will find out.”", "Alt D", "card", ""),
            ("Never talk over the customer.", "“Go on.”", "Alt E", "strip", ""),
        )
        for text, instead, keys, form, owned in told:
            card = NeverCard()
            card.set_rule(text, instead, keys=keys, form=form, owned=owned)  # type: ignore[arg-type]
            self._put(card)
            if keys == "Alt D":
                card.own_up()
        heading = SectionHeading()
        heading.set_heading("You may, without asking", icon="circle-check", colour="may")
        may, used = MayRow(), MayRow()
        may.set_rule("Stop reminder letters", "28 days")
        used.set_rule("Credit up to £25", "once a call", keys="Alt 2", used="3:02")
        self._put(heading, may, used)
