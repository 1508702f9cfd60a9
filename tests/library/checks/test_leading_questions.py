"""A question that leads is found, whatever it is about; one that is open is left alone."""

from __future__ import annotations

import pytest

from jobaid.library.checks.leading_questions import leading_in


@pytest.mark.parametrize(
    "question",
    [
        "How satisfied were you with us today?",
        "How easy was it?",
        "How helpful did you find the agent?",
        "How much did you like our new bill?",
        "We solved it, didn't we?",
        "Wasn’t that quick?",
        "Would you agree that we were fair?",
        "What did you think of our excellent service?",
        "How bad was the wait?",
        "Surely it is sorted now?",
        "Fue rápido, ¿verdad?",
        "¿Cómo de fácil se lo hemos puesto?",
        "¿Está de acuerdo en que le ayudamos?",
    ],
)
def test_it_leads(question: str) -> None:
    assert leading_in(question) is not None


@pytest.mark.parametrize(
    "question",
    [
        "From nought, very hard, to ten, very easy: how was it?",
        "How easy or hard was it to get this done?",
        "How satisfied or dissatisfied are you?",
        "Is it sorted?",
        "What should we have done differently?",
        "How likely are you to recommend us?",
        "How long did you wait?",
        "How well or badly did we explain it?",
        "¿Está resuelto?",
        "¿Cómo de fácil o difícil ha sido?",
        "Del cero, muy difícil, al diez, muy fácil: ¿cómo ha sido?",
    ],
)
def test_it_is_open(question: str) -> None:
    assert leading_in(question) is None


def test_the_words_have_their_place() -> None:
    assert leading_in("Tell us:\nhow easy was it?") == ("how easy", (2, 1))
