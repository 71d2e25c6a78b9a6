"""Small readings and writings of HTML by pattern; what isn't touched keeps its bytes."""

from __future__ import annotations

import re
from html import escape, unescape

START_TAG = re.compile(r"""<([A-Za-z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>""")
STYLE = re.compile(r"(?is)<style\b[^>]*>(.*?)</style\s*>")
# What a style would load from outside: a sheet that it imports, or a picture.
OUTSIDE = re.compile(
    r"""(?i)@import\s+(?:url\()?\s*["']?(?P<sheet>[^"'();]*)["']?[^;]*(?:;|$)"""
    r"""|url\(\s*(?P<quote>["']?)(?!data:|#)(?P<url>[^)]*?)(?P=quote)\s*\)"""
)
_ATTRIBUTE = re.compile(r"""([^\s=/"'<>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")


def attributes_of(text: str) -> dict[str, str]:
    """Read the attributes of a start tag, unescaped, in order."""
    return {name: unescape(_unquoted(value)) for name, value in _ATTRIBUTE.findall(text)}


def _unquoted(value: str) -> str:
    return value[1:-1] if value.startswith(('"', "'")) else value


def start_tag(name: str, attributes: dict[str, str], *, closed: bool = False) -> str:
    """Write a start tag, its attributes escaped."""
    inner = "".join(f' {k}="{escape(v)}"' for k, v in attributes.items())
    return f"<{name}{inner}{'/' if closed else ''}>"


def text_of(html: str) -> str:
    """Return the text of some HTML, unescaped, on one line."""
    # Not str.split(): a no-break space is part of a French text.
    return re.sub(r"[ \t\n]+", " ", unescape(re.sub(r"<[^>]*>", "", html))).strip(" ")


_KEPT_LINES = re.compile(r"(?i)\.([\w-]+)\s*\{[^{}]*\bwhite-space\s*:\s*(?:pre|break-spaces)")


def mark_kept_lines(html: str) -> str:
    """Mark the elements whose class, by the styles beside them, keeps their lines as written."""
    names = {name for sheet in STYLE.findall(html) for name in _KEPT_LINES.findall(sheet)}

    def marked(found: re.Match[str]) -> str:
        own = attributes_of(found[2])
        if names.isdisjoint(own.get("class", "").split()):
            return found[0]
        return start_tag(found[1], {**own, "data-lines": "kept"})

    return START_TAG.sub(marked, html) if names else html
