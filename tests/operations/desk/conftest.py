from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.operations.desk.desks import Desk


@pytest.fixture
def make_desk(tmp_path) -> Iterator[Callable[..., Desk]]:
    made: list[Desk] = []

    def make(**options: Any) -> Desk:
        made.append(Desk(tmp_path, **options))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def desk(make_desk) -> Desk:
    return make_desk()
