"""The demonstration's profile: sample calls up to now, what was promised mostly kept, no trace."""

from __future__ import annotations

import datetime as dt

from jobaid.log.dayreader import DayReader
from jobaid.log.profile import Profile
from jobaid.operations.demo_data import DESK
from jobaid.operations.demo_desk import DemoProfile
from jobaid.operations.desk.agent_history import gather, history_for
from tests.shipped_reading import shipped_reading

NOW = dt.datetime(2026, 11, 18, 14, 48, tzinfo=dt.UTC)


def test_a_demonstration_has_calls_of_today_and_few_promises_and_is_removed() -> None:
    reading = shipped_reading()
    with DemoProfile() as demo:
        assert demo.fill(reading, wall=lambda: NOW) > 300
        profile = Profile.open(demo.folder, writing=False)
        assert (profile.desk, profile.agent["name"]) == (DESK, "Maya Okoro")
        documents = list(DayReader(profile.log, DESK).iter_all())
        assert all(one["sample"] for one in documents)
        assert max(one["ended"] for one in documents) <= "2026-11-18T14:48"
        zone = reading.library.house.timezone
        history = gather(profile.log, history_for("maya", NOW, zone, samples=True))
        assert history.calls_today
        promises = history.promises.within_a_week(NOW)
        assert 0 < len(promises) < 40
        day = dt.timedelta(days=1)
        assert all(one.due is not None and one.due > NOW - day for one in promises)
        folder = demo.folder
    assert not folder.exists()
