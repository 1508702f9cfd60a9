"""No field is filled wrongly by what real callers say first."""

from __future__ import annotations

from collections import Counter

from tests.material.folder import material
from tests.material.heard_lines import filled


def test_no_field_is_filled_with_what_the_caller_did_not_give_as_it():
    data = material("star").parent
    for name in ("natcs", "abcd", "presidio"):
        material(name)
    every = list(filled(data))
    wrong = [(one.field, one.value, one.line) for one in every if not one.right]
    assert wrong == []
    # It is not by silence: so many are proposed of each.
    proposed = Counter(one.field for one in every)
    assert proposed["customer.name"] > 800
    assert proposed["customer.account"] > 45
    assert proposed["customer.email"] > 40
    assert proposed["customer.phone"] > 30
