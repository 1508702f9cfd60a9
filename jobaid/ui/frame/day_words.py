"""Times between calls in the words of the screen."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from jobaid.ui.frame.message_bar import short_time

_DAY = 24 * 60


def long_day(moment: dt.datetime) -> str:
    """A day as one says it: "Tuesday 18 November"."""
    day = QDate(moment.year, moment.month, moment.day)
    return QLocale().toString(day, _tr("dddd d MMMM"))


def day_and_time(moment: dt.datetime, now: dt.datetime) -> str:
    """When something was: "14:21", "yesterday 14:21", "Tue 17 Nov, 14:21"."""
    time = short_time(moment)
    apart = (now.date() - moment.date()).days
    if apart == 0:
        return time
    if apart == 1:
        return _tr("yesterday %1").replace("%1", time)
    day = QDate(moment.year, moment.month, moment.day)
    form = _tr("ddd d MMM") if moment.year == now.year else _tr("ddd d MMM yyyy")
    return f"{QLocale().toString(day, form)}, {time}"


def until(due: dt.datetime, now: dt.datetime) -> str:
    """How long it is until something is due: "in 2 h 42 min", "12 min late", "now"."""
    minutes = round((due - now).total_seconds() / 60)
    if minutes == 0:
        return _tr("now")
    words = _tr("in %1") if minutes > 0 else _tr("%1 late")
    return words.replace("%1", _length(abs(minutes)))


def minutes(seconds: int) -> str:
    """How long something took: "12 min", "3 h 12 min"."""
    return _length(seconds // 60)


def _length(minutes: int) -> str:
    if minutes >= 2 * _DAY:
        return QCoreApplication.translate("StartWords", "%n day(s)", "", minutes // _DAY)
    hours, rest = divmod(minutes, 60)
    if not hours:
        return _tr("%1 min").replace("%1", str(rest))
    if not rest:
        return _tr("%1 h").replace("%1", str(hours))
    return _tr("%1 h %2 min").replace("%1", str(hours)).replace("%2", str(rest))


def _tr(text: str) -> str:
    return QCoreApplication.translate("StartWords", text)
