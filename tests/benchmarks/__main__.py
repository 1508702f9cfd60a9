"""`python -m tests.benchmarks [NAME ...] [--calls N]`: every figure, measured in one run.

Absolute times mean little on shared machines; the figures are ratios within the run wherever
that is possible. NAME is one of the modules beside this one, without `_figures`. `--calls` is for
those that make a record of kept calls: how many.
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import sys
from pathlib import Path


def main(arguments: list[str]) -> int:
    """Print a row for each figure: what, measured, aim."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--calls", type=int)
    options = parser.parse_args(arguments)
    names = options.names
    here = Path(__file__).parent
    known = sorted(path.stem.removesuffix("_figures") for path in here.glob("*_figures.py"))
    unknown = sorted(set(names) - set(known))
    if unknown:
        print(f"There is no {', '.join(unknown)} here. There are: {', '.join(known)}.")
        return 2
    for name in names or known:
        module = importlib.import_module(f"tests.benchmarks.{name}_figures")
        sized = options.calls and "calls" in inspect.signature(module.figures).parameters
        figures = module.figures(calls=options.calls) if sized else module.figures()
        for what, measured, aim in figures:
            print(f"{what:62}  {measured:34}  {aim}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
