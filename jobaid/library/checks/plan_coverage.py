"""Plans: whether they take every answer, and whether what they name is there.

Whether a plan ends where it says is found by running it (`jobaid replay`), not here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from jobaid.library.checks.script_context import ScriptContext, found
from jobaid.library.findings import Finding, did_you_mean
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.library_context import LibraryContext
    from jobaid.library.model import FilePlace, Plan, Script

# `assets/help/formats.md`, "Commands of a call".
COMMANDS = (
    "answer", "next", "jump", "back", "undo", "repeat", "skip", "fill", "change", "tick",
    "off-script", "none-fits", "reply", "return", "hold", "resume", "note", "promise", "may",
    "slip", "near-miss", "transfer", "language", "feedback", "wrap-up", "close", "park",
    "unpark", "discard",
)  # fmt: skip


def check(subject: ScriptContext) -> Iterator[Finding]:
    """The plans of a script."""
    plans = subject.library.plans.get(subject.script.id, ())
    file = subject.script.file.removesuffix(".yaml") + ".plan.yaml"
    for plan in plans:
        for code, spot, words, near in _PlanNames(subject, plan).unknown():
            yield found(
                file,
                code,
                spot,
                sentence("The plan `{plan}` {words}", plan=plan.id, words=words),
                near,
            )
    if plans:
        yield from _cover(subject, plans, file)


def plan_scripts(whole: LibraryContext, script: Script) -> set[str]:
    """The scripts that the plans of a script may come to: by its ways, or by a jump."""
    near = set(whole.onward(script.id))
    for plan in whole.library.plans.get(script.id, ()):
        for command in plan.commands:
            to = command.get("to")
            if command.get("do") == "jump" and isinstance(to, str):
                near |= whole.onward(to.partition("/")[0])
    return near


def _cover(subject: ScriptContext, plans: tuple[Plan, ...], file: str) -> Iterator[Finding]:
    """The answers that no plan takes."""
    script = subject.script
    taken: set[tuple[str, str]] = set()
    for plan in plans:
        ids = {command.get("id") for command in plan.commands if command.get("do") == "answer"}
        for step in script.steps:
            if plan.path is None or f"{script.id}/{step.id}" in plan.path:
                taken.update((step.id, answer.id) for answer in step.answers if answer.id in ids)
    missed = [
        f"`{step.id}`: `{answer.id}`"
        for step in script.steps
        for answer in step.answers
        if (step.id, answer.id) not in taken
    ]
    if missed:
        more = sentence(" and {count} more", count=len(missed) - 5) if len(missed) > 5 else ""
        words = sentence(
            "No plan takes these answers: {join}{more}.", join=", ".join(missed[:5]), more=more
        )
        yield found(
            file, "JA099", (1, 1), words, sentence("Add plans until together they take every one.")
        )


class _PlanNames:
    """The names that one plan uses."""

    def __init__(self, subject: ScriptContext, plan: Plan) -> None:
        self.library = subject.library
        self.plan = plan
        near = plan_scripts(subject.whole, subject.script)
        self.scripts = [self.library.scripts[id] for id in sorted(near & subject.whole.ids)]
        self.fields = subject.whole.fields_of_all(sorted(near))

    def unknown(self) -> Iterator[tuple[str, FilePlace, str, str | None]]:
        """Code, place, words and fix for each name that leads nowhere."""
        plan, library = self.plan, self.library
        for name in plan.given:
            if name not in self.fields:
                spot = plan.spots.get(f"given.{name}") or plan.spot("given")
                words = sentence("is given the field `{name}`, which nothing declares.", name=name)
                yield "JA101", spot, words, did_you_mean(name, self.fields)
        for number, command in enumerate(plan.commands):
            spot = plan.spots.get(f"commands.{number}") or plan.spot("commands")
            yield from self._of_command(command, spot)
        for number, name in enumerate(plan.path or ()):
            if not self._is_step(name):
                spot = plan.spots.get(f"path.{number}") or plan.spot("path")
                words = sentence("has `{name}` in its path, and there is no such step.", name=name)
                yield "JA101", spot, words, did_you_mean(name, self._step_names())
        if plan.outcome is not None and plan.outcome not in library.outcomes:
            words = sentence(
                "ends with the outcome `{outcome}`, which is not in `outcomes.yaml`.",
                outcome=plan.outcome,
            )
            near = did_you_mean(plan.outcome, library.outcomes)
            yield "JA101", plan.spot("outcome"), words, near

    def _of_command(
        self, command: Mapping[str, object], spot: FilePlace
    ) -> Iterator[tuple[str, FilePlace, str, str | None]]:
        do = command.get("do")
        if not isinstance(do, str):
            return
        if do not in COMMANDS:
            words = sentence("has the command `{do}`, which calls do not know.", do=do)
            yield "JA100", spot, words, did_you_mean(do, COMMANDS)
            return
        for key, what, known in self._keys(do):
            name = command.get(key)
            if isinstance(name, str) and name not in known:
                words = sentence(
                    "names the {what} `{name}` in `{do}`; there is none here.",
                    what=what,
                    name=name,
                    do=do,
                )
                yield "JA101", spot, words, did_you_mean(name, known)
        to = command.get("to")
        if do == "jump" and isinstance(to, str) and not self._is_step(to):
            words = sentence("jumps to `{to}`, and there is no such step.", to=to)
            yield "JA101", spot, words, did_you_mean(to, self._step_names())

    def _keys(self, do: str) -> Iterator[tuple[str, str, Collection[str]]]:
        """The keys of a command that name something: key, what it names, what there is."""
        library = self.library
        steps = [step for one in self.scripts for step in one.steps]
        match do:
            case "answer":
                yield "id", "answer", {answer.id for step in steps for answer in step.answers}
            case "fill":
                yield "field", "field", self.fields
            case "change":
                yield "field", "field", self.fields
                yield "answer", "answer", {one.id for step in steps for one in step.answers}
            case "tick":
                yield "id", "checklist item", {item.id for step in steps for item in step.do}
            case "reply":
                own = {reply.id for one in self.scripts for reply in one.replies}
                yield "id", "reply", own | library.replies.keys()
            case "may":
                yield "id", "may rule", library.may
            case "slip" | "near-miss":
                yield "rule", "never rule", library.never
            case "wrap-up":
                yield "outcome", "outcome", library.outcomes
            case "language":
                yield "to", "language", library.house.languages

    def _is_step(self, name: str) -> bool:
        return any(self.library.find_step(name, one) is not None for one in self.scripts)

    def _step_names(self) -> list[str]:
        return [f"{one.id}/{step.id}" for one in self.scripts for step in one.steps]
