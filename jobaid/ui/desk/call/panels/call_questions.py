"""The questions of a call that are answered by a digit, and what each answer does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from jobaid.sentences import put
from jobaid.ui.callview.clock_words import clock
from jobaid.ui.callview.may_list import limit_words
from jobaid.ui.callview.panels.choose import ChoosePanel, ChooseRow
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from jobaid.operations.callview.offers import Offer
    from jobaid.operations.callview.view_models import CallView, NeverView
    from jobaid.ui.desk.dispatcher import Dispatcher
    from jobaid.ui.frame.panel_host import PanelHost


class CallQuestions(QObject):
    """Asks in one `ChoosePanel` after another.

    `settled` after an answer was carried out; `said` carries what the screen does not show,
    `note_taken` the text of a note that the note box shall hold, `note_struck` what it holds still.
    """

    settled = Signal()
    note_taken = Signal(str)
    note_struck = Signal(str)
    said = Signal(str)

    def __init__(self, dispatcher: Dispatcher, host: PanelHost, panel: ChoosePanel) -> None:
        super().__init__(host)
        self._dispatcher = dispatcher
        self._host = host
        self._panel = panel
        self._view: CallView | None = None
        self._given = ""
        host.add(panel)
        panel.chosen.connect(self._chosen)
        panel.worded.connect(self._worded)
        self._by_purpose: dict[str, Callable[[str, str], object]] = {
            "skip": self._skip,
            "off-script": self._off_script,
            "discard": self._discard,
            "own-up": self._own_up,
            "may": self._may,
            "may-amount": self._may_amount,
            "language": self._language,
            "urgent": self._urgent,
            "jump": self._jump,
            "change": self._change,
            "change-to": self._change_to,
            "note": self._note,
            "note-how": self._note_how,
            "close": self._close,
        }

    def take_view(self, view: CallView) -> None:
        """The call as it is now."""
        self._view = view

    # -- what is asked ------------------------------------------------------------------------

    def skip(self) -> None:
        """Ask why the step is skipped."""
        if self._view is not None:
            title = put(self.tr("Skip “%1”. Why?"), "%1", self._view.step_title)
            hint = self.tr("A must stays on the list for the wrap-up")
            self._reasons("skip", title, self._dispatcher.session.offers.skip, hint)

    def off_script(self) -> None:
        """Ask why the script is left."""
        hint = self.tr("Your place is kept; the words help to mend the script")
        offers = self._dispatcher.session.offers.off_script
        self._reasons("off-script", self.tr("Off script. Why?"), offers, hint)

    def discard(self) -> None:
        """Opened by mistake: ask why."""
        offers = (
            ("wrong-script", self.tr("The wrong script")),
            ("no-call", self.tr("There was no call")),
            ("trying", self.tr("I was trying something")),
        )
        hint = self.tr("It stays on the disk, marked as discarded")
        self._reasons("discard", self.tr("Opened by mistake. Why?"), offers, hint)

    def close(self) -> None:
        """Ask why the call ends without an outcome, or without what it needs."""
        offers = (
            ("gone", self.tr("The customer hung up")),
            ("cut-off", self.tr("The line went dead")),
            ("again", self.tr("They will call again")),
        )
        hint = self.tr("What is missing stays missing, and says so")
        title = self.tr("End it without an outcome. Why?")
        wrap = self._view.wrap_up if self._view is not None else None
        chosen = wrap.chosen if wrap is not None else None
        for one in wrap.outcomes if wrap is not None else ():
            if one.id == chosen and one.open_fields:
                missing = ", ".join(label for _field, label in one.open_fields)
                title = put(self.tr("Finish without “%1”. Why?"), "%1", missing)
        self._reasons("close", title, offers, hint)

    def own_up(self, rule: NeverView) -> None:
        """Own up to a never rule that has no card on the screen."""
        choices = [
            ChooseRow(f"said/{rule.id}", self.tr("I said it")),
            ChooseRow(f"nearly/{rule.id}", self.tr("I nearly did")),
        ]
        hint = self.tr("Say instead: “%1”").replace("%1", rule.say_instead)
        self._ask("own-up", rule.text, choices, hint=hint if rule.say_instead else "")

    def own_up_to_which(self) -> None:
        """Ask which rule is owned up to."""
        if self._view is not None:
            choices = [ChooseRow(f"which/{one.id}", one.text) for one in self._view.never]
            self._ask("own-up", self.tr("Own up to which?"), choices)

    def may(self) -> None:
        """Ask which may rule is used."""
        if self._view is None:
            return
        choices = [ChooseRow(one.id, one.text, limit_words(one)) for one in self._view.may]
        if choices:
            self._ask("may", self.tr("You may, without asking"), choices)

    def language(self) -> None:
        """Ask in which language the call goes on."""
        if self._view is not None and len(self._view.languages) > 1:
            choices = [ChooseRow(tag, language_name(tag)) for tag in self._view.languages]
            hint = self.tr("Only what is said changes")
            title = self.tr("Language of the call")
            self._ask("language", title, choices, hint=hint, current=self._view.language)

    def urgent(self) -> None:
        """An urgent answer of another step; the only one is taken at once."""
        if self._view is None:
            return
        urgent = [one for one in self._view.answers if one.urgent]
        choices = [
            ChooseRow(f"answer:{one.id}", self._said(one.label), one.target) for one in urgent
        ]
        choices += [
            ChooseRow(f"jump:{one.id}", self._said(one.label), one.target)
            for one in self._view.urgent
        ]
        if len(choices) == 1:
            self._urgent(choices[0].id, "")
        elif choices:
            self._ask("urgent", self.tr("Urgent"), choices)

    def jump(self) -> None:
        """Ask to which step of the call: a narrow window has no outline."""
        steps = self._view.outline if self._view is not None else ()
        choices = []
        for one in steps:
            detail = clock(one.seconds) if one.seconds is not None else ""
            if one.state == "skipped":
                detail = self.tr("Skipped: %1").replace("%1", one.hint or "").rstrip(": ")
            choices.append(ChooseRow(one.target, one.title, detail))
        now = next((one.target for one in steps if one.state == "now"), "")
        self._ask("jump", self.tr("Go to which step?"), choices, current=now)

    def change(self) -> None:
        """Change an earlier answer: ask of which step."""
        choices = [
            ChooseRow(
                one.target, one.title, self._said(dict(one.answers).get(one.chosen, one.chosen))
            )
            for one in self._dispatcher.session.answered()
        ]
        if choices:
            self._ask("change", self.tr("Change which answer?"), choices)

    def notes(self) -> None:
        """Ask which note is to be put right or struck, the last one first."""
        notes = self._view.notes if self._view is not None else ()
        choices = [ChooseRow(str(one.seq), one.text, clock(one.at_s)) for one in reversed(notes)]
        if choices:
            self._ask("note", self.tr("Change which note?"), choices)

    # -- what an answer does ------------------------------------------------------------------

    def _said(self, words: str) -> str:
        """Words of the customer, in the quotation marks of the language."""
        return self.tr("“%1”").replace("%1", words)

    def _reasons(self, purpose: str, title: str, offers: Sequence[Offer], hint: str) -> None:
        choices = [ChooseRow(words, words) for _id, words in offers]
        self._ask(purpose, title, choices, hint=hint, own_words=self.tr("Another reason…"))

    def _ask(
        self,
        purpose: str,
        title: str,
        choices: Sequence[ChooseRow],
        *,
        hint: str = "",
        own_words: str = "",
        current: str = "",
        may_be_empty: bool = False,
    ) -> None:
        if self._host.showing(purpose):
            # The same key again leaves, as F2 does.
            self._host.close()
            return
        first = self._panel.ask(
            purpose, title, choices,
            hint=hint, own_words=own_words, current=current, may_be_empty=may_be_empty,
        )  # fmt: skip
        self._host.show(purpose, self._panel, first)

    def _chosen(self, purpose: str, id: str) -> None:
        self._settle(purpose, id, id)

    def _worded(self, purpose: str, words: str) -> None:
        self._settle(purpose, "", words)

    def _settle(self, purpose: str, id: str, words: str) -> None:
        self._host.close()
        self._by_purpose[purpose](id, words)
        if self._host.current is None:
            self.settled.emit()

    def _skip(self, _id: str, words: str) -> None:
        self._dispatcher.do("skip", reason=words)

    def _off_script(self, _id: str, words: str) -> None:
        self._dispatcher.do("off-script", reason=words)

    def _discard(self, _id: str, words: str) -> None:
        self._dispatcher.run("discard", self._dispatcher.session.discard, words)

    def _close(self, _id: str, words: str) -> None:
        self._dispatcher.run("close", self._dispatcher.session.finish, words)

    def _own_up(self, id: str, _words: str) -> None:
        how, _, rule = id.partition("/")
        if how == "which" and self._view is not None:
            found = next((one for one in self._view.never if one.id == rule), None)
            if found is not None:
                self.own_up(found)
            return
        told = self._dispatcher.run(
            "own-up", self._dispatcher.session.own_up, rule, how == "nearly"
        )
        if not told.problem:
            self.tell_owned(rule)

    def tell_owned(self, rule: str) -> None:
        """Say that a rule was owned up to whose card may not show."""
        for one in self._view.never if self._view is not None else ():
            if one.id == rule:
                self.said.emit(self.tr("Owned up: %1").replace("%1", one.text))

    def _may(self, id: str, _words: str) -> None:
        self.use_may(id)

    def use_may(self, id: str, trouble: str = "") -> None:
        """Use a may rule; where the house counts what is given, ask how much that is, if known.

        `trouble` is what was wrong with an amount that was typed.
        """
        known = self._view.may if self._view is not None else ()
        rule = next((one for one in known if one.id == id and one.gives_money), None)
        if rule is None:
            self._dispatcher.run("may", self._dispatcher.session.use_may, id)
            return
        self._given = id
        title = put(self.tr("%1. How much?"), "%1", rule.text)
        limit, unknown = limit_words(rule), self.tr("Enter alone where it is not known yet.")
        hint = translated(trouble) or (f"{limit.rstrip('.')}. {unknown}" if limit else unknown)
        self._ask("may-amount", title, (), hint=hint, own_words=title, may_be_empty=True)

    def _may_amount(self, _id: str, words: str) -> None:
        id = self._given
        told = self._dispatcher.run("may", self._dispatcher.session.use_may, id, words)
        if told.problem and not told.changes:
            self.use_may(id, told.problem)

    def _language(self, id: str, _words: str) -> None:
        self._dispatcher.do("language", to=id)

    def _urgent(self, id: str, _words: str) -> None:
        how, _, target = id.partition(":")
        if how == "answer":
            self._dispatcher.do("answer", id=target)
        else:
            self._dispatcher.do("jump", to=target)

    def _jump(self, id: str, _words: str) -> None:
        self._dispatcher.do("jump", to=id)

    def _change(self, id: str, _words: str) -> None:
        """The step is known: which answer should it have been? Say what that would alter."""
        for one in self._dispatcher.session.answered():
            if one.target == id:
                choices = []
                for answer, words in one.answers:
                    command = {"do": "change", "step": id, "answer": answer}
                    alters = self._dispatcher.session.would_alter(command)
                    detail = "" if answer == one.chosen else translated(alters or "")
                    choices.append(ChooseRow(f"{id} {answer}", self._said(words), detail))
                title = self.tr("“%1”: what did they say?").replace("%1", one.title)
                self._ask("change-to", title, choices, current=f"{id} {one.chosen}")

    def _change_to(self, id: str, _words: str) -> None:
        step, _, answer = id.partition(" ")
        self._dispatcher.do("change", step=step, answer=answer)

    def _note(self, id: str, _words: str) -> None:
        """The note is known: ask what is to become of it."""
        notes = self._view.notes if self._view is not None else ()
        for one in notes:
            if str(one.seq) == id:
                choices = [
                    ChooseRow(f"mend {id}", self.tr("Put it right in the note box")),
                    ChooseRow(f"strike {id}", self.tr("Strike it")),
                ]
                hint = self.tr("What stood there stays in the record")
                self._ask("note-how", self._said(one.text), choices, hint=hint)

    def _note_how(self, id: str, _words: str) -> None:
        how, _, seq = id.partition(" ")
        if how == "strike":
            self._dispatcher.run("strike", self._dispatcher.session.strike_note, int(seq))
            self.note_struck.emit(self._dispatcher.session.noted)
        else:
            self.note_taken.emit(self._dispatcher.session.take_up_note(int(seq)))


_PLAIN_LANGUAGES = {
    "en": "English", "es": "Español", "pt": "Português", "fr": "Français", "zh": "中文",
    "ar": "العربية", "de": "Deutsch", "nl": "Nederlands", "sr": "Српски",
}  # fmt: skip


def language_name(tag: str) -> str:
    """A language in its own words; its tag where nobody knows any.

    Qt names the country that a bare language is most spoken in, which is seldom the house's.
    """
    if tag in _PLAIN_LANGUAGES:
        return _PLAIN_LANGUAGES[tag]
    name = QLocale(tag).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else tag
