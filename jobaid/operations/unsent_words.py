"""What is typed in a form and not sent yet: soon on the disk, there again at the next start.

`unsent/<digest>.json` of the profile, one for each form and what it is about. No part of the
record: only whoever typed it is shown it, and sending it takes it away.
"""

from __future__ import annotations

import hashlib
import json
import logging
import threading
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from jobaid.log.mask import mask_value
from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.trouble import why
from jobaid.log.writer_thread import Worker
from jobaid.sentences import Sentence, sentence

if TYPE_CHECKING:
    from pathlib import Path

KEEP_AFTER_S = 0.3
"""How long what is typed waits for more of it, in seconds; then it is on its way to the disk."""
_AGAIN_S = 5.0
_PATIENCE_S = 0.5  # what a disk that hangs has kept is not waited for: typing goes on
_VERSION = 1

_log = logging.getLogger(__name__)


class UnsentForm(NamedTuple):
    """Whose words they are, in which form, and what they are about: a call, a promise, ..."""

    by: str
    form: str
    of: str

    @property
    def file(self) -> str:
        """The name of its file."""
        text = "\0".join(self)
        return f"{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}.json"


class UnsentWords:
    """The words of all forms of a profile, by the names of their fields.

    `get` and `keep` are for one thread, and wait for no disk but at the start; what cannot
    be written is told once and tried again.
    """

    def __init__(
        self,
        profile: Path,
        who: Callable[[], str],
        tell: Callable[[Sentence], None] = lambda _words: None,
        *,
        platform: Platform = PLATFORM,
    ) -> None:
        from jobaid.operations.records.erasure_reach import UNSENT

        self._folder, self._who, self._tell, self._platform = profile / UNSENT, who, tell, platform
        self._words: dict[UnsentForm, Mapping[str, str]] = {}
        self._earlier: frozenset[UnsentForm] = frozenset()
        self._is_read = threading.Event()
        self._ending = threading.Event()
        self._waiting: dict[UnsentForm, Mapping[str, str]] = {}
        self._since = 0.0
        self._told = False
        self._worker: Worker[tuple[UnsentForm, Mapping[str, str]] | None] = Worker(
            "unsent words", self._handle
        )
        self._worker.put(None)

    def get(self, form: str, of: str) -> tuple[Mapping[str, str], bool]:
        """What stands in a form about something, and whether that is from an earlier start."""
        self._is_read.wait(_PATIENCE_S)
        its = UnsentForm(self._who(), form, of)
        return self._words.get(its, {}), its in self._earlier

    def keep(self, form: str, of: str, words: Mapping[str, str]) -> None:
        """Keep what stands in a form now; nothing, or nothing but blanks, takes it away."""
        self._is_read.wait(_PATIENCE_S)
        its = UnsentForm(self._who(), form, of)
        told = {name: text for name, text in words.items() if text.strip()}
        if told == self._words.get(its, {}):
            return
        if told:
            self._words[its] = told
        else:
            del self._words[its]
            self._earlier -= {its}
        self._worker.put((its, told))

    def close(self) -> None:
        """Have everything on the disk, and take no more."""
        self._ending.set()
        self._worker.close()
        self._write()

    # On the thread

    def _handle(self, batch: list[tuple[UnsentForm, Mapping[str, str]] | None]) -> float | None:
        if not self._is_read.is_set():
            try:
                self._read()
            finally:
                self._is_read.set()
        if not self._waiting:
            self._since = time.monotonic()
        self._waiting.update(one for one in batch if one is not None)
        left = self._since + KEEP_AFTER_S - time.monotonic()
        if self._waiting and left > 0 and not self._ending.is_set():
            return left
        self._write()
        return _AGAIN_S if self._waiting else None

    def _write(self) -> None:
        for its, words in [*self._waiting.items()]:
            try:
                if words:
                    self._platform.make_folder(self._folder)
                    text = json.dumps(_document(its, words), ensure_ascii=True)
                    self._platform.write_whole(self._folder / its.file, [text.encode()])
                else:
                    self._platform.remove(self._folder / its.file)
            except OSError as error:
                self._not_written(error)
                return
            del self._waiting[its]
            self._told = False

    def _not_written(self, error: OSError) -> None:
        if not self._told:
            self._told = True
            self._tell(
                sentence(
                    "What is typed in forms and not sent yet is not on the disk: {why}. It stays "
                    "in the window, and is tried again.",
                    why=why(error),
                )
            )

    def _read(self) -> None:
        found = set()
        for path in sorted(self._folder.glob("*.json")):
            try:
                told = json.loads(self._platform.read(path))
                its = UnsentForm(*(str(told[name]) for name in UnsentForm._fields))
                words = {str(name): str(text) for name, text in told["words"].items()}
                self._words.setdefault(its, words)
                found.add(its)
            except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
                _log.warning("%s holds no words that can be read; it stays as it is", path)
        self._earlier = frozenset(found)


def _document(its: UnsentForm, words: Mapping[str, str]) -> dict[str, Any]:
    """As the file holds it, without card numbers and security codes."""
    masked, _ = mask_value(dict(words))
    return {"v": _VERSION, **its._asdict(), "words": masked}
