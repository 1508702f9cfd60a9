"""Versions that calls use are written on another thread, and are there meanwhile."""

from __future__ import annotations

import pytest

from jobaid.library.content_ids import content_id
from jobaid.log.platform import PLATFORM
from jobaid.log.profile import Profile
from jobaid.log.version_store import VersionError
from jobaid.operations.versions_aside import VersionsAside


def test_a_version_is_fetched_aside_and_is_there_meanwhile(tmp_path):
    later: list = []
    with Profile.open(tmp_path, writing=True) as profile:
        versions = VersionsAside(profile, PLATFORM, [].append, later.append)
        body, other = b"title: Ours\n", b"title: Changed since\n"
        versions.keep_from(content_id(body), lambda: body)
        versions.keep_from(content_id(other), lambda: b"something else")
        assert versions.get(content_id(body)) == body
        for job in later:
            job()
        later.clear()
        assert versions.get(content_id(body)) == body
        with pytest.raises(VersionError):
            versions.get(content_id(other))
        # What could not be had is asked for again when it is next used.
        versions.keep_from(content_id(other), lambda: other)
        for job in later:
            job()
        assert versions.get(content_id(other)) == other
        versions.close()
