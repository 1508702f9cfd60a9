"""Callers' own sentences against the shipped library: the right script among the first three."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from jobaid.library.reader import read_library
from jobaid.library.search import SearchIndex
from jobaid.library.search_rows import house_rows, rows_of

SHIPPED = Path(__file__).resolve().parents[2] / "scripts_library"

ENGLISH = {
    "verify-identity": (
        "can you confirm my identity before we talk about my account",
        "I've forgotten the answer to my security question",
        "I want to go through security please",
        "how do you know it's really me",
    ),
    "charge-dispute": (
        "there's a charge on my statement I never authorised",
        "you've billed me twice this month",
        "my invoice is much higher than it should be",
        "I think you've overcharged me",
    ),
    "no-service": (
        "the internet has been down since this morning",
        "I've got no connection at all",
        "our landline is completely dead",
        "there's no signal on my mobile",
        "my wifi stopped working last night",
    ),
    "slow-service": (
        "my wifi is really slow in the evenings",
        "Netflix keeps buffering",
        "the connection keeps dropping every few minutes",
        "I'm paying for fast fibre and the speed is terrible",
    ),
    "cancellation": (
        "hi, I'd like to cancel my contract please",
        "how do I end my subscription",
        "please close my account",
        "I'm leaving for another provider",
    ),
    "moving-home": (
        "we're moving house next month",
        "I'm relocating and want to take my broadband with me",
        "I have a new address from Saturday",
        "can you transfer my service to my new flat",
    ),
    "late-order": (
        "my router still hasn't arrived",
        "where is my order",
        "the parcel was supposed to come on Monday",
        "I've been waiting two weeks for the delivery of my new phone",
    ),
    "payment-difficulty": (
        "I can't afford my bill this month",
        "I've been made redundant and I'm struggling to pay",
        "could I pay it in instalments",
        "I'm behind with the payments",
    ),
    "complaint": (
        "I want to make a formal complaint",
        "who do I complain to about your engineer",
        "I'm really unhappy with the way I was treated",
        "your colleague was very rude to me",
    ),
    "angry-customer": (
        "this is an absolute disgrace",
        "I'm furious with you lot",
        "the customer is very angry and shouting",
        "you are all completely useless",
    ),
    "bereavement": (
        "my husband has died and the account is in his name",
        "my mum passed away last week",
        "I need to report a death",
        "my late father had a phone with you",
    ),
    "stolen-phone": (
        "somebody stole my mobile on the train",
        "I've lost my handset",
        "my phone was snatched, please block it",
        "I was robbed and they took my iPhone",
    ),
    "sales-enquiry": (
        "I'd like to buy broadband for my house",
        "what deals do you have for new customers",
        "how much is your fastest package",
        "I'm interested in a SIM only plan",
    ),
    "call-back": (
        "someone was supposed to ring me back yesterday",
        "I've had a missed call from you",
        "you promised to call me and nobody did",
        "hello, I'm returning your call",
    ),
    "voicemail": (
        "it went to the answerphone",
        "I've reached their voicemail",
        "please leave a message",
    ),
    "satisfaction": (
        "I'd like to give some feedback",
        "can I rate the service I had",
        "thank you, you've been really helpful",
        "is there a survey I can fill in",
    ),
}

SPANISH = {
    "no-service": (
        "no tengo internet desde ayer",
        "el móvil no tiene señal",
        "se ha caído la conexión",
        "la línea no funciona",
    ),
    "stolen-phone": (
        "me robaron el celular en el metro",
        "he perdido mi móvil",
        "quiero bloquear mi teléfono robado",
    ),
    "verify-identity": (
        "he olvidado mi palabra de seguridad",
        "quiero verificar mi identidad",
    ),
    "satisfaction": ("quiero dejar una opinión sobre la llamada",),
    "charge-dispute": ("hay un cargo en mi factura que no reconozco", "me han cobrado dos veces"),
    "cancellation": ("quiero cancelar mi contrato", "quiero darme de baja"),
    "moving-home": ("me mudo de casa el mes que viene", "cambio de domicilio"),
    "slow-service": ("internet va muy lento",),
    "late-order": ("mi pedido no ha llegado",),
    "payment-difficulty": ("no puedo pagar la factura",),
    "complaint": ("quiero poner una queja",),
}


@cache
def shipped() -> SearchIndex:
    """The index of the shipped library."""
    library = read_library(SHIPPED).library
    languages = library.house.languages
    rows = [row for script in library for row in rows_of(script, languages)]
    return SearchIndex.build([*rows, *house_rows(library.replies, languages)])


def _missed(said: dict[str, tuple[str, ...]]) -> list[str]:
    missed = []
    for script, sentences in said.items():
        for sentence in sentences:
            hits = shipped().find(sentence, limit=3)
            if script not in [hit.id for hit in hits if hit.kind == "script"]:
                found = ", ".join(f"{hit.kind} {hit.script}/{hit.id}" for hit in hits)
                missed.append(f"{script}: {sentence!r} found {found}")
    return missed


@pytest.mark.parametrize(("said", "least"), [(ENGLISH, 60), (SPANISH, 20)])
def test_callers_sentences_find_their_script(said: dict[str, tuple[str, ...]], least: int) -> None:
    sentences = sum(map(len, said.values()))
    assert sentences >= least
    missed = _missed(said)
    assert len(missed) <= 0.1 * sentences, "\n".join(missed)


@pytest.mark.parametrize(
    ("said", "script"),
    [
        ("my internet's been dead since Tuesday", "no-service"),
        ("there's been no internet since Wednesday", "no-service"),
        ("la línea no va desde el martes", "no-service"),
        ("you said it would be here Tuesday", "late-order"),
        ("you charged me twice on Friday", "charge-dispute"),
    ],
)
def test_since_when_says_nothing_of_what_it_is_about(said: str, script: str) -> None:
    assert shipped().find(said, limit=1)[0].id == script


@pytest.mark.parametrize(
    "said",
    [
        "get rid of my broadband",
        "we're getting rid of our landline",
        "I want rid of the tv package",
        "quiero quitar la línea",
    ],
)
def test_who_wants_rid_of_it_wants_to_cancel(said: str) -> None:
    assert shipped().find(said, limit=1)[0].id == "cancellation"
