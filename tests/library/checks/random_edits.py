"""A small library in which everything hangs together, and random edits of libraries."""

from __future__ import annotations

from hypothesis import strategies as st

from jobaid.library.editing.insert import insert
from jobaid.library.editing.move import move
from jobaid.library.editing.remove import remove
from jobaid.library.editing.replace import set_value
from jobaid.library.editing.trees import CannotWrite, PlainTree, tree_of
from jobaid.library.reader import ReadLibrary
from jobaid.library.report import Report
from jobaid.library.yaml_source import compose
from tests.library.checks.snippets import read
from tests.library.editing.any_yaml import paths

INNER = """
    id: inner
    title: Inner
    fields: {verified: {label: Checked, kind: yes-no}, code: {label: Code}}
    steps:
      - {id: x, say: "Is it you?", ask: [code], answers: [
          {id: yes, label: "Yes, it is", go: z, set: {verified: "true"}},
          {id: no, label: "No", go: z}]}
      - {id: z, say: "Thank you very much for this answer.", return: true}
    """
OTHER = """
    id: other
    title: Other
    heard: [other]
    fields: {amount: {label: Amount, kind: money}}
    steps:
      - {id: b, say: "That is all for today {{ amount }}.", when: x, next: [
          {when: verified, go: c}, {go: last/d}]}
      - {id: c, say: "It is done.", outcome: resolved}
    replies:
      - {id: why, heard: [why], say: Because it is so.}
    rules:
      - {no: c, until: b, when: verified, why: Only for those who are known.}
    """
LAST = """
    id: last
    title: Last
    steps:
      - {id: d, say: "Good bye {{ code }} and thank you very much.", outcome: refused}
      - {id: e, say: "Nobody comes here.", answers: [{id: on, label: On, go: main}]}
    """
MAIN = """
steps:
  - {id: a, say: Hello., visit: inner, never: [interrupt]}
  - {id: b, say: "Bye {{ code }}.", answers: [
      {id: on, label: "Go on", go: other}, {id: off, label: "Stop", go: last, when: verified}]}
"""
PLANS = """
- {id: one, commands: [{do: answer, id: yes}, {do: answer, id: on}], path: [main/a, inner/x]}
"""
SMALL = read(
    MAIN, scripts__inner=INNER, scripts__other=OTHER, scripts__last=LAST, scripts__main_plan=PLANS
)
VALUES = st.sampled_from(
    ["a", "b", "c", "d", "x", "z", "main", "inner", "other", "last", "other/c", "last/e", "inner/x",
     "verified", "not verified", "amount > 5", "code", "{{ code }}", "{{ amount }} {{ nothing }}",
     "Thank you very much for this answer.", "resolved", "refused", True, None, 5, ["code"],
     ["amount", "verified"], {"id": "q", "label": "Quite", "go": "b"}, [{"go": "other"}],
     {"id": "n", "say": "New here.", "next": "b"}, {"id": "n", "say": "Visit.", "visit": "last"},
     {"verified": {"label": "V", "kind": "yes-no"}}]
)  # fmt: skip


def tree_or_nothing(content: bytes) -> PlainTree:
    report = Report("")
    root = compose(content, report)
    return None if root is None else tree_of(root, report.text)


def edited(reading: ReadLibrary, data: st.DataObject) -> ReadLibrary:
    """The library after one random edit of one of its files."""
    file = data.draw(st.sampled_from(sorted(reading.contents)))
    content = reading.contents[file]
    every = list(paths(tree_or_nothing(content))) or [("id",)]
    path = data.draw(st.sampled_from(every))
    kind = data.draw(st.sampled_from(["set", "set", "insert", "remove", "move", "file"]))
    try:
        if kind == "file":
            return reading.with_file(
                file, data.draw(st.sampled_from([None, b"", b"id: [", b"a: b"]))
            )
        if kind == "insert":
            content = insert(content, path, data.draw(VALUES))
        elif kind == "remove":
            content = remove(content, path)
        elif kind == "move":
            content = move(content, path, data.draw(st.sampled_from(every)))
        else:
            content = set_value(content, path, data.draw(VALUES))
    except CannotWrite:
        pass
    return reading.with_file(file, content)
