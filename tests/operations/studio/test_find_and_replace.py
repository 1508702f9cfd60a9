"""Words found in all texts, and replaced where somebody said so; every other byte stays."""

from __future__ import annotations

from jobaid.library.reader import read_contents
from jobaid.operations.studio.find_and_replace import FindAsked, find_in_texts, with_replaced
from tests.call.house import CHARGE_DISPUTE, contents

FILES = {
    **contents(),
    "articles/bills.md": b"---\ntitle: Bills\n---\r\nThe account.\r\n",
}
READING = read_contents(FILES)


def test_only_texts_are_looked_through() -> None:
    found = find_in_texts(READING, FindAsked("account"))
    places = {(one.place.place, one.place.path[-1] if one.place.path else "") for one in found}
    assert ("charge-dispute/not-verified", "say") in places
    assert ("articles/bills.md", "") in places
    # Neither the name of the field nor `ask: [account]`.
    assert all("ask" not in one.place.path for one in found)
    assert find_in_texts(READING, FindAsked("credit|money")) == []
    assert find_in_texts(READING, FindAsked("  ")) == []


def test_whole_words_and_capitals() -> None:
    assert len(find_in_texts(READING, FindAsked("charg", whole=True))) == 0
    many = len(find_in_texts(READING, FindAsked("charge", whole=True)))
    some = len(find_in_texts(READING, FindAsked("Charge", same_case=True)))
    assert 0 < some < many


def test_what_is_chosen_is_replaced_and_nothing_else() -> None:
    found = find_in_texts(READING, FindAsked("charge", whole=True))
    chosen = [one for one in found if one.place.file == "scripts/charge-dispute.yaml"]
    changed = with_replaced(READING, chosen, "item")
    assert list(changed) == ["scripts/charge-dispute.yaml"]
    text = changed["scripts/charge-dispute.yaml"].decode()
    assert "title: Item dispute" in text
    assert 'say: "Which item is it, {{ customer.name }}?"' in text
    assert "id: charge-dispute" in text
    assert "go: find-charge" in text
    lines = zip(text.splitlines(), CHARGE_DISPUTE.splitlines(), strict=True)
    assert sum(one != other for one, other in lines) == len({one.place.path for one in chosen})
    article = with_replaced(READING, find_in_texts(READING, FindAsked("The account")), "your bill")
    assert article["articles/bills.md"] == FILES["articles/bills.md"].replace(
        b"The account", b"Your bill"
    )
