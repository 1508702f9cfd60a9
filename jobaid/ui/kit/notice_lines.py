"""House notices as paragraphs: what to know, what may be said, until when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from jobaid.ui.widgets.themed import plain

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import NoticeRow


def notice_lines(notices: Sequence[NoticeRow]) -> tuple[tuple[str, bool], ...]:
    """The paragraphs of notices, each with whether it begins one."""
    lines: list[tuple[str, bool]] = []
    for notice in notices:
        lines.append((plain(notice.text), True))
        if notice.say:
            words = QCoreApplication.translate("NoticesCard", "Say: “%1”")
            lines.append((words.replace("%1", plain(notice.say)), False))
        if notice.until_words:
            words = QCoreApplication.translate("NoticesCard", "Until %1")
            lines.append((words.replace("%1", notice.until_words), False))
    return tuple(lines)
