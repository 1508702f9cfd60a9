"""Placeholders and marks of other tools, which are shown as they stand; texts that say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from jobaid.library.checks.house_files import house_lines
from jobaid.library.checks.script_context import ScriptContext, found
from jobaid.library.findings import nearest
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.library_context import LibraryContext
    from jobaid.library.checks.passages import TextLine
    from jobaid.library.findings import Finding

_OURS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
# `${name}`, `#{name}`, `$NAME`, `{name}`, `{0}`, `%(name)s`, `%s`, `%NAME%`, `@@name@@`,
# `<<name>>`, `[[name]]`, `[Name]` (but not a link: `[here](address)`), `<name>`, `{!name}`,
# `{name}}`, `*|NAME|*`, `$(name)`, `$name`, `@name@`; a blank to be filled in; `&nbsp;`.
_PLACEHOLDERS = re.compile(
    r"[$#]\{(?P<dollar>[^{}\n]{1,40})\}|\$(?P<shell>[A-Z][A-Z_]{2,39}|[a-z][a-z_]{3,39})\b"
    r"|\$\((?P<called>\w{1,40})\)|\*\|(?P<starred>[\w:. ]{1,40})\|\*"
    r"|(?<![{\w])\{[!$@:&]?(?P<brace>\s*[A-Za-z_][\w .-]{0,39}|\d)\}{1,2}"
    r"|%\((?P<percent>\w{1,40})\)[sd]|%(?P<format>[sd])(?!\w)"
    r"|%(?P<percents>[A-Za-z][A-Za-z_]{1,39})%"
    r"|(?P<blank>_{3,}|(?<!\w)[Xx]{3,}(?!\w)|(?<!\w)X{2}(?!\w)|\.{5,})"
    r"|(?P<reminder>(?<!\w)(?:TODO|FIXME|TBC|TBD)(?!\w)|(?i:lorem ipsum))"
    r"|(?P<entity>&(?:[A-Za-z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,4});)"
    r"|@@(?P<ats>\w{1,40})@@|(?<!\w)@(?P<at>\w{2,40})@|<<(?P<angles>[A-Za-z][\w .-]{0,39})>>"
    r"|\[\[(?P<squares>[A-Za-z][\w .-]{0,39})\]\]|\[(?P<square>[A-Za-z][\w .,/'-]{0,39})\](?!\()"
    r"|<(?P<tag>/?[A-Za-z][\w .-]{0,39}/?)>"
)
# Most texts have none of them, and are not looked through.
_MAYBE = re.compile(
    r"[{\[<%@$]|\*\||___|\.{5}|[Xx]{2}|TODO|FIXME|TB[CD]|orem ipsum|&[\w#]+;", re.IGNORECASE
)
_TAGS = frozenset(
    (
        "a", "b", "big", "blockquote", "br", "code", "div", "em", "font", "h1", "h2", "h3", "h4",
        "hr", "i", "img", "li", "ol", "p", "pre", "s", "small", "span", "strong", "sub", "sup",
        "table", "td", "th", "tr", "u", "ul",
    )
)  # fmt: skip
# What placeholders in square brackets mostly say; any other small words there may be a remark
# ("[pause]").
_USUAL_NAMES = frozenset(
    (
        "account", "address", "agent", "amount", "company", "customer", "date", "email", "name",
        "number", "order", "phone", "postcode", "price", "product", "reference", "surname", "time",
        "title",
    )
)  # fmt: skip
_USUAL_BEGINNINGS = re.compile(
    r"(?:agent|caller|client|customer)(?:['’]s)? |(?:enter|insert|your) "
)


def check(subject: ScriptContext) -> Iterator[Finding]:
    """The texts of a script."""
    yield from _lines(subject.script.file, subject.lines, subject.names)
    for step in subject.script.steps:
        if step.say is None and "say" in step.spots:
            words = sentence("The step `{step}` has nothing in its `say`.", step=step.id)
            yield subject.finding("JA111", step.spot("say"), words, _WRITE)


def check_house(whole: LibraryContext) -> Iterator[Finding]:
    """The texts of the house's files."""
    names = whole.known_everywhere.union(whole.library.all_fields)
    for file, line in house_lines(whole.library):
        yield from _lines(file, [line], names)


_WRITE = "Write what is said, or take the key out."


def _lines(file: str, lines: Iterable[TextLine], names: frozenset[str]) -> Iterator[Finding]:
    for line in lines:
        if not line.source.strip():
            where = sentence(" in `{language}`", language=line.language) if line.language else ""
            words = sentence(
                "{thing} has nothing in its `{key}`{where}.",
                thing=line.thing,
                key=line.key,
                where=where,
            )
            yield found(file, "JA111", line.spot, words, _WRITE)
        elif _MAYBE.search(line.source):
            yield from _marks(file, line, names)


def _marks(file: str, line: TextLine, names: frozenset[str]) -> Iterator[Finding]:
    source = _OURS.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), line.source)
    told_of: set[str] = set()
    for match in _PLACEHOLDERS.finditer(source):
        group = match.lastgroup or ""
        inside = "name" if group == "format" else match[group].strip()
        if match[0] in told_of or (group == "square" and not _is_name(inside, names)):
            continue
        told_of.add(match[0])
        if group == "reminder":
            words = sentence(
                "{thing}: `{match}` in its `{key}` is a reminder to its author.",
                thing=line.thing,
                match=match[0],
                key=line.key,
            )
            fix = sentence("Write what is said, or take it out.")
        elif group == "blank":
            words = sentence(
                "{thing}: `{match}` in its `{key}` is a blank that nothing fills; it is shown as "
                "it stands.",
                thing=line.thing,
                match=match[0],
                key=line.key,
            )
            fix = sentence("Name a field there: `{{ name }}`.")
        elif group == "entity" or (
            group == "tag" and inside.strip("/").split()[0].lower() in _TAGS
        ):
            words = sentence(
                "{thing}: `{match}` in its `{key}` is shown as it stands.",
                thing=line.thing,
                match=match[0],
                key=line.key,
            )
            fix = sentence("Texts have no marks of web pages: write the words alone.")
        else:
            words = sentence(
                "{thing}: `{match}` in its `{key}` is a placeholder of another tool; it is shown "
                "and said as it stands.",
                thing=line.thing,
                match=match[0],
                key=line.key,
            )
            fix = sentence("Write `{{ {meant} }}`.", meant=_meant(inside, names))
        before = source[: match.start()]
        column = match.start() - (before.rfind("\n") + 1) + 1
        spot = line.at(before.count("\n") + 1, column)
        yield found(file, "JA108", spot, words, fix)


def _is_name(inside: str, names: frozenset[str]) -> bool:
    """Whether what stands in square brackets is the name of something to put there."""
    if inside in names or inside[0].isupper() or "_" in inside:
        return True
    return inside in _USUAL_NAMES or _USUAL_BEGINNINGS.match(inside) is not None


def _meant(inside: str, names: frozenset[str]) -> str:
    """The name that was most likely meant."""
    plain = re.sub(r"['’]s\b", "", inside.lower())
    plain = re.sub(r"[^a-z0-9.]+", "_", plain).strip("_.")
    if not plain or plain.isdigit():
        plain = "name"
    if plain in names:
        return plain
    by_end = sorted(name for name in names if name.rpartition(".")[2] == plain.rpartition("_")[2])
    return (by_end[0] if len(by_end) == 1 else None) or nearest(plain, names) or plain
