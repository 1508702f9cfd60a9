"""What customers say finds the right script of the shipped library among the first three."""

from __future__ import annotations

import pytest

from jobaid.library.search import SearchIndex, short_forms_of
from jobaid.library.search_rows import house_rows, rows_of
from tests.shipped_reading import shipped_reading

SAID = [
    ("the engineer never came", "missed-visit"),
    ("engineer never came", "missed-visit"),
    ("refund", "charge-dispute"),
    ("I want my money back", "charge-dispute"),
    ("my bill is too high", "charge-dispute price-rise"),
    ("you've taken too much from my bank", "charge-dispute"),
    ("internet's been dead since Tuesday", "no-service"),
    ("no wifi in the bedroom", "slow-service"),
    ("the broadband keeps cutting out", "slow-service no-service"),
    ("there's no signal on my mobile", "no-service"),
    ("Netflix keeps buffering", "slow-service"),
    ("someone nicked my phone", "stolen-phone"),
    ("I left my mobile on the train", "stolen-phone"),
    ("I want to leave you", "cancellation"),
    ("cancel my contract please", "cancellation"),
    ("I'm moving flat next week", "moving-home"),
    ("where is my parcel", "late-order"),
    ("the SIM never arrived", "late-order"),
    ("I can't afford the bill", "payment-difficulty"),
    ("I've lost my job and can't pay", "payment-difficulty"),
    ("I want to make a formal complaint", "complaint"),
    ("your colleague was rude", "complaint"),
    ("my dad passed away last week", "bereavement"),
    ("how much is fibre", "sales-enquiry"),
    ("do you cover my postcode", "sales-enquiry moving-home"),
    ("I missed a call from you", "call-back"),
    ("you promised to ring me back", "call-back complaint"),
    ("I forgot my password", "password-reset"),
    ("can't log in to my account", "password-reset"),
    ("I've changed my bank", "direct-debit"),
    ("new address", "direct-debit moving-home"),
    ("I'm going to Spain on holiday", "roaming"),
    ("will my phone work in France", "roaming"),
    ("why did my price go up in April", "price-rise"),
    ("contract's up for renewal", "price-rise"),
    ("I need my PAC code", "keep-number cancellation"),
    ("keep my old number", "keep-number"),
    ("I've been on hold for ages", "angry-customer"),
    ("this is an absolute joke", "angry-customer"),
    ("thank you, you've been great", "satisfaction"),
    ("I got charged for a visit nobody made", "charge-dispute missed-visit"),
    ("late payment fee", "charge-dispute"),
    ("my direct debit bounced", "direct-debit"),
    ("got a text asking me to pay for delivery", "late-order"),
    ("no vino el técnico", "missed-visit"),
    ("quiero que me devuelvan el dinero", "charge-dispute"),
    ("no tengo internet", "no-service"),
    ("me han robado el teléfono", "stolen-phone"),
    ("quiero darme de baja", "cancellation"),
    ("me mudo", "moving-home"),
    ("la factura viene muy cara", "charge-dispute price-rise"),
    ("reembolso", "charge-dispute"),
    ("appt", "missed-visit"),
    ("dd failed", "direct-debit"),
    ("acct", "verify-identity"),
    ("I ordered broadband and nothing came", "late-order"),
    ("looking to switch to you", "sales-enquiry"),
    ("moving to you from another provider", "sales-enquiry"),
]
"""What was said, and the scripts of which one is right."""


FIRST = [
    ("I want to buy broadband", "sales-enquiry"),
    ("could you sell me a phone contract", "sales-enquiry"),
    ("I'd like to order broadband", "sales-enquiry"),
    ("I want to join you", "sales-enquiry"),
    ("I need a new phone", "sales-enquiry"),
    ("quiero hacerme cliente", "sales-enquiry"),
    ("me gustaría contratar fibra", "sales-enquiry"),
    ("quiero un móvil nuevo", "sales-enquiry"),
    ("purchasing a home", "moving-home"),
    ("comprar casa", "moving-home"),
    ("we just got a new house", "moving-home"),
    ("I bought a sim and it hasn't come", "late-order"),
    ("my new phone hasn't come", "late-order"),
    ("I want to terminate my contract", "cancellation"),
    ("lost my phone", "stolen-phone"),
]
"""What was said where one script alone is right: Enter opens the first one."""


@pytest.fixture(scope="module")
def index() -> SearchIndex:
    library = shipped_reading().library
    languages = library.house.languages
    rows = [row for script in library for row in rows_of(script, languages)]
    short_forms = short_forms_of(library.glossary.values())
    return SearchIndex.build([*rows, *house_rows(library.replies, languages)], short_forms)


@pytest.mark.parametrize(("words", "right"), SAID, ids=[said for said, _ in SAID])
def test_the_right_script_is_among_the_first_three(index: SearchIndex, words: str, right: str):
    found = dict.fromkeys(hit.script for hit in index.find(words) if hit.script)
    assert set([*found][:3]) & set(right.split())


@pytest.mark.parametrize(("words", "right"), FIRST, ids=[said for said, _ in FIRST])
def test_who_would_buy_is_no_one_who_moves_or_waits(index: SearchIndex, words: str, right: str):
    assert next(hit.script for hit in index.find(words) if hit.script) == right
