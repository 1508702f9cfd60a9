"""Where a profile is and which account it belongs to: known before anything of it is opened."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path

from jobaid.sentences import ErrorInWords, sentence

ENVIRONMENT = "JOBAID_PROFILE"
"""The environment variable that names the profile where no option does."""


class NoHome(ErrorInWords, LookupError):
    """An account without a folder of its own, so that nobody knows where its profile is."""


def account_name() -> str:
    """The name of the account that runs the program, "agent" where the system tells none."""
    import getpass

    try:
        return getpass.getuser() or "agent"
    except (OSError, KeyError, ImportError):
        return "agent"


def profile_folder(path: Path | str | None, environment: Mapping[str, str] | None = None) -> Path:
    """Which folder is the profile: `path`, else JOBAID_PROFILE, else the platform's place.

    Raises `NoHome` where the account has no such place.
    """
    named = path or (os.environ if environment is None else environment).get(ENVIRONMENT)
    if named:
        return Path(named)
    from platformdirs import user_data_dir

    with contextlib.suppress(RuntimeError):
        found = Path(user_data_dir("jobaid", appauthor=False))
        if found.is_absolute():
            return found
    raise NoHome(
        sentence(
            "This account has no home folder, so there is no usual place for a profile. "
            "Say which folder is to be it: --profile DIR, or JOBAID_PROFILE."
        )
    )
