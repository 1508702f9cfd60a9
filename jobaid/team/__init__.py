"""Many desks: what of a desk's record goes to the others, and how theirs comes here.

One rule: every file has exactly one writer, and nothing is deleted because it is absent elsewhere.
"""
