"""Scorecards written as YAML, for the tests of what works them out."""

from __future__ import annotations

from textwrap import dedent, indent
from typing import TYPE_CHECKING

from jobaid.library.reading.page_reader import read_page

if TYPE_CHECKING:
    from jobaid.library.model.scorecard import Scorecard


def card_of(sections: str) -> Scorecard:
    """A scorecard with these sections; what is wrong with it is left to its reader's tests."""
    text = f"id: card\ntitle: Card\nsections:\n{indent(dedent(sections).strip(), '  ')}\n"
    card, findings = read_page("scorecards/card.yaml", text.encode())
    assert card is not None, findings
    read: Scorecard = card
    return read


GOOD_CALL = card_of("""
- id: safety
  title: Safety first
  weight: 40
  questions:
    - {id: verified, text: V, weight: 2, auto_fail: {on: [no], of: card}}
    - id: rights
      text: R
      kind: choice
      not_applicable: true
      options: [{id: whole, points: 2}, {id: part, points: 1}, {id: not, points: 0}]
- id: human
  title: Human
  weight: 60
  questions:
    - id: holds
      text: H
      kind: number
      points: [{at_most: 60, points: 1}, {at_most: 120, points: 0.5}, {points: 0}]
    - {id: warmth, text: W, kind: scale, from: 1, to: 5, why: [1, 2]}
    - {id: credit, text: C, when: "rights == 'whole'", bonus: true, weight: 1}
    - {id: note, text: N, kind: text}
""")
