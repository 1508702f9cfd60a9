"""What is between this desk and the others: the database or the folder that the settings name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.log.platform import PLATFORM, Platform
from jobaid.operations.team.joining import shared_folder
from jobaid.operations.team.server_secrets import secret_of
from jobaid.operations.team.team_desk import place_of
from jobaid.team.server.floor_rows import DatabaseFloor
from jobaid.team.server.server_address import BadAddress, is_address, read_address
from jobaid.team.server.team_database import TeamDatabase
from jobaid.team.shared_floor import SharedFloor
from jobaid.team.shared_folder import SharedFolder

if TYPE_CHECKING:
    from jobaid.team.floor_card import FloorChannel
    from jobaid.team.server.server_address import ServerAddress
    from jobaid.team.transport import Transport


def transport_to(
    profile: Path,
    desk: str,
    chosen: str,
    *,
    author: str,
    platform: Platform = PLATFORM,
    begins: bool = True,
) -> Transport | None:
    """The transport that the settings name, None for none.

    `author` is the id of who works here; a folder that is new is begun where it `begins`.
    """
    if is_address(chosen):
        address = _address(profile, chosen)
        if address is None:
            return None
        return TeamDatabase(address, desk, place=place_of(profile), author=author)
    if begins:
        return shared_folder(profile, desk, chosen, platform)
    if not chosen.strip():
        return None
    return SharedFolder(Path(chosen.strip()).expanduser(), desk, platform=platform)


def floor_over(
    profile: Path, desk: str, chosen: str, *, platform: Platform = PLATFORM
) -> FloorChannel | None:
    """What carries the live floor to where the settings name, None for nowhere."""
    if is_address(chosen):
        address = _address(profile, chosen)
        return None if address is None else DatabaseFloor(address)
    if not chosen.strip():
        return None
    shared = SharedFolder(Path(chosen.strip()).expanduser(), desk, platform=platform)
    return SharedFloor(shared, platform=platform)


def _address(profile: Path, chosen: str) -> ServerAddress | None:
    """The address with its password, which the settings may leave to the keyring."""
    try:
        address = read_address(chosen)
    except BadAddress:
        return None
    if not address.password:
        address = replace(address, password=secret_of(profile, address.shown))
    return address
