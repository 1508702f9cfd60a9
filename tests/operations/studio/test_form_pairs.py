"""Names with values are a grid: a fee is added, changed, called otherwise and taken out."""

from __future__ import annotations

from jobaid.operations.studio.form_document import FormDocument, FormEdit
from jobaid.operations.studio.form_keys import form_key
from jobaid.operations.studio.form_pairs import with_pairs
from jobaid.operations.studio.tree_edits import values_of

HOUSE = b"""\
company: Larkfield
values:
  credit_limit: 25.00   # on one call
  visit_charge: "65.00"
  office: {en: The office, es: La oficina}
"""
VALUES = ("values",)


def form(content: bytes = HOUSE) -> FormDocument:
    return FormDocument(content, (), [form_key("values", "pairs")], ("en", "es"), {})


def after(edit: FormEdit, content: bytes = HOUSE) -> bytes:
    return form(content).applied(edit)


def test_each_name_has_a_row_with_its_value():
    (entry,) = form().entries()
    assert [[cell.shown for cell in row] for row in entry.rows] == [
        ["credit_limit", "25.00"],
        ["visit_charge", "65.00"],
    ]
    assert [column.key.label for column in entry.columns] == ["Name", "Value"]


def test_a_value_is_changed_and_nothing_else():
    made = after(FormEdit(VALUES, "cell", "70.00", row=1, column=1))
    assert made == HOUSE.replace(b"65.00", b"70.00")


def test_a_name_is_one_that_texts_can_use():
    made = after(FormEdit(VALUES, "cell", "Visit fee!", row=1, column=0))
    assert made == HOUSE.replace(b"visit_charge", b"visit_fee")
    made = after(FormEdit(VALUES, "add", "Late charge", column=0))
    assert made.endswith(b'  late_charge: ""\n')
    filled = after(FormEdit(VALUES, "cell", "12", row=2, column=1), made)
    assert b"late_charge: 12" in filled or b'late_charge: "12"' in filled


def test_a_name_that_is_there_is_not_taken_twice():
    made = after(FormEdit(VALUES, "add", "visit charge", column=0))
    assert [row[0].value for row in form(made).entries()[0].rows] == [
        "credit_limit",
        "visit_charge",
        "visit_charge_2",
    ]
    made = after(FormEdit(VALUES, "cell", "office", row=0, column=0))
    assert b"office_2: 25.00   # on one call" in made
    assert b"office: {en: The office" in made
    assert after(FormEdit(VALUES, "cell", "Credit limit", row=0, column=0)) == HOUSE


def test_an_emptied_value_keeps_its_row_and_a_row_can_be_taken_out():
    made = after(FormEdit(VALUES, "cell", "", row=1, column=1))
    assert made == HOUSE.replace(b'"65.00"', b'""')
    assert b"credit_limit" not in after(FormEdit(VALUES, "remove", row=0))
    assert b"office: {en: The office" in after(FormEdit(VALUES, "remove", row=0))


def test_the_first_pair_can_be_added_where_there_are_none():
    made = after(FormEdit(VALUES, "add", "Fee", column=0), b"company: Larkfield\n")
    assert [row[0].value for row in form(made).entries()[0].rows] == ["fee"]


def test_what_was_a_number_stays_one_and_what_was_a_text_as_well():
    made = after(FormEdit(VALUES, "cell", "30.00", row=0, column=1))
    assert b"credit_limit: 30.00" in made
    assert form(made).entries()[0].rows[0][1].value == "30.00"
    made = after(FormEdit(VALUES, "cell", "30.000", row=0, column=1), made)
    assert b"credit_limit: 30.000" in made
    made = after(FormEdit(VALUES, "cell", "70", row=1, column=1))
    assert values_of(made)["values"]["visit_charge"] == "70"
    made = after(FormEdit(VALUES, "cell", "by the engineer", row=0, column=1))
    assert values_of(made)["values"]["credit_limit"] == "by the engineer"


def test_a_new_value_is_a_number_or_a_truth_where_it_reads_out_as_typed():
    typed = "done = true; left = false; n = 12; r = 1.5; price = 12.50; code = 008; e = 1e3"
    for content in (b"set:\n  verified: true\n", b"set: {verified: true}\n"):
        made = values_of(with_pairs(content, ("set",), f"verified = false; {typed}"))["set"]
        assert made == {
            "verified": False,
            "done": True,
            "left": False,
            "n": 12,
            "r": 1.5,
            "price": 12.5,
            "code": "008",
            "e": "1e3",
        }
        assert str(made["price"]) == "12.50"
        assert [type(made[name]) for name in ("done", "left", "n", "r")] == [bool, bool, int, float]
        assert {type(made[name]) for name in ("code", "e")} == {str}
