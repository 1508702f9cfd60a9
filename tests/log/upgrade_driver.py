"""`python -m tests.log.upgrade_driver FOLDER N`: upgrades a profile, killed before its Nth deed.

Prints how many deeds on the disk it did when it was not killed.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from jobaid.log.upgrades import upgrade_folder
from tests.log.pretend_formats import THINGS
from tests.log.support import FaultyPlatform


def main() -> None:
    disk = FaultyPlatform()
    kill_at = int(sys.argv[2])

    def fault(name: str, what: object) -> None:
        if len(disk.done) == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    disk.faults.append(fault)
    upgrade_folder(Path(sys.argv[1]), THINGS, platform=disk)
    print(len(disk.done))


if __name__ == "__main__":
    main()
