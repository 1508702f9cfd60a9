"""The house's questions take turns from call to call, and what is forbidden is passed over."""

from __future__ import annotations

from collections import Counter

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.engine import CallEngine
from jobaid.library.model import Library
from jobaid.library.reader import read_contents
from tests.call.house import LIBRARY, TickingClock, contents

QUESTIONS = """questions:
  - {id: recommend, text: "How likely are you to recommend us?", kind: scale}
  - {id: ease, text: "How easy was it?", kind: scale}
  - {id: sorted, text: "Is it sorted?", kind: yes-no}
"""


def house(**more: str) -> Library:
    files = dict(contents())
    kept = [line for line in LIBRARY.splitlines() if not line.startswith("question:")]
    files["library.yaml"] = ("\n".join(kept) + "\n" + QUESTIONS).encode()
    files |= {name: text.encode() for name, text in more.items()}
    return read_contents(files).library


def asked(library: Library, number: int) -> str | None:
    call, _ = CallEngine.start(
        CompiledLibrary(library), "charge-dispute", TickingClock(), lambda: f"call-{number}"
    )
    question = call.call.question()
    again = call.call.question()
    assert question == again, "one call asks one question"
    return None if question is None else question.id


def test_each_takes_its_turn_about_equally_often() -> None:
    library = house()
    told = Counter(asked(library, number) for number in range(300))
    assert set(told) == {"recommend", "ease", "sorted"}
    assert min(told.values()) > 60


def test_a_rule_passes_over_one_and_the_next_is_asked_in_its_place() -> None:
    rule = "- {id: no-score, text: Never, phrases: ['how easy', 'how likely']}\n"
    library = house(**{"never.yaml": rule})
    assert {asked(library, number) for number in range(30)} == {"sorted"}
    all_of_them = "- {id: none, text: Never, phrases: ['how', 'sorted']}\n"
    assert asked(house(**{"never.yaml": all_of_them}), 1) is None


def test_a_step_s_own_question_takes_no_turn() -> None:
    script = contents()["scripts/charge-dispute.yaml"].decode()
    named = script.replace("    title: Greet\n", "    title: Greet\n    question: ease\n", 1)
    assert named != script
    library = house(**{"scripts/charge-dispute.yaml": named})
    assert {asked(library, number) for number in range(20)} == {"ease"}
