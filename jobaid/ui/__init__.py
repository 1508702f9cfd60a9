"""The desktop: the only part of Job Aid that knows Qt.

PySide6 6.12.0 is built as for Python 3.12, where `None`, `True`, `False` and `NotImplemented`
are immortal (PEP 683): a call that returns one of them does not count the reference it hands
out. On Python 3.11 each such call therefore takes one reference to `None` too many, and the
interpreter ends the process ("none_dealloc") after some 5,000 calls, which is seconds of use.
So on 3.11 the four get a count that no program uses up, which is what 3.12 does by itself.
"""

import sys

# 2**40 is reached by a million wrong calls a second in twelve days.
_PLENTY = 2**40 if sys.maxsize > 2**32 else 2**29


def _make_immortal() -> None:
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    import ctypes

    for single in (None, True, False, NotImplemented):
        count = ctypes.c_ssize_t.from_address(id(single))
        if count.value < _PLENTY:
            count.value += _PLENTY


_make_immortal()
