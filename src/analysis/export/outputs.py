"""What the cells of a notebook show, made into what a report shows.

A block of ours shows one form in a notebook and keeps another for the report (`REPORT_MIME`).
Cells of somebody's own are published as they are, without what no reader needs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analysis.export.forms import text
from analysis.figures.style import OWN, REPORT_MIME

if TYPE_CHECKING:
    from nbformat import NotebookNode

_WIDE = re.compile(r'<div class="figure-wide">(.*?)</div>', re.DOTALL)
_PNG = re.compile(r'<img src="(data:image/png;base64,[^"]*)"')
# What a plotting call returns, and what an address in memory would make differ in every build.
_BARE = re.compile(
    r"Text\(.*\)|[\[(]*(?:array\()?[\[]*<(?:Axes|Figure|BarContainer|matplotlib\.).*|.* at 0x.*",
    re.DOTALL,
)
_SERIES_TAIL = re.compile(r"\n(?:[A-Z]\w+: [^\n]*, )*dtype: [^\n]+\s*$")


def for_report(nb: NotebookNode) -> None:
    """Give each output of a notebook the form that a report has of it, in place."""
    for cell in nb.cells:
        if cell.cell_type == "code":
            if "report" in cell.metadata:
                _tidy(cell)
            cell.outputs = [each for each in cell.outputs if not _is_blank(each)]
            for each in cell.outputs:
                if REPORT_MIME in each.get("data", {}):
                    _take_up(each.data)


def _is_blank(output: NotebookNode) -> bool:
    """Whether an output is what a block of ours shows in a notebook alone."""
    data = output.get("data", {})
    return REPORT_MIME in data and not text(data[REPORT_MIME])


def _tidy(cell: NotebookNode) -> None:
    """Take out what no reader of a report needs; a notebook of anybody's is shown as it is."""
    shows_picture = any("image/png" in each.get("data", {}) for each in cell.outputs)
    cell.outputs = [each for each in cell.outputs if not _is_bare(each, shows_picture)]
    for each in cell.outputs:
        if set(each.get("data", {})) == {"text/plain"}:
            each.data["text/plain"] = _SERIES_TAIL.sub("", text(each.data["text/plain"]))


def _is_bare(output: NotebookNode, shows_picture: bool) -> bool:
    """Whether an output is only the value that a plotting call happens to return."""
    if output.output_type != "execute_result" or set(output.data) != {"text/plain"}:
        return False
    return shows_picture or bool(_BARE.fullmatch(text(output.data["text/plain"])))


def _take_up(data: NotebookNode) -> None:
    shown, html = text(data.get("text/html", "")), text(data.pop(REPORT_MIME))
    data["text/html"] = html
    if drawing := _WIDE.search(html):
        data["image/svg+xml"] = drawing[1]
    if picture := _PNG.search(shown):
        data["image/png"] = picture[1].partition(",")[2]


def is_own(cell: NotebookNode) -> bool:
    """Whether a cell is its author's own calculation."""
    return OWN in cell.metadata.get("tags", [])
