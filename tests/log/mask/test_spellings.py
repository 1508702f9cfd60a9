"""200 spellings of card numbers, whole and key by key."""

import importlib.util
from pathlib import Path

import pytest

from jobaid.log.mask import TypingMask, mask_text

_spec = importlib.util.spec_from_file_location(
    "mask_spellings", Path(__file__).with_name("spellings.py")
)
assert _spec is not None
assert _spec.loader is not None
spelled = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(spelled)

SPELLINGS: list[tuple[str, str]] = spelled.spellings()
SETTLED = 7  # digits of a card that must never be kept in a row


def holds(text: str, digits: str, count: int = SETTLED) -> bool:
    """Whether a text has `count` digits of a card in a row."""
    read = spelled.digits_in(text)
    return any(digits[at : at + count] in read for at in range(len(digits) - count + 1))


def test_there_are_200_different_ones_that_a_reader_can_read() -> None:
    assert len(set(SPELLINGS)) == len(SPELLINGS) == 200
    for sentence, digits in SPELLINGS:
        assert digits in spelled.digits_in(sentence), ascii(sentence)
    assert spelled.spellings() == SPELLINGS


@pytest.mark.parametrize(("sentence", "digits"), SPELLINGS)
def test_masked_when_whole(sentence: str, digits: str) -> None:
    masked = mask_text(sentence)
    assert not holds(masked.text, digits)
    assert f"[card ending {digits[-4:]}]" in masked.text
    assert mask_text(masked.text).text == masked.text


@pytest.mark.parametrize(("sentence", "digits"), SPELLINGS)
def test_never_kept_while_it_is_typed(sentence: str, digits: str) -> None:
    mask = TypingMask()
    for keys in range(len(sentence) + 1):
        assert not holds(mask.settle(sentence[:keys]).text, digits), ascii(sentence[:keys])
    assert mask.settle(sentence, ended=True) == mask_text(sentence)


def test_never_kept_while_it_is_typed_into_the_middle_of_a_note() -> None:
    before, after = "Bill of May. ", " and then she rang off"
    for sentence, digits in SPELLINGS[:: len(SPELLINGS) // 80]:
        for keys in range(len(sentence) + 1):
            note = before + sentence[:keys] + after
            kept = TypingMask().settle(note, cursor=len(before) + keys).text
            assert not holds(kept, digits), ascii(note)


@pytest.mark.long
def test_other_numbers_in_the_same_spellings() -> None:
    for seed in range(20):
        for sentence, digits in spelled.spellings(seed, 1000):
            assert not holds(mask_text(sentence).text, digits), ascii(sentence)
