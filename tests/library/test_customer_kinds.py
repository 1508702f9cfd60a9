"""Kinds of customers: who is served, by which scripts, and what their calls begin with."""

from __future__ import annotations

from jobaid.library.checks import check
from jobaid.library.customer_kinds import kind_of_call, kinds_for, opening_for, served_kind
from jobaid.library.reader import read_contents
from jobaid.library.references.renaming import renamed
from tests.call.house import contents

KINDS = b"""
customer_kinds:
  - {id: customers, label: Customers}
  - {id: colleagues, label: {en: Colleagues, es: Companeros}, scope: [internal], opening: within}
"""
WITHIN = b"""
id: within
title: A colleague calls
tags: [internal]
steps:
  - {id: hello, title: Hello, say: The internal desk., outcome: resolved}
"""


def files(**more: bytes) -> dict[str, bytes]:
    house = contents()
    house["library.yaml"] += KINDS
    house["scripts/within.yaml"] = WITHIN
    return house | {name.replace("__", "/") + ".yaml": body for name, body in more.items()}


def test_a_script_in_a_scope_is_for_that_kind_alone_and_every_other_for_everybody() -> None:
    library = read_contents(files()).library
    house, within = library.house, library.scripts["within"]
    assert kinds_for("within", ("internal",), house) == ("colleagues",)
    assert kinds_for("charge-dispute", ("billing",), house) == ()
    assert [served_kind(told, house) for told in ("", "colleagues", "gone")] == [
        "customers", "colleagues", "customers",
    ]  # fmt: skip
    assert kind_of_call(within, house) == "colleagues"
    assert kind_of_call(library.scripts["charge-dispute"], house, "colleagues") == "colleagues"
    assert opening_for("colleagues", house) == "within"
    assert opening_for("customers", house) is None
    assert house.openings == ("within",)


def test_a_house_without_kinds_has_none() -> None:
    library = read_contents(contents()).library
    assert kind_of_call(library.scripts["charge-dispute"], library.house, "colleagues") == ""


def test_names_that_lead_nowhere_and_ways_to_other_customers_are_findings() -> None:
    def codes(house: dict[str, bytes]) -> set[tuple[str, str]]:
        reading = read_contents(house)
        return {(one.code, one.file) for one in (*reading.findings, *check(reading))}

    sound = codes(files())
    wrong = files()
    wrong["library.yaml"] = wrong["library.yaml"].replace(b"[internal]", b"[interna]")
    assert codes(wrong) - sound >= {("JA056", "library.yaml")}
    wrong = files()
    wrong["library.yaml"] = wrong["library.yaml"].replace(b"opening: within", b"opening: nowhere")
    assert codes(wrong) - sound >= {("JA102", "library.yaml")}
    out = b"""
id: outside
title: Outside
heard: [hello]
steps:
  - {id: a, title: A, say: Hello., answers: [{id: in, label: In, go: within}]}
"""
    assert codes(files(scripts__outside=out)) - sound == {("JA126", "scripts/outside.yaml")}
    inside = out.replace(b"heard", b"tags: [internal]\nheard")
    assert codes(files(scripts__outside=inside)) == sound


def test_a_kind_is_renamed_and_a_desk_that_is_set_to_it_follows() -> None:
    reading = read_contents(files())
    result = renamed(reading, "customer-kind", "colleagues", "staff")
    after = read_contents({**reading.contents, **result.contents}).library.house
    assert [one.id for one in after.customer_kinds] == ["customers", "staff"]
    assert after.customer_kinds[1].was == ("colleagues",)
    assert served_kind("colleagues", after) == "staff"
