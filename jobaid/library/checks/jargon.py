"""Words that a customer cannot know, and that the glossary does not explain.

"Jargon without explanation is verbiage." Found are acronyms of two to five capitals, and the
words of the list below; a word that is a `term` of the glossary is explained.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from jobaid.library.checks.house_files import house_lines
from jobaid.library.checks.script_context import ScriptContext, found
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.library_context import LibraryContext
    from jobaid.library.checks.passages import TextLine
    from jobaid.library.findings import Finding
    from jobaid.library.model import Library

# Capitals that everybody reads as words.
EVERYDAY = frozenset(
    (
        "AM", "CD", "DVD", "EU", "GB", "GMT", "GPS", "ID", "IT", "MB", "NHS", "NI", "OK", "PC",
        "PIN", "PM", "SIM", "SMS", "TV", "UK", "US", "USA", "USB", "VAT", "VIP",
        "DNI", "EEUU", "IVA", "NIE", "ONG", "UE",
    )
)  # fmt: skip
# Ordinary words that are written in capitals to be stressed, and what is vague, not jargon.
STRESSED = frozenset(
    (
        "ALL", "AND", "ANY", "ASAP", "CAN", "DO", "DOES", "DOWN", "END", "FIRST", "FULL", "IF",
        "IN", "LAST", "LEFT", "LOCK", "MAY", "MUST", "NEVER", "NEW", "NO", "NOT", "NOW", "OFF",
        "ON", "ONE", "ONLY", "OPEN", "OR", "OUT", "RESET", "RIGHT", "RUN", "SI", "START", "STOP",
        "TWO", "UP", "WE", "WILL", "YES", "YOU", "YOUR",
    )
)  # fmt: skip
# Roman numerals, as in "Part II".
_ROMAN = re.compile(r"[IVX]+")
_ACRONYM = re.compile(r"(?<![\w{&.@/-])[A-Z]{2,5}(?:s\b|\b)(?![\w}@/])(?!\.\w)")

# What telecoms and finance people say among themselves, by language: words of their trade
# for which there is an everyday one ("arrears": what is owed; "latency": delay). A house that
# needs another word explained writes it into its glossary; it need not stand here.
JARGON: Mapping[str, tuple[str, ...]] = {
    "en": (
        "amortised", "annuity", "arrears", "attenuation", "backhaul", "bandwidth", "chargeback",
        "contention ratio", "cooling-off period", "debit note", "default notice", "demarcation",
        "first-line", "firmware", "fttc", "fttp", "handover", "in arrears", "jitter",
        "latency", "line fault", "master socket", "net of", "number porting", "outstanding balance",
        "packet loss", "porting", "pre-authorisation", "pro rata", "provisioned", "provisioning",
        "remittance", "second-line", "service credit", "sync speed", "throughput",
        "tier one", "tier two", "wayleave", "write-off",
    ),
    "es": (
        "amortización", "ancho de banda", "apremio", "atenuación", "contracargo", "devengo",
        "firmware", "latencia", "morosidad", "pérdida de paquetes", "portabilidad",
        "prorrateo", "remesa", "throughput",
    ),
}  # fmt: skip


def check(subject: ScriptContext) -> Iterator[Finding]:
    """What a script's steps and replies say."""
    yield from _lines(subject.script.file, subject.lines, subject.library)


def check_house(whole: LibraryContext) -> Iterator[Finding]:
    """What the house's replies and notices say. The glossary explains itself."""
    for file, line in house_lines(whole.library):
        if file != "glossary.yaml":
            yield from _lines(file, [line], whole.library)


def _lines(file: str, lines: Iterable[TextLine], library: Library) -> Iterator[Finding]:
    explained = _explained(library)
    told_of: set[tuple[str, str]] = set()
    for line in lines:
        if not line.spoken:
            continue
        for word, start in _jargon_in(line, library):
            key = (line.thing, word.casefold())
            if key in told_of or _is_explained(word, explained):
                continue
            told_of.add(key)
            before = line.source[:start]
            column = start - (before.rfind("\n") + 1) + 1
            words = sentence(
                "{thing} says `{word}`, and the glossary does not explain it.",
                thing=line.thing,
                word=word,
            )
            fix = sentence("Say it in everyday words, or explain it in `glossary.yaml`.")
            spot = line.at(before.count("\n") + 1, column)
            yield found(file, "JA089", spot, words, fix)


def _jargon_in(line: TextLine, library: Library) -> Iterator[tuple[str, int]]:
    # What stands in braces is a name, not said.
    source = _BRACES.sub(lambda match: " " * len(match[0]), line.source)
    if any(map(str.islower, source)):
        for match in _ACRONYM.finditer(source):
            word = match[0].removesuffix("s")
            if word not in EVERYDAY | STRESSED and not _ROMAN.fullmatch(word):
                yield word, match.start()
    language = line.language or (library.house.languages[0] if library.house.languages else "en")
    pattern = _PATTERNS.get(language.partition("-")[0])
    if pattern is not None:
        for match in pattern.finditer(source):
            yield match[0], match.start()


def _explained(library: Library) -> frozenset[str]:
    return frozenset(
        text.casefold()
        for term in library.glossary.values()
        for text in term.term.by_language.values()
    )


def _is_explained(word: str, explained: frozenset[str]) -> bool:
    folded = word.casefold()
    if folded in explained or f"{folded}s" in explained:
        return True
    # "PAC" is explained by "PAC code", and "porting" by "porting a number".
    pattern = re.compile(rf"(?<!\w){re.escape(folded)}s?(?!\w)")
    return any(pattern.search(term) for term in explained)


_BRACES = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_PATTERNS = {
    language: re.compile(
        rf"(?<!\w)(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})"
        r"(?!\w)",
        re.IGNORECASE,
    )
    for language, words in JARGON.items()
}
