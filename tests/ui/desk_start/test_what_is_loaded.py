"""A start loads what is seen first and no more: counted, so that what creeps in is seen."""

from __future__ import annotations

import subprocess
import sys

SEARCH = "import jobaid.cli, jobaid.commands.desk, jobaid.operations.startup, jobaid.app\n"
"""What a start loads until what is typed into the search can be found."""

CALL = (
    f"{SEARCH}"
    "import jobaid.operations.desk.session, jobaid.operations.handover\n"
    "import jobaid.operations.recorder, jobaid.ui.runtime, importlib\n"
    "from jobaid.ui.desk.area import OF_A_CALL\n"
    "for name in OF_A_CALL: importlib.import_module(f'jobaid.ui.{name}')\n"
)
"""What it loads until the first step of a script that it names can be answered."""

MOST_FOR_SEARCH = 132
MOST_FOR_CALL = 432
"""A module more is to be worth it: look first whether it is needed before the first step."""

LATER = (
    "jobaid.log.index.record_index",
    "jobaid.log.statements",
    "jobaid.log.seal.seal_writer",
    "jobaid.log.mask.cards",
    "jobaid.library.due_times.phrases",
    "jobaid.library.texts.filters",
    "jobaid.operations.records.record_reader",
    "jobaid.operations.records.customer_history",
    "jobaid.operations.records.kept_calls_view",
    "jobaid.promises.ledger",
    "csv",
    "secrets",
    "statistics",
    "uuid",
)
"""Large things that a call needs only when somebody asks for them."""


COUNTED = (
    "import re\n"
    "whole, compiled = re.compile, []\n"
    "def counted(*given, **more):\n"
    "    compiled.append(sys._getframe(1).f_globals['__name__'])\n"
    "    return whole(*given, **more)\n"
    "re.compile = counted\n"
)
MOST_PATTERNS = 55
"""Regular expressions of our own that are compiled before the first step: see `late_patterns`."""


WRONG = (
    "from PySide6.QtCore import QPoint\n"
    "try: QPoint('here')\n"
    "except TypeError as wrong: print(wrong)\n"
)
DESCRIBED = "print('LIST_KEYWORDS' in vars(sys.modules['shibokensupport.signature.parser']))\n"
"""Whether the part of PySide6 that describes functions is there already."""


def _told(doing: str) -> str:
    told = subprocess.run(
        [sys.executable, "-c", f"import sys\n{doing}"], capture_output=True, text=True, check=True
    )
    return told.stdout


def _loaded(doing: str) -> list[str]:
    return _told(f"{doing}print(*sys.modules)").split()


def _own(names: list[str]) -> list[str]:
    return [name for name in names if name.split(".")[0] == "jobaid"]


def test_a_search_waits_for_few_modules() -> None:
    own = _own(_loaded(SEARCH))
    assert 50 < len(own) <= MOST_FOR_SEARCH, sorted(own)


def test_the_first_step_waits_for_nothing_that_comes_later() -> None:
    loaded = _loaded(CALL)
    assert not set(loaded) & set(LATER)
    own = _own(loaded)
    assert 200 < len(own) <= MOST_FOR_CALL, sorted(own)


def test_few_patterns_are_compiled_before_the_first_step() -> None:
    own = _own(_told(f"{COUNTED}{CALL}print(*compiled)").split())
    assert 10 < len(own) <= MOST_PATTERNS, sorted(own)


def test_what_only_describes_functions_of_qt_waits_until_it_is_asked_for() -> None:
    assert _told(f"import jobaid.ui\nimport PySide6.QtWidgets\n{DESCRIBED}") == "False\n"
    words = _told(WRONG)
    assert "xpos: int" in words
    assert _told(f"import jobaid.ui\n{WRONG}{DESCRIBED}") == f"{words}True\n"
