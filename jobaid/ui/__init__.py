"""The desktop: the only part of Job Aid that knows Qt.

PySide6 6.12.0 is built as for Python 3.12, where `None`, `True`, `False` and `NotImplemented`
are immortal (PEP 683): a call that returns one of them does not count the reference it hands
out. On Python 3.11 each such call therefore takes one reference to `None` too many, and the
interpreter ends the process ("none_dealloc") after some 5,000 calls, which is seconds of use.
So on 3.11 the four get a count that no program uses up, which is what 3.12 does by itself.

PySide6 also reads the source of every module that is imported after it, and keeps it, to see
whether the module may switch features on (`from __feature__ import ...`). Ours never do.

And it compiles, at every start, what it needs to describe its functions: for `help`, for the words
of a call with wrong arguments, for stubs. That is a third of a bare window's start. Here it is
compiled when it is first asked for.
"""

import builtins
import sys
from contextlib import suppress

from jobaid.ui.allocator import share_one_heap

# 2**40 is reached by a million wrong calls a second in twelve days.
_PLENTY = 2**40 if sys.maxsize > 2**32 else 2**29

_LATE = tuple(
    f"shibokensupport/signature/{part}.py"
    for part in (
        "errorhandler",
        "layout",
        "lib/enum_sig",
        "lib/pyi_generator",
        "lib/tool",
        "parser",
    )
)
"""The parts of PySide6 that only describe its functions."""

_LATE_PART = """
def __getattr__(name):
    here = globals()
    if not name.startswith("__") and here.pop("__getattr__", None) is not None:
        exec(compile({source!r}, {path!r}, "exec"), here)
        if name in here:
            return here[name]
    raise AttributeError(f"module {{__name__!r}} has no attribute {{name!r}}")
"""


def _make_immortal() -> None:
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    import ctypes

    for single in (None, True, False, NotImplemented):
        count = ctypes.c_ssize_t.from_address(id(single))
        if count.value < _PLENTY:
            count.value += _PLENTY


def _load_without_descriptions() -> None:
    """Import PySide6's first part, which compiles its own Python parts from a file in memory."""
    whole = builtins.compile

    def compile_late(source, filename, mode, *more, **named):  # type: ignore[no-untyped-def]
        if mode == "exec" and filename in _LATE and isinstance(source, bytes):
            source = _LATE_PART.format(source=source, path=filename)
        return whole(source, filename, mode, *more, **named)

    builtins.compile = compile_late
    try:
        import PySide6  # noqa: F401
    finally:
        builtins.compile = whole


def _spare_reading_sources() -> None:
    with suppress(ImportError):
        from shibokensupport import feature  # type: ignore[import-not-found]

        if hasattr(feature, "_mod_uses_pyside"):
            feature._mod_uses_pyside = lambda _module: True  # no feature is selected in it


_make_immortal()
_load_without_descriptions()
_spare_reading_sources()
share_one_heap()
