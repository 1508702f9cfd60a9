"""A practice call in the terminal: the walk of a call, with a customer who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO, cast

from jobaid.terminal.step_text import BOLD, FAINT, WARN
from jobaid.terminal.walking import Terminal

if TYPE_CHECKING:
    from jobaid.call.command import Done
    from jobaid.call.engine import CallEngine
    from jobaid.operations.practice.practising import KeptRun
    from jobaid.operations.recorded_call import RecordedCall

SAYING = "  say WORDS   what you say      1), 2), 3)  one of the three lines      peek  the line\n"


def practise_in_terminal(kept: KeptRun, source: TextIO, out: TextIO) -> None:
    """Walk a practice call until it is over, left, or the input ends; then tell how it went."""
    _PracticeTerminal(kept, source, out).run()


class _AsCall:
    """A run as the walk of a call knows calls."""

    def __init__(self, kept: KeptRun) -> None:
        self._kept = kept

    @property
    def engine(self) -> CallEngine:
        return self._kept.run.engine

    @property
    def begun(self) -> Done:
        return self._kept.run.begun

    def do(self, command: object) -> Done:
        return self._kept.do(command)

    def wait(self) -> bool:
        return True


class _PracticeTerminal(Terminal):
    def __init__(self, kept: KeptRun, source: TextIO, out: TextIO) -> None:
        super().__init__(cast("RecordedCall", _AsCall(kept)), source, out)
        self._kept = kept
        self._heard = ""

    def run(self) -> None:
        """Walk, and tell how it went."""
        self._screen.print(SAYING, FAINT)
        super().run()
        if self._kept.run.over:
            self._result()

    def _take(self, done: Done, show: bool = False) -> None:
        here = (self._state.get("script"), self._state.get("step"))
        super()._take(done, show)
        run = self._kept.run
        moved = here != (self._state.get("script"), self._state.get("step"))
        name = run.scenario.persona.name or "Customer"
        if run.says and run.says != self._heard:
            self._screen.print(f"  {name} ({run.customer.mood_name}): “{run.says}”", BOLD)
        self._heard = run.says
        if self._kept.problem:
            self._screen.print(f"  {self._kept.problem}", WARN)
        if moved and not run.over:
            for number, line in enumerate(run.lines(), 1):
                self._screen.print(f"    {number}) {line}", FAINT)

    def _line(self, line: str) -> None:
        word, _, rest = line.partition(" ")
        lines: list[str] = self._kept.run.lines()
        if word == "say" and rest.strip():
            self._say(rest.strip())
        elif word[:-1].isdigit() and word[-1:] == ")" and 1 <= int(word[:-1]) <= len(lines):
            self._say(lines[int(word[:-1]) - 1])
        elif word == "peek":
            self._take(self._call.do({"do": "peek"}))
            self._screen.print(f"  {self._kept.run.line().text}")
        else:
            super()._line(line)

    def _say(self, text: str) -> None:
        command: dict[str, Any] = {"do": "say", "text": text}
        self._take(self._call.do(command))
        judged = self._kept.run.notes.said[-1].judged
        for one in judged.never:
            rule = self._kept.run.call.library.never[one.rule]
            words = "" if rule.say_instead is None else self._screen.words(rule.say_instead)
            self._screen.print(f"  Never: {self._screen.words(rule.text)} Say: “{words}”", WARN)

    def _result(self) -> None:
        judgement = self._kept.finish()
        state = "passed" if judgement.passed else "not passed yet"
        self._screen.print(f"\n  {judgement.score:g} of 100, {state}.", BOLD)
        for one in judgement.points:
            if one.met is False:
                at = "" if one.ms is None else f"{one.ms // 60000}:{one.ms // 1000 % 60:02}  "
                self._screen.print(f"  {at}{one.better}", WARN)
                if one.said:
                    self._screen.print(f"        you: “{one.said}”", FAINT)
                self._screen.print(f"        {one.why}", FAINT)
