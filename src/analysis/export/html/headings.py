"""Headings: their ids, which are the page's own, and the contents made from them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from analysis.export.markup import attributes_of, text_of


@dataclass(frozen=True)
class Heading:
    """An entry of the contents: an element's id, its text, and the entries under it."""

    id: str
    text: str
    children: tuple[Heading, ...] = ()


def contents(body: str) -> tuple[Heading, ...]:
    """Return the page's headings with an id, two levels deep: h2 and h3 (h1 too, if several)."""
    found = re.findall(r'<h([123])\b[^>]*?\bid="([^"]*)"[^>]*>(.*?)</h\1>', body, flags=re.DOTALL)
    top = "1" if sum(level == "1" for level, _, _ in found) > 1 else "2"
    below = str(int(top) + 1)
    entries: list[tuple[Heading, list[Heading]]] = []
    for level, name, inner in found:
        heading = Heading(unescape(name), text_of(inner))
        if level == top or (level == below and not entries):
            entries.append((heading, []))
        elif level == below:
            entries[-1][1].append(heading)
    return tuple(Heading(h.id, h.text, tuple(children)) for h, children in entries)


def name_headings(html: str) -> str:
    """Give each h1-h3 without an id one like Jupyter's: its text, hyphens for what is no letter."""

    def named(match: re.Match[str]) -> str:
        if "id" in attributes_of(match[2]) or not text_of(match[3]):
            return match[0]
        name = re.sub(r"[^\w-]+", "-", text_of(match[3])).strip("-") or "section"
        return f'<h{match[1]}{match[2]} id="{name}">{match[3]}</h{match[1]}>'

    return re.sub(r"<h([123])\b([^>]*)>(.*?)</h\1>", named, html, flags=re.DOTALL)


def unique_ids(html: str) -> str:
    """Give an id that is already taken the first free suffix: `id`, `id-2`, `id-3`."""
    taken = {"content", "contents", "note", "note-text"}  # the template's own

    def free(match: re.Match[str]) -> str:
        name, n = match[2], 2
        while name in taken:
            name, n = f"{match[2]}-{n}", n + 1
        taken.add(name)
        return match[0] if name == match[2] else f'{match[1]}id="{name}"{match[3]}'

    return re.sub(
        r'(<[A-Za-z](?:[^<>"]|"[^"]*")*?\s)id="([^"]*)"((?:[^<>"]|"[^"]*")*>)', free, html
    )
