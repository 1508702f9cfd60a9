"""The files of which each holds one thing: scorecards, scenarios, articles, templates.

Each is read by a module of its own, and only when there is such a file: a desk needs none.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from jobaid.library.content_ids import content_id
from jobaid.library.reading.script_reader import tell_no_mapping
from jobaid.library.report import Report
from jobaid.library.yaml_source import MappingNode, compose

if TYPE_CHECKING:
    from jobaid.library.findings import Finding

# The folders of such files, and how the files' names end.
PAGES = {"scorecards": ".yaml", "scenarios": ".yaml", "articles": ".md", "templates": ".j2"}
# Files at the top that are one thing each; `words.txt` is a list of words.
SINGLES = ("sampling.yaml", "path.yaml", "words.txt")


def is_page(file: str) -> bool:
    """Whether this is a file that `read_page` reads."""
    return file.partition("/")[0] in PAGES


def read_page(file: str, content: bytes) -> tuple[Any, tuple[Finding, ...]]:
    """What such a file holds, by the folder it is in: a `Scorecard`, a `Scenario`, ...

    None only where there is nothing to read. Never raises for what the file holds.
    """
    folder = file.partition("/")[0]
    if folder in ("articles", "templates"):
        from jobaid.library.reading import knowledge_reader

        if folder == "articles":
            return knowledge_reader.read_article(file, content)
        return knowledge_reader.read_template(file, content)
    report = Report(file)
    # Its own nodes: earlier forms are brought up by changing them.
    root = compose(content, report)
    page: Any = None
    if isinstance(root, MappingNode):
        name, version = PurePosixPath(file).name.removesuffix(".yaml"), content_id(content)
        if folder == "scorecards":
            from jobaid.library.reading.scorecard_reader import read_scorecard

            page = read_scorecard(root, name, file, version, report)
        else:
            from jobaid.library.reading.scenario_reader import read_scenario

            page = read_scenario(root, name, file, version, report)
    elif root is not None or not report.findings:
        tell_no_mapping(root, "A scorecard" if folder == "scorecards" else "A scenario", report)
    return page, report.in_order()


def read_single(file: str, content: bytes) -> tuple[Any, tuple[Finding, ...]]:
    """What one of `SINGLES` holds: a plan (None where there is none to read) or words."""
    if file == "words.txt":
        from jobaid.library.reading.knowledge_reader import read_words

        return read_words(file, content)
    from jobaid.library.reading.plan_reader import read_plan_file

    return read_plan_file(file, content)
