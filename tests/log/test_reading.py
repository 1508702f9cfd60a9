from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.log.reading import encode_line, journal_path, open_calls, read_call, read_lines
from tests.log.support import CALL, as_json, event, events

steady = settings(deadline=None, derandomize=True)


def lines_of(count: int) -> list[bytes]:
    return [encode_line(one) for one in events(count)]


def test_a_line_is_a_checksum_and_ascii_json():
    line = encode_line(event(1))
    assert line.isascii()
    assert line.endswith(b"}\n")
    assert line.count(b"\n") == 1
    assert len(line[:8]) == 8
    assert int(line[:8], 16)
    assert line[8:9] == b" "
    assert read_lines(line).events == [event(1)]


def test_what_json_cannot_hold_is_kept_as_text_and_never_raised(tmp_path: Path):
    loop: dict[str, object] = {}
    loop["again"] = loop
    odd = {**event(1), "path": tmp_path, 3: float("nan"), "set": {1}, "loop": loop, "raw": b"x"}
    [back] = read_lines(encode_line(odd)).events
    assert back["path"] == str(tmp_path)
    assert back["3"] is None
    assert back["set"] == [1]
    assert back["seq"] == 1


def test_an_event_of_a_later_version_is_kept_untouched():
    later = {**event(0), "v": 99, "type": "teleported", "beam": {"deep": [1, {"er": None}]}}
    assert read_lines(encode_line(later)).events == [later]


def test_a_torn_tail_is_normal():
    lines = lines_of(3)
    reading = read_lines(b"".join(lines)[:-5])
    assert reading.events == events(2)
    assert reading.torn
    assert reading.damaged == []
    assert not reading.clean


def test_a_tail_that_lacks_only_its_newline_is_an_event():
    reading = read_lines(b"".join(lines_of(3))[:-1])
    assert reading.events == events(3)
    assert reading.torn


def test_a_damaged_line_hides_no_other():
    lines = lines_of(5)
    lines[2] = lines[2].replace(b"Note", b"Nope")
    reading = read_lines(b"".join(lines))
    assert [one["seq"] for one in reading.events] == [0, 1, 3, 4]
    assert reading.damaged == [3]
    assert not reading.torn


def test_a_damaged_newline_hides_neither_of_its_neighbours():
    data = b"".join(lines_of(4))
    spoilt = data.replace(b"}\n", b"}\x0b", 2)
    reading = read_lines(spoilt)
    assert reading.events == events(4)
    assert reading.damaged == [1]


def test_a_lost_block_of_zeros_hides_nothing_around_it():
    lines = lines_of(6)
    data = b"".join(lines[:2]) + bytes(4096) + b"".join(lines[4:])
    assert [one["seq"] for one in read_lines(data).events] == [0, 1, 4, 5]


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"\x00" * 4096, b"{}\n" * 9, b"\xff\xfe" * 99, b"[" * 200_000]
)
def test_what_is_no_journal_gives_no_events(data: bytes):
    assert read_lines(data).events == []


def test_the_files_of_a_call_are_read_together(tmp_path: Path):
    path = journal_path(tmp_path, CALL)
    lines = lines_of(6)
    path.write_bytes(b"".join(lines[:3])[:-4])
    (tmp_path / f"{CALL}.2.jl").write_bytes(b"".join(lines[1:4]))
    (tmp_path / f"{CALL}.10.jl").write_bytes(b"".join(lines[5:]))
    (tmp_path / f"{CALL}.damaged-1").write_bytes(b"x")
    (tmp_path / "reserve").write_bytes(b"x")
    reading = read_call(path)
    assert [one["seq"] for one in reading.events] == [0, 1, 2, 3, 5]
    assert reading.missing == [4]
    assert [file.name for file in reading.files] == [
        f"{CALL}.jl",
        f"{CALL}.2.jl",
        f"{CALL}.10.jl",
    ]
    assert list(open_calls(tmp_path)) == [CALL]


def test_a_folder_that_is_not_there_has_no_calls(tmp_path: Path):
    assert open_calls(tmp_path / "none") == {}
    assert read_call(tmp_path / "none" / "x.jl").events == []


@pytest.mark.parametrize("bad", ["../up", "", "a/b", "a.b", "-x", "a" * 200, "nul\0"])
def test_an_id_that_cannot_name_a_file_is_refused(tmp_path: Path, bad: str):
    with pytest.raises(ValueError, match="cannot be the id"):
        journal_path(tmp_path, bad)


def test_two_thousand_torn_tails():
    """Whatever byte a journal is cut at, every event before the cut is there, and no other."""
    lines = [encode_line(one) for one in events(40)]
    data = b"".join(lines)
    ends = [sum(map(len, lines[: count + 1])) for count in range(len(lines))]
    randomly = random.Random(11)
    cuts = [*randomly.sample(range(len(data)), 1999), len(data)]
    for cut in sorted(cuts):
        reading = read_lines(data[:cut])
        whole = sum(end - 1 <= cut for end in ends)  # the last newline may be missing
        assert reading.events == events(whole), cut
        assert reading.damaged == []
        assert reading.torn == (cut > 0 and cut not in ends)


def test_two_thousand_flipped_bits():
    """A single flipped bit costs the event that it is in, and no other."""
    lines = [encode_line(one) for one in events(20)]
    data = b"".join(lines)
    owner = [number for number, line in enumerate(lines) for _ in line]
    randomly = random.Random(12)
    for _ in range(2000):
        place = randomly.randrange(len(data))
        flipped = bytearray(data)
        flipped[place] ^= 1 << randomly.randrange(8)
        found = [one["seq"] for one in read_lines(bytes(flipped)).events]
        assert set(found) >= set(range(20)) - {owner[place]}, place


keys = st.text(max_size=8).filter(lambda key: key not in ("seq", "v"))
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(), max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=8,
)  # fmt: skip
any_events = st.lists(st.dictionaries(keys, json_values, max_size=4), max_size=8).map(
    lambda bodies: [{"v": 1, "seq": seq, **body} for seq, body in enumerate(bodies)]
)


@steady
@given(any_events, st.data())
def test_undamaged_lines_are_always_read(told: list[dict[str, object]], data: st.DataObject):
    """Cut anywhere, with whole lines replaced by rubbish: the others come back as they were."""
    lines = [encode_line(one) for one in told]
    spoilt = data.draw(st.sets(st.integers(0, max(len(lines) - 1, 0))))
    rubbish = st.binary(min_size=1, max_size=60).map(lambda raw: raw.replace(b"\n", b"x") + b"\n")
    shown = [data.draw(rubbish) if at in spoilt else line for at, line in enumerate(lines)]
    whole = b"".join(shown)
    cut = data.draw(st.integers(0, len(whole)))
    expected, length = [], 0
    for at, line in enumerate(shown):
        length += len(line)
        if length - 1 <= cut and at not in spoilt:
            expected.append(as_json(told[at]))
    reading = read_lines(whole[:cut])
    assert reading.events == expected
    assert reading.torn == (cut > 0 and whole[cut - 1 : cut] != b"\n")
