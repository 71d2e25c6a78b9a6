"""Standalone SVG drawings, fitted into a page with others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analysis.export.markup import attributes_of, start_tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def tidy_svg(svg: str, prefix: str, alt: str = "") -> str:
    """Fit one standalone SVG into a page with others.

    Ids that nothing in it refers to are dropped, and the others get `prefix`; `xlink:href`
    becomes `href`; the root gets `alt` as its name, and a role that leaves its links reachable.
    """
    svg = re.sub(r"<metadata\b.*?</metadata>|<metadata\s*/>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'\sxmlns:xlink="[^"]*"', "", svg).replace("xlink:href=", "href=")
    svg = re.sub(r"<defs>\s*</defs>|<defs\s*/>", "", svg)
    svg = _scope_ids(svg, prefix)
    return re.sub(r"^<svg\b[^>]*>", lambda m: _svg_root(m[0], svg, alt), svg)


def _scope_ids(svg: str, prefix: str) -> str:
    used = set(re.findall(r'url\((?:&quot;|")?#([^)"&]+)', svg))
    used |= set(re.findall(r'\bhref="#([^"]+)"', svg))
    used |= {i for s in re.findall(r'\baria-\w+by="([^"]+)"', svg) for i in s.split()}
    own = set(re.findall(r'\sid="([^"]*)"', svg))
    svg = re.sub(r'\sid="([^"]*)"', lambda m: f' id="{prefix}{m[1]}"' if m[1] in used else "", svg)
    both = own & used
    refer = re.compile(r'(url\((?:&quot;|")?#|\bhref="#)([^)"&]+)')
    svg = refer.sub(lambda m: m[1] + (prefix if m[2] in both else "") + m[2], svg)
    return re.sub(
        r'(\baria-\w+by=")([^"]+)"',
        lambda m: m[1] + " ".join(prefix + i if i in both else i for i in m[2].split()) + '"',
        svg,
    )


def _svg_root(tag: str, svg: str, alt: str) -> str:
    # An image hides what is in it from assistive technology; a group doesn't.
    role = "group" if re.search(r"<a\b", svg) else "img"
    attributes = attributes_of(tag[4:-1])
    named = {"aria-label", "aria-labelledby"} & attributes.keys() or "<title" in svg
    if alt and not named:
        attributes["aria-label"] = alt
    if alt or named:
        attributes["role"] = role
    for unused in ("version", "xmlns"):
        attributes.pop(unused, None)
    return start_tag("svg", attributes)


def each_svg(html: str, change: Callable[[str], str]) -> str:
    """Apply `change` to each outermost `<svg>...</svg>`."""
    done, parts = 0, []
    for start, end in _svg_spans(html):
        parts += [html[done:start], change(html[start:end])]
        done = end
    return "".join([*parts, html[done:]])


def _svg_spans(html: str) -> Iterator[tuple[int, int]]:
    depth = start = 0
    for match in re.finditer(r"<svg\b|</svg\s*>", html):
        if match[0].startswith("</"):
            depth -= 1
            if depth == 0:
                yield start, match.end()
        else:
            start = match.start() if depth == 0 else start
            depth += 1
