"""What holds for the mask whatever the text."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from jobaid.log.mask import TypingMask, mask_text, mask_value
from tests.examples import examples

SEPARATORS = st.text(" -./_,\t\n\u00a0\u2009\u200b\u00ad()[]:;*+#'\"|", max_size=4)
# Words, numbers and signs that the mask looks for, put together in any order.
WORDS = (
    *("4111", "1111", "5555", "4111111111111111", "12/27", "+44", "four", "oh", "o", "l", "I"),
    *("double", "once", "dos", "y", "cuarenta", "six", "card", "cvv", "pin", "is", "number"),
    *("[card ending 1111]", "[security code]", "[card", "ending", "&nbsp;", "%20", "\\xa0"),
    *("<", ">", "&", "$", " ", "  ", ", ", "\n", "\ud800"),
)
PIECES = st.lists(
    st.one_of(st.sampled_from(WORDS), st.integers(0, 10**20).map(str), st.text(max_size=4)),
    max_size=14,
).map("".join)
PREFIXES = ("4", "51", "55", "2221", "2720", "6011", "65", "3530", "62")
NUMBER_WORDS = frozenset({"oh", "one", "two", "six", "ten", "uno", "dos", "once", "five", "nine"})


@st.composite
def cards(draw: st.DrawFn) -> str:
    prefix = draw(st.sampled_from(PREFIXES))
    rest = 15 - len(prefix)
    body = prefix + draw(st.text("0123456789", min_size=rest, max_size=rest))
    return next(body + last for last in "0123456789" if luhn(body + last))


def luhn(digits: str) -> bool:
    doubled = (int(d) * (1 + at % 2) for at, d in enumerate(reversed(digits)))
    return sum(value - 9 * (value > 9) for value in doubled) % 10 == 0


@given(st.one_of(st.text(), PIECES))
@settings(max_examples=examples(300), deadline=None, derandomize=True)
def test_masking_twice_is_masking_once(text: str) -> None:
    masked = mask_text(text)
    again = mask_text(masked.text)
    assert again.text == masked.text
    assert again.found == ()


@given(st.one_of(st.text(), PIECES))
@settings(max_examples=examples(300), deadline=None, derandomize=True)
def test_what_was_not_found_is_kept(text: str) -> None:
    masked = mask_text(text)
    kept, at = [], 0
    for found in masked.found:
        assert at <= found.start < found.end <= len(text)
        kept += [text[at : found.start], found.label]
        at = found.end
    assert "".join([*kept, text[at:]]) == masked.text


@given(st.text(st.characters(codec=None), max_size=200), st.text(max_size=12))
@settings(max_examples=examples(300), deadline=None, derandomize=True)
def test_never_raises(text: str, label: str) -> None:
    mask_text(text)
    mask_text(text, label=label)
    TypingMask().settle(text)
    TypingMask(pattern=label).settle(text, cursor=len(label))


@given(st.text(st.characters(exclude_categories=["N"]), max_size=100))
@settings(max_examples=examples(300), deadline=None, derandomize=True)
def test_a_text_without_digits_is_unchanged(text: str) -> None:
    if not NUMBER_WORDS & set(text.lower().split()):
        assert mask_text(text).text is text


@given(cards(), st.data())
@settings(max_examples=examples(200), deadline=None, derandomize=True)
def test_a_card_with_any_separators_is_gone(card: str, data: st.DataObject) -> None:
    written = card[0]
    for digit in card[1:]:
        written += data.draw(SEPARATORS) + digit
    text = "it is " + written + " then"
    masked = mask_text(text)
    assert masked.text == f"it is [card ending {card[-4:]}] then"
    mask = TypingMask()
    for keys in range(len(text)):
        kept = "".join(filter(str.isdigit, mask.settle(text[:keys]).text))
        assert not any(card[at : at + 7] in kept for at in range(10))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | PIECES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(PIECES, inner, max_size=4),
    max_leaves=12,
)


@given(JSON)
@example({"4111111111111111": 100})
@example({"4111111111111111": ["100", 4321]})
@example({"field": "4111111111111111", "value": 100})
@settings(max_examples=examples(300), deadline=None, derandomize=True)
def test_a_value_keeps_its_shape(value: Any) -> None:
    masked, count = mask_value(value)
    assert (masked is value) == (count == 0)
    assert shape(masked) == shape(value)
    again, more = mask_value(masked)
    assert more == 0
    assert again is masked


def shape(value: Any) -> Any:
    if isinstance(value, dict):
        return [shape(each) for each in value.values()]
    if isinstance(value, list):
        return [shape(each) for each in value]
    return ...
