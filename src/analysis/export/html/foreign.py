"""What another's HTML may bring into a page that asks the network for nothing."""

from __future__ import annotations

import re
from html import escape

from analysis.export.markup import attributes_of, text_of

_NOT_CONTENT = re.compile(
    r"(?is)<!--.*?-->|<\?xml.*?\?>|<!DOCTYPE[^>]*>|<(?:link|base|meta)\b[^>]*>"
)
_SCRIPT = re.compile(r"(?is)<script\b.*?</script\s*>")
_FRAME = re.compile(r"(?is)<(iframe|object|embed|video|audio)\b([^>]*)>(?:.*?</\1\s*>)?")
_IMAGE = re.compile(r"(?i)<img\b([^>]*)>")
_STYLE = re.compile(r"(?is)<style\b[^>]*>(.*?)</style\s*>")


def contain(html: str, strings: dict[str, str]) -> str:
    """Take out of some HTML what this page would refuse to load, saying so in its place."""
    html = _NOT_CONTENT.sub("", html)
    still = _SCRIPT.sub("", html)
    if still != html and not _shows(still):
        return f'<p class="left-out">{strings["script_left_out"]}</p>'
    still = _FRAME.sub(lambda m: _outside_frame(m, strings), still)
    return _IMAGE.sub(lambda m: _outside_image(m, strings), still)


def _shows(html: str) -> bool:
    return bool(text_of(_STYLE.sub("", html)) or re.search(r"(?i)<(?:img|svg|math)\b", html))


def _outside_frame(match: re.Match[str], strings: dict[str, str]) -> str:
    source = attributes_of(match[2]).get("src", "") or attributes_of(match[2]).get("data", "")
    if source.startswith("data:") and match[1].lower() in ("video", "audio"):
        return match[0]
    link = f': <a href="{escape(source)}">{escape(source)}</a>' if source else ""
    return f'<span class="left-out">{strings["frame_left_out"]}{link}</span>'


def _outside_image(match: re.Match[str], strings: dict[str, str]) -> str:
    attributes = attributes_of(match[1])
    source = attributes.get("src", "")
    if source.startswith("data:"):
        alt = "" if "alt" in attributes else f' alt="{escape(strings["no_alt"])}"'
        return f"<img{alt}{match[1].rstrip(' /')}>"
    name = attributes.get("alt") or source
    return f'<span class="left-out">{strings["image_left_out"]}: {escape(name)}</span>'


def take_styles(html: str) -> tuple[str, list[str]]:
    """Take `<style>` elements out of some HTML, to stand in the head; pandas' own is dropped."""
    found = [s.strip().replace("\r", "") for s in _STYLE.findall(html)]
    kept = [s for s in found if s and ".dataframe tbody tr th:only-of-type" not in s]
    return _STYLE.sub("", html), kept
