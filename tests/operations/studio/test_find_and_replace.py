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


def test_what_shows_beside_a_place_is_whole_words() -> None:
    before = "Strangers who found your bill in the bin sound just like you do, so ask for the "
    after = " number first, and only then say anything at all about the balance of it"
    files = {**contents(), "snippets.yaml": f"- text: {before}account{after}\n".encode()}
    found = find_in_texts(read_contents(files), FindAsked("ask for the account"))
    one = next(one for one in found if one.place.file == "snippets.yaml")
    assert one.before == "… in the bin sound just like you do, so "
    assert one.after == " number first, and only then say …"
    # A short text stands there whole.
    title = next(one for one in find_in_texts(READING, FindAsked("dispute")) if not one.after)
    assert title.before == "Charge "


def test_replacing_says_how_far_it_is_and_stops() -> None:
    found = find_in_texts(READING, FindAsked("the"))
    files = len({one.place.file for one in found})
    heard: list[tuple[int, int]] = []

    def went(done: int, of: int) -> bool:
        heard.append((done, of))
        return done < 1

    assert len(with_replaced(READING, found, "this", went)) == 1
    assert heard == [(0, files), (1, files)]
