"""Text that code printed, as a terminal shows it, in lines that fit the paper."""

from __future__ import annotations

from html import escape

from nbconvert.filters.ansi import strip_ansi

from analysis.export.forms import overwritten

COLUMNS = 90  # signs of a line of printed text on the page


def printed(shown: str, role: str = "printed") -> str:
    """Show text as a terminal would leave it: colours off, overwritten lines gone."""
    shown = str(strip_ansi(overwritten(shown))).strip("\n")  # type: ignore[no-untyped-call]
    shown = "\n".join(line.rstrip() for line in shown.split("\n"))
    shown = by_columns(shown)
    return f'<pre class="{role}">{escape(shown)}</pre>\n' if shown.strip() else ""


def by_columns(shown: str, limit: int = COLUMNS) -> str:
    """Cut printed columns that are wider than a line into parts that stand below one another.

    Each part begins with the first column, as pandas does it; text without columns is left as
    it is, to be broken wherever a line ends.
    """
    return "\n\n".join(_by_columns(part, limit) for part in shown.split("\n\n"))


def _by_columns(part: str, limit: int) -> str:
    lines = part.split("\n")
    wide = [line for line in lines if len(line) > limit]
    gaps = _gaps(lines) if len(wide) > 1 and 2 * len(wide) >= len(lines) else []
    parts = _column_parts(gaps, max(map(len, lines)), limit)
    if len(parts) < 2:
        return part
    first = gaps[0] if parts[0][0] == 0 and gaps[0] <= limit // 2 else 0
    cut = [
        [line[: first if start else 0] + line[start:end] for line in lines] for start, end in parts
    ]
    return "\n\n".join("\n".join(line.rstrip() for line in rows) for rows in cut)


def _gaps(lines: list[str]) -> list[int]:
    """List where a column ends: there every line has a space, and some line a sign before it."""
    width = max(map(len, lines))
    blank = [all(line[i : i + 1] in ("", " ") for line in lines) for i in range(width)]
    return [i for i in range(1, width) if blank[i] and not blank[i - 1]]


def _column_parts(gaps: list[int], width: int, limit: int) -> list[tuple[int, int]]:
    """Choose the parts, each no wider than the limit; none where a column alone is wider."""
    parts: list[tuple[int, int]] = []
    start = 0
    while gaps and start < width:
        room = limit - (gaps[0] if start else 0)
        end = (
            width
            if width - start <= room
            else max((g for g in gaps if start < g <= start + room), default=0)
        )
        if not end:
            return []
        parts.append((start, end))
        start = end
    return parts
