"""The first lines of the packaged program: what a program without a Python beside it needs.

`jobaid doctor` and the pools that read large libraries start `sys.executable` again, which here
is this program, not an interpreter.
"""

from __future__ import annotations

import multiprocessing
import sys

from jobaid.cli import run


def main(arguments: list[str]) -> int:
    """Run the command line of Job Aid; returns the exit code."""
    if arguments[:1] == ["-c"] and len(arguments) > 1:
        # As an interpreter would: doctor looks for Qt in a process of its own.
        sys.argv = ["-c", *arguments[2:]]
        exec(compile(arguments[1], "<string>", "exec"), {"__name__": "__main__"})
        return 0
    if arguments[:1] and arguments[0].startswith("jobaid://"):
        # macOS hands over a link alone, without the word `open` before it.
        arguments = ["open", *arguments]
    return run(arguments)


if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main(sys.argv[1:]))
