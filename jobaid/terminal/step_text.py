"""What a person in the terminal sees of a step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from jobaid.library.texts import spoken_seconds

if TYPE_CHECKING:
    from jobaid.call.read_model import CallReadModel
    from jobaid.library.model import NeverRule, Words

BOLD, FAINT, WARN = "1", "2", "33"


class Screen:
    """Writes to a terminal, with emphasis where it has any."""

    def __init__(self, call: CallReadModel, out: TextIO) -> None:
        self._call = call
        self._out = out
        self._inked = out.isatty()

    def print(self, text: str = "", code: str = "") -> None:
        """A line; `code` is the terminal's code for its emphasis."""
        self.write(f"\033[{code}m{text}\033[0m\n" if code and self._inked else f"{text}\n")

    def write(self, text: str) -> None:
        """Text that a person must see at once."""
        self._out.write(text)
        self._out.flush()

    def show(self, state: dict[str, Any]) -> None:
        """The step: what to say, what never to do, what to ask and tick, the answers."""
        self.print()
        self.print(" > ".join([*state["visit"], str(state["title"])]), FAINT)
        reply = state["reply"]
        if reply is not None:
            self.print(f"  {reply['say']}", BOLD)
            self.print("  x goes back to the step.", FAINT)
            return
        if state["say"]:
            exact = "say exactly, " if state["wording"] == "exact" else ""
            seconds = spoken_seconds(state["say"], self._call.language)
            self.print(f"  ({exact}about {seconds} s)", FAINT)
            for paragraph in state["say"].splitlines():
                self.print(f"  {paragraph}", BOLD)
        for rule in self._never_here(state):
            self.print(f"  Never: {self.words(rule.text)}", WARN)
        for row in state["ask"]:
            must = " (must)" if row["required"] else ""
            value = "" if row["value"] is None else f": {row['value']}"
            offered = ", ".join(option["label"] for option in row.get("options", ()))
            offer = f" [{offered}]" if offered else ""
            self.print(f"  ask  {row['label']}{must}{value}{offer}")
        for number, item in enumerate(state["do"], 1):
            mark = "x" if item["done"] else " "
            must = " (must)" if item["must"] else ""
            self.print(f"  [{mark}] t{number} {item['text']}{must}")
        for number, choice in enumerate(state["choices"], 1):
            closed = "" if choice["enabled"] else "  (not open yet)"
            self.print(f"  {number}  “{choice['label']}”{closed}")
        if state["outcome"]:
            self.print(f"  outcome: {state['outcome']}", FAINT)

    def _never_here(self, state: dict[str, Any]) -> list[NeverRule]:
        library = self._call.library
        script = library.scripts.get(str(state["script"]))
        step = None if script is None else script.step(str(state["step"]))
        if step is None:
            return []
        return [library.never[id] for id in step.never if id in library.never]

    def words(self, words: Words) -> str:
        """A text of the library in the language of the call, with the values of now."""
        call = self._call
        return call.render(words.text(call.language, call.library.house.languages)).plain
