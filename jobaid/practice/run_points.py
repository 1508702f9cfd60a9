"""One point of a judged run, and where to look for what was said."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, kept_parts

if TYPE_CHECKING:
    from jobaid.practice.practice_run import PracticeRun


@dataclass(frozen=True, slots=True)
class RunPoint:
    """One point. `met` is None where the trainee is to be asked; such a one does not count.

    `kind` is must, never, answer, standard, ending, exact, own-words or peek; `ms` the moment
    since the call began, None for what has none; `target` the warm-up's card of it. `tried` is
    False for what the call never came to: it is not done, and tells nothing of who never tried.
    """

    id: str
    kind: str
    met: bool | None
    ms: int | None
    script: str | None
    step: str | None
    said: str
    better: str
    why: str
    target: str | None = None
    tried: bool = True

    def as_json(self) -> dict[str, Any]:
        """For other programs, and what is kept."""
        return {
            "id": self.id,
            "kind": self.kind,
            "met": self.met,
            "at_ms": self.ms,
            "script": self.script,
            "step": self.step,
            "said": self.said,
            "better": self.better,
            "why": str(self.why),
        }

    def as_kept(self) -> dict[str, Any]:
        """The same with what can be said in another language when it is looked at again."""
        said = {"better": self.better, "why": self.why}
        parts = {name: kept_parts(one) for name, one in said.items() if isinstance(one, Sentence)}
        return {**self.as_json(), "sentences": parts} if parts else self.as_json()


def moment(run: PracticeRun, script: str, step: str) -> str:
    """What was said last at a step; "" for nothing."""
    here = [one.text for one in run.notes.said if (one.script, one.step) == (script, step)]
    return here[-1] if here else ""


def in_tenths(met: int, of: int) -> float:
    """100 times what was met over what counts, rounded half up to a tenth."""
    return float(int(Fraction(1000 * met, of) + Fraction(1, 2))) / 10
