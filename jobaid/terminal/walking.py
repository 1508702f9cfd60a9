"""A call in the terminal: a line is read, understood and carried out.

The five things done most, and their keys: choose an answer (its digit), go on (Enter),
capture what is asked (type it), tick an item (t and its digit), find a reply (r and words).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TextIO

from jobaid.call.view import play_state
from jobaid.terminal.step_text import WARN, Screen

if TYPE_CHECKING:
    from jobaid.call.command import Done
    from jobaid.operations.recorded_call import RecordedCall

HELP = """
  Enter        go on                      1 2 3 ...    the customer's answer
  text         what is asked for, or name=value for one field of several
  t, t2        tick the next item, or item 2
  b            back                       u            undo
  r WORDS      reply to a question        x            close the reply, end a visit
  s REASON     skip this step             o REASON     off script
  0 WORDS      none of the answers fits   n WORDS      note
  h            hold, and off hold         j STEP       jump
  p            confirm the promise        p WORDS / Friday   promise of your own
  never        what must never happen     slip RULE, near RULE    own up
  may          what you may do            may RULE     one you used
  w [OUTCOME]  wrap up                    c [REASON]   close the call
  park, unpark, discard REASON, lang CODE, {"do": ...} any command
  ?            this list                  q            leave; a kept call can be resumed
"""

# The commands that may enter a step.
MOVES = ("answer", "next", "skip", "jump", "return")

CommandMaker = Callable[[str], dict[str, Any]]


def _with(name: str, key: str) -> CommandMaker:
    return lambda text: {"do": name, key: text}


def _promise(rest: str) -> dict[str, Any]:
    text, slash, within = rest.rpartition("/")
    if slash:
        return {"do": "promise", "text": text.strip(), "due": within.strip()}
    return {"do": "promise", "text": rest}


# What a first word means; the rest of the line goes into the command.
MAKERS: dict[str, CommandMaker] = {
    "": lambda _: {"do": "next"},
    "b": lambda _: {"do": "back"},
    "u": lambda _: {"do": "undo"},
    "x": lambda _: {"do": "return"},
    "s": _with("skip", "reason"),
    "o": _with("off-script", "reason"),
    "0": _with("none-fits", "text"),
    "n": _with("note", "text"),
    "j": _with("jump", "to"),
    "w": _with("wrap-up", "outcome"),
    "c": _with("close", "reason"),
    "slip": _with("slip", "rule"),
    "near": _with("near-miss", "rule"),
    "park": _with("park", "reason"),
    "unpark": _with("unpark", "reason"),
    "discard": _with("discard", "reason"),
    "lang": _with("language", "to"),
    "p": _promise,
}


def walk_in_terminal(call: RecordedCall, source: TextIO, out: TextIO) -> None:
    """Walk the call until it is closed, left, or the input ends."""
    Terminal(call, source, out).run()


class Terminal:
    """One call in a terminal."""

    def __init__(self, call: RecordedCall, source: TextIO, out: TextIO) -> None:
        self._call = call
        self._source = source
        self._screen = Screen(call.engine.call, out)
        self._state: dict[str, Any] = {}

    def run(self) -> None:
        """Show the step, take a line, carry it out."""
        self._take(self._call.begun, show=True)
        while self._state["open"]:
            row = self._open_ask()
            self._screen.write(f"{row['label']} > " if row is not None else "> ")
            line = self._source.readline()
            if not line or line.strip() == "q":
                break
            self._line(line.strip())

    def _take(self, done: Done, show: bool = False) -> None:
        saved = self._call.wait()
        before = (self._state.get("script"), self._state.get("step"), self._state.get("reply"))
        self._state = play_state(self._call.engine.call, done)
        now = (self._state["script"], self._state["step"], self._state["reply"])
        if show or now != before:
            self._screen.show(self._state)
        for event in done.events:
            if event["type"] == "promised":
                due = f", {event['read_back']}" if event.get("read_back") else ""
                self._screen.print(f"  Promised: {event['text']}{due}")
        if self._state["problem"]:
            self._screen.print(f"  {self._state['problem']}", WARN)
        if not saved:
            self._screen.print("  Held in memory only: the disk does not take it.", WARN)

    def _open_ask(self) -> dict[str, Any] | None:
        asks: list[dict[str, Any]] = self._state["ask"]
        if self._state["reply"] is not None:
            return None
        return next((row for row in asks if row["value"] is None), None)

    def _line(self, line: str) -> None:
        word, _, rest = line.partition(" ")
        rest = rest.strip()
        if word == "?":
            self._screen.print(HELP)
        elif word == "never":
            self._list(self._call.engine.call.library.never)
        elif word == "may" and not rest:
            self._list(self._call.engine.call.library.may)
        elif word == "may":
            self._do({"do": "may", "id": rest})
        elif word == "h":
            held = self._call.engine.state.held_since is not None
            self._do({"do": "resume" if held else "hold"})
        elif word == "r":
            self._reply(rest)
        elif line.startswith("{"):
            self._raw(line)
        elif word.isdigit() and word != "0" and not rest and self._answer(int(word)):
            pass
        elif word[:1] == "t" and (word == "t" or word[1:].isdigit()) and not rest:
            self._tick(word[1:])
        elif word in MAKERS:
            self._do(MAKERS[word](rest))
        else:
            self._fill(line)

    def _do(self, command: dict[str, Any]) -> None:
        broken = None
        if command["do"] in MOVES:
            broken = self._call.engine.would_break(command)
        if broken is not None and not self._go_on(broken):
            return
        self._take(self._call.do(command))

    def _go_on(self, rule: str) -> bool:
        """Ask once before a move that breaks a rule."""
        self._screen.print(f"  This breaks a rule: {rule}", WARN)
        self._screen.write("  Go on all the same? y, or Enter to stay > ")
        return self._source.readline().strip().lower() in ("y", "yes")

    def _raw(self, line: str) -> None:
        try:
            self._take(self._call.do(json.loads(line)))
        except (ValueError, RecursionError):
            self._screen.print("  That is not JSON.", WARN)

    def _answer(self, number: int) -> bool:
        """Choose answer `number`; a number that is none is what was asked for."""
        choices = self._state["choices"]
        if not 1 <= number <= len(choices):
            return False
        self._do({"do": "answer", "id": choices[number - 1]["id"]})
        return True

    def _tick(self, number: str) -> None:
        items = self._state["do"]
        if number:
            chosen = items[int(number) - 1 : int(number)] if int(number) else []
        else:
            chosen = [item for item in items if not item["done"]][:1]
        if not chosen:
            self._screen.print("  There is no such item on this step.", WARN)
            return
        item = chosen[0]
        self._do({"do": "tick", "id": item["id"], "on": not item["done"]})
        self._screen.print(f"  [{' ' if item['done'] else 'x'}] {item['text']}")

    def _fill(self, line: str) -> None:
        named = re.match(r"([a-z][a-z0-9_.]*)\s*=(.*)", line)
        row = self._open_ask()
        if named:
            self._do({"do": "fill", "field": named[1], "value": named[2].strip()})
        elif row is not None:
            self._do({"do": "fill", "field": row["field"], "value": line})
        else:
            self._screen.print("  ? shows what can be typed here.", WARN)

    def _reply(self, words: str) -> None:
        engine = self._call.engine
        found: dict[str, str] = {}
        for script_id in engine.call.scripts_here():
            script = engine.call.library.scripts.get(script_id)
            for reply in script.replies if script is not None else ():
                found.setdefault(
                    reply.id, " / ".join(self._screen.words(one) for one in reply.heard)
                )
        for reply in engine.call.library.replies.values():
            found.setdefault(reply.id, " / ".join(self._screen.words(one) for one in reply.heard))
        if words in found:
            self._do({"do": "reply", "id": words})
            return
        wanted = words.lower().split()
        hits = [
            id for id, heard in found.items() if all(w in f"{id} {heard}".lower() for w in wanted)
        ]
        if len(hits) == 1:
            self._do({"do": "reply", "id": hits[0]})
            return
        for id in hits or found:
            self._screen.print(f"  {id:24}  {found[id]}")

    def _list(self, rules: Any) -> None:
        for rule in rules.values():
            self._screen.print(f"  {rule.id:24}  {self._screen.words(rule.text)}")
