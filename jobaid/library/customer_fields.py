"""The names of the fields that say who a customer is, as a house declares them."""

from __future__ import annotations

CUSTOMER = "customer."
"""What the names of the house's own fields about the customer begin with."""
NAME = "customer.name"
ACCOUNT = "customer.account"
PLAIN_ACCOUNT = "account"
"""A script's own field for the account, where the house has none."""
EVERY = frozenset({NAME, ACCOUNT, PLAIN_ACCOUNT})
