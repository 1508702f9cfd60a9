"""How quickly and how well a search finds: the figures of one run.

`python -m tests.benchmarks.search_figures` prints them. The rows are made of the words of
the synthetic library, without its files: reading files is another benchmark's matter.
"""

from __future__ import annotations

import json
import os
import random
import re
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from jobaid.library.search import SearchIndex
from jobaid.library.search_rows import SearchRow
from tests.benchmarks import synthetic

CHECKOUT = Path(__file__).resolve().parents[2]
SCRIPTS, STEPS, REPLIES = 10_000, 18, 2
OPENINGS = (
    "",
    "hello, ",
    "hi there, I'm calling because ",
    "good morning, my name is Robin and ",
    "can you help me please, ",
    "I think ",
)


class _Maker:
    """Makes rows and callers' sentences, the same for a seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def _fill(self, patterns: tuple[str, ...]) -> str:
        pick = self._random.choice
        return pick(patterns).format(
            thing=pick(synthetic.THINGS).replace("-", " "),
            other=pick(synthetic.THINGS).replace("-", " "),
            problem=pick(synthetic.PROBLEMS),
            place=pick(synthetic.PLACES),
            time=pick(synthetic.TIMES).replace("-", " "),
            deed=pick(synthetic.DEEDS),
            feeling=pick(synthetic.FEELINGS),
            minutes=self._random.randint(2, 9),
            digits=self._random.randint(3, 9),
        )

    def sentence(self) -> str:
        return self._random.choice(OPENINGS) + self._fill(synthetic.HEARD)

    def script(self, number: int) -> SearchRow:
        title = self._fill(("{problem} {thing}", "{deed} the {thing}", "{thing} in the {place}"))
        heard = tuple(self._fill(synthetic.HEARD) for _ in range(6))
        about = self._fill(synthetic.OPENERS)
        return SearchRow("script", f"s-{number}", f"s-{number}", title, heard, about, ("billing",))

    def parts(self, number: int) -> Iterator[SearchRow]:
        script = f"s-{number}"
        for step in range(STEPS):
            said = f"{self._fill(synthetic.OPENERS)} {self._fill(synthetic.FOLLOWERS)}"
            said += f" {self._fill(synthetic.ANSWERS)} {self._fill(synthetic.ANSWERS)}"
            title = self._fill(("{deed} the {thing}",))
            yield SearchRow("step", script, f"step-{step}", title, (), said, ())
        for reply in range(REPLIES):
            heard = (self._fill(synthetic.HEARD), self._fill(synthetic.HEARD))
            said = self._fill(synthetic.FOLLOWERS)
            yield SearchRow("reply", script, f"reply-{reply}", heard[0], heard, said, ())


def rows(scripts: int, *, parts: bool, seed: int = 1) -> list[SearchRow]:
    """The rows of that many scripts, with their steps and replies where `parts` says so."""
    maker = _Maker(seed)
    made: list[SearchRow] = []
    for number in range(scripts):
        made.append(maker.script(number))
        if parts:
            made.extend(maker.parts(number))
    return made


def typed(sentences: int, seed: int = 2) -> list[str]:
    """Callers' sentences as they are typed: what stands in the box after each key."""
    maker = _Maker(seed)
    said = [maker.sentence() for _ in range(sentences)]
    return [text[:length] for text in said for length in range(1, len(text) + 1)]


def key_times(index: SearchIndex, keys: list[str]) -> tuple[float, float]:
    """Median and 95th percentile of a search, in milliseconds."""
    took: list[float] = []
    for key in keys:
        start = time.perf_counter()
        index.find(key)
        took.append((time.perf_counter() - start) * 1e3)
    took.sort()
    return statistics.median(took), took[int(0.95 * len(took))]


def load_time(scripts: int = 1_000) -> float:
    """Milliseconds from the kept bytes to the first answer, the best of five."""
    data = SearchIndex.build(rows(scripts, parts=True)).dump()
    took: list[float] = []
    for _ in range(5):
        start = time.perf_counter()
        SearchIndex.load(data).find("my parcel is missing")
        took.append((time.perf_counter() - start) * 1e3)
    return min(took)


def callers_share() -> str:
    """The share of callers' sentences whose script is among the first three, by titles alone.

    NatCS development set (Gung et al. 2023): one script for each intent, titled with the
    words of the intent's name.
    """
    root = Path(os.environ.get("JOBAID_DATA", CHECKOUT.parent / "shared" / "data"))
    file = root / "natcs" / "development.jsonl"
    if not file.exists():
        return "skipped: data absent"
    said = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    titles = {one["intent"]: re.sub(r"(?<=[a-z])(?=[A-Z])", " ", one["intent"]) for one in said}
    index = SearchIndex.build(
        SearchRow("script", f"s-{number}", f"s-{number}", title, (), "", ())
        for number, title in enumerate(titles.values())
    )
    found = sum(
        titles[one["intent"]] in [hit.title for hit in index.find(one["utterance"], limit=3)]
        for one in said
    )
    return f"{100 * found / len(said):.1f} % of {len(said)}"


def figures() -> list[tuple[str, str, str]]:
    """What was measured, the measure, the aim."""
    keys = typed(25)
    found: list[tuple[str, str, str]] = []
    for parts, what in ((False, "titles and callers' words"), (True, "with steps and replies")):
        made = rows(SCRIPTS, parts=parts)
        median, most = key_times(SearchIndex.build(made), keys)
        found.append(
            (
                f"search a key, {SCRIPTS:,} scripts, {what} ({len(made):,} rows)",
                f"p50 {median:.1f} ms, p95 {most:.1f} ms",
                "p95 <= 20 ms",
            )
        )
    found.append(("callers' words, titles only, among the first 3", callers_share(), ">= 97 %"))
    found.append(
        (
            "search of 1,000 scripts of 20 steps, from its cache to the first answer",
            f"{load_time():.1f} ms",
            "<= 60 ms with the whole list",
        )
    )
    return found


def main() -> None:
    """Print the figures."""
    for what, measured, aim in figures():
        print(f"{what}: {measured} (aim {aim})")


if __name__ == "__main__":
    main()
