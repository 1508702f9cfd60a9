"""Findings speak of titles and labels to whoever writes in the forms."""

from __future__ import annotations

from jobaid.library.reader import read_contents
from jobaid.operations.studio.plain_names import plain_names
from tests.call.house import contents

LIBRARY = read_contents(contents()).library
FILE = "scripts/charge-dispute.yaml"


def test_keys_are_called_as_the_form_calls_them() -> None:
    names = plain_names(LIBRARY, FILE, ("en",))
    assert names["heard"] == "What callers say"
    assert names["say"] == "Say"
    assert names["answers"] == "Answers"
    # Of two keys of one name the one that stands alone counts.
    assert names["title"] == "Title" or names["title"] == "Step name"


def test_steps_scripts_and_fields_are_called_by_their_titles() -> None:
    script = LIBRARY.scripts["charge-dispute"]
    step = script.steps[1]
    for file in (FILE, FILE.replace(".yaml", ".plan.yaml")):
        names = plain_names(LIBRARY, file, ("en",))
        assert names[step.id] == step.title.text("en", ("en",))
        assert names[f"charge-dispute/{step.id}"] == names[step.id]
        assert names["charge-dispute"] == script.title.text("en", ("en",))
    assert step.id not in plain_names(LIBRARY, "never.yaml", ("en",))
    field = LIBRARY.all_fields["customer.name"]
    assert names["customer.name"] == field.label.text("en", ("en",))
