"""A made scenario in the draft of the library: others see it once somebody has published it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.library.editing.drafts import open_draft
from jobaid.library.editing.save import NotSaved
from jobaid.library.shipped import NotShipped, shipped_library
from jobaid.operations.made_scenarios import NotMade, scenario_file
from jobaid.sentences import Sentence, sentence

if TYPE_CHECKING:
    from pathlib import Path

    from jobaid.library.model import Library
    from jobaid.library.model.scenario import Scenario


def put_into_draft(scenario: Scenario, library: Library, profile: Path, live: Path) -> Sentence:
    """Put a made scenario into the draft of the library in the folder `live`; what to do next.

    One of the same name there stays: this one gets a number. Raises NotMade in words.
    """
    if _is_shipped(live):
        raise NotMade(
            sentence(
                "The library that comes along is for looking at. Begin the house's own first: "
                "`jobaid library new DIR`."
            )
        )
    draft = open_draft(profile, live)
    there = {one.file.rpartition("/")[2].removesuffix(".yaml") for one in draft.changes()}
    file, content = scenario_file(scenario, {*there, *library.scenarios}, library.house.languages)
    try:
        draft.save(file, content, read=None)
    except NotSaved as trouble:
        raise NotMade(trouble.words) from trouble
    return sentence(
        "It is in the draft as {file}. A coach looks at it in the studio, under "
        "The house, and publishes it; until then nobody else sees it.",
        file=file,
    )


def _is_shipped(folder: Path) -> bool:
    try:
        return folder.resolve() == shipped_library().resolve()
    except NotShipped:
        return False
