"""The desktop: the only part of Job Aid that knows Qt.

PySide6 6.12.0 is built as for Python 3.12, where `None`, `True`, `False` and `NotImplemented`
are immortal (PEP 683): a call that returns one of them does not count the reference it hands
out. On Python 3.11 each such call therefore takes one reference to `None` too many, and the
interpreter ends the process ("none_dealloc") after some 5,000 calls, which is seconds of use.
So on 3.11 the four get a count that no program uses up, which is what 3.12 does by itself.

PySide6 also reads the source of every module that is imported after it, and keeps it, to see
whether the module may switch features on (`from __feature__ import ...`). Ours never do.
"""

import sys
from contextlib import suppress

from jobaid.ui.allocator import share_one_heap

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


def _spare_reading_sources() -> None:
    import PySide6  # noqa: F401  (makes `shibokensupport` importable)

    with suppress(ImportError):
        from shibokensupport import feature  # type: ignore[import-not-found]

        if hasattr(feature, "_mod_uses_pyside"):
            feature._mod_uses_pyside = lambda _module: True  # no feature is selected in it


_make_immortal()
_spare_reading_sources()
share_one_heap()
