"""The work in the service area: which view shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from jobaid.ui.frame.tabbed_area import TabbedWork
from jobaid.ui.service.pages import SERVICE_PAGES
from jobaid.ui.service.service_view import ServiceGiven

if TYPE_CHECKING:
    from jobaid.ui.frame.area_pages import AreaPage
    from jobaid.ui.service.area import ServiceArea


class ServiceController(TabbedWork[ServiceGiven]):
    """The views of the area."""

    def __init__(self, given: ServiceGiven, place: ServiceArea) -> None:
        super().__init__("service", given.actions, place)
        self.given = given
        self.begin()

    def all_pages(self) -> Sequence[AreaPage]:
        """Every view of the area, whoever has it."""
        return SERVICE_PAGES

    def role(self) -> str:
        """The role of who works here now."""
        return self.given.desk.viewer.role
