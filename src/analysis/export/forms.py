"""Which form of an output is shown, and what of a cell: the same on a page and in print."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from nbconvert.filters.ansi import strip_ansi

from analysis.export.html_tree import soup_of
from analysis.export.pictures import data_url

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nbformat import NotebookNode

DRAWN = "image/svg+xml"
RASTER = ("image/png", "image/jpeg", "image/gif", "image/webp")
PICTURES = (DRAWN, *RASTER)
RECORDED = ("video/mp4", "video/webm", "audio/mpeg", "audio/ogg", "audio/wav", "audio/x-wav")
SHOWN = (DRAWN, "text/latex", *RASTER, *RECORDED, "text/markdown", "text/html", "application/json")
# Jupyter Book's tags: what they take away, by the part of the cell.
REMOVED = {
    "cell": ("remove-cell", "remove_cell"),
    "input": ("remove-input", "remove_input"),
    "output": ("remove-output", "remove_output", "remove-stdout", "remove-stderr"),
}
FOLDED = ("hide-input", "hide_input", "hide-cell", "hide_cell")
# What pandoc reads for us: a raw cell's or an output's MIME type, and pandoc's name for it.
PANDOC = {"text/latex": "latex", "text/restructuredtext": "rst", "text/x-rst": "rst"}


def text(value: Any) -> str:
    """Return what a bundle holds as text: a notebook may keep it as a list of lines."""
    return "".join(value) if isinstance(value, list) else str(value)


# --- Outputs -------------------------------------------------------------------------------------


def best_form(data: Mapping[str, Any]) -> str | None:
    """Choose the MIME type to show of an output; None where there is but its plain text.

    HTML comes first if it shows anything without its script, and a picture is not given up for
    what a script would have drawn around it. LaTeX comes before a picture of it.
    """
    html = text(data.get("text/html", ""))
    scripted = bool(re.search(r"(?i)<script\b", html))
    if html and has_content(html) and not (scripted and any(mime in data for mime in PICTURES)):
        return "text/html"
    return next((mime for mime in SHOWN if mime in data and mime != "text/html"), None)


def recording(mime: str, data: str | list[str]) -> str:
    """Write a film or sound given as data as the element that plays it."""
    return f'<{mime[:5]} controls src="{data_url(mime, data)}"></{mime[:5]}>'


def lost_forms(data: Mapping[str, Any]) -> list[str]:
    """List the forms that nothing shows of an output that is left with its plain text."""
    return sorted(mime for mime in data if mime != "text/plain")


_PANDOC_REFERENCE = re.compile(
    r'<a\s[^>]*?data-reference-type="(eqref|ref)"\s+data-reference="([^"]*)"[^>]*>.*?</a>',
    re.DOTALL,
)


def pandoc_html(source: str, source_format: str) -> str:
    """Let pandoc read LaTeX or reStructuredText, without access to any file."""
    import pypandoc  # only such a cell or output needs it

    arguments = ["--sandbox", "--mathjax", "--wrap=none", "--quiet"]
    html = str(pypandoc.convert_text(source, "html", format=source_format, extra_args=arguments))
    return _PANDOC_REFERENCE.sub(r'<span class="math inline">\\(\\\1{\2}\\)</span>', html)


def readable_json(value: Any) -> str:
    """Write a JSON output for reading."""
    try:
        value = json.loads(value) if isinstance(value, str) else value
    except ValueError:
        return str(value)
    return json.dumps(value, indent=2, ensure_ascii=False)


_MAY_HIDE = re.compile(r"<(?:script|style|template|noscript|canvas|!)", re.IGNORECASE)
_NO_WORDS = re.compile(r"""<(?:[^>"']|"[^"]*"|'[^']*')*>|&[^;\s]*;""")


def has_content(html: str) -> bool:
    """Tell whether some HTML shows anything without its scripts (a frame or film is named)."""
    if not _MAY_HIDE.search(html) and re.search(r"[^\W_]", _NO_WORDS.sub("", html)):
        return True  # as most do: no need to read it twice
    soup = soup_of(html)
    for unseen in soup(["script", "style", "template", "noscript", "canvas"]):
        unseen.decompose()
    shown = ["img", "svg", "hr", "iframe", "video", "audio", "object", "embed", "progress"]
    styled = soup.find(style=re.compile(r"(?i)background"))
    return bool(soup.get_text().strip() or soup.find(shown) or styled)


def overwritten(printed: str) -> str:
    """Show text as a terminal leaves it: of a line written over, what came last."""
    lines = [line.rstrip("\r") for line in printed.split("\n")]
    kept = [_last(line.split("\r")) for line in lines]
    return "\n".join(re.sub("[^\x08]\x08", "", line) for line in kept)


def _last(steps: list[str]) -> str:
    seen = [step for step in steps if _plain(step).strip()]
    return seen[-1] if seen else steps[-1]


def _plain(step: str) -> str:
    return str(strip_ansi(step))  # type: ignore[no-untyped-call]


DIAGRAM = '<pre class="mermaid">'


def fenced(code: str, info: str | None) -> tuple[str, bool]:
    """Return the text of a fence, and whether it draws a diagram, which nothing here does.

    What a fence of MyST says before its text (`{note} Title`) is kept with it.
    """
    drawn = bool(info and info.startswith("mermaid"))
    return f"{info}\n{code}" if info and info.startswith("{") else code, drawn


# --- Cells ---------------------------------------------------------------------------------------


def tags_of(cell: NotebookNode) -> set[str]:
    """Return a cell's tags."""
    return set(cell.get("metadata", {}).get("tags", []))


def removed_parts(cell: NotebookNode) -> dict[str, str]:
    """Return the parts of a cell (`cell`, `input`, `output`) that its tags remove."""
    tags = tags_of(cell)
    found = {part: next((t for t in names if t in tags), "") for part, names in REMOVED.items()}
    return {part: tag for part, tag in found.items() if tag}


def is_folded(cell: NotebookNode) -> bool:
    """Tell whether a cell's tags or metadata ask for its code to be folded away."""
    hidden = bool(cell.metadata.get("hide_input", False))
    return hidden or not tags_of(cell).isdisjoint(FOLDED)


def take_removed(nb: NotebookNode) -> list[tuple[str, str, int]]:
    """Take out what tags remove; return (part, tag, how many cells), in document order."""
    counts: dict[tuple[str, str], int] = {}
    kept = []
    for cell in nb.cells:
        if nb.metadata.get("hide_input"):
            cell.metadata.hide_input = True
        parts = removed_parts(cell)
        said = {"cell": parts["cell"]} if "cell" in parts else parts
        for part, tag in said.items():
            counts[part, tag] = counts.get((part, tag), 0) + 1
        _strip(cell, parts)
        kept += [] if "cell" in parts else [cell]
    nb.cells = kept
    return [(part, tag, count) for (part, tag), count in counts.items()]


def _strip(cell: NotebookNode, parts: Mapping[str, str]) -> None:
    if "output" in parts and "outputs" in cell:
        stream = parts["output"].removeprefix("remove-")
        named = stream in ("stdout", "stderr")
        cell.outputs = [o for o in cell.outputs if named and o.get("name") != stream]
    if "input" in parts:
        cell.source = ""
