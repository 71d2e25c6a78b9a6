"""Runs of text in Typst: words, links, formulas, pictures, and the language of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote

from bs4 import Tag
from bs4.element import Comment, NavigableString, PageElement

from analysis.export.assets import words_of
from analysis.export.html_tree import attribute, classes
from analysis.export.maths import formula_in
from analysis.export.omitted import Omissions
from analysis.export.pdf.typst_code import (
    array,
    breakable,
    call,
    joined,
    language,
    points,
    quoted,
    styled_size,
)
from analysis.export.pictures import data_of, picture_kind
from analysis.export.references import is_reference

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

EMBEDDED = frozenset(["applet", "audio", "canvas", "embed", "iframe", "object", "video"])
SPANS = {"number": "figure-number", "figure-title": "figure-title", "figure-note": "figure-note"}
INLINE = {
    **dict.fromkeys(("b", "strong", "th"), "strong"),
    **dict.fromkeys(("i", "em", "cite", "var", "dfn"), "emph"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "del", "strike"), "strike"),
    "sub": "sub",
    "sup": "super",
    "mark": "marked",
}
CODE = frozenset(["code", "kbd", "samp", "tt"])
WORD_LIMIT = 60  # a longer word may be broken anywhere, lest it run off the page


def direction_of(element: Tag) -> str | None:
    """Read the direction in which an element says that it is written: `ltr`, `rtl` or none."""
    style = re.search(r"(?i)(?:^|;)\s*direction\s*:\s*(rtl|ltr)", attribute(element, "style"))
    said = (style[1] if style else attribute(element, "dir")).strip().lower()
    return said if said in ("rtl", "ltr") else None


@dataclass
class RunWriter:
    """Writes what stands in a line as Typst content, and keeps what must not be written twice.

    `targets` are the ids that may be linked to; `evidence` numbers the evidence entries;
    `equations` holds the formulas that pandoc could write; `broken` names the pictures and
    formulas that Typst has refused, to be shown as a note or as their LaTeX.
    """

    language: str = "en"
    omitted: Omissions = field(default_factory=lambda: Omissions("en"))
    targets: frozenset[str] = frozenset()
    evidence: dict[str, int] = field(default_factory=dict)
    equations: dict[str, str] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    load: Callable[[str], bytes | None] = lambda _: None
    files: dict[str, bytes] = field(default_factory=dict)
    anchored: set[str] = field(default_factory=set)
    _handled: set[int] = field(default_factory=set)
    _names: dict[bytes, str] = field(default_factory=dict)
    _spaced: bool = True
    _word_limit: int = WORD_LIMIT

    def run(self, nodes: Iterable[PageElement]) -> str:
        """Write inline nodes as one content expression."""
        self._spaced = True
        return joined(self._inlines(nodes))

    def _take(self, element: Tag) -> Tag:
        """Note that a part of a block is written by itself, to be passed over in the rest."""
        self._handled.add(id(element))
        return element

    def _anchor(self, element: Tag) -> list[str]:
        name = self._claim(element)
        return [call("anchor", quoted(name))] if name else []

    def _claim(self, element: Tag) -> str | None:
        """Return the id of an element that something links to, the first time it is met."""
        name = attribute(element, "id") or (
            attribute(element, "name") if element.name == "a" else ""
        )
        if name not in self.targets or name in self.anchored:
            return None
        self.anchored.add(name)
        return name

    def _in_language(self, element: Tag, parts: list[str]) -> list[str]:
        known = language(attribute(element, "lang"))
        direction = direction_of(element)
        if direction and parts:
            parts = [call("directed", direction, joined(parts))]
        if not known or not parts:
            return parts
        region = quoted(known[1]) if known[1] else "none"
        return [call("foreign", quoted(known[0]), region, joined(parts))]

    def _inlines(self, nodes: Iterable[PageElement]) -> list[str]:
        return [part for node in nodes for part in self._inline(node)]

    def _inline(self, node: PageElement) -> list[str]:
        if isinstance(node, Comment) or id(node) in self._handled:
            return []
        if isinstance(node, NavigableString):
            return self._text(str(node))
        if not isinstance(node, Tag):
            return []
        return self._in_language(node, self._anchor(node) + self._element(node))

    def _text(self, text: str) -> list[str]:
        text = re.sub(r"[ \t\r\n\f\u2028\u2029]+", " ", text)
        if self._spaced:
            text = text.removeprefix(" ")
        if not text:
            return []
        self._spaced = text.endswith(" ")
        return [quoted(breakable(text, self._word_limit))]

    def _element(self, element: Tag) -> list[str]:
        if formula_in(element):
            self._spaced = False
            return self._formula(element)
        return self._runs.get(element.name, self._styled)(element)

    def _break(self, _: Tag) -> list[str]:
        self._spaced = True
        return ["linebreak()"]

    def _small_picture(self, element: Tag) -> list[str]:
        self._spaced = False
        return self._picture(element, "small-picture")

    def _code(self, element: Tag) -> list[str]:
        self._spaced = False
        return [call("raw", quoted(breakable(element.get_text(), self._word_limit)))]

    def _frame(self, element: Tag) -> list[str]:
        return [call("small-placeholder", quoted(self._embedded(element)))]

    def _checkbox(self, element: Tag) -> list[str]:
        if attribute(element, "type") != "checkbox":
            return []
        return ['"☑ "' if element.has_attr("checked") else '"☐ "']

    def _quotation(self, element: Tag) -> list[str]:
        return ['"“"', *self._inlines(element.children), '"”"']

    def _in_a_line(self, element: Tag) -> list[str]:
        runs = [self.run(item.children) for item in element.find_all("li", recursive=False)]
        between = [part for run in runs for part in ('" · "', run)][1:]
        return [call("par", joined(between))] if runs else []

    def _styled(self, element: Tag) -> list[str]:
        parts = self._inlines(element.children)
        style = next((SPANS[c] for c in classes(element) if c in SPANS), INLINE.get(element.name))
        return [call(style, joined(parts))] if style and parts else parts

    def _embedded(self, element: Tag) -> str:
        inner = element.find("source")
        source = attribute(element, "src") or attribute(element, "data")
        source = source or (attribute(inner, "src") if inner else "")
        if not source or source.strip().startswith("data:"):
            recorded = element.name in ("audio", "video")
            return self.omitted.say(element.name if recorded else "frame")
        return self.omitted.say("frame_at", name=source)

    def _link(self, element: Tag) -> list[str]:
        parts = self._inlines(element.children)
        href = attribute(element, "href").strip()
        if not parts:
            return []
        if href.startswith("#"):
            return self._internal(element, unquote(href[1:]), joined(parts))
        if re.match(r"(?i)(https?://|mailto:)\S", href):
            return [call("web-link", quoted(href), joined(parts))]
        return parts

    def _internal(self, element: Tag, name: str, body: str) -> list[str]:
        if name not in self.targets:
            return [body]
        target = quoted(name)
        if "passage" in classes(element):
            return [self._passage(element, target, body)]
        if "cite" in classes(element):
            return [call("cite-link", target, str(self.evidence.get(name, "none")), body)]
        if element.find_parent(class_="evidence-backlinks"):
            return [call("place-link", target, body)]
        return [call("cross-link", target, body)]

    def _passage(self, element: Tag, target: str, body: str) -> str:
        """Write a marked passage; the numbers of its notes stand where their quotes end."""
        kinds = array(quoted(each.removeprefix("is-")) for each in classes(element)[1:])
        ends = (
            attribute(element, "data-ends").split() if element.find_parent(class_="source") else []
        )
        numbers = sorted(
            self.evidence[f"ev-{each}"] for each in ends if f"ev-{each}" in self.evidence
        )
        return call("passage", target, kinds, array(map(str, numbers)), body)

    def _formula(self, element: Tag) -> list[str]:
        ((tex, displayed),) = formula_in(element)
        typst = self.equations.get(tex)
        if typst == "":  # it only defines commands
            return []
        if typst is None or tex in self.broken:
            key = "reference" if is_reference(tex) else "formula"
            said = self.omitted.say(key, tex=tex.strip())
            return [call("small-placeholder", quoted(breakable(said, self._word_limit)))]
        return [call("formula", quoted(tex.strip()), str(displayed).lower(), quoted(typst))]

    def _picture(self, element: Tag, function: str, **named: str | None) -> list[str]:
        if element.name == "br":
            return []
        alt = self._alternative(element)
        source = attribute(element, "src")
        data = str(element).encode() if element.name == "svg" else self._data(source)
        name = self._store(data) if data else None
        if name is None or name in self.broken:
            return self._no_picture(alt, source, data, function, named.get("caption"))
        sizes = {} if element.name == "svg" else styled_size(attribute(element, "style"))
        sizes |= {k: p for k in ("width", "height") if (p := points(attribute(element, k)))}
        if "width" in sizes or function == "report-figure":
            sizes.pop("height", None)  # it follows from the width
        return [call(function, quoted(name), alt=quoted(alt), **sizes, **named)]

    def _data(self, source: str) -> bytes | None:
        remote = re.match(r"(?i)[a-z][a-z0-9+.-]+:|//", source)
        return data_of(source) if remote or not source else self.load(source)

    def _no_picture(
        self, alt: str, source: str, data: bytes | None, function: str, caption: str | None
    ) -> list[str]:
        name = alt if source.startswith("data:") or not source else f"{alt} ({source})"
        words = self.omitted.say("unreadable" if data else "image", name=name)
        small = function == "small-picture"
        made = call("small-placeholder" if small else "placeholder", quoted(breakable(words, 60)))
        return [made, *([call("par", caption)] if caption else [])]

    def _alternative(self, element: Tag) -> str:
        title = element.find("title") if element.name == "svg" else None
        found = (
            attribute(element, "alt")
            or attribute(element, "aria-label")
            or (title.get_text() if title else "")
            or attribute(element, "title")
        )
        return " ".join(found.split()) or self._say("image")

    def _store(self, data: bytes) -> str | None:
        kind = picture_kind(data)
        if kind is None:
            return None
        if data not in self._names:
            self._names[data] = f"image-{len(self._names) + 1}.{kind}"
            self.files[self._names[data]] = data
        return self._names[data]

    @cached_property
    def _runs(self) -> dict[str, Callable[[Tag], list[str]]]:
        return {
            **dict.fromkeys(CODE, self._code),
            **dict.fromkeys(EMBEDDED, self._frame),
            **dict.fromkeys(("img", "svg"), self._small_picture),
            "a": self._link,
            "br": self._break,
            "input": self._checkbox,
            "q": self._quotation,
        }

    def _say(self, key: str) -> str:
        return words_of("typst", self.language)[key]
