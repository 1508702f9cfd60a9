"""The checks of a library: over all paths of every script, and over the house's files.

Each family of checks is a module with `check(subject)` for a script, `check_house(whole)`
for the house, or both. What a code means is written in `jobaid/library/codes/`.
"""

from __future__ import annotations

from jobaid.library.checks.families import check_house, check_script
from jobaid.library.checks.run import check

__all__ = ["check", "check_house", "check_script"]
