"""How a line sounds: too long for a breath, vague, exact without a reason; promises in time.

Limits, in words. A sentence: Plain English Campaign ("How to write in plain English") asks
for 15 to 20 on average, GOV.UK for no more than 25 ("Sentence length: why 25 words is our
limit", 2014). Read aloud at 150 words a minute, 30 words are 12 seconds: nobody says more in
one breath. A whole line of 60 words is 24 seconds of one person talking. Wording that law or
policy fixes is granted more, and so are languages other than English, in which the same text
is longer (W3C, "Text size in translation").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from jinja2 import nodes

from jobaid.library.checks.house_files import house_lines
from jobaid.library.checks.script_context import ScriptContext, found
from jobaid.library.checks.vague import number_instead, vague_in
from jobaid.library.due_times.phrases import asked_mostly
from jobaid.library.texts.environment import one_line_end, parse_text
from jobaid.library.texts.problems import RefusedText
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.library_context import LibraryContext
    from jobaid.library.checks.passages import TextLine
    from jobaid.library.findings import Finding
    from jobaid.library.model import FilePlace, PromiseSpec, Reply, Step

SENTENCE = 30
LINE = 60
EXACT_SENTENCE = 40
EXACT_LINE = 90
OTHER_LANGUAGES = 1.2

_FIXES = {
    "within": "Write it like `2 hours`, `3 working days` or `1 month`.",
    "due": "Write it like `today 17:00`, `Friday` or `2026-12-04`.",
}
_SENTENCE_END = re.compile(r"(?<=[.!?…:;])[\"'”’)]*\s+|\n\s*\n|\n\s*[-*•]\s+")
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
# Stands for a merged value when words are counted.
_VALUE = "Value"


def check(subject: ScriptContext) -> Iterator[Finding]:
    """The lines and promises of a script."""
    script, file = subject.script, subject.script.file
    for step in script.steps:
        yield from _exactness(file, step, sentence("The step `{step}`", step=step.id))
        if step.promise is not None:
            yield from _promise(subject, step, step.promise)
    for reply in script.replies:
        yield from _exactness(file, reply, sentence("The reply `{reply}`", reply=reply.id))
        yield from _heard(file, reply)
    for line in subject.lines:
        promised = line.key == "text" and line.thing.startswith("The promise")
        if line.spoken or promised:
            yield from _vague(file, line)
        if line.spoken:
            yield from _length(file, line)


def check_house(whole: LibraryContext) -> Iterator[Finding]:
    """The lines of the house's replies and notices, and what to say instead."""
    for reply in whole.library.replies.values():
        yield from _exactness(
            "replies.yaml", reply, sentence("The reply `{reply}`", reply=reply.id)
        )
        yield from _heard("replies.yaml", reply)
    for file, line in house_lines(whole.library):
        if line.spoken:
            yield from _vague(file, line)
            yield from _length(file, line)


def _exactness(file: str, thing: Step | Reply, name: str) -> Iterator[Finding]:
    if thing.wording == "exact" and not thing.exact_because:
        words = sentence("{name} has exact wording, and no `exact_because`.", name=name)
        fix = sentence("Say which law or policy needs it, or let people use their own words.")
        yield found(file, "JA082", thing.spot("wording"), words, fix)
    elif thing.wording != "exact" and thing.exact_because:
        words = sentence(
            "{name} says why its wording is exact, and its wording is not exact.", name=name
        )
        fix = sentence("Write `wording: exact`, or leave `exact_because` out.")
        yield found(file, "JA083", thing.spot("exact_because"), words, fix)


def _heard(file: str, reply: Reply) -> Iterator[Finding]:
    if not reply.heard:
        words = sentence(
            "The reply `{reply}` has no `heard`, so nobody will find it.", reply=reply.id
        )
        yield found(file, "JA098", reply.at, words, sentence("Write what customers say before it."))


def _promise(subject: ScriptContext, step: Step, promise: PromiseSpec) -> Iterator[Finding]:
    spot: FilePlace = promise.at
    if promise.within is None and promise.due is None:
        words = sentence("The promise of the step `{step}` says no time.", step=step.id)
        yield subject.finding("JA087", spot, words, sentence("Write `within: 3 working days`."))
        return
    for key in ("within", "due"):
        told = getattr(promise, key)
        # `due: "{{ when }}"` is read in the call.
        if told is None or "{" in told:
            continue
        house, length = subject.library.house, key == "within"
        # Scripts promise in the same few phrases.
        ask = subject.whole.again(
            f"asked {key} {told}", house, partial(asked_mostly, told, house, length=length)
        )
        if ask is not None:
            words = sentence(
                "`{key}: {told}` would be asked about in the call: {ask}",
                key=key,
                told=told,
                ask=ask,
            )
            yield subject.finding("JA087", promise.spot(key), words, _FIXES[key])


def _vague(file: str, line: TextLine) -> Iterator[Finding]:
    for word, place in vague_in(line.source):
        words = sentence(
            "{thing} says “{word}”, which means something else to everybody.",
            thing=line.thing,
            word=word,
        )
        yield found(file, "JA086", line.at(*place), words, number_instead(line.source))


def _length(file: str, line: TextLine) -> Iterator[Finding]:
    # A text has at most as many words as it has spaces; most are far below any limit.
    if line.source.count(" ") < SENTENCE:
        return
    more = 1.0 if line.language.partition("-")[0] in ("", "en") else OTHER_LANGUAGES
    breath = int((EXACT_SENTENCE if line.exact else SENTENCE) * more)
    whole = int((EXACT_LINE if line.exact else LINE) * more)
    said = longest(line.source)
    longest_sentence = max((len(_WORD.findall(one)) for one in sentences(said)), default=0)
    count = len(_WORD.findall(said))
    if longest_sentence > breath:
        words = sentence(
            "{thing} has a sentence of {longest_sentence} words; in one breath people say "
            "{sentence}.",
            thing=line.thing,
            longest_sentence=longest_sentence,
            sentence=breath,
        )
        yield found(file, "JA084", line.spot, words, sentence("Make two sentences of it."))
    if count > whole:
        words = sentence(
            "{thing} says {count} words at one go; people listen to {whole}.",
            thing=line.thing,
            count=count,
            whole=whole,
        )
        yield found(
            file, "JA085", line.spot, words, sentence("Split the step, or leave words out.")
        )


def sentences(said: str) -> Iterable[str]:
    """The sentences of a text."""
    return _SENTENCE_END.split(said)


def longest(source: str) -> str:
    """A text as said when every `if` takes its longest branch, with a word for each value."""
    if "{" not in source:
        return source
    try:
        return _longest(parse_text(one_line_end(source)).body)
    except RefusedText:
        return ""


def _longest(body: Iterable[nodes.Node]) -> str:
    parts: list[str] = []
    for node in body:
        if isinstance(node, nodes.Output):
            parts += [
                one.data if isinstance(one, nodes.TemplateData) else _VALUE for one in node.nodes
            ]
        elif isinstance(node, nodes.If):
            branches = [node.body, *(one.body for one in node.elif_), node.else_]
            parts.append(max((_longest(branch) for branch in branches), key=len))
        elif isinstance(node, nodes.For):
            parts.append(_longest(node.body))
    return "".join(parts)
