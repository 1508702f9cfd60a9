"""A library opened quickly: what was read before is kept beside, and read again when changed.

The kept file holds no code and no pickles: the source bytes of each file (proved by their
git blob id when used), the texts that a search looks at, and findings as JSON. It is a cache
and no store; at any doubt it is made anew.
"""
