"""Seals: proof that the kept documents of a day are those that were kept then.

`merkle_tree` and `seal_chain` are pure: trees, proofs, and the chain of the days' roots. What is on
the disk of it, `log/<desk>/seals`, is read by `seal_reader` and written by `seal_writer`.
"""
