"""Addresses of a database: what is secret in them, what is this computer, what is none."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.team.server.server_address import BadAddress, ServerAddress, read_address

WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\x00"), min_size=1
)


@given(user=WORDS, password=WORDS, database=WORDS)
def test_whatever_stands_in_an_address_is_read_and_written_as_it_is(
    user: str, password: str, database: str
):
    told = f"postgresql://{quote(user, '')}:{quote(password, '')}@[::1]:5433/{quote(database, '')}"
    address = read_address(told)
    assert address == ServerAddress("[::1]:5433", database.lstrip("/"), user, password)
    assert read_address(address.secret) == address


@pytest.mark.parametrize(
    "told",
    [
        "postgresql://anna:pass-word@db.example/house",
        "postgresql://anna@db.example/house?password=pass-word",
        "postgresql://db.example/house?user=anna&password=pass-word&sslmode=require",
        "postgresql:///?host=db.example&dbname=house&user=anna&password=pass-word",
    ],
)
def test_a_password_is_never_in_what_is_shown(told: str):
    address = read_address(told)
    assert (address.user, address.password) == ("anna", "pass-word")
    assert "pass-word" not in address.shown
    assert "pass-word" in address.secret


@pytest.mark.parametrize("name", ["sslpassword", "oauth_client_secret"])
def test_other_secrets_are_refused_by_name(name: str):
    with pytest.raises(BadAddress, match=name):
        read_address(f"postgresql://anna@db.example/house?{name}=x")


@pytest.mark.parametrize(
    "place",
    ["localhost", "LOCALHOST:5433", "localhost.", "127.0.0.1", "127.8.0.1:1", "[::1]:5433", "[::1]",
     "", "%2Fvar%2Frun%2Fpostgresql", "localhost,127.0.0.1:6000"],
)  # fmt: skip
def test_this_computer(place: str):
    address = read_address(f"postgresql://anna@{place}/house")
    assert address.is_here
    assert address.for_login("desk-anna", "x").options == ()


@pytest.mark.parametrize("option", ["host=/run/postgresql", "host=localhost", "hostaddr=::1"])
def test_this_computer_by_an_option(option: str):
    assert read_address(f"postgresql:///house?{option}").is_here


@pytest.mark.parametrize(
    "told",
    [
        "postgresql://127.evil.example/house",
        "postgresql://localhost.example/house",
        "postgresql://localhost,db.example/house",
        "postgresql://[fe80::1]:5433/house",
        "postgresql://[2001:db8::7]/house",
        "postgresql://10.0.0.5/house",
        "postgresql://localhost/house?hostaddr=10.0.0.5",
        "postgresql:///house?host=localhost,db.example",
        "postgresql:///house?service=main",
    ],
)
def test_another_computer_wants_a_proven_certificate(told: str):
    address = read_address(told)
    assert not address.is_here
    options = dict(address.for_login("desk-anna", "x").options)
    assert (options["sslmode"], options["sslrootcert"]) == ("verify-full", "system")


def test_what_the_administrator_says_of_encryption_holds():
    told = "postgresql://db.example/house?sslmode=verify-ca&sslrootcert=/etc/house.pem"
    options = read_address(told).for_login("desk-anna", "x").options
    assert options == (("sslmode", "verify-ca"), ("sslrootcert", "/etc/house.pem"))


@pytest.mark.parametrize("password", ["a#b", "a/b", "a?b"])
def test_a_sign_that_must_be_written_otherwise_is_said(password: str):
    with pytest.raises(BadAddress, match="%23 for #"):
        read_address(f"postgresql://anna:{password}@db.example/house")


@pytest.mark.parametrize(
    "told", ["postgresql://db.example", "postgresql://[::1/house", "mysql://x/y"]
)
def test_what_is_no_address_is_a_sentence(told: str):
    with pytest.raises(BadAddress, match="Nothing was done"):
        read_address(told)
