"""The house's own texts to copy out of a call."""

from __future__ import annotations

from jobaid.library.shipped import shipped_library
from tests.call.house import contents

TEMPLATES = {
    "templates/crm.j2": b"""{# For the CRM #}
{{ script }}{% if outcome %}: {{ outcome }}{% endif %} for {{ customer.name }}, {{ minutes }} min
{% for one in promises %}
- {{ one }}{% endfor %}
{% for one in notes %}
Note: {{ one }}{% endfor %}""",
    "templates/letter-home.j2": b"Dear {{ customer.name }}, {{ amount|money }}.",
    "templates/three-lines.j2": b"{{ summary }}",
    "templates/broken.j2": b"{% for %}",
}


def test_each_goes_by_its_first_comment_or_its_name(make_desk):
    desk = make_desk(files={**contents(), **TEMPLATES})
    assert desk.session.copy_texts == ()
    desk.session.open_script("charge-dispute")
    assert [(one.id, one.title) for one in desk.session.copy_texts] == [
        ("broken", "Broken"),
        ("crm", "For the CRM"),
        ("letter-home", "Letter home"),
        ("three-lines", "Three lines"),
    ]


def test_it_has_the_values_of_the_call_and_what_was_promised_and_noted(make_desk):
    desk = make_desk(files={**contents(), **TEMPLATES})
    desk.session.open_script("charge-dispute", {"customer.name": "Ann Lee"})
    assert desk.session.copy_text("letter-home").text == "Dear Ann Lee, [Amount in dispute?]."
    desk.do("promise", text="Ring back", due="2026-11-24T15:00:00+00:00")
    desk.session.note_typed("paid with 4111 1111 1111 1111 on Monday")
    desk.clocks.on(130)
    assert desk.session.copy_text("crm").text == (
        "Charge dispute for Ann Lee, 2 min\n\n"
        "- Ring back (by Tue 24 Nov 2026, 15:00)\n\n"
        "Note: paid with [card ending 1111] on Monday"
    )
    assert desk.session.copy_text("three-lines").text == desk.session.summary()


def test_one_that_cannot_be_read_says_so_and_one_that_is_not_there_is_none(make_desk):
    desk = make_desk(files={**contents(), **TEMPLATES})
    assert desk.session.copy_text("crm") is None, "between calls there is nothing to fill in"
    desk.session.open_script("charge-dispute")
    assert desk.session.copy_text("broken")
    assert desk.session.copy_text("nope") is None


def test_the_shipped_texts_show_no_code_and_no_gap_after_a_whole_call(make_desk):
    desk = make_desk(library=shipped_library())
    given = {"customer.name": "Ann Lee", "customer.account": "40217788"}
    desk.session.open_script("charge-dispute", given)
    desk.do("jump", to="open-dispute")
    desk.do("fill", field="charge_amount", value="18.40")
    texts = {one.id: desk.session.copy_text(one.id).text for one in desk.session.copy_texts}
    assert {"crm-short", "crm-long", "email-to-customer"} <= texts.keys()
    for text in texts.values():
        assert text
        assert "{" not in text
        assert "?]" not in text
    assert len(texts["crm-short"].splitlines()) <= 3


def test_a_text_is_in_the_language_of_the_call_where_it_is_written_in_it(make_desk):
    more = {
        "templates/crm.es.j2": b"{{ outcome or script }}; {{ answers|join(', ') }}\n{{ summary }}",
        "templates/only-spanish.es.j2": b"{# Una carta #}\nHola",
    }
    desk = make_desk(files={**contents(), **TEMPLATES, **more})
    desk.session.open_script("charge-dispute", {"customer.name": "Ann Lee"})
    titles = {one.id: one.title for one in desk.session.copy_texts}
    assert titles["crm"] == "For the CRM"
    assert titles["only-spanish"] == "Una carta"
    assert "crm.es" not in titles
    english = desk.session.copy_text("crm")
    assert english.text.startswith("Charge dispute for Ann Lee")
    assert english.words == ""
    assert "Spanish" in desk.session.copy_text("only-spanish").words
    desk.do("promise", text="Ring back", due="2026-11-24T15:00:00+00:00")
    desk.do("language", to="es")
    spanish = desk.session.copy_text("crm")
    assert "Prometido: Ring back" in spanish.text
    assert spanish.words == ""
    letter = desk.session.copy_text("letter-home")
    assert letter.text.startswith("Dear Ann Lee")
    assert letter.words == "It is in English: nobody has written it in Spanish."
