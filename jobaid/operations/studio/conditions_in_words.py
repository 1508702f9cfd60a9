"""Conditions in words: offered for every field, read from what is typed, shown for what is kept."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.model import Field
    from jobaid.operations.studio.form_document import Options

_SIGNS = (
    ("<=", r"(?:is\s+)?(?:at most|no more than|como mucho)|<=|\u2264"),
    (">=", r"(?:is\s+)?(?:at least|no less than|al menos)|>=|\u2265"),
    (">", r"(?:is\s+)?(?:more than|over|above|after|m\u00e1s de)|>"),
    ("<", r"(?:is\s+)?(?:less than|under|below|before|menos de)|<"),
    ("!=", r"(?:is not|isn't|no es)|!="),
    ("==", r"(?:is|equals|es)|==?"),
)
_QUESTIONS = {
    "<=": sentence("{field} is at most {value}"),
    ">=": sentence("{field} is at least {value}"),
    ">": sentence("{field} is more than {value}"),
    "<": sentence("{field} is less than {value}"),
    "!=": sentence("{field} is not {value}"),
    "==": sentence("{field} is {value}"),
}
_JOINTS = {"and": "and", "or": "or", "y": "and", "o": "or"}
_JOINED = re.compile(r"\s+(and|or|y|o)\s+", re.IGNORECASE)
_COMPARED = re.compile(
    r"([a-z][\w.]*)\s*(<=|>=|==|!=|<|>)\s*('[^'\"]*'|\"[^\"]*\"|-?\d+(?:\.\d+)?)"
)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def condition_options(fields: Iterable[Field], languages: Sequence[str]) -> Options:
    """What can be asked of fields without a value of one's own: the condition, and its words."""
    found: dict[str, str] = {}
    first, all_of = languages[0], tuple(languages)
    for field in fields:
        name, label = field.name, field.label.text(first, all_of) or field.name
        if field.kind == "yes-no":
            found.setdefault(name, sentence("{field}: yes", field=label))
            found.setdefault(f"not {name}", sentence("{field}: no", field=label))
            continue
        for option in field.options if field.kind == "choice" else ():
            words = option.label.text(first, all_of) or option.id
            told = sentence("{field} is {value}", field=label, value=words)
            found.setdefault(f"{name} == '{option.id}'", told)
        found.setdefault(f"{name} != none", sentence("{field} is known", field=label))
        found.setdefault(f"{name} == none", sentence("{field} is not known", field=label))
    return tuple(found.items())


def typed_condition(text: str, fields: Options, numbers: Collection[str] = ()) -> str:
    """The condition that typed words mean ("amount is at most 25"), or the words as they are.

    `fields` are (name, label), `numbers` the names of those that hold a number or an amount. What
    joins several questions is code, and stays as it is.
    """
    told = " ".join(text.split())
    parts = _JOINED.split(told)
    if len(parts) > 1:
        # Each part has to be understood: else it is code, or a value with "and" in it.
        meant = [_one_question(one, fields, numbers) for one in parts[::2]]
        joints = [_JOINTS[one.strip().casefold()] for one in parts[1::2]]
        if all(meant) and len(set(joints)) == 1:
            return f" {joints[0]} ".join(filter(None, meant))
    if re.search(r"\b(?:and|or)\b", told) and re.search(r"[=<>'\"()|]", told):
        return told
    return _one_question(told, fields, numbers) or told


def _one_question(told: str, fields: Options, numbers: Collection[str]) -> str | None:
    """What one question in words means; None where it is none."""
    denied = re.match(r"(?:not|no)\s+(.+)", told, re.IGNORECASE)
    if denied is not None and (name := _field(denied[1], fields)) is not None:
        return f"not {name}"
    for sign, words in _SIGNS:
        shape = rf"(.+?)\s*(?<![\w<>=!])(?:{words})(?![\w=])\s*(.+)"
        match = re.fullmatch(shape, told, re.IGNORECASE)
        if match is None:
            continue
        name = _field(match[1], fields)
        if name is not None:
            return f"{name} {sign} {_value(match[2], name in numbers)}"
    return _field(told, fields)


def condition_words(code: str, fields: Options, offered: Options) -> str:
    """What a condition asks, in words; "" where it is more than questions joined by and, or or.

    `fields` are (name, label), `offered` conditions that are known with their words.
    """
    parts = re.split(r"\s+(and|or)\s+", code.strip())
    joints = set(parts[1::2])
    known, labels = dict(offered), dict(fields)
    told = [known.get(one.strip()) or _asked(one.strip(), labels) for one in parts[::2]]
    if len(joints) > 1 or not all(told):
        return ""
    found = str(told[0]) if len(told) == 1 else told[0]
    for one in told[1:]:
        if "and" in joints:
            found = sentence("{one} and {other}", one=found, other=one)
        else:
            found = sentence("{one} or {other}", one=found, other=one)
    return found


def _asked(code: str, labels: Mapping[str, str]) -> str:
    match = _COMPARED.fullmatch(code)
    if match is None:
        return ""
    field, value = labels.get(match[1], match[1]), match[3].strip("'\"")
    return _QUESTIONS[match[2]].of(field=field, value=value)


def _field(words: str, fields: Options) -> str | None:
    wanted = words.strip().casefold()
    for name, label in fields:
        if wanted in (name.casefold(), label.casefold()):
            return name
    return None


def _value(words: str, number: bool) -> str:
    told = words.strip().strip("'\"\u201c\u201d")
    if told == "none" or (number and _NUMBER.fullmatch(told)):
        return told
    told = told.replace("\\", "")
    return f"'{told}'" if "'" not in told else '"' + told.replace('"', "") + '"'
