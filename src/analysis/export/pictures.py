"""Pictures: the figures of a report's notebook, and data: URLs read and written."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, unquote_to_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nbformat import NotebookNode

DRAWING = "image/svg+xml"
_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF8", "gif"),
)


def figures(nb: NotebookNode) -> Iterator[tuple[int, NotebookNode, dict[str, Any]]]:
    """Yield each figure of a report: its cell's number, its output, what is said of it."""
    for number, cell in enumerate(nb.cells, start=1):
        for output in cell.get("outputs", []):
            about = output.get("metadata", {}).get("report", {})
            if about.get("kind") == "figure":
                yield number, output, about


def data_url(mime: str, data: str | list[str]) -> str:
    """Write a picture as a data: URL; `data` is base64, or the text of a drawing."""
    data = "".join(data)
    if mime == DRAWING and "<" in data:
        data = base64.b64encode(standalone(data).encode()).decode()
    return f"data:{mime};base64,{''.join(data.split())}"


def standalone(svg: str) -> str:
    """Give a drawing the namespaces without which it is none outside HTML, and its end."""
    root = re.search(r"<svg\b[^>]*>", svg)
    if root is None:
        return svg
    if not root[0].endswith("/>") and "</svg" not in svg:
        svg += "</svg>"  # as some plotting programs leave it, everything drawn
    names = "" if "xmlns=" in root[0] else ' xmlns="http://www.w3.org/2000/svg"'
    if "xlink:" in svg and "xmlns:xlink" not in root[0]:
        names += ' xmlns:xlink="http://www.w3.org/1999/xlink"'
    return svg.replace("<svg", f"<svg{names}", 1) if names else svg


_SYMBOL = re.compile(r"""<symbol\b[^>]*?\sid=["']([^"']+)["'].*?</symbol\s*>""", re.DOTALL)
_SVG = re.compile(r"(<svg\b[^>]*>)(.*?)</svg\s*>", re.DOTALL)


def with_symbols(html: str) -> str:
    """Give each drawing the symbols that it uses of another one, to stand by itself.

    A drawing that held nothing but symbols is taken out.
    """
    symbols = {found[1]: found[0] for found in _SYMBOL.finditer(html)}

    def carried(found: re.Match[str]) -> str:
        if not re.sub(r"</?defs\s*/?>|\s+", "", _SYMBOL.sub("", found[2])):
            return ""
        used = re.findall(r"""<use\b[^>]*?\bhref=["']#([^"']+)["']""", found[2])
        missing = [s for s in dict.fromkeys(used) if s in symbols and symbols[s] not in found[2]]
        if not missing:
            return found[0]
        inner = re.sub(r"\bhref='(#[^']*)'", r'href="\1"', found[2])
        return f"{found[1]}<defs>{''.join(symbols[s] for s in missing)}</defs>{inner}</svg>"

    return _SVG.sub(carried, html) if symbols else html


def mended_url(url: str) -> str:
    """Write a data: URL without spaces, and a drawing in one with its namespaces."""
    head, comma, body = url.strip().partition(",")
    head = re.sub(r"\s+", "", head)
    drawing = data_of(url) if DRAWING in head else None
    if drawing and standalone(drawing.decode("utf-8", "replace")) != drawing.decode(
        "utf-8", "replace"
    ):
        return data_url(DRAWING, drawing.decode("utf-8", "replace"))
    return head + comma + body.strip()


def data_of(url: str) -> bytes | None:
    """Return what a data: URL holds; None for another URL or one that is damaged."""
    url = url.strip()
    if not url.lower().startswith("data:") or "," not in url:
        return None
    head, body = url.split(",", 1)
    head = re.sub(r"\s+", "", head)
    try:
        return base64.b64decode(unquote(body)) if ";base64" in head else unquote_to_bytes(body)
    except (binascii.Error, ValueError):
        return None


def proportion(drawing: bytes) -> float:
    """Return a drawing's (SVG) height by its width; 0 where it does not say."""
    box = re.search(rb'viewBox="[\d.]+ [\d.]+ ([\d.]+) ([\d.]+)"', drawing)
    return float(box[2]) / float(box[1]) if box else 0.0


def picture_kind(data: bytes) -> str | None:
    """Tell a picture's kind by its first bytes: png, jpg, gif, webp or svg; None for any other."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return "svg" if b"<svg" in data[:4096] else None
