"""Bytes of a file as text, whatever editor wrote it."""

from __future__ import annotations

import codecs


def utf8_text(content: bytes, errors: str = "strict") -> str:
    """UTF-8 as text, without the mark that editors set before it. Raises UnicodeDecodeError.

    The codec that does the same is a file of its own, which a failing disk need not give.
    """
    return content.removeprefix(codecs.BOM_UTF8).decode("utf-8", errors)
