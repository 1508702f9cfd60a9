"""`python -m jobaid` and the `jobaid` command."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; returns the exit code."""
    if getattr(sys, "frozen", False):
        # Further processes of an installed program begin here too, and do their work instead
        from multiprocessing import freeze_support

        freeze_support()
    from jobaid.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
