"""200 spellings of card numbers, whole and key by key: no file under the profile holds one."""

from __future__ import annotations

import itertools
import json
import re
import unicodedata

from jobaid.library.reader import read_contents
from jobaid.log.mask import TypingMask
from jobaid.operations.recorded_call import begin
from jobaid.operations.recorder import Recorder
from tests.call.house import TickingClock, contents
from tests.log.mask.spellings import spellings

READING = read_contents(contents())


def digits_in(content: bytes) -> str:
    """Every digit of a file in order, whatever stands between and however it is written."""
    text = content.decode("utf-8", errors="replace")
    text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)
    return "".join(
        str(unicodedata.digit(one)) for one in text if unicodedata.digit(one, None) is not None
    )


def test_no_spelling_of_a_card_number_reaches_any_file(tmp_path):
    numbers = itertools.count(1)
    cases = spellings()
    assert len(cases) >= 200
    with Recorder.open(tmp_path) as recorder:
        call = begin(
            READING,
            "charge-dispute",
            new_id=lambda: f"018f0000-0000-7000-8000-{next(numbers):012}",
            recorder=recorder,
            clock=TickingClock(),
        )
        for sentence, _ in cases:
            call.do({"do": "note", "text": sentence})
            call.do({"do": "none-fits", "text": sentence})
            call.do({"do": "fill", "field": "customer.name", "value": sentence})
            call.do({"do": "fill", "field": "account", "value": sentence})
            # Key by key, each moment the typing pauses could become an event.
            typing = TypingMask()
            for end in range(1, len(sentence) + 1):
                settled = typing.settle(sentence[:end])
                if settled.text and end % 3 == 0:
                    call.do({"do": "note", "text": settled.text})
            call.do({"do": "note", "text": typing.settle(sentence, ended=True).text})
        call.do({"do": "close", "reason": "done"})
        assert call.ended is not None
        assert call.ended.wait()
    cards = [card for _, card in cases]
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) > 4
    for path in files:
        content = path.read_bytes()
        for text in re.findall(rb'"text": ?"((?:[^"\\]|\\.)*)"', content) or [content]:
            found = digits_in(text)
            for card in cards:
                assert card not in found, path
        for card in cards:
            assert card.encode() not in content, path
    assert json.loads(next(tmp_path.glob("log/*/2026/*.json")).read_text())
