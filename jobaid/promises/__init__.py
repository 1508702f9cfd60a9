"""Promises: reading when one falls due."""
