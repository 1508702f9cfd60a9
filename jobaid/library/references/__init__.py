"""Where a library names what: every place that an id, a field or a tag is made or used.

One index serves renaming, deleting, "where is this used" and completion. A `Reference` is a piece
of one text of one file: exactly the characters that spell the name.
"""
