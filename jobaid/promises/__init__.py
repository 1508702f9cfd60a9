"""Promises to customers, and theirs to us, from being made to being kept."""
