"""The phrases by which people ask for calls, and what each means; folded, English and Spanish."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from jobaid.log.index.record_query import NO_OUTCOME
from jobaid.operations.records.asked_days import NUMBER, number_in
from jobaid.sentences import Sentence, counted, sentence

KEYWORDS: Mapping[str, str] = {
    word: kind
    for kind, words in {
        "script": "script guion",
        "step": "step paso",
        "outcome": "outcome resultado",
        "rule": "rule regla",
        "agent": "agent agente by por of de",
        "team": "team equipo",
        "version": "version",
        "language": "language idioma in en",
        "desk": "desk puesto",
        "channel": "channel canal",
        "customer_kind": "kind tipo",
        "caller": "customer caller cliente",
    }.items()
    for word in words.split()
}
"""A word, and what the words after it name."""

_QUESTION = """
    which what whose who whom show list find give me us all any every the that this these those
    with and or are is was were a an of to at on in by for from did do does has have had been call
    calls please there it its why most ended
    que cual cuales quien quienes muestra lista busca todas todos el la los las un una de del con
    y o son fueron fue han ha por para en llamada llamadas
"""
FILLERS = frozenset(_QUESTION.split())
"""Words that only make a question of it."""

Phrase = tuple[str, tuple[str, Any], Sentence]

_BROKE = r"(?:broke|broken|breaks|break|breaking|rompieron|rompio|incumplieron)"
_LATE = r"(?:late|overdue|tarde|vencidas?|atrasadas?)"
_PROMISE = r"(?:promises?|promesas?)"
_IS = r"(?: (?:are|is|were|was|that are|estan|esta|son))?"


def _promises(states: str) -> str:
    return rf"(?:{_PROMISE}{_IS} {states}|{states} {_PROMISE})"


PHRASES: tuple[Phrase, ...] = (
    (
        r"(?:which |what |que )?(?:steps?|pasos?) (?:is |are |se |gets? |got )?"
        r"(?:skipped|omitidos?|omite)(?: (?:the )?most(?: often)?| mas)?(?: ,)?"
        r"(?: and why| y por que)?",
        ("by", "skipped"),
        sentence("steps skipped, and why"),
    ),
    (
        rf"{_BROKE} (?:(?:a|any|the|una) )?(?:never )?(?:rules?|reglas?)|never:? ?any"
        r"|(?:owned up to )?slips?|deslices|desliz",
        ("flag", "slips"),
        sentence("a never rule was broken"),
    ),
    (
        r"near[- ]miss(?:es)?|nearly slipped|casi deslices",
        ("flag", "near-misses"),
        sentence("near misses"),
    ),
    (
        r"none (?:of these )?fits?|no fitting answer|ninguna encaja",
        ("flag", "none-fits"),
        sentence("none of the answers fitted"),
    ),
    (
        r"(?:went |go(?:es)? )?off[- ]script|fuera del? guion",
        ("flag", "off-script"),
        sentence("off script"),
    ),
    (
        r"missed (?:a )?standards?|standards? (?:was |were )?missed"
        r"|(?:estandar|estandares) incumplidos?",
        ("flag", "standards"),
        sentence("a standard was missed"),
    ),
    (
        r"complaints?|complained|quejas?|reclamacion(?:es)?",
        ("flag", "complaint"),
        sentence("complaints"),
    ),
    (r"no[- ]contact|sin contacto", ("flag", "no-contact"), sentence("no contact wanted")),
    (r"skipped|skips?|with skips|omitido|omitidos", ("flag", "skipped"), sentence("steps skipped")),
    (_promises(_LATE), ("promise", "late"), sentence("promises that are late")),
    (
        _promises(r"(?:kept late|cumplidas tarde)"),
        ("promise", "kept-late"),
        sentence("promises kept late"),
    ),
    (
        _promises(r"(?:open|still open|abiertas?|pendientes?)"),
        ("promise", "open"),
        sentence("promises still open"),
    ),
    (_promises(r"(?:kept|cumplidas?)"), ("promise", "kept"), sentence("promises kept")),
    (
        _promises(r"(?:broken|not kept|rotas?|incumplidas?)"),
        ("promise", "broken"),
        sentence("promises not kept"),
    ),
    (
        _promises(r"(?:withdrawn|taken back|retiradas?)"),
        ("promise", "withdrawn"),
        sentence("promises taken back"),
    ),
    (
        _promises(r"(?:moved|put off|aplazadas?)"),
        ("promise", "moved"),
        sentence("promises put off"),
    ),
    (
        _promises(r"(?:handed over|traspasadas?)"),
        ("promise", "handed-over"),
        sentence("promises handed over"),
    ),
    (rf"(?:with (?:a )?|con )?{_PROMISE}", ("promise", "any"), sentence("with a promise")),
    (
        r"(?:(?:ended|closed|terminaron) )?(?:without|sin|with no|no) (?:an? |un )?"
        r"(?:outcomes?|resultados?)"
        r"|outcome:? (?:none|missing)|resultado:? ninguno",
        ("outcome", NO_OUTCOME),
        sentence("without an outcome"),
    ),
    (r"interrupted|interrumpidas?", ("state", "interrupted"), sentence("interrupted")),
    (
        r"discarded|opened by mistake|descartadas?",
        ("state", "discarded"),
        sentence("opened by mistake"),
    ),
    (r"open calls?|llamadas? abiertas?", ("state", "open"), sentence("not wrapped up")),
    (r"parked|aparcadas?", ("state", "parked"), sentence("parked")),
    (r"longest first|mas largas primero", ("order", ("handle_s", True)), sentence("longest first")),
    (
        r"shortest first|mas cortas primero",
        ("order", ("handle_s", False)),
        sentence("shortest first"),
    ),
    (r"oldest first|mas antiguas primero", ("order", ("began", False)), sentence("oldest first")),
    (
        r"newest first|latest first|mas recientes primero",
        ("order", ("began", True)),
        sentence("newest first"),
    ),
    (
        r"(?:repeat(?:ed)? (?:calls?|callers?|customers?)|called again|volvieron a llamar)",
        ("times", 2),
        sentence("customers who called again"),
    ),
    *(
        (rf"(?:grouped |group )?(?:by|por) (?:{words})", ("by", by), says)
        for by, words, says in (
            ("agent", "agents?|agentes?", sentence("by agent")),
            ("team", "teams?|equipos?", sentence("by team")),
            ("script", "scripts?|guion|guiones", sentence("by script")),
            ("outcome", "outcomes?|resultados?", sentence("by outcome")),
            ("version", "versions?|version|versiones", sentence("by version")),
            ("day", "days?|dias?", sentence("by day")),
            ("week", "weeks?|semanas?", sentence("by week")),
            ("hour", "hours?|horas?", sentence("by hour")),
            ("language", "languages?|idiomas?", sentence("by language")),
            ("customer", "customers?|callers?|clientes?", sentence("by customer")),
            ("step", "steps?|pasos?", sentence("by step")),
        )
    ),
)
"""Patterns with what they set, and how that reads. Earlier ones win over later ones."""

FLAG_SCRIPTS: Mapping[str, frozenset[str]] = {
    "complaint": frozenset(
        ("complaint", "complaints", "queja", "quejas", "reclamacion", "reclamaciones")
    ),
}
"""Flags that whole scripts are about, by words of their titles: their calls have the flag too."""


def _called(told: re.Match[str]) -> list[tuple[str, Any, str]]:
    times = int(number_in(told["n"])) if told["n"] else 0
    if told["n"] in ("once",) or not 2 <= times <= 1000:
        return []
    says = counted(times, "called once", "called %Ln times or more")
    found: list[tuple[str, Any, str]] = [("times", times, says)]
    if told["who"]:
        found.append(("by", "customer", sentence("by customer")))
    return found


WIDE: tuple[tuple[str, Callable[[re.Match[str]], list[tuple[str, Any, str]]]], ...] = (
    (
        r"(?P<who>(?:which |what |que )?(?:customers?|callers?|clientes?) (?:(?:who|that|que) )?)?"
        rf"(?:called|rang|llamaron|llamo|phoned) (?P<n>{NUMBER})(?: (?:times|veces))?"
        r"(?: or more| o mas)?",
        _called,
    ),
)
"""Patterns whose numbers count."""
