from __future__ import annotations

import pytest

from jobaid.library.heard_answers import heard_answer

ANSWERS = (
    ("dead", ("The internet's gone", "No funciona Internet")),
    ("slow", ("It works, but it crawls",)),
    ("pay", ("I can't pay it", "No puedo pagarla")),
    ("twice", ("I was charged twice",)),
    ("twice-router", ("I was charged twice for a router",)),
    ("stolen", ("My phone's been stolen", "Me han robado el móvil")),
    ("me", ("That's me",)),
)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("I can't pay my bill, account 40217788", "pay"),
        ("my mobile phone was stolen yesterday", "stolen"),
        ("you charged me twice", "twice"),
        ("I've been charged twice for the router", "twice-router"),
        ("no puedo pagar la factura", "pay"),
        ("my internet's been dead since Tuesday, account 40217788", "dead"),
        ("no puedo pagar la factura desde ayer por la tarde", "pay"),
        ("can I pay in bits", None),
        ("I've been able to pay it", None),
        ("my wife was charged for a phone that never came and the bill is late", None),
        ("that's me", None),
        ("", None),
    ],
)
def test_an_answer_is_heard_only_where_the_words_hold_it_whole_and_alone(words, answer):
    assert heard_answer(words, ANSWERS) == answer


def test_two_answers_that_say_the_same_are_told_apart_by_nobody():
    assert heard_answer("I want to leave now", (("a", ("leave",)), ("b", ("I leave",)))) is None


def test_what_everybody_says_here_takes_nothing_away():
    answers = (("lost", ("I've lost it",)),)
    words = "I've lost my phone"
    assert heard_answer(words, answers, ("Lost phone",)) == "lost"
    long = "I've lost the phone bill envelope receipt"
    assert heard_answer(long, answers, ("Lost phone",)) is None
