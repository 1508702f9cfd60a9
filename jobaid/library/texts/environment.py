"""The guard before Jinja2's parser: what a text is made of, bounded before it is parsed.

Only Jinja2's lexer and parser are used. What they return is turned into closures over a named
list of node types (`expressions`, `text`), so no code is generated and the list itself is the
sandbox. Jinja2 3.1.6 by itself does not bound what it parses: deep nesting ends in a
RecursionError, and long numbers, powers and loops take seconds. So the size is looked at
before the lexer runs, and each token before the parser sees it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from jinja2 import TemplateError, nodes
from jinja2.lexer import Token, TokenStream, ignored_tokens, operators
from jinja2.parser import Parser
from jinja2.sandbox import ImmutableSandboxedEnvironment

from jobaid.library.texts.problems import RefusedText, refused

LONGEST_TEXT = 20_000
LONGEST_EXPRESSION = 8_000
MOST_TOKENS = 2_000
DEEPEST_BRACKETS = 12
DEEPEST_TAGS = 6
MOST_SIGNS = 4
MOST_ELSES = 12
LONGEST_NUMBER = 30

_TAGS = frozenset({"if", "elif", "else", "endif", "for", "endfor"})
_OPENING = frozenset({"variable_begin", "block_begin"})
_CLOSING = frozenset({"variable_end", "block_end"})
_RAW = frozenset({"raw_begin", "raw_end"})
_SPACE = re.compile(r"\s*")
_LINE_END = re.compile(r"\r\n|\r")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "\\": "\\", "'": "'", '"': '"', "\n": ""}

# What Jinja2's parser says, and the same for people who do not know it.
_PLAIN_WORDS = (
    (r"Unexpected end of template.*'(\w+)'\.$", r"The tag `{{% {0} %}}` is never ended."),
    (r"expected token 'end of print statement', got '(.*)'", "`{0}` is not expected here."),
    (r"expected token 'end of statement block', got '(.*)'", "`{0}` is not expected here."),
    (r"unexpected end of template", "The text ends inside of an expression or tag."),
    (r"unexpected 'end of .*'|got 'end of .*'", "Something is missing before this end."),
    (r"Encountered unknown tag '(\w+)'", "`{0}` does not belong here; check which tag it ends."),
    (r"Missing end of comment tag", "The comment is never ended; it ends with `#}}`."),
    (r"Missing end of raw directive", "`raw` is never ended; it ends with `{{% endraw %}}`."),
    (r"unexpected char (.*) at \d+", "The character {0} is not expected here."),
    (r"expected token '(.*)', got '(.*)'", "`{1}` is not expected here; `{0}` should come."),
    (r"unexpected '(.*)'", "`{0}` is not expected here."),
    (r"tag name expected", "A tag begins with its name, `if` or `for`."),
    (r"expected name or number", "A name should come after this dot."),
    (r"chain multiple tests", "Only one `is` may follow a value."),
    (r"invalid syntax for function call", "These arguments cannot be read."),
    (r"can't assign to", "After `for` stands one name."),
)


class GuardedEnvironment(ImmutableSandboxedEnvironment):
    """Jinja2's environment with nothing in it, and with bounded tokens.

    The tokens carry the offset of their first character in place of a line number, so that
    every node and every error of the parser knows its exact place.
    """

    def __init__(self) -> None:
        super().__init__(autoescape=False, cache_size=0)
        self.globals.clear()
        self.filters.clear()
        self.tests.clear()

    def _tokenize(
        self,
        source: str,
        name: str | None,
        filename: str | None = None,
        state: str | None = None,
    ) -> TokenStream:
        lexed = self.lexer.tokeniter(source, name, filename, state)
        return TokenStream(_bounded(source, lexed, inside=state is not None), name, filename)


_ENVIRONMENT = GuardedEnvironment()


def parse_text(source: str) -> nodes.Template:
    """Parse a text whose line ends are line feeds. Nodes carry offsets as `lineno`.

    Raises `RefusedText`.
    """
    if len(source) > LONGEST_TEXT:
        raise RefusedText(
            f"A text may have {LONGEST_TEXT:,} characters, this one has {len(source):,}."
            " Split it into several steps."
        )
    tree: nodes.Template = _parse(source, None)
    return tree


def parse_expression(source: str) -> nodes.Expr:
    """Parse a condition or the right side of a `set`; like `parse_text`."""
    if len(source) > LONGEST_EXPRESSION:
        raise RefusedText(
            f"A condition may have {LONGEST_EXPRESSION:,} characters, this one has {len(source):,}."
        )
    expression: nodes.Expr = _parse(source, "variable")
    return expression


def one_line_end(source: str) -> str:
    """`source` with a line feed for every line end, the form in which offsets count."""
    return _LINE_END.sub("\n", source) if "\r" in source else source


def _parse(source: str, state: str | None) -> Any:
    try:
        parser = Parser(_ENVIRONMENT, source, state=state)
        if state is None:
            return parser.parse()
        expression = parser.parse_expression()
        if not parser.stream.eos:
            words = f"`{_shown(parser.stream.current)}` is not expected here."
            raise refused(words, source, parser.stream.current.lineno)
        return expression
    except TemplateError as error:
        at = getattr(error, "lineno", None) or 0
        raise refused(_in_plain_words(error.message or ""), source, at) from None


def _shown(token: Token) -> str:
    return str(token.value)[:40]


def _in_plain_words(message: str) -> str:
    for pattern, words in _PLAIN_WORDS:
        if found := re.search(pattern, message):
            return words.format(*(str(group)[:40] for group in found.groups()))
    return f"This cannot be read: {message[:120].rstrip('.')}."


def _bounded(
    source: str, lexed: Iterator[tuple[int, str, str]], *, inside: bool
) -> Iterator[Token]:
    """Tokens for the parser, or `RefusedText` as soon as there is too much of anything."""
    counts = _Counts(source, inside=inside)
    place = 0
    try:
        for _, kind, value in lexed:
            if not source.startswith(value, place):
                # The lexer left out white space, told to by a minus in a tag.
                place = _SPACE.match(source, place).end()  # type: ignore[union-attr]
            offset, place = place, place + len(value)
            if kind in ignored_tokens or kind in _RAW:
                continue
            token = _token(source, offset, kind, value)
            counts.take(token)
            yield token
    except TemplateError as error:
        raise refused(_in_plain_words(error.message or ""), source, place) from None


def _token(source: str, offset: int, kind: str, value: str) -> Token:
    """A token as Jinja2's own `Lexer.wrap` makes it, its numbers exact and bounded."""
    made: Any = value
    if kind in ("integer", "float"):
        if len(value) > LONGEST_NUMBER:
            raise refused("This number is too long.", source, offset)
        digits = value.replace("_", "")
        made = int(digits, 0) if kind == "integer" else Decimal(digits)
        if kind == "float" and abs(made.adjusted()) > LONGEST_NUMBER:
            raise refused("This number is too large or too small.", source, offset)
    elif kind == "string":
        made = _ESCAPE.sub(_unescaped, value[1:-1])
    elif kind == "operator":
        kind = operators[value]
    elif kind == "name" and (not value.isidentifier() or value.startswith("_")):
        raise refused(f"`{value[:40]}` is not a name that a text may use.", source, offset)
    return Token(offset, kind, made)


def _unescaped(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else _ESCAPED.get(found[3], found[0])


class _Counts:
    """How much of everything a text has had so far."""

    def __init__(self, source: str, *, inside: bool) -> None:
        self.source = source
        self.inside = inside
        self.tag = False
        self.tokens = self.brackets = self.signs = self.elses = self.tags = 0

    def take(self, token: Token) -> None:
        """Count one more token; raise `RefusedText` when that is too much."""
        self.tokens += 1
        if self.tokens > MOST_TOKENS:
            raise self.refused("This has too many parts; write it in several texts.", token)
        if token.type in _OPENING:
            self.inside, self.tag = True, token.type == "block_begin"
            self.brackets = self.signs = self.elses = 0
        elif token.type in _CLOSING:
            self.inside = False
        elif self.inside:
            if self.tag:
                self.tag = False
                self.begin(token)
            else:
                self.part(token)

    def begin(self, token: Token) -> None:
        """The name of a tag."""
        name = token.value
        if token.type != "name" or name not in _TAGS:
            raise self.refused(
                f"A text may not use the tag `{str(name)[:40]}`; it has only `if` and `for`.",
                token,
            )
        if name in ("if", "for"):
            self.tags += 1
        elif name.startswith("end"):
            self.tags -= 1
        if self.tags > DEEPEST_TAGS:
            raise self.refused("There are too many tags inside of each other.", token)

    def part(self, token: Token) -> None:
        """A part of an expression."""
        kind = token.type
        if kind in ("lparen", "lbracket", "lbrace"):
            self.brackets += 1
            if self.brackets > DEEPEST_BRACKETS:
                raise self.refused("There are too many brackets inside of each other.", token)
        elif kind in ("rparen", "rbracket", "rbrace"):
            self.brackets -= 1
        elif kind == "pow":
            raise self.refused("Powers (`**`) are not offered.", token)
        elif kind == "name" and token.value == "else":
            self.elses += 1
            if self.elses > MOST_ELSES:
                raise self.refused("There are too many `else` in one expression.", token)
        if kind in ("add", "sub") or (kind == "name" and token.value == "not"):
            self.signs += 1
            if self.signs > MOST_SIGNS:
                raise self.refused("There are too many signs in a row.", token)
        else:
            self.signs = 0

    def refused(self, words: str, token: Token) -> RefusedText:
        """The refusal, at the token."""
        return refused(words, self.source, token.lineno)
