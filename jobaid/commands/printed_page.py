"""A page of HTML as a PDF, for every command that prints."""

from __future__ import annotations


def printed_page(page: str, title: str, *, across: bool = False) -> bytes:
    """The PDF, upright or `across`. Raises ErrorInWords where Qt, which draws it, is not there."""
    from jobaid.sentences import ErrorInWords, sentence

    try:
        from jobaid.ui.report_print import pdf_of_page
    except ImportError:
        words = sentence(
            "A PDF needs the desk's own parts (PySide6), which are not installed here."
        )
        raise ErrorInWords(words) from None
    return pdf_of_page(page, title, across=across)
