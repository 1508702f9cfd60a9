"""The library as a booklet to print: scripts, the never list, sheets to fill in by hand.

For the day on which the systems are down. Each sheet has a sign by which it is seen later whether
the script is still what it was printed from; what was written is typed in by its codes.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

from jobaid.library.model import Words
from jobaid.library.paper_codes import PaperCodes, paper_codes
from jobaid.sentences import ErrorInWords, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library, Script, Step
    from jobaid.library.reader import ReadLibrary

_VALUE = re.compile(r"\{\{\s*([^{}]+?)\s*\}\}")
_STATEMENT = re.compile(r"\{%.*?%\}")
_LINES = 6  # of a form, for notes
_STYLE = """
body { font: 11pt/1.4 sans-serif; margin: 1.5cm; color: #000; }
h1 { font-size: 20pt; } h2 { font-size: 16pt; border-bottom: 1px solid #000; }
h3 { font-size: 12pt; margin-bottom: 0.2em; }
section { page-break-before: always; }
article { page-break-inside: avoid; margin-bottom: 0.8em; }
.say { border-left: 3px solid #000; padding-left: 0.6em; white-space: pre-line; }
.exact { border-left-style: double; }
.blank { letter-spacing: 0.1em; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #000; padding: 0.35em; text-align: left; vertical-align: top; }
td.write { height: 1.6em; width: 55%; }
.sign { font-family: monospace; }
"""


class NoBooklet(ErrorInWords, LookupError):
    """There is no such script; `words` say so."""


def booklet_html(
    reading: ReadLibrary,
    scripts: Sequence[str] = (),
    *,
    printed: dt.datetime,
    language: str | None = None,
) -> str:
    """One page of HTML that stands alone. `scripts` are ids, none for all; `printed` is now.

    Raises `NoBooklet`.
    """
    library = reading.library
    unknown = [id for id in scripts if id not in library.scripts]
    if unknown:
        raise NoBooklet(sentence("There is no script `{name}` here.", name=unknown[0]))
    chosen = [one for one in library if not scripts or one.id in scripts]
    booklet = _Booklet(library, language or library.house.languages[0])
    return "\n".join(booklet.page(chosen, printed))


class _Booklet:
    def __init__(self, library: Library, language: str) -> None:
        self._library = library
        self._language = language

    def page(self, scripts: Sequence[Script], printed: dt.datetime) -> Iterator[str]:
        """The whole page."""
        house = self._library.house
        title = escape(house.name or "Scripts")
        yield f'<!DOCTYPE html><html lang="{escape(self._language)}"><head><meta charset="utf-8">'
        yield f"<title>{title}</title><style>{_STYLE}</style></head><body>"
        yield f"<h1>{title}</h1>"
        yield f"<p>Printed on {printed:%Y-%m-%d %H:%M}. For calls while the systems are down.</p>"
        yield (
            "<p>Write on the sheet behind each script where the call went: the number of each "
            "step, with the letter of the answer, like <b>1a 2 5b</b>. Type the sheets in later "
            "with <b>jobaid log enter</b>.</p>"
        )
        yield "<table><tr><th>Script</th><th>Sign of its sheets</th></tr>"
        for script in scripts:
            codes = paper_codes(script, self._library)
            name = f'<a href="#{escape(script.id)}">{self._words(script.title)}</a>'
            yield f'<tr><td>{name}</td><td class="sign">{_sheet(codes)}</td></tr>'
        yield "</table>"
        yield from self._never()
        for script in scripts:
            yield from self._script(script)
        yield "</body></html>"

    def _words(self, words: Words | None) -> str:
        """A text as it is read out, with lines where a value comes."""
        if words is None:
            return ""
        text = words.text(self._language, self._library.house.languages)
        plain = _STATEMENT.sub("", text).strip()
        parts, at = [], 0
        for match in _VALUE.finditer(plain):
            parts += [escape(plain[at : match.start()]), self._value(match[1])]
            at = match.end()
        return "".join([*parts, escape(plain[at:])])

    def _value(self, expression: str) -> str:
        name = expression.split("|")[0].strip()
        house = self._library.house
        known = house.company if name == "company" else house.values.get(name)
        if known is not None:
            told = known.text(self._language) if isinstance(known, Words) else str(known)
            return escape(told)
        field = self._library.all_fields.get(name)
        label = name if field is None else field.label.text(self._language)
        return f'<span class="blank">______ ({escape(label)})</span>'

    def _never(self) -> Iterator[str]:
        rules = list(self._library.never.values())
        if not rules:
            return
        yield "<section><h2>Never</h2><ul>"
        for rule in rules:
            instead = self._words(rule.say_instead) if rule.say_instead else ""
            more = f"<br>Instead: {instead}" if instead else ""
            yield f"<li>{self._words(rule.text)}{more}</li>"
        yield "</ul></section>"

    def _script(self, script: Script) -> Iterator[str]:
        codes = paper_codes(script, self._library)
        yield f'<section id="{escape(script.id)}"><h2>{self._words(script.title)}</h2>'
        yield f'<p>{self._words(script.about)} <span class="sign">{_sheet(codes)}</span></p>'
        for step in script.steps:
            yield from self._step(script, step, codes)
        if script.replies:
            yield "<h3>When they say</h3><ul>"
            for reply in script.replies:
                heard = " / ".join(self._words(one) for one in reply.heard)
                yield f"<li>“{heard}”: {self._words(reply.say)}</li>"
            yield "</ul>"
        yield "</section>"
        yield from self._sheet_to_fill(script, codes)

    def _step(self, script: Script, step: Step, codes: PaperCodes) -> Iterator[str]:
        number = codes.of_step(step.id)
        yield f"<article><h3>{number}. {self._words(step.title)}</h3>"
        if step.say:
            exact = " exact" if step.wording == "exact" else ""
            told = "<b>Word for word:</b> " if exact else ""
            yield f'<div class="say{exact}">{told}{self._words(step.say)}</div>'
        todo = [
            f"<li>☐ {code} {self._words(item.text)}{' (must)' if item.must else ''}</li>"
            for item, code in zip(step.do, _codes_of(codes.items, step.id), strict=True)
        ]
        asked = [f"<li>Ask {self._field(name, codes)}</li>" for name in step.ask]
        if todo or asked:
            yield f"<ul>{''.join((*todo, *asked))}</ul>"
        ways = [
            f"<li><b>{code}</b> {self._words(answer.label)} → "
            f"{self._goes(script, answer.go, step, codes)}{self._when(answer.when)}</li>"
            for answer, code in zip(step.answers, _codes_of(codes.answers, step.id), strict=True)
        ]
        if not step.answers or step.next:
            ways += [
                f"<li>→ {self._target(route.go, script, codes)}{self._when(route.when)}</li>"
                for route in step.next
            ]
        if step.visit:
            ways.insert(0, f"<li>First: {self._target(step.visit, script, codes)}</li>")
        if ways:
            yield f"<ul>{''.join(ways)}</ul>"
        if step.outcome:
            outcome = self._library.outcomes.get(step.outcome)
            label = escape(step.outcome) if outcome is None else self._words(outcome.label)
            code = next((c for c, id in codes.outcomes.items() if id == step.outcome), "")
            yield f"<p>Ends as: {code} {label}</p>"
        yield "</article>"

    def _field(self, name: str, codes: PaperCodes) -> str:
        field = self._library.all_fields.get(name)
        label = escape(name) if field is None else self._words(field.label)
        return f"<b>{codes.of_field(name)}</b> {label}"

    def _goes(self, script: Script, go: str | None, step: Step, codes: PaperCodes) -> str:
        if go is not None:
            return self._target(go, script, codes)
        if step.next:
            return " / ".join(self._target(one.go, script, codes) for one in step.next)
        at = script.step_number[step.id]
        if at + 1 < len(script.steps):
            return codes.of_step(script.steps[at + 1].id)
        return "end"

    def _target(self, go: str, script: Script, codes: PaperCodes) -> str:
        found = self._library.find_step(go, script)
        if found is None:
            return escape(go)
        other, step = found
        if other.id == script.id:
            return f"{codes.of_step(step.id)} {self._words(step.title)}"
        return f"“{self._words(other.title)}”"

    @staticmethod
    def _when(when: str | None) -> str:
        return f" <i>(if {escape(when)})</i>" if when else ""

    def _sheet_to_fill(self, script: Script, codes: PaperCodes) -> Iterator[str]:
        yield f"<section><h2>Sheet: {self._words(script.title)}</h2><table>"
        rows = [
            ("sheet", _sheet(codes), False),
            ("begun", "Day and time, like 2026-11-21 14:05", True),
            ("ended", "Time", True),
            ("agent", "Who took the call", True),
            ("way", "Where it went, like 1a 2 5b", True),
            ("ticked", "What was done, like 1.1 2.1", True),
        ]
        rows += [
            (code, self._field(name, codes).partition("</b>")[2].strip(), True)
            for code, name in codes.fields.items()
        ]
        # A script that names no outcome may end as anything.
        own = {step.outcome for step in script.steps} & set(codes.outcomes.values())
        ends = [(code, id) for code, id in codes.outcomes.items() if id in own or not own]
        told = ", ".join(f"{code} {self._outcome(id)}" for code, id in ends)
        rows.append(("outcome", told, True))
        for key, words, to_write in rows:
            cell = '<td class="write"></td>' if to_write else f'<td class="sign">{words}</td>'
            head = "" if key == "sheet" else f"<br>{words}"
            yield f"<tr><th>{key}{head}</th>{cell}</tr>"
        yield "</table>"
        yield "<h3>note</h3>" + f"<p>{'_' * 70}</p>" * _LINES
        yield "</section>"

    def _outcome(self, id: str) -> str:
        found = self._library.outcomes.get(id)
        return escape(id) if found is None else self._words(found.label)


def _sheet(codes: PaperCodes) -> str:
    return f"{escape(codes.script)} {codes.sign}"


def _codes_of(codes: Mapping[str, tuple[str, str]], step: str) -> list[str]:
    return [code for code, (of, _) in codes.items() if of == step]
