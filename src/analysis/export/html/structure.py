"""Parts of a page put where readers want them: code, tables, captions."""

from __future__ import annotations

import re
from html import escape
from itertools import count

from analysis.export.markup import attributes_of, start_tag, text_of

_CODE = re.compile(r"<!--code-->(.*?)<!--/code-->", re.DOTALL)


def mark_code(code: str) -> str:
    """Mark highlighted code for `fold_code`."""
    return f"<!--code-->{code}<!--/code-->"


def fold_code(html: str, label: str) -> str:
    """Gather the marked code of each h2 section into one closed `<details>` at its end."""
    opening, *sections = re.split(r"(?=<h2\b)", html)
    if sections:  # the title block's code opens the first section's
        code = "".join(m[0] for m in _CODE.finditer(opening))
        sections[0] = sections[0].replace("</h2>", f"</h2>{code}", 1)
        opening = _CODE.sub("", opening)
    return "".join(_fold_section(section, label) for section in [opening, *sections])


def _fold_section(section: str, label: str) -> str:
    code = "".join(_CODE.findall(section))
    section = _CODE.sub("", section)
    heading = re.match(r"<h2\b[^>]*>(.*?)</h2>", section, re.DOTALL)
    if not code:
        return section
    name = escape(text_of(heading[1]), quote=False) if heading else ""
    name = f'<span class="visually-hidden"> · {name}</span>' if name else ""
    summary = f"<summary>{label}{name}</summary>"
    return f'{section.rstrip()}\n<details class="code">{summary}{code}</details>\n'


_TABLE = re.compile(
    r'(?:<div\b(?P<div>[^>]*\bclass="table-scroll"[^>]*)>\s*)?'
    r'(?P<table><table\b(?:[^<>"]|"[^"]*")*>.*?</table>)(?(div)\s*</div>)',
    re.DOTALL,
)


def mend_tables(html: str, label: str) -> str:
    """Put each table in a `<section>` that scrolls: a report's own, or a bare data frame.

    A bare one is named `label` and a number, and loses the attributes that HTML 5 has dropped.
    """
    bare = count(1)

    def mended(match: re.Match[str]) -> str:
        if match["div"]:
            attributes = attributes_of(match["div"])
            attributes.pop("role", None)  # it is what a named section is
            return f"{start_tag('section', attributes)}{match['table']}</section>"
        scroll = {"class": "table-scroll", "aria-label": f"{label} {next(bare)}", "tabindex": "0"}
        return f"{start_tag('section', scroll)}{_modern_table(match['table'])}</section>"

    return _TABLE.sub(mended, html)


def _modern_table(table: str) -> str:
    dropped = re.compile(r'(<(?:table|t[rdh])\b[^>]*?)\s(?:border|align|valign)="[^"]*"')
    return re.sub(r"<th\b[^>]*>\s*</th>", "<td></td>", dropped.sub(r"\1", table))


def caption_first(html: str) -> str:
    """Move each `<figcaption>` to the start of its figure: HTML wants it first or last."""
    figure = re.compile(
        r"(<figure\b[^>]*>)((?:(?!</figure>).)*?)(<figcaption\b.*?</figcaption>)", re.DOTALL
    )
    return figure.sub(r"\1\3\2", html)
