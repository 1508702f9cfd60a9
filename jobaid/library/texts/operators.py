"""What `==`, `<`, `in`, `+` and the rest mean in a text or a condition.

Everything here is bounded: no operation makes a value much larger than its parts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Context, Decimal, DecimalException, DivisionByZero
from typing import Any

from jobaid.library.texts.problems import Missing, Unworkable
from jobaid.library.texts.spoken_values import LONGEST_WORKED, worded
from jobaid.library.texts.text_values import KINDS, ChoiceValue, Empty, Scope, is_empty

# Larger whole numbers are not worked with; 2**100 is about 10**30.
_BITS = 100

_ARITHMETIC = Context(prec=34)
# Values of these compare with == among each other without any rule of ours.
_PLAIN = frozenset({str, ChoiceValue, int, Decimal, bool})
_MOMENTS = (dt.date, dt.time)
_READ_ISO: dict[type, Callable[[str], Any]] = {
    dt.date: dt.date.fromisoformat,
    dt.time: dt.time.fromisoformat,
    dt.datetime: dt.datetime.fromisoformat,
}


def _alike(left: Any, right: Any) -> tuple[Any, Any] | None:
    """Both values in a form that compares, None where there is none.

    A date and a time have no literal in Jinja, so a text in ISO form ("2026-12-04") stands
    for one beside one; of a date and time only the date is compared with a date.
    """
    if type(left) is str and isinstance(right, _MOMENTS):
        turned = _alike(right, left)
        return turned and (turned[1], turned[0])
    if type(right) is str and isinstance(left, _MOMENTS):
        try:
            return _alike(left, _READ_ISO[type(left)](right))
        except ValueError:
            return None
    if type(left) is dt.datetime and type(right) is dt.date:
        return left.date(), right
    if type(left) is dt.date and type(right) is dt.datetime:
        return left, right.date()
    return (left, right) if KINDS.get(type(left)) == KINDS.get(type(right)) else None


def equal(left: object, right: object) -> bool:
    """`left == right`: an unfilled value equals only `none`, not another unfilled one."""
    if left.__class__ in _PLAIN and right.__class__ in _PLAIN:
        return left == right
    if left is None or right is None:
        return is_empty(left) and is_empty(right)
    if left.__class__ is Empty or right.__class__ is Empty:
        return False
    if left.__class__ is list or right.__class__ is list:
        return left == right
    both = _alike(left, right)
    return both is not None and bool(both[0] == both[1])


def unequal(left: object, right: object) -> bool:
    """`left != right`: false for an unfilled value, whatever stands beside it."""
    if left is None or right is None:
        return not (is_empty(left) and is_empty(right))
    if left.__class__ is Empty or right.__class__ is Empty:
        return False
    return not equal(left, right)


def ordered(holds: Callable[[Any, Any], bool], left: object, right: object) -> bool:
    """`left < right` and its like; raises `Unworkable` for values of unlike kinds."""
    if is_empty(left) or is_empty(right):
        return False
    both = _alike(left, right)
    try:
        if both is not None and both[0].__class__ is not list:
            return holds(*both)
    except (TypeError, DecimalException):
        pass
    kinds = KINDS[type(left)], KINDS[type(right)]
    if kinds[0] == kinds[1]:
        raise Unworkable(f"These cannot be put in order: {kinds[0]} and {kinds[1]}.")
    raise Unworkable(f"{kinds[0].capitalize()} cannot be compared with {kinds[1]}.")


def contains(scope: Scope, group: object, one: object) -> bool:
    """`one in group`: a value of a list, or a part of a text; false when either is unfilled."""
    if is_empty(group) or is_empty(one):
        return False
    if isinstance(group, list):
        if one.__class__ in _PLAIN:
            scope.spend(len(group) // 50)
            return one in group
        scope.spend(len(group) // 5)
        return any(equal(one, member) for member in group)
    if isinstance(group, str) and isinstance(one, str):
        scope.spend(len(group) // 500)
        return one in group
    raise Unworkable(f"`in` looks into a list or a text, not into {KINDS[type(group)]}.")


def _number(value: object, sign: str) -> int | Decimal:
    if is_empty(value):
        raise Missing(value.name if isinstance(value, Empty) else "")
    if isinstance(value, int):
        if value.bit_length() <= _BITS:
            return value
        raise Unworkable(f"A number is too large to work with `{sign}`.")
    if isinstance(value, Decimal):
        return value
    raise Unworkable(f"`{sign}` works with numbers, not with {KINDS[type(value)]}.")


def _calculate(
    sign: str, exact: Callable[[Any, Any], Any], left: object, right: object
) -> int | Decimal:
    one, other = _number(left, sign), _number(right, sign)
    try:
        result: int | Decimal = exact(one, other)
    except DivisionByZero:
        raise Unworkable("A number cannot be divided by zero.") from None
    except (DecimalException, ZeroDivisionError):
        zero = sign in "/%" and not other
        words = "A number cannot be divided by zero." if zero else "The result is too large."
        raise Unworkable(words) from None
    if isinstance(result, int) and result.bit_length() > _BITS:
        raise Unworkable(f"The result of `{sign}` is too large.")
    return result


def _whole(left: Any, right: Any) -> bool:
    return isinstance(left, int) and isinstance(right, int)


def _days(count: object, sign: str) -> dt.timedelta:
    days = _number(count, sign)
    finite = isinstance(days, int) or days.is_finite()
    # The range comes first: a decimal like 1E+999999 must not become a whole number.
    if not finite or not -1_000_000 <= days <= 1_000_000 or days != int(days):
        raise Unworkable("Only a whole number of days can be added to a date or taken off it.")
    return dt.timedelta(days=int(days))


def _shift(day: Any, count: object, sign: str) -> object:
    step = _days(count, sign)
    try:
        return day + step if sign == "+" else day - step
    except OverflowError:
        raise Unworkable("That date is too far away.") from None


def add(left: object, right: object) -> object:
    """`left + right`: numbers; texts one after the other; a date and a number of days."""
    if isinstance(left, dt.date):
        return _shift(left, right, "+")
    if isinstance(right, dt.date):
        return _shift(right, left, "+")
    if type(left) is str and type(right) is str:
        return _bounded(left + right)
    return _calculate(
        "+", lambda a, b: a + b if _whole(a, b) else _ARITHMETIC.add(a, b), left, right
    )


def subtract(left: object, right: object) -> object:
    """`left - right`: numbers; days off a date; two dates give the days between them."""
    if isinstance(left, dt.date):
        if isinstance(right, dt.date):
            return (_date(left) - _date(right)).days
        return _shift(left, right, "-")
    return _calculate(
        "-", lambda a, b: a - b if _whole(a, b) else _ARITHMETIC.subtract(a, b), left, right
    )


def _date(day: dt.date) -> dt.date:
    return day.date() if isinstance(day, dt.datetime) else day


def multiply(left: object, right: object) -> object:
    """`left * right`, of numbers only: a text or list is never repeated."""
    return _calculate(
        "*", lambda a, b: a * b if _whole(a, b) else _ARITHMETIC.multiply(a, b), left, right
    )


def divide(left: object, right: object) -> object:
    """`left / right`, exact to 34 digits."""
    return _calculate("/", lambda a, b: _ARITHMETIC.divide(Decimal(a), Decimal(b)), left, right)


def divide_whole(left: object, right: object) -> object:
    """`left // right`, rounded down."""
    return _calculate("//", _floor, left, right)


def _floor(left: Any, right: Any) -> int | Decimal:
    if _whole(left, right):
        return int(left // right)
    left, right = Decimal(left), Decimal(right)
    result = _ARITHMETIC.divide_int(left, right)
    # Decimal cuts towards zero; `//` rounds down, as with whole numbers.
    uneven = bool(_ARITHMETIC.remainder(left, right))
    if uneven and (left < 0) != (right < 0):
        return _ARITHMETIC.subtract(result, Decimal(1))
    return result


def remainder(left: object, right: object) -> object:
    """`left % right`, of numbers only, with the sign of `right`."""
    return _calculate("%", _modulo, left, right)


def _modulo(left: Any, right: Any) -> int | Decimal:
    if _whole(left, right):
        return int(left % right)
    left, right = Decimal(left), Decimal(right)
    result = _ARITHMETIC.remainder(left, right)
    if result and (result < 0) != (right < 0):
        return _ARITHMETIC.add(result, right)
    return result


def negative(value: object) -> object:
    """`-value`, of a number."""
    return _calculate("-", lambda a, b: -b if _whole(a, b) else _ARITHMETIC.minus(b), 0, value)


def positive(value: object) -> object:
    """`+value`, of a number."""
    return _number(value, "+")


def _bounded(text: str) -> str:
    if len(text) > LONGEST_WORKED:
        raise Unworkable("The joined text is too long.")
    return text


def joined(scope: Scope, parts: list[object]) -> str:
    """`a ~ b`: the words of all parts, one after the other."""
    words = []
    for part in parts:
        if is_empty(part):
            raise Missing(part.name if isinstance(part, Empty) else "")
        words.append(worded(scope, part))
    return _bounded("".join(words))
