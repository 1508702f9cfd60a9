"""A refused text says why in plain words, and where."""

from __future__ import annotations

import pickle

import pytest

from jobaid.library.texts import RefusedText, compile_expression, compile_text


@pytest.mark.parametrize(
    ("source", "words", "place"),
    [
        ("Hello {{ name", "The text ends inside of an expression or tag.", (1, 10)),
        ("Hello {{", "Something is missing before this end.", (1, 7)),
        ("Hello {{ }}", "Something is missing before this end.", (1, 10)),
        ("{{ name }", "`}` is not expected here.", (1, 9)),
        ("one\ntwo {{ first last }}", "`last` is not expected here.", (2, 14)),
        ("one\r\n{{ a }} {{ b c }}", "`c` is not expected here.", (2, 14)),
        ("  {{- a }}\n{{ b c }}", "`c` is not expected here.", (2, 6)),
        ("{{ $ }}", "The character '$' is not expected here.", (1, 4)),
        ("{% if a %}b", "The tag `{% if %}` is never ended.", None),
        ("{% endif %}", "`endif` does not belong here; check which tag it ends.", (1, 4)),
        ("{% if a %}{% endfor %}", "`endfor` does not belong here; check which tag it ends.", None),
        (
            "a\n{% set b = 1 %}",
            "A text may not use the tag `set`; it has only `if` and `for`.",
            (2, 4),
        ),
        ("{%", "A tag begins with its name, `if` or `for`.", None),
        ("{# a", "The comment is never ended; it ends with `#}`.", None),
        ("{% raw %}a", "`raw` is never ended; it ends with `{% endraw %}`.", None),
        (
            "{{ due|date('day') }} {{ name() }}",
            "A text may not call functions; it has values and filters, like {{ fee|money }}.",
            (1, 30),
        ),
        ("{{ fee|mony }}", "There is no filter `mony`. Did you mean `money`?", (1, 8)),
        ("{{ a is defind }}", "There is no test `defind`. Did you mean `defined`?", None),
        ("{{ a|upper(1) }}", "The filter `upper` does not take these arguments.", None),
        ("{{ a|round(place=1) }}", "The filter `round` does not take these arguments.", None),
        ("{{ a|replace('b') }}", "The filter `replace` does not take these arguments.", None),
        ("{{ a is divisibleby }}", "The test `divisibleby` does not take these arguments.", None),
        ("{{ 'a' * 3 }}", "`*` works with numbers, not with a text.", (1, 4)),
        ("{{ a + 1 / 0 }}", "A number cannot be divided by zero.", (1, 8)),
        ("{{ a ** 2 }}", "Powers (`**`) are not offered.", (1, 6)),
        ("{{ _a }}", "`_a` is not a name that a text may use.", (1, 4)),
        ("{{ a._b }}", "`_b` is not a name that a text may use.", (1, 6)),
        ("{{ a['_b'] }}", "`a._b` is not a name that a text may use.", (1, 4)),
        (
            "{{ a[b] }}",
            "Only a whole number or a range of them may stand in square brackets.",
            None,
        ),
        (
            "{{ a[::2] }}",
            "Only a whole number or a range of them may stand in square brackets.",
            None,
        ),
        ("{{ a[0].b }}", "Only a name may have a dot after it.", None),
        ("{{ 'a'.b }}", "Only a name may have a dot after it.", None),
        ("{{ {'a': 1} }}", "A text has no use for braces inside an expression.", None),
        (
            "{% for a, b in c %}{% endfor %}",
            "A loop has one name after `for`, and is not recursive.",
            None,
        ),
        (
            "{% for loop in c %}{% endfor %}",
            "`loop` is what a loop knows about itself; take another name.",
            None,
        ),
        (
            "{% for a in b %}{{ loop.cycle }}{% endfor %}",
            "`loop.cycle` is not known here;"
            " a loop has loop.first, loop.index, loop.last, loop.length.",
            (1, 20),
        ),
        (
            "{% for a in b %}{{ a.c }}{% endfor %}",
            "`a.c` is not known here; a loop has loop.first, loop.index, loop.last, loop.length.",
            None,
        ),
        (
            "{% for a in b %}{% for c in d %}{% endfor %}{% endfor %}",
            "A loop may not stand inside of another loop.",
            (1, 20),
        ),
        ("{% for 1 in b %}{% endfor %}", "After `for` stands one name.", None),
    ],
)
def test_texts(source: str, words: str, place: tuple[int, int] | None) -> None:
    with pytest.raises(RefusedText) as caught:
        compile_text(source)
    assert caught.value.words == words
    assert str(caught.value) == words
    if place:
        assert (caught.value.line, caught.value.column) == place


@pytest.mark.parametrize(
    ("source", "words", "place"),
    [
        ("", "Something is missing before this end.", (1, 1)),
        ("amount >", "Something is missing before this end.", None),
        ("amount => 5", "`=` is not expected here.", (1, 8)),
        ("amount = 5", "`=` is not expected here.", (1, 8)),
        ("amount <= 5\n  5", "`5` is not expected here.", (2, 3)),
        ("(amount", "The text ends inside of an expression or tag.", None),
        ("amount)", "`)` is not expected here.", (1, 7)),
        ("amount }} x", "`}}` is not expected here.", (1, 8)),
        ("'amount", 'The character "\'" is not expected here.', (1, 1)),
        ("a && b", "The character '&' is not expected here.", (1, 3)),
    ],
)
def test_expressions(source: str, words: str, place: tuple[int, int] | None) -> None:
    with pytest.raises(RefusedText) as caught:
        compile_expression(source)
    assert caught.value.words == words
    if place:
        assert (caught.value.line, caught.value.column) == place


def test_a_refusal_can_go_to_another_process() -> None:
    with pytest.raises(RefusedText) as caught:
        compile_text("a\n{{ b c }}")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.words, again.line, again.column) == ("`c` is not expected here.", 2, 6)
