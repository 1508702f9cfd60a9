"""What a change would have touched, in plain words: a page to keep with the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.sentences import Sentence, counted, decimal_words, joined, sentence

if TYPE_CHECKING:
    from jobaid.operations.service.decision_impact import DecisionImpact
    from jobaid.promises.ledger import LedgerPromise


def promise_named(one: LedgerPromise) -> Sentence:
    """Such a promise in a line."""
    customer = one.made.customer
    who = customer.shown_name or customer.account or customer.phone
    when = "" if one.due is None else f"{one.due.astimezone(one.now.tzinfo):%Y-%m-%d %H:%M}"
    if not who:
        return sentence("{what}, {when}", what=one.made.text, when=when)
    return sentence("{who}: {what}, {when}", who=who, what=one.made.text, when=when)


def impact_note(found: DecisionImpact, house: str) -> str:
    """The impact as a page of plain words, to keep with the decision."""
    lines: list[str] = [
        sentence("{house}: what this change would have touched", house=house or "Job Aid"),
        sentence("{first} to {last}", first=f"{found.first}", last=f"{found.last}"),
        "",
    ]
    if not found.changes:
        return "\n".join([*lines, sentence("Nothing is changed.")]) + "\n"
    for change, calls in zip(found.changes, found.by_change, strict=True):
        told = counted(calls, "1 call", "%Ln calls")
        old, new = change.before or "-", change.after or "-"
        lines.append(f"- {change.kind} {change.id}: {old} -> {new}  ({told})")
    touched = found.touched
    if touched is not None:
        lines += [
            "",
            joined(
                counted(touched.calls, "1 call touched,", "%Ln calls touched,"),
                counted(touched.customers, "of 1 customer.", "of %Ln customers."),
            ),
            counted(
                touched.promises, "1 promise was made in them,", "%Ln promises were made in them,"
            )
            + " "
            + counted(touched.open_promises, "1 is open.", "%Ln are open."),
        ]
        for question, (n, mean) in touched.scores.items():
            lines.append(
                counted(
                    n,
                    "{question}: {mean}, from 1 answer.",
                    "{question}: {mean}, from %Ln answers.",
                    question=question,
                    mean=decimal_words(mean, 1),
                )
            )
    if found.promises_moved:
        lines.append(
            counted(
                found.promises_moved,
                "1 open promise would fall due while you are closed.",
                "%Ln open promises would fall due while you are closed.",
            )
        )
        lines += [f"    - {promise_named(one)}" for one in found.promises_named]
        if found.promises_moved > len(found.promises_named):
            lines.append("    - ...")
    for one in found.standards:
        lines.append(
            sentence(
                "Standard {id}: {before} of {n} met it, {after} would.",
                id=one["id"], before=_or_none(one["met_before"]), n=one["n"],
                after=_or_none(one["met_after"]),
            )
        )  # fmt: skip
    for rule in found.may:
        lines.append(
            counted(
                rule["used"],
                "May rule {id}: used 1 time, {over} beyond the new limit.",
                "May rule {id}: used %Ln times, {over} beyond the new limit.",
                id=rule["id"],
                over=_or_none(rule["over"]),
            )
        )
    if found.told:
        lines += ["", sentence("Would have been told otherwise:")]
        for words, calls in found.told:
            lines += [
                f"- {words.step} ({words.language}), {counted(calls, '1 call', '%Ln calls')}",
                *(f"    - {line}" for line in words.before.splitlines()),
                *(f"    + {line}" for line in words.after.splitlines()),
            ]
    if found.since is not None:
        lines += [
            "",
            counted(
                found.left,
                "1 customer of such calls has not called since the last such change, {day}.",
                "%Ln customers of such calls have not called since the last such change, {day}.",
                day=f"{found.since:%Y-%m-%d}",
            ),
        ]
    return "\n".join(str(line) for line in lines) + "\n"


def _or_none(n: int | None) -> str:
    return "?" if n is None else f"{n}"
