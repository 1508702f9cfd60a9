"""What is new in a script since yesterday, in a few plain words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.library.reading.script_reader import read_script
from jobaid.operations.desk.start_view_models import ScriptChange
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, counted, listed, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library, Reply, Script, Step, Words

MOST_NAMED = 3
MOST_WORDS = 4
OTHERWISE = sentence("Changed since yesterday")


@dataclass(frozen=True, slots=True)
class EarlierContents:
    """What a library was made of on the last day before today.

    `ids` maps names to content ids, `content` gives a content by its id as far as it is kept.
    """

    ids: Mapping[str, str]
    content: Callable[[str], bytes | None]


def script_changes(
    library: Library, before: EarlierContents, title: Callable[[str], str]
) -> tuple[ScriptChange, ...]:
    """The scripts that are new or not as they were."""
    if not before.ids:
        return ()
    found = []
    for id in library.scripts:
        version, old = library.versions.get(id), before.ids.get(id)
        if version is None or version == old:
            continue
        if old is None:
            found.append(ScriptChange(id, title(id), (sentence("New script"),), version))
            continue
        was, now = _read(library, id, before.content(old)), library.scripts.get(id)
        words = () if was is None or now is None else _differences(was, now, library)
        found.append(ScriptChange(id, title(id), words or (OTHERWISE,), version))
    return tuple(found)


def _read(library: Library, id: str, content: bytes | None) -> Script | None:
    now = library.scripts.get(id)
    return None if content is None or now is None else read_script(now.file, content)[0]


def _differences(was: Script, now: Script, library: Library) -> tuple[str, ...]:
    languages = library.house.languages

    def text(words: Words | None) -> str:
        return "" if words is None else words.text(languages[0], languages)

    def called(steps: list[Step]) -> str:
        return named([text(step.title) or step.id for step in steps])

    old = {step.id: step for step in was.steps}
    new = {step.id: step for step in now.steps}
    both = [(old[id], step) for id, step in new.items() if id in old]
    words: list[str] = []
    if added := [step for id, step in new.items() if id not in old]:
        words.append(sentence("New step: {steps}", steps=called(added)))
    if gone := [step for id, step in old.items() if id not in new]:
        words.append(sentence("Step taken out: {steps}", steps=called(gone)))
    for heading, part in _PARTS:
        if differ := [two for one, two in both if part(one) != part(two)]:
            words.append(heading.of(steps=called(differ)))
    words += _replies(was.reply_named, now.reply_named, text)
    if was.rules != now.rules:
        words.append(sentence("Changed rules"))
    if len(words) > MOST_WORDS:
        more = len(words) - MOST_WORDS + 1
        words[MOST_WORDS - 1 :] = [counted(more, "1 more change", "%Ln more changes")]
    return tuple(words)


_PARTS: tuple[tuple[Sentence, Callable[[Step], Any]], ...] = (
    (sentence("New wording in: {steps}"), lambda step: (step.say, step.wording)),
    (
        sentence("New answers in: {steps}"),
        lambda step: [(one.id, one.label) for one in step.answers],
    ),
    (
        sentence("New checklist in: {steps}"),
        lambda step: [(one.id, one.text, one.must) for one in step.do],
    ),
    (sentence("New questions in: {steps}"), lambda step: step.ask),
    (sentence("New promise in: {steps}"), lambda step: step.promise),
    (
        sentence("New way on from: {steps}"),
        lambda step: (step.next, step.visit, [one.go for one in step.answers]),
    ),
)


def _replies(
    was: Mapping[str, Reply], now: Mapping[str, Reply], text: Callable[[Words | None], str]
) -> list[str]:
    def heard(reply: Reply) -> str:
        words = text(reply.heard[0]) if reply.heard else reply.id
        return sentence("“{words}”", words=words)

    words: list[str] = []
    if added := [heard(one) for id, one in now.items() if id not in was]:
        words.append(sentence("New reply: {replies}", replies=named(added)))
    if changed := [heard(one) for id, one in now.items() if id in was and was[id].say != one.say]:
        words.append(sentence("New wording in the reply {replies}", replies=named(changed)))
    return words


def named(names: list[str]) -> str:
    """A few of these names, and how many more there are."""
    if len(names) <= MOST_NAMED:
        return listed(names)
    more = len(names) - MOST_NAMED
    return counted(
        more, "{names} and 1 more", "{names} and %Ln more", names=listed(names[:MOST_NAMED])
    )
