"""Where what a command has made goes: to standard output, or to the file that was named."""

from __future__ import annotations

import sys
from pathlib import Path

from jobaid.commands.options import say_trouble


def hand_out(made: str | bytes, out: Path | None) -> int:
    """Print what a command made, or write it to `out`. Returns the exit code, trouble told."""
    content = made.encode("utf-8", "replace") if isinstance(made, str) else made
    if out is not None:
        try:
            out.write_bytes(content)
        except OSError as error:
            why = error.strerror or str(error)
            say_trouble(f"{out} cannot be written: {why}. Nothing else was changed.")
            return 1
    elif isinstance(made, str):
        print(made, end="")
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    return 0
