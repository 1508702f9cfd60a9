"""By callers' words, where scripts have titles only: the right one among the first three.

And the house's own short forms, from its glossary.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from jobaid.library.cache.open_library import open_library
from jobaid.library.cache.search_cache import search_of
from jobaid.library.search import SearchIndex, short_forms_of
from jobaid.library.search_rows import SearchRow
from tests.library.reading import library_of
from tests.library.trade_sentences import TRADES
from tests.material.folder import material

LEAST = 0.92
# Nobody can tell from these what a call is about.
_GREETING = re.compile(
    r"\W*((hi|hello|hullo|hallo|hey|hiya|yo|greetings|there|good (morning|afternoon|evening|day)"
    r"|how are you|please|can you|could you|i|need|some|your|help|me|help me|with something"
    r"|anyone|my name is \w+|i'?m \w+|i am \w+)\W*)+",
    re.IGNORECASE,
)


def titled(titles: Iterable[str]) -> SearchIndex:
    """A library in which scripts have a title and nothing else."""
    rows = [
        SearchRow("script", f"s-{n}", f"s-{n}", one, (), "", ()) for n, one in enumerate(titles)
    ]
    return SearchIndex.build(rows)


def missed(said: Iterable[tuple[str, str]], index: SearchIndex) -> list[str]:
    """The sentences whose title is not among the first three."""
    found = []
    for sentence, title in said:
        hits = [hit.title for hit in index.find(sentence, limit=3)]
        if title not in hits:
            found.append(f"{title}: {sentence!r} found {hits}")
    return found


@pytest.mark.parametrize("trade", TRADES)
def test_callers_of_each_trade_find_their_script_by_titles_alone(trade: str) -> None:
    said = [(one, title) for title, many in TRADES[trade].items() for one in many]
    wrong = missed(said, titled(TRADES[trade]))
    assert len(wrong) <= (1 - LEAST) * len(said), "\n".join(wrong)


def test_insurance_customers_find_their_script() -> None:
    lines = (material("natcs") / "development.jsonl").read_text("utf-8").splitlines()
    said = [json.loads(line) for line in lines]
    titles = {one["intent"]: re.sub(r"(?<=[a-z])(?=[A-Z])", " ", one["intent"]) for one in said}
    pairs = [(one["utterance"], titles[one["intent"]]) for one in said]
    assert len(missed(pairs, titled(titles.values()))) <= 0.03 * len(pairs)


def test_callers_with_a_fault_find_its_flowchart() -> None:
    calls = json.loads((material("flodial") / "dialogs" / "dialogs.json").read_text("utf-8"))
    pairs = [
        (one["utterences"][0]["utterance"], one["flowchart"].replace("_", " "))
        for one in calls.values()
    ]
    wrong = missed(pairs, titled(sorted({title for _, title in pairs})))
    assert len(wrong) <= (1 - LEAST) * len(pairs), "\n".join(wrong)


def _opening(call: dict[str, object]) -> tuple[str, str] | None:
    """The first two things that a caller says beyond greetings, and the name of the task."""
    scenario: dict[str, list[dict[str, str]]] = call["Scenario"]  # type: ignore[assignment]
    events: list[dict[str, str]] = call["Events"]  # type: ignore[assignment]
    tasks = [one["Task"] for one in scenario["WizardCapabilities"]]
    said = [
        one["Text"]
        for one in events
        if one["Agent"] == "User" and one["Action"] == "utter" and one.get("Text")
    ]
    told = [one for one in said if _GREETING.fullmatch(one) is None][:2]
    return (" ".join(told), tasks[0].replace("_", " ")) if len(tasks) == 1 and told else None


def test_callers_of_many_desks_find_their_task() -> None:
    file: Path = material("star") / "dialogues-dev.jsonl.gz"
    with gzip.open(file, "rt") as lines:
        found = [_opening(json.loads(line)) for line in lines]
    pairs = [one for one in found if one is not None]
    wrong = missed(pairs, titled(sorted({title for _, title in pairs})))
    assert len(wrong) <= (1 - LEAST) * len(pairs), "\n".join(wrong[:50])


GLOSSARY = """
- {id: cc, term: CC, means: Credit card.}
- {id: appt, term: appt, means: "Appointment: a time that is kept for somebody."}
- {id: dd, term: DD, means: How regular bills are paid from an account., say_instead: direct debit}
- {id: acct, term: acct, means: {en: account, es: cuenta}}
- {id: pac, term: PAC, means: The code that takes a number along to another network for good.}
- {id: red, term: red, means: A colour.}
"""


def test_short_forms_of_a_glossary() -> None:
    glossary = library_of(glossary=GLOSSARY).library.glossary.values()
    assert short_forms_of(glossary) == {
        "cc": ("credit", "card"),
        "appt": ("appointment",),
        "dd": ("direct", "debit"),
        "acct": ("account",),
    }


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("lost my CC", "Credit card lost"),
        ("CC was nicked", "Credit card lost"),
        ("I need to move my appt", "Appointment moved"),
        ("appt", "Appointment moved"),
        ("cancel a DD", "Direct debit cancelled"),
        ("change my appointment with the loan adviser", "Loan appt"),
        ("my credit card was refused", "CC refused"),
        ("close my acct", "Account closed"),
    ],
)
def test_the_search_understands_the_house_s_short_forms(
    tmp_path: Path, said: str, first: str
) -> None:
    titles = [
        "Credit card lost", "Appointment moved", "Direct debit cancelled", "Loan appt",
        "CC refused", "Account closed", "Opening hours",
    ]  # fmt: skip
    (tmp_path / "scripts").mkdir()
    (tmp_path / "library.yaml").write_text("name: House\nlanguages: [en, es]\n")
    for number, title in enumerate(titles):
        text = f"id: s{number}\ntitle: {title}\nsteps: [{{id: a, say: x}}]\n"
        (tmp_path / f"scripts/s{number}.yaml").write_text(text)
    without = search_of(open_library(tmp_path)).find(said, limit=1)
    (tmp_path / "glossary.yaml").write_text(GLOSSARY)
    cache = tmp_path / "cache"
    for _ in range(2):  # built, and from the cache
        hits = search_of(open_library(tmp_path, cache)).find(said, limit=1)
        assert [hit.title for hit in hits] == [first]
    if said == "appt":
        assert [hit.title for hit in without] != [first]
