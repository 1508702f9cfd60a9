"""Whatever is in a file that comes in: a script, or a sentence why not."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest

from jobaid.library.exchange.exchange_report import CannotExchange
from jobaid.library.reader import read_contents
from jobaid.operations.studio.script_exchange import (
    FORMS,
    LARGEST_UNPACKED,
    files_of_script,
    give_script,
    read_script_form,
    take_in_script,
)
from tests.call.house import contents

READING = read_contents(contents())
SIGNS = '{}[]()<>"->|;:=#\n\t \\/*&^%ab1_é\u2028'


def damaged(rng: random.Random, whole: bytes) -> bytes:
    content = bytearray(whole)
    match rng.randrange(4):
        case 0:
            for _ in range(rng.randrange(1, 12)):
                content[rng.randrange(len(content))] = rng.randrange(256)
        case 1:
            del content[rng.randrange(len(content)) :]
        case 2:
            at, other = rng.randrange(len(content)), rng.randrange(len(content))
            content[at:at] = content[other : other + rng.randrange(200)]
        case _:
            return "".join(rng.choice(SIGNS) for _ in range(rng.randrange(300))).encode()
    return bytes(content)


@pytest.mark.parametrize("form", FORMS)
def test_a_damaged_file_is_a_script_or_a_sentence(form: str) -> None:
    rng = random.Random(form)
    whole = give_script(form, READING, "charge-dispute")[0]
    refused: list[str] = []
    for _ in range(30):
        try:
            script = read_script_form(form, damaged(rng, whole), "x", "en")
            files_of_script(script, READING, Path("x"))
        except CannotExchange as trouble:
            refused.append(trouble.words)
    assert all(refused)


@pytest.mark.parametrize("form", FORMS)
def test_a_file_of_another_form_is_not_taken_in_under_a_wrong_ending(
    form: str, tmp_path: Path
) -> None:
    data, _ = give_script(form, READING, "charge-dispute")
    for other in FORMS:
        file = tmp_path / f"script{FORMS[other]}"
        file.write_bytes(data)
        taken_in = form == other or form in ("markdown", "csv") or {form, other} == {"xlsx", "docx"}
        if not taken_in:
            with pytest.raises(CannotExchange, match="whatever it is called"):
                take_in_script(other, file, tmp_path / "library")
    assert not (tmp_path / "library").exists()


@pytest.mark.parametrize("form", ["xlsx", "docx"])
def test_a_file_that_would_fill_the_memory_is_not_opened(form: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        info = zipfile.ZipInfo("xl/workbook.xml")
        with packed.open(info, "w", force_zip64=True) as inside:
            block = bytes(4 * 1024 * 1024)
            for _ in range(LARGEST_UNPACKED // len(block) + 1):
                inside.write(block)
    with pytest.raises(CannotExchange, match="far larger"):
        read_script_form(form, out.getvalue(), "x", "en")
