"""What a heading says to those who cannot see it: its name, how many licenses, open or not."""

from __future__ import annotations

from desktop_app.domain.visible_text import one_line
from desktop_app.language import translate
from desktop_app.timeline.arranging.arrangement import Heading

__all__ = ["heading_words"]


def heading_words(heading: Heading) -> str:
    if heading.total == 1:
        count = translate("Groups", "1 license")
    else:
        count = translate("Groups", "%n licenses", "", heading.total)
    if heading.is_collapsed:
        words = translate("Groups", "{group}, {count}, collapsed")
    else:
        words = translate("Groups", "{group}, {count}, expanded")
    return words.format(group=one_line(heading.title), count=count)
