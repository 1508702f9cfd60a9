"""What a library is made of, as plain immutable values.

The shapes follow the files one to one, so that a person who knows the YAML knows the
model. Nothing here reads, checks or decides. What every start needs is named here; what is
read only when somebody asks for it is imported from its own module.
"""

from __future__ import annotations

from jobaid.library.model.basics import NOWHERE, Choice, FilePlace, Located, Words
from jobaid.library.model.content import Library
from jobaid.library.model.house_file import House, Question
from jobaid.library.model.house_lists import (
    MayCount,
    MayRule,
    NeverRule,
    Notice,
    Outcome,
    Standard,
    Term,
)
from jobaid.library.model.script import (
    Answer,
    Field,
    Item,
    Option,
    Plan,
    PromiseSpec,
    Reply,
    Route,
    Rule,
    Script,
    Step,
)

__all__ = [
    "NOWHERE",
    "Answer",
    "Choice",
    "Field",
    "FilePlace",
    "House",
    "Item",
    "Library",
    "Located",
    "MayCount",
    "MayRule",
    "NeverRule",
    "Notice",
    "Option",
    "Outcome",
    "Plan",
    "PromiseSpec",
    "Question",
    "Reply",
    "Route",
    "Rule",
    "Script",
    "Standard",
    "Step",
    "Term",
    "Words",
]
