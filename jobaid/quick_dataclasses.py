"""The dataclasses of every module here: made in a fifth of the time, for a start has hundreds.

The `dataclass` of the standard library writes and compiles six functions for a frozen class with
slots. Here it writes `__init__` alone, when a class first makes something: most of those that a
start loads never do. Comparing, hashing and pickling read the fields through a getter that is
the same for every class. What a class is given, and what can be done with it
(`field`, `fields`, `replace`, matching), stays the same, with one difference: that nobody changes
what is frozen is proved by mypy, not looked at again at every change of an attribute. A class
that inherits from one made here is made here too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:
    import dataclasses
    from operator import attrgetter
    from reprlib import recursive_repr

    def dataclass(cls=None, /, *, frozen=False, slots=False, eq=True, repr=True, order=False):
        """As `dataclasses.dataclass`; a class that has an order is made by that one."""

        def make(cls):
            if order:
                return dataclasses.dataclass(frozen=frozen, slots=slots, order=True)(cls)
            own = cls.__dict__
            writes_eq, writes_hash = "__eq__" in own, own.get("__hash__") is not None
            writes_repr, writes_init = "__repr__" in own, "__init__" in own
            if not cls.__doc__:
                cls.__doc__ = cls.__name__  # or the signature would be worked out for it
            made = dataclasses.dataclass(init=False, eq=False, repr=False, slots=slots)(cls)
            fields = dataclasses.fields(made)
            if not writes_init:
                made.__init__ = _late_init(made, slots)
            if repr and not writes_repr:
                made.__repr__ = _repr
            if eq and not writes_eq:
                made.__eq__ = _eq(_getter([one.name for one in fields if one.compare]))
            if eq and not writes_hash:
                # As there: what can change and compares by value has no hash.
                hashed = [f.name for f in fields if (f.compare if f.hash is None else f.hash)]
                made.__hash__ = _hash(_getter(hashed)) if frozen else None
            if frozen and slots:
                made.__getstate__, made.__setstate__ = _getstate, _setstate
            return made

        return make if cls is None else make(cls)

    def _late_init(made, slots):
        """Becomes the `__init__` that is written for the class, at its first call."""

        def __init__(self, *given, **named):  # noqa: N807
            made.__init__ = _init(made, slots)
            made.__init__(self, *given, **named)

        return __init__

    def _init(made, slots):
        known = {"MISSING": dataclasses.MISSING}
        takes, named, does = ["self"], [], []
        for one in dataclasses.fields(made):
            name, default, factory = one.name, f"default_{one.name}", f"factory_{one.name}"
            known[default], known[factory] = one.default, one.default_factory
            given, value = name, name
            if one.default_factory is not dataclasses.MISSING:
                given = f"{name}=MISSING"
                value = f"{factory}() if {name} is MISSING else {name}"
            elif one.default is not dataclasses.MISSING:
                given = f"{name}={default}"
            if one.init:
                (named if one.kw_only else takes).append(given)
            elif one.default_factory is not dataclasses.MISSING:
                value = f"{factory}()"
            elif slots and one.default is not dataclasses.MISSING:
                value = default
            else:
                continue  # set by `__post_init__`, or there for the whole class
            does.append(f"self.{name} = {value}")
        if hasattr(made, "__post_init__"):
            does.append("self.__post_init__()")
        parameters = ", ".join([*takes, *(["*", *named] if named else [])])
        body = "\n ".join(does or ["pass"])
        exec(f"def __init__({parameters}):\n {body}", known)
        known["__init__"].__qualname__ = f"{made.__qualname__}.__init__"
        return known["__init__"]

    def _getter(names):
        if not names:
            return lambda _one: ()
        if len(names) == 1:
            get = attrgetter(names[0])
            return lambda one: (get(one),)
        return attrgetter(*names)

    def _eq(get):
        def __eq__(self, other):  # noqa: N807
            if other.__class__ is self.__class__:
                return get(self) == get(other)
            return NotImplemented

        return __eq__

    def _hash(get):
        def __hash__(self):  # noqa: N807
            return hash(get(self))

        return __hash__

    @recursive_repr()
    def _repr(self):
        told = (f"{f.name}={getattr(self, f.name)!r}" for f in dataclasses.fields(self) if f.repr)
        return f"{type(self).__qualname__}({', '.join(told)})"

    def _getstate(self):
        return [getattr(self, one.name) for one in dataclasses.fields(self)]

    def _setstate(self, state):
        for one, value in zip(dataclasses.fields(self), state, strict=False):
            object.__setattr__(self, one.name, value)
