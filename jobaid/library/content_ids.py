"""Which version of a file: its content id, the id that git gives the same bytes."""

from __future__ import annotations

import hashlib


def content_id(content: bytes) -> str:
    r"""The git blob id of `content`: 40 hexadecimal digits.

    Git's rule (gitformat-loose, "blob"): SHA-1 over `blob <length>\0` and the bytes, so
    that the id kept with an interaction is the one `git show` understands.
    """
    sha = hashlib.sha1(b"blob %d\0" % len(content), usedforsecurity=False)
    sha.update(content)
    return sha.hexdigest()
