from __future__ import annotations

import pytest

from jobaid.practice.even_words import even_words


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("You'll see £26.10 in three days", "you will see twenty-six pounds ten in 3 days", "en"),
        ("26 pounds and 10 pence", "£26.10", "en"),
        ("£25.00", "twenty-five pounds", "en"),
        ("the twenty-first of October", "October 21st", "en"),
        ("21 October", "the 21st of October", "en"),
        ("four oh two one, double seven, double eight", "4021 7788", "en"),
        ("a hundred and fifty", "150", "en"),
        ("3 pm", "15:00", "en"),
        ("I can't, it’s “sorted”", 'i cannot it is "sorted"', "en"),
        ("fifty pence", "50p", "en"),
        ("cuarenta y dos libras con diez", "42,10 £", "es"),
        ("En tres días laborables", "en 3 dias laborables", "es"),
        ("ciento cincuenta y uno", "151", "es"),
    ],
)
def test_what_is_said_in_two_ways_comes_out_the_same(one, other, language):
    assert [w.word for w in even_words(one, language)] == [
        w.word for w in even_words(other, language)
    ]


def test_thousands_are_parted_by_spaces_of_their_own():
    parted, plain = even_words("2\u202f500 € le 3 mai", "fr"), even_words("2500 € le 3 mai", "fr")
    assert [w.word for w in parted] == [w.word for w in plain]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("within three working days", "within two working days"),
        ("You need not pay", "You need to pay"),
        ("£25.10", "£25.01"),
        ("first", "one"),
        ("150, a hundred", "250"),
    ],
)
def test_what_means_another_thing_stays_another(one, other):
    assert [w.word for w in even_words(one)] != [w.word for w in even_words(other)]
