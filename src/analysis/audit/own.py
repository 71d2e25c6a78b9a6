"""The cells of a page: which one an element stands in, and those that are their author's own.

The page marks where each begins with a comment, which no content of a cell can bring in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4 import Comment, Tag

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import PageElement

_MARK = re.compile(r"cell (?P<notebook>\S+) (?P<cell>\d+)(?P<own> own)?")


def take_out_own(soup: BeautifulSoup) -> int:
    """Take out of a page the cells whose numbers are their author's own; return how many."""
    own = own_cells(soup)
    for cell in own:
        if isinstance(cell, Tag):
            cell.decompose()
    return len(own)


def own_cells(soup: BeautifulSoup) -> list[PageElement | None]:
    """Return the cells of a page whose numbers are their author's own."""
    marks = soup.find_all(string=_is_mark)
    return [each.find_next_sibling() for each in marks if each.endswith(" own")]


def cell_of(tag: Tag) -> str:
    """Return the notebook and cell that an element comes from; blank where a page tells none."""
    near = tag.find_previous(string=_is_mark)
    found = _MARK.match(str(near)) if near else None
    return f"{found['notebook']}.ipynb, cell {found['cell']}" if found else ""


def _is_mark(text: str | None) -> bool:
    return isinstance(text, Comment) and _MARK.match(text) is not None
