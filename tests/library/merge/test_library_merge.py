"""Two changes of one library brought together: on what it holds, not on its lines."""

from __future__ import annotations

from typing import Any

import pytest

from jobaid.library.editing.rewriting import held_in
from jobaid.library.merge.library_merge import MergedLibrary, merge_libraries
from jobaid.library.merge.sequence_merge import merge_hunks, sentences_of, text_of
from jobaid.library.reading import nodes
from tests.library.merge.pairs_of_edits import Pairs, merge_pairs

SCRIPT = """\
# The refund script.
id: refund
title: Refund
heard: [money back, refund]
fields:
  amount: {label: Amount, kind: money}
steps:
  # First of all.
  - id: greet
    title: Greet
    say: Good morning. How can I help?
    answers:
      - {id: refund, label: I want my money back, go: check}
      - {id: other, label: Something else, go: bye}
  - id: check
    title: Check
    say: |
      Let me look. It takes a minute.
      Can you hold?
    next: bye
  - id: bye   # the end
    title: Bye
    say: {en: Thank you., es: Gracias.}
    outcome: done
"""
FILE = "scripts/refund.yaml"


def merged(ours: str, theirs: str, base: str = SCRIPT, **options: Any) -> MergedLibrary:
    return merge_libraries(*({FILE: one.encode()} for one in (base, ours, theirs)), "en", **options)


def text(found: MergedLibrary) -> str:
    return found.contents[FILE].decode()


def put(old: str, new: str, script: str = SCRIPT) -> str:
    assert script.count(old) == 1
    return script.replace(old, new)


def held(found: MergedLibrary) -> Any:
    return held_in(found.contents[FILE])


def test_a_merge_reads_each_content_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[bytes] = []
    real = nodes.compose

    def counted(content: bytes, *told: Any) -> Any:
        read.append(content)
        return real(content, *told)

    monkeypatch.setattr(nodes, "compose", counted)
    base = SCRIPT.replace("The refund script", "Read once")
    ours = put("Good morning.", "Good evening.", base)
    found = merged(ours, put("Let me look.", "I look.", base), base)
    assert not found.clashes
    assert len(read) == len(set(read)) == 4  # three sides, and what comes of them


def test_only_what_differs_is_touched() -> None:
    ours = put("title: Refund\n", "title: Money back\n")
    theirs = put("es: Gracias.", "es: Muchas gracias.")
    found = merged(ours, theirs)
    assert text(found) == put("es: Gracias.", "es: Muchas gracias.", ours)
    assert (found.clashes, found.taken) == ([], {"ours": 1, "theirs": 1, "both": 0})
    assert text(merged(ours, SCRIPT)) == ours
    assert text(merged(SCRIPT, theirs)) == theirs
    both = merged(ours, ours)
    assert (text(both), both.taken["both"]) == (ours, 1)


def test_a_text_goes_by_its_languages_and_sentences() -> None:
    ours = put("say: Good morning. How", "say: Good day. How")
    theirs = put(
        "say: Good morning. How can I help?",
        "say: {en: Good morning. How may I help?, es: Buenos dias.}",
    )
    step = held(merged(ours, theirs))["steps"][0]
    assert step["say"] == {"en": "Good day. How may I help?", "es": "Buenos dias."}
    ours = put("Let me look. It", "Let me see. It")
    theirs = put("Can you hold?", "May I put you on hold?")
    found = merged(ours, theirs)
    assert text(found) == put("Can you hold?", "May I put you on hold?", ours)


def test_one_sentence_changed_twice_is_a_clash_that_shows_both() -> None:
    ours, theirs = put("Thank you.", "Thanks."), put("Thank you.", "Thank you and goodbye.")
    found = merged(ours, theirs)
    (clash,) = found.clashes
    assert clash.as_json() == {
        "file": FILE,
        "script": "refund",
        "step": "bye",
        "what": "say",
        "language": "en",
        "base": "Thank you.",
        "ours": "Thanks.",
        "theirs": "Thank you and goodbye.",
    }
    assert text(found) == ours
    chosen = merged(ours, theirs, choose_theirs={clash.key})
    assert (text(chosen), chosen.clashes) == (theirs, [])


def test_one_sentence_translated_twice_is_a_clash_in_that_language() -> None:
    ours = put("say: Good morning. How can I help?", "say: {en: Good morning., es: Hola.}")
    theirs = put("say: Good morning. How can I help?", "say: {en: Good morning., es: Buenas.}")
    found = merged(ours, theirs)
    (clash,) = found.clashes
    assert (clash.what, clash.language, clash.base) == ("say", "es", None)
    assert (clash.ours, clash.theirs) == ("Hola.", "Buenas.")
    assert held(found) == held_in(ours.encode())


def test_words_that_both_began_anew_are_a_clash() -> None:
    ours, theirs = (put("title: Refund", f"title: Refund\nabout: {one}") for one in ("A.", "B."))
    found = merged(ours, theirs)
    assert [(one.what, one.ours, one.theirs) for one in found.clashes] == [("about", "A.", "B.")]
    assert held(found) == held_in(ours.encode())


def test_answers_and_steps_of_both_stand_in_order() -> None:
    line = "      - {id: other, label: Something else, go: bye}\n"
    ours = put(line, line + "      - {id: late, label: It is late, go: bye}\n")
    theirs = put(line, line + "      - {id: lost, label: It is lost, go: check}  # new\n")
    theirs = put(
        "  - id: bye   # the end\n",
        "  # Asked last week.\n  - id: sorry\n    title: Sorry\n    say: Sorry.\n"
        "  - id: bye   # the end\n",
        theirs,
    )
    found = merged(ours, theirs)
    assert found.clashes == []
    answers = [one["id"] for one in held(found)["steps"][0]["answers"]]
    assert answers == ["refund", "other", "late", "lost"]
    assert [one["id"] for one in held(found)["steps"]] == ["greet", "check", "sorry", "bye"]
    # What came over came as it was written.
    assert "  # Asked last week.\n  - id: sorry\n    title: Sorry\n" in text(found)
    assert "go: check}  # new\n" in text(found)


def test_a_moved_step_goes_along_with_its_new_words() -> None:
    a, b = SCRIPT.index("  - id: check"), SCRIPT.index("  - id: bye")
    theirs = SCRIPT[:a] + SCRIPT[b:] + SCRIPT[a:b]
    ours = put("Can you hold?", "One moment, please.")
    found = merged(ours, theirs)
    assert [one["id"] for one in held(found)["steps"]] == ["greet", "bye", "check"]
    assert text(found).count("One moment, please.") == 1
    assert found.clashes == []


def test_a_step_that_one_takes_out_and_the_other_changes_stays_and_is_told() -> None:
    a, b = SCRIPT.index("  - id: check"), SCRIPT.index("  - id: bye")
    out = put("go: check}", "go: bye}", SCRIPT[:a] + SCRIPT[b:])
    changed = put("Can you hold?", "One moment.")
    for ours, theirs in ((out, changed), (changed, out)):
        found = merged(ours, theirs)
        assert found.clashes == []
        (kept,) = found.kept
        assert (kept.script, kept.step, kept.what) == ("refund", "check", "removed")
        assert (kept.ours is None, kept.theirs is None) == (ours is out, theirs is out)
        steps = {one["id"]: one for one in held(found)["steps"]}
        assert list(steps) == ["greet", "check", "bye"]
        assert "One moment." in steps["check"]["say"]
        # Nothing leads there, as whoever took it out wanted it.
        assert "check" not in [one["go"] for one in steps["greet"]["answers"]]
    # Whoever only took something out of it loses nothing.
    for less in (put("      Can you hold?\n", ""), put("    next: bye\n", "")):
        found = merged(out, less)
        assert (found.clashes, found.kept, text(found)) == ([], [], out)


def test_what_would_come_into_force_again_is_a_clash() -> None:
    """The step with which calls begin; an answer, which is offered; one with urgent answers."""
    a, b = SCRIPT.index("  - id: greet"), SCRIPT.index("  - id: check")
    (clash,) = merged(SCRIPT[:a] + SCRIPT[b:], put("Good morning.", "Good day.")).clashes
    assert (clash.step, clash.what, clash.ours) == ("greet", "removed", None)
    line = "      - {id: other, label: Something else, go: bye}\n"
    (clash,) = merged(put(line, ""), put("Something else", "Anything else")).clashes
    assert (clash.step, clash.what, clash.ours) == ("greet", "answers/other", None)
    a, b = SCRIPT.index("  - id: check"), SCRIPT.index("  - id: bye")
    urgent = (
        "    answers: [{id: gas, label: I smell gas, go: bye, urgent: always}]\n    next: bye\n"
    )
    (clash,) = merged(SCRIPT[:a] + SCRIPT[b:], put("    next: bye\n", urgent)).clashes
    assert clash.step == "check"


def test_what_both_moved_stands_where_ours_has_it() -> None:
    steps = [SCRIPT.index(f"  - id: {id}") for id in ("greet", "check", "bye")]
    head, ends = SCRIPT[: steps[0]], [*steps[1:], len(SCRIPT)]
    greet, check, bye = (SCRIPT[a:b] for a, b in zip(steps, ends, strict=True))
    found = merged(head + bye + greet + check, head + greet + bye + check)
    assert found.clashes == []
    assert [one["id"] for one in held(found)["steps"]] == ["bye", "greet", "check"]


def test_sentences_put_behind_words_without_a_full_stop_both_stay() -> None:
    ours = put("title: Refund\n", "title: Refund Ours is new.\n")
    theirs = put("title: Refund\n", "title: Refund Theirs is new.\n")
    found = merged(ours, theirs)
    assert (found.clashes, held(found)["title"]) == ([], "Refund Ours is new. Theirs is new.")
    # Words put into one sentence by both are two forms of that sentence.
    ours = put("title: Refund\n", "title: Refund or exchange\n")
    theirs = put("title: Refund\n", "title: Refund of a fee\n")
    assert [one.what for one in merged(ours, theirs).clashes] == ["title"]


def test_a_renamed_step_keeps_what_the_other_wrote_in_it_and_to_it() -> None:
    ours = put("  - id: check\n", "  - id: look-up\n    was: [check]\n")
    ours = put("go: check}", "go: look-up}", ours)
    theirs = put("Can you hold?", "One moment.")
    theirs = put("label: Something else, go: bye}", "label: Something else, go: check}", theirs)
    for first, second in ((ours, theirs), (theirs, ours)):
        found = merged(first, second)
        assert found.clashes == []
        steps = {one["id"]: one for one in held(found)["steps"]}
        assert list(steps) == ["greet", "look-up", "bye"]
        assert "One moment." in steps["look-up"]["say"]
        assert {one["go"] for one in steps["greet"]["answers"]} == {"look-up"}


def test_words_heard_are_a_list_and_fields_go_by_name() -> None:
    ours = put("[money back, refund]", "[money back, refund, pay me]")
    theirs = put("[money back, refund]", "[my money, money back, refund, give it back]")
    theirs = put(
        "kind: money}\n", "kind: money}\n  why: {label: Why}\n", theirs.replace("# First", "# The")
    )
    found = held(merged(ours, theirs))
    assert found["heard"] == ["my money", "money back", "refund", "pay me", "give it back"]
    assert found["fields"] == {
        "amount": {"label": "Amount", "kind": "money"}, "why": {"label": "Why"}
    }  # fmt: skip


def test_files_come_go_and_are_renamed() -> None:
    base = {FILE: SCRIPT.encode(), "words.txt": b"alpha\n", "never.yaml": b"- {id: a, text: A}\n"}
    ours = {**base, "words.txt": b"alpha\nbeta\n", "articles/new.md": b"Ours"}
    ours["never.yaml"] = b"- {id: a, text: A}\n- {id: b, text: B}\n"
    theirs = {
        "scripts/money.yaml": put("id: refund\n", "id: money\nwas: [refund]\n").encode(),
        "words.txt": b"alpha\ngamma\n",
        "never.yaml": b"- {id: c, text: C}\n- {id: a, text: A, why: Because}\n",
    }
    ours[FILE] = put("Thank you.", "Thanks.").encode()
    found = merge_libraries(base, ours, theirs)
    assert found.clashes == []
    assert set(found.contents) == {
        "articles/new.md",
        "never.yaml",
        "scripts/money.yaml",
        "words.txt",
    }
    assert b"Thanks." in found.contents["scripts/money.yaml"]
    assert found.contents["words.txt"] == b"alpha\nbeta\ngamma\n"
    assert [one["id"] for one in held_in(found.contents["never.yaml"])] == ["c", "a", "b"]


def test_a_file_that_cannot_be_read_is_a_clash_and_nothing_is_lost() -> None:
    broken = "id: [\n"
    found = merged(broken, put("Thank you.", "Thanks."))
    (clash,) = found.clashes
    assert (clash.what, clash.ours, text(found)) == ("file", broken, broken)
    assert "Thanks." in (clash.theirs or "")


def test_a_script_that_somebody_deleted_while_it_was_changed() -> None:
    base, ours = {FILE: SCRIPT.encode()}, {FILE: put("Thank you.", "Thanks.").encode()}
    found = merge_libraries(base, ours, {})
    (clash,) = found.clashes
    assert (clash.what, clash.theirs, found.contents) == ("file", None, ours)
    chosen = merge_libraries(base, ours, {}, choose_theirs={clash.key})
    assert (chosen.contents, chosen.clashes) == ({}, [])
    assert merge_libraries(base, {}, ours).contents == {}
    assert merge_libraries(base, base, {}).contents == {}


def test_random_pairs_of_edits_lose_and_double_nothing() -> None:
    found = merge_pairs(60, seed=7)
    assert found.wrong == []
    assert found.false == []
    # Of many pairs a few in a thousand clash, where both changed one thing
    # (`python -m tests.benchmarks merging`).
    assert len(found.clashes) <= 2


@pytest.mark.long
def test_thousands_of_pairs_of_edits_clash_only_where_both_changed_one_thing() -> None:
    """`python -m tests.benchmarks merging` tries ten thousand."""
    found = Pairs()
    for seed in range(20):
        found.add(merge_pairs(100, seed))
    assert found.wrong == []
    assert len(found.false) <= found.pairs * 0.002
    assert len(found.clashes) <= found.pairs * 0.01


def test_two_sentences_put_in_at_one_place_both_stay() -> None:
    ours = put("Let me look.", "Let me look. Ours is new.")
    theirs = put("Let me look.", "Let me look. Theirs is new too.")
    found = merged(ours, theirs)
    assert found.clashes == []
    assert "Let me look. Ours is new. Theirs is new too. It" in " ".join(text(found).split())


def test_a_way_on_that_was_changed_does_not_hold_up_what_the_other_took_out() -> None:
    ours = put("      - {id: other, label: Something else, go: bye}\n", "")
    theirs = put("label: Something else, go: bye}", "label: Something else, go: check}")
    found = merged(ours, theirs)
    assert (found.clashes, text(found)) == ([], ours)


def test_hunks_cover_all_three() -> None:
    base, ours, theirs = list("abcdef"), list("abXcdf"), list("aYcdefZ")
    hunks = list(merge_hunks(base, ours, theirs))
    for side, part in ((base, "base"), (ours, "ours"), (theirs, "theirs")):
        assert [one for hunk in hunks for one in side[getattr(hunk, part)]] == side
    words = "One. Two!\nThree {{ amount|money }} is due. "
    assert text_of(sentences_of(words), " ") == words
