"""The last calls through a draft: what stays, ends otherwise, gets stuck, loses what it had."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from jobaid.cli import run
from jobaid.library.editing.drafts import open_draft
from jobaid.library.reader import read_contents
from jobaid.operations.recorder import Recorder
from jobaid.operations.records.record_finder import Records
from jobaid.operations.studio.what_if import WhatIf, WhatIfAsked, WhatIfStopped, what_if
from tests.call.house import CHARGE_DISPUTE, VERIFY_IDENTITY, contents
from tests.operations.kept_calls import READING, call_id, make_call

SMALL, LARGE, STOLEN, RETURNED = map(call_id, range(4))
WHO = (
    {"do": "fill", "field": "account", "value": "40217788"},
    {"do": "tick", "id": "use-name"},
    {"do": "answer", "id": "gives-account"},
    {"do": "fill", "field": "customer.name", "value": "Grace Holt"},
)
VERIFIED = (*WHO, {"do": "next"}, {"do": "answer", "id": "matches"})


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("what-if") / "profile"
    with Recorder.open(folder) as recorder:
        make_call(
            recorder,
            0,
            *VERIFIED,
            {"do": "fill", "field": "amount", "value": "20"},
            {"do": "reply", "id": "why-so-long"},
            {"do": "answer", "id": "small"},
            {"do": "undo"},
            {"do": "back"},
            {"do": "jump", "to": "find-charge"},
            {"do": "answer", "id": "small"},
            {"do": "wrap-up"},
        )
        make_call(
            recorder,
            1,
            *VERIFIED,
            {"do": "change", "field": "amount", "value": "120"},
            {"do": "answer", "id": "large"},
            {"do": "wrap-up", "outcome": "dispute-opened"},
        )
        make_call(
            recorder,
            2,
            {"do": "answer", "id": "stolen"},
            {"do": "tick", "id": "block-sim"},
            {"do": "next"},
        )
        make_call(recorder, 3, *WHO, {"do": "next"}, {"do": "return"}, end=False)
    return folder


@pytest.fixture(scope="module")
def records(profile: Path) -> Iterator[Records]:
    # A desk that was killed has its call taken up at the next start.
    with Recorder.open(profile):
        pass
    with Records.open(profile) as found:
        yield found


def changed(script: str = CHARGE_DISPUTE, **others: str) -> dict[str, bytes]:
    return {**contents(**others), "scripts/charge-dispute.yaml": script.encode()}


def through(records: Records, files: dict[str, bytes], **asked: Any) -> WhatIf:
    draft = read_contents(files)
    assert draft.library.scripts
    return what_if(records, draft.library, READING.library, WhatIfAsked(**asked))


def put(old: str, new: str, script: str = CHARGE_DISPUTE) -> str:
    assert script.count(old) == 1
    return script.replace(old, new)


def ids(part: list[dict[str, Any]]) -> set[str]:
    return {one["id"] for one in part}


def test_other_words_change_no_call(records: Records) -> None:
    files = changed(put("Find the charge", "Which charge"), verify_identity=VERIFY_IDENTITY + "\n")
    found = through(records, files)
    assert found.as_json() == {
        **WhatIf().as_json(), "calls": 4, "same": 4
    }  # fmt: skip


def test_an_answer_that_goes_elsewhere(records: Records) -> None:
    found = through(records, changed(put("go: ask-supervisor", "go: credit")))
    assert ids(found.other_path) == {LARGE}
    assert found.other_path[0]["was"][-1] == "charge-dispute/ask-supervisor"
    assert found.other_path[0]["now"][-1] == "charge-dispute/credit"
    # Who took what was proposed takes what is proposed now.
    assert found.other_outcome == [{"id": LARGE, "was": "dispute-opened", "now": "resolved"}]
    found = through(records, changed(put("outcome: resolved", "outcome: dispute-opened")))
    assert found.other_outcome == [{"id": SMALL, "was": "resolved", "now": "dispute-opened"}]
    assert (found.calls, found.same, found.other_path) == (4, 3, [])


def test_an_answer_that_has_gone_is_a_dead_end_unless_another_says_the_same(
    records: Records,
) -> None:
    (line,) = (one for one in CHARGE_DISPUTE.splitlines() if "id: large" in one)
    found = through(records, changed(put(f"{line}\n", "")))
    (stuck,) = found.dead_end
    assert (stuck["id"], stuck["step"]) == (LARGE, "charge-dispute/find-charge")
    assert stuck["command"] == {"do": "answer", "id": "large"}
    assert LARGE not in ids(found.other_path) | ids(found.longer)
    other = put(
        'id: large, label: "That one, it is wrong"', 'id: big, label: "that one,  it is Wrong"'
    )
    assert through(records, changed(other)).same == 4


def test_what_was_renamed_is_the_same(records: Records) -> None:
    text = CHARGE_DISPUTE.replace("go: find-charge", "go: which-charge")
    text = put("  - id: find-charge\n", "  - id: which-charge\n    was: [find-charge]\n", text)
    assert through(records, changed(text)).same == 4


def test_a_step_in_between_makes_calls_longer_and_one_less_does_not_stop_them(
    records: Records,
) -> None:
    text = put("      - {go: find-charge}\n", "      - {go: thank}\n")
    text = put(
        "  - id: find-charge\n",
        "  - {id: thank, title: Thank, say: Thank you., next: find-charge}\n  - id: find-charge\n",
        text,
    )
    found = through(records, changed(text))
    assert found.dead_end == []
    assert ids(found.longer) == {SMALL, LARGE}
    steps = {one["id"]: one["steps_now"] - one["steps_was"] for one in found.longer}
    assert steps[LARGE] == 1
    without = put("next: decide\n", "", VERIFY_IDENTITY)
    a, b = without.index("  - id: ask-name"), without.index("  - id: decide")
    found = through(records, changed(verify_identity=without[:a] + without[b:]))
    assert {SMALL, LARGE} <= ids(found.other_path)
    assert found.dead_end == [] or ids(found.dead_end) <= {RETURNED}


def test_what_had_to_be_done_and_rules(records: Records) -> None:
    text = put("      - {id: use-name, text: Use the customer's name, must: true}\n", "")
    found = through(records, changed(text.replace("    do:\n", "", 1)))
    assert {(one["id"], one["item"]) for one in found.lost_must} == {
        (one, "charge-dispute/greet/use-name") for one in (SMALL, LARGE, RETURNED)
    }
    rule = put(
        "rules:\n", "rules:\n  - {id: supervisor-first, no: credit, until: ask-supervisor}\n"
    )
    found = through(records, changed(rule))
    assert {(one["id"], one["rule"]) for one in found.rule_broken} == {(SMALL, "supervisor-first")}
    assert found.rule_broken[0]["step"] == "charge-dispute/credit"


def test_only_the_calls_that_are_asked_for(records: Records) -> None:
    assert through(records, changed(), script="stolen-phone").calls == 1
    assert through(records, changed(), script="verify-identity").calls == 3
    assert through(records, changed(), script="nowhere").calls == 0
    assert through(records, changed(), last=2).calls == 2
    gone = {file: one for file, one in changed().items() if "charge" not in file}
    found = through(records, gone)
    assert len(found.not_walkable) == 4
    assert "charge-dispute" in found.not_walkable[0]["why"]


def test_it_stops_when_nobody_wants_it(records: Records) -> None:
    with pytest.raises(WhatIfStopped):
        what_if(records, READING.library, READING.library, WhatIfAsked(), stopped=lambda: True)


def test_the_command_walks_through_the_draft_of_the_profile(
    profile: Path, records: Records, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    house = tmp_path / "house"
    for file, content in contents().items():
        (house / file).parent.mkdir(parents=True, exist_ok=True)
        (house / file).write_bytes(content)
    arguments = ["what-if", str(house), "--profile", str(profile)]
    assert run([*arguments, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["same"] == 4
    draft = open_draft(profile, house)
    file = "scripts/charge-dispute.yaml"
    draft.save(file, put("go: ask-supervisor", "go: credit").encode(), read=draft.read(file))
    assert run([*arguments, "--script", "charge-dispute", "--json"]) == 0
    assert ids(json.loads(capsys.readouterr().out)["other_path"]) == {LARGE}
    assert run([*arguments, "--last", "3", "--from", "2026-11-20"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[:2] == ["3 calls looked at.", "2 as they went."]
    assert told[2].startswith(f"1 take another way: {LARGE}")
    draft.discard()
