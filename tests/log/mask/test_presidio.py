"""Measured on 1,500 sentences that nobody here wrote: every card, and next to nothing else."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from jobaid.log.mask import mask_text

ROOT = Path(__file__).parents[3]
DATA = Path(os.environ.get("JOBAID_DATA", ROOT / "../shared/data"))
SENTENCES = DATA / "presidio" / "synth_dataset_v2.json"


@pytest.fixture(scope="module")
def sentences() -> list[dict[str, Any]]:
    if not SENTENCES.exists():
        pytest.skip(f"the sentences to measure on are not there: {SENTENCES} (set JOBAID_DATA)")
    loaded: list[dict[str, Any]] = json.loads(SENTENCES.read_text(encoding="utf-8"))
    return loaded


def card_spans(sentence: dict[str, Any]) -> list[dict[str, Any]]:
    return [span for span in sentence["spans"] if span["entity_type"] == "CREDIT_CARD"]


def test_every_card_is_masked(sentences: list[dict[str, Any]]) -> None:
    cards = 0
    for sentence in sentences:
        masked = mask_text(sentence["full_text"])
        for span in card_spans(sentence):
            cards += 1
            assert span["entity_value"] not in masked.text
            assert any(
                found.kind == "card"
                and found.start <= span["start_position"]
                and found.end >= span["end_position"]
                for found in masked.found
            ), sentence["full_text"]
    assert cards > 100


def test_at_most_one_card_free_sentence_in_a_hundred_is_touched(
    sentences: list[dict[str, Any]],
) -> None:
    free = [sentence["full_text"] for sentence in sentences if not card_spans(sentence)]
    touched = [text for text in free if mask_text(text).found]
    assert len(touched) <= len(free) / 100, touched
