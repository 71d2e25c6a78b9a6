"""Row headers in the structure tree of a PDF.

Typst tags the headers of columns; those of rows need its experimental `pdf.header-cell`, which
the wheel has no switch for. So they are tagged in what it made.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def tag_row_headers(pdf: bytes, tables: Sequence[Sequence[str | None]]) -> bytes:
    """Make header cells of the bodies of tables TH with a scope (ISO 32000-1, 14.8.5.7).

    `tables`: one a table, each inner table before the one it stands in; in it each body cell's
    scope, "Row" or "Column", or None for data. Returns the PDF as it is where no cell is a header.
    Raises ValueError where the PDF has other tables. The same input gives the same bytes.
    """
    if not any(map(any, tables)):
        return pdf
    import pikepdf  # slow to import

    with pikepdf.open(BytesIO(pdf)) as document:
        found = [_rows(table) for table in _tables(document.Root.StructTreeRoot)]
        if [sum(map(len, rows)) for rows in found] != [len(scopes) for scopes in tables]:
            raise ValueError("the PDF's tables are not those that were written")
        for rows, scopes in zip(found, tables, strict=True):
            _tag(rows, iter(scopes))
        made = BytesIO()
        compact = pikepdf.ObjectStreamMode.generate
        document.save(made, deterministic_id=True, object_stream_mode=compact)
    return made.getvalue()


def _tag(rows: Sequence[Sequence[Any]], scopes: Iterator[str | None]) -> None:
    for row in rows:
        named = {cell.objgen: scope for cell in row if (scope := next(scopes))}
        for cell in row:
            _name(cell, named.get(cell.objgen), headed="Row" in named.values())


def _name(cell: Any, scope: str | None, *, headed: bool) -> None:
    """Give a cell its tag. `/Headers` names columns only, and would hide the row's header."""
    import pikepdf

    about = [a for a in cell.get("/A", []) if not (headed and "/Headers" in a)]
    if scope:
        cell.S = pikepdf.Name.TH
        about.append(pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=pikepdf.Name("/" + scope)))
    if about:
        cell.A = pikepdf.Array(about)
    elif "/A" in cell:
        del cell.A


def _tables(element: Any) -> Iterator[Any]:
    """Yield the tables of a structure tree, each inner one first."""
    for kid in _kids(element):
        yield from _tables(kid)
    if element.get("/S") == "/Table":
        yield element


def _rows(table: Any) -> list[list[Any]]:
    """Collect the body cells of a table by row; the cells of a header are tagged already."""
    parts = [part for part in _kids(table) if part.get("/S") != "/THead"]
    rows = [row for part in parts for row in (_kids(part) if part.S == "/TBody" else [part])]
    return [[cell for cell in _kids(row) if cell.S == "/TD"] for row in rows if row.S == "/TR"]


def _kids(element: Any) -> list[Any]:
    """List the elements that an element holds."""
    import pikepdf

    given = element.get("/K", [])
    kids = list(given) if isinstance(given, pikepdf.Array) else [given]
    return [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
