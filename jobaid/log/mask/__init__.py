"""Keeps card numbers and security codes out of everything the program keeps, shows or prints.

The first step of the record: what is typed, pasted or imported goes through here before it
reaches a journal, the clipboard, a search box or a traceback.

    digits, spoken     what is a digit, however written, and what may stand between two
    issuers            prefixes, lengths, the Luhn check
    cards, lookalikes  which runs of digits are cards, and which only look it
    codes              security codes and PINs beside the words for them
    house_masks        what the house's own `masks.yaml` names
    texts, values      masks a text, or a whole event or document
    clean_lines        which lines of an import hold nothing to mask
    typed              masks a text while it is typed

Log lines and tracebacks are masked by `jobaid.log.traces`.
"""

from jobaid.log.mask.house_masks import masks_in_force, use_masks
from jobaid.log.mask.masked_text import Masked, MaskedSpan, mask_text
from jobaid.log.mask.masked_values import JSONlike, mask_value
from jobaid.log.mask.typed import TypingMask

__all__ = [
    "JSONlike",
    "Masked",
    "MaskedSpan",
    "TypingMask",
    "mask_text",
    "mask_value",
    "masks_in_force",
    "use_masks",
]
