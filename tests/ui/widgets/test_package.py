from __future__ import annotations

import pytest

import jobaid.ui.widgets as widgets


def test_every_name_that_the_package_offers_is_there() -> None:
    for name in widgets.__all__:
        assert getattr(widgets, name) is not None
    assert sorted(widgets.__all__) == sorted(widgets._HOME_OF)


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="Slider"):
        widgets.Slider  # type: ignore[attr-defined]  # noqa: B018
