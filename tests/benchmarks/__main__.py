"""`python -m tests.benchmarks [NAME ...]`: every figure, measured in one run.

Absolute times mean little on shared machines; the figures are ratios within the run wherever
that is possible. NAME is one of the modules beside this one, without `_figures`.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path


def main(names: list[str]) -> int:
    """Print a row for each figure: what, measured, aim."""
    here = Path(__file__).parent
    known = sorted(path.stem.removesuffix("_figures") for path in here.glob("*_figures.py"))
    unknown = sorted(set(names) - set(known))
    if unknown:
        print(f"There is no {', '.join(unknown)} here. There are: {', '.join(known)}.")
        return 2
    for name in names or known:
        module = importlib.import_module(f"tests.benchmarks.{name}_figures")
        for what, measured, aim in module.figures():
            print(f"{what:62}  {measured:34}  {aim}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
