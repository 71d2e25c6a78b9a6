"""How a piece of the report looks in a notebook: HTML that every front end shows as it is.

JupyterLab fails on a link inside a drawing and follows `#` links only within the open notebook;
without trust it takes scripts and ids away, a forge takes styles too. So drawings become pictures,
citations lead to notes under the text, and what stands in another notebook is a link to that file.
"""

from __future__ import annotations

import base64
import hashlib
import re
from html import escape
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Mapping

# What other notebooks refer to, by the notebook that shows it; the first of each is its heading.
SHOWN_IN = {
    "00-summary": ("summary",),
    "01-timeline": ("timeline", "fig-timeline", "fig-map", "tab-events"),
    "02-casualties": ("casualties", "fig-harm", "fig-crowds", "tab-claims", "tab-rules"),
    "03-context": ("context",),
    "04-evidence": ("article", "method", "method-curation", "tab-parameters"),
}
_HOME = {anchor: name for name, anchors in SHOWN_IN.items() for anchor in anchors}
_DRAWINGS = re.compile(
    r'<div class="figure-wide">.*?</div><div class="figure-narrow" hidden>.*?</div>', re.DOTALL
)
_DATA_LINK = re.compile(r'<a class="data-link"[^>]*>.*?</a>', re.DOTALL)
_LINK = re.compile(r'<a class="([\w-]+)" href="#([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)
_FOLD = '<details class="long-description">'
_FOLDED = re.compile(f"({_FOLD}.*?)</details>", re.DOTALL)
_OTHER_FOLD = re.compile(f"<details (?!{_FOLD.removeprefix('<details ')})")
_TITLE = re.compile(r' title="([^"]*)"')
# JupyterLab sets what stands in a table to the right, and a caption in its middle.
_CELL = re.compile(r"<(t[hd]|caption)(?=[ >])")
_LEFT = r'<\1 style="text-align: left"'
# What the report sets on lines of its own.
_LINE = re.compile(r' (?=<span class="figure-note">)|</p><p class="key-(?:label|source)">')


def in_notebook(html: str, picture: str = "") -> str:
    """Return the HTML of a block as a notebook shows it, with `picture` for its drawings."""
    html = _LINE.sub("<br>", _DATA_LINK.sub("", _DRAWINGS.sub(lambda _: picture, html)))
    html = _OTHER_FOLD.sub("<details open ", html)  # what a link leads to may stand in it
    ids = frozenset(re.findall(r'\bid="([^"]*)"', html))
    prefix = f"note-{hashlib.sha256(html.encode()).hexdigest()[:6]}-"
    notes: dict[str, str] = {}

    def folded(part: str) -> str:
        # JupyterLab scrolls to a note and unfolds nothing: these stand in the fold of their links.
        own: dict[str, str] = {}
        return linked(part, ids, own, f"{prefix}d-") + listed(own, f"{prefix}d-") + "</details>"

    parts = [
        folded(part) if part.startswith(_FOLD) else linked(part, ids, notes, prefix)
        for part in _FOLDED.split(html)
    ]
    shown = listed(notes, prefix)
    summary = f"<summary>Notes ({len(notes)})</summary>"
    return _CELL.sub(_LEFT, "".join(parts)) + (
        f"<details open>{summary}{shown}</details>" if notes else ""
    )


def linked(html: str, ids: frozenset[str], notes: dict[str, str], prefix: str) -> str:
    """Return some HTML whose links lead to where they can in a notebook; fill `notes` by row."""
    home = next((_HOME[name] for name in sorted(ids) if name in _HOME), "")

    def lead(match: re.Match[str]) -> str:
        kind, target, rest, text = match.groups()
        if target in ids or (home and _HOME.get(target) == home):
            return match[0]
        if kind == "cite":
            notes[target] = _TITLE.findall(rest)[0]
            return f'<a href="#{prefix}{target}"{rest}>{text}</a>'
        return f'<a href="{_HOME[target]}.ipynb#{target}">{text}</a>' if target in _HOME else text

    return _LINK.sub(lead, html)


def listed(notes: Mapping[str, str], prefix: str) -> str:
    """Return the notes of citations as a list: who says it, how surely, in which words."""
    items = "".join(f'<li id="{prefix}{row}">{note}</li>' for row, note in notes.items())
    return f"<ul>{items}</ul>" if notes else ""


def picture(png: bytes, width: int, alt: str) -> Markup:
    """Return a picture that stands in the notebook itself, as sharp as its screen (2 dots a px).

    It brings its own paper and margin, for a page that is dark.
    """
    data = base64.b64encode(png).decode()
    shape = f'width="{width}" style="background: #ffffff; padding: 12px"'
    image = f'<img src="data:image/png;base64,{data}" {shape} alt="{escape(alt)}">'
    return Markup(f"<p>{image}</p>")  # noqa: S704 - escaped a line above
