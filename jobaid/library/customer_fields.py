"""The names of the fields that say who a customer is, as a house declares them."""

from __future__ import annotations

CUSTOMER = "customer."
"""What the names of the house's own fields about the customer begin with."""
NAME = "customer.name"
ACCOUNT = "customer.account"
PLAIN_ACCOUNT = "account"
"""A script's own field for the account, where the house has none."""
PHONE = "customer.phone"
PLAIN_PHONE = "phone"
"""A script's own field for the number, where the house has none."""
VERIFIED = "verified"
"""The field by which scripts say that the customer's identity was checked."""
EVERY = frozenset({NAME, ACCOUNT, PLAIN_ACCOUNT, PHONE, PLAIN_PHONE})
