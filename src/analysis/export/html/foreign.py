"""What another's HTML may bring into a page that asks the network for nothing."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from analysis.export.forms import has_content
from analysis.export.markup import OUTSIDE, START_TAG, STYLE, attributes_of, start_tag
from analysis.export.pictures import mended_url

if TYPE_CHECKING:
    from analysis.export.omitted import Omissions

_NOT_CONTENT = re.compile(
    r"(?is)<!--.*?-->|<\?xml.*?\?>|<!DOCTYPE[^>]*>|<(?:link|base|meta)\b[^>]*>"
)
_SCRIPT = re.compile(r"(?is)<script\b.*?</script\s*>")
_FRAME = re.compile(r"(?is)<(iframe|object|embed|video|audio)\b([^>]*)>(?:.*?</\1\s*>)?")
_TEXT_BOX = re.compile(r"(?is)<textarea\b[^>]*>(.*?)</textarea\s*>")
_IMAGE = re.compile(r"(?i)<img\b([^>]*)>")


def contain(html: str, omitted: Omissions, no_alt: str) -> str:
    """Take out of some HTML what this page would refuse to load, saying so in its place."""
    html = _TEXT_BOX.sub(r"<pre>\1</pre>", _NOT_CONTENT.sub("", html))
    still = _SCRIPT.sub("", html)
    if still != html and not has_content(still):
        return f'<p class="left-out">{omitted.say("script", kinds="text/html")}</p>'
    still = _FRAME.sub(lambda m: _outside_frame(m, omitted), still)
    still = _IMAGE.sub(lambda m: _outside_image(m, omitted, no_alt), still)
    return START_TAG.sub(lambda m: _without_outside_style(m, omitted), still)


def _outside_frame(match: re.Match[str], omitted: Omissions) -> str:
    kind, attributes = match[1].lower(), attributes_of(match[2])
    inner = re.findall(r"(?i)<source\b([^>]*)>", match[0])
    sources = [attributes.get("src", "") or attributes.get("data", "")]
    sources = [s for s in sources + [attributes_of(i).get("src", "") for i in inner] if s]
    if kind in ("video", "audio") and sources and all(map(_is_data, sources)):
        return match[0]
    source = next((s for s in sources if not _is_data(s)), "")
    if not source:
        return f'<span class="left-out">{omitted.say("frame")}</span>'
    said = escape(omitted.say("frame_at", name=source), quote=False)
    link = f'<a href="{escape(source)}">{escape(source, quote=False)}</a>'
    return f'<span class="left-out">{said.replace(escape(source, quote=False), link)}</span>'


def _is_data(source: str) -> bool:
    return source.strip().lower().startswith("data:")


def _outside_image(match: re.Match[str], omitted: Omissions, no_alt: str) -> str:
    attributes = attributes_of(match[1])
    source = attributes.get("src", "")
    if _is_data(source):
        alt = "" if "alt" in attributes else f' alt="{escape(no_alt)}"'
        return f"<img{alt}{_data_in(match[1].rstrip(' /'), source)}>"
    name = attributes.get("alt") or source
    said = omitted.say("image", name=name)
    return f'<span class="left-out">{escape(said, quote=False)}</span>'


def _data_in(attributes: str, source: str) -> str:
    """Mend the picture that a start tag holds as data."""
    mended = mended_url(source)
    return attributes if mended == source else attributes.replace(source, mended)


# --- Styles -----------------------------------------------------------------------------------


def _without_outside_style(match: re.Match[str], omitted: Omissions) -> str:
    if "url(" not in match[2] and "background=" not in match[2]:
        return match[0]
    attributes = attributes_of(match[2])
    style = attributes.get("style", "")
    inside = _inside(style, omitted)
    outside = attributes.get("background", "")
    if inside == style and not outside:
        return match[0]
    if outside:
        omitted.say("style", name=attributes.pop("background"))
    attributes |= {"style": inside} if style else {}
    return start_tag(match[1], attributes, closed=match[2].rstrip().endswith("/"))


def _inside(css: str, omitted: Omissions) -> str:
    """Take out of some CSS what it would load from outside."""

    def none(found: re.Match[str]) -> str:
        omitted.say("style", name=found["sheet"] or found["url"])
        return "" if found["sheet"] is not None else "none"

    return OUTSIDE.sub(none, css)


def take_styles(html: str, omitted: Omissions) -> tuple[str, list[str]]:
    """Take `<style>` elements out of some HTML, to stand in the head; pandas' own is dropped.

    What a style would load from outside is left out, and said where the style stood.
    """
    kept: list[str] = []

    def taken(match: re.Match[str]) -> str:
        css = match[1].strip().replace("\r", "")
        before = len(omitted.found)
        if css and ".dataframe tbody tr th:only-of-type" not in css:
            kept.append(_inside(css, omitted).strip())
        said = [omitted.words("not_shown", what=what) for what in omitted.found[before:]]
        return "".join(f'<p class="left-out">{escape(s, quote=False)}</p>' for s in said)

    return STYLE.sub(taken, html), [css for css in kept if css]
