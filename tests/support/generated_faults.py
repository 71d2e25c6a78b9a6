"""Faults made by kind from any case: of its rows, commentary, an analyst's cells, page and PDF.

Nothing here knows a case. A kind is a way to falsify, and is tried at each place that it fits; a
caller may take every n-th. Page and PDF are altered as a build has left them.
"""

import re
from dataclasses import replace
from itertools import pairwise

import pandas as pd
from page_faults import Fault, broken, caught, without_fonts
from tracing import page

from analysis.audit.paper import compare
from analysis.audit.tracing import trace
from analysis.case.cells import rows_of
from analysis.case.label_checks import check_labels
from analysis.case.reading import load, readable
from analysis.case.row_checks import faced, findings
from analysis.case.texts import read_sources
from analysis.prose import commentary_rules
from analysis.prose.cited_sentences import read as read_sentence
from analysis.prose.commentary_checks import check_line
from analysis.prose.commentary_facts import facts_of
from analysis.prose.wording import actor

# Words that bound, date or hedge, and others that say something else.
TURNED = {
    "en": [
        ("more than", "fewer than"), ("at least", "at most"), ("about", "exactly"),
        ("nearly", "over"), ("reportedly", "certainly"), ("dozens", "hundreds"),
        ("According to the", "Contrary to the"), ("March", "April"), ("November", "October"),
        ("September", "October"), ("No date", "A date"), ("inferred", "stated"),
    ],
    "fr": [
        ("plus de", "moins de"), ("au moins", "au plus"), ("environ", "exactement"),
        ("près de", "plus de"), ("Selon", "Contre"), ("mars", "avril"), ("novembre", "octobre"),
        ("dizaines", "centaines"), ("seraient", "sont"), ("aurait", "a"), ("déduite", "écrite"),
    ],
}  # fmt: skip
_NUMBER = re.compile(r"(?<![\w.,#&-])\d+(?![\w;])")


def spread(found, most):
    """Take at most so many of a list, from its whole length; all for None."""
    step = 1 if most is None else max(1, len(found) // most)
    return found[::step][:most]


# ---------------------------------------------------------------- rows


def of_tables(case):
    """Return (kind, whether it is told) for each fault of the rows and the commentary of a case."""
    tables = load(case.folder)
    texts, _ = read_sources(case.folder, tables["sources"])
    facts = facts_of(readable(case.folder))
    return [*of_rows(tables, texts), *of_commentary(facts, case.claims.index)]


def of_rows(tables, texts):
    """Return (kind, whether it is told) for each fault of a row."""
    sources = {row["source_id"]: row for _, row in rows_of(tables["sources"])}
    return [
        (f"row: {kind}", bool([*findings(wrong)] or [*_labelled(wrong, sources)]))
        for table in ("events", "claims", "context")
        for _, facing in faced(tables, table, texts)
        for kind, change in _row_changes(facing)
        for wrong in [replace(facing, row={**facing.row, **change})]
    ]


def _labelled(facing, sources):
    frame = pd.DataFrame([facing.row], dtype="str").assign(row=[2])
    return check_labels(f"{facing.table}.csv", frame, sources)


def _row_changes(facing):
    row = facing.row
    if row.get("hedge") == "conditional":
        yield "hedge", {"hedge": "none"}
    for column, text in row.items():
        kind, _, language = column.partition("_")
        if kind in ("label", "quote") and language and (found := re.search(r"\d+", text)):
            wrong = f"{text[: found.start()]}{int(found[0]) + 3}{text[found.end() :]}"
            yield ("label" if kind == "label" else "translation") + ": number", {column: wrong}
        for said, other in TURNED.get(language, ())[:5] if kind == "quote" else ():
            if f" {said} " in text:
                yield "translation: words", {column: text.replace(f" {said} ", f" {other} ")}
    words = row.get("wording", "").split()
    if len(words) > 1 and words[-1].isdigit() and not words[0].isdigit():
        yield "wording", {"wording": words[-1]}
    if re.fullmatch(r"\d{4}-\d\d-\d\d", row.get("date", "")) and row.get("date_basis") == "stated":
        yield "date", {"date": row["date"][:-2] + f"{int(row['date'][-2:]) % 28 + 1:02}"}
    if row.get("claimed_by") and facing.citing:
        yield "claimant", {"claimed_by": ""}
    if row.get("measure") in ("killed", "injured"):
        yield "measure", {"measure": {"killed": "injured", "injured": "killed"}[row["measure"]]}


# ---------------------------------------------------------------- commentary


def of_commentary(facts, claims):
    """Return (kind, whether it is told) for each false sentence about a count."""
    return [
        (f"commentary: {kind}", bool(_sentence_told(text, facts)))
        for row_id in claims
        for kind, text in (
            ("typed number", f"There were 99 of them, {{{row_id}}} it was said."),
            ("number in a link", f"[Ninety-nine people were there]({row_id})."),
            ("turned round", f"Fewer than {{{row_id}}} were there."),
            ("unit", f"It came to {{{row_id}}} per cent."),
            ("no such row", f"There were {{{row_id}x}}."),
        )
    ]


def _sentence_told(text, facts):
    cited = [*check_line("", 1, text, facts.rows)]
    return cited or [*commentary_rules.told(read_sentence(text, "en"), facts)]


# ---------------------------------------------------------------- an analyst's cells


def of_cells(case):
    """Return (kind, whether it is told) for each false paragraph that cites a count."""
    made = []
    counted = case.claims[case.claims["number"].notna()]
    for row_id, fact in counted.iterrows():
        number, link = int(fact["number"]), f'<a class="cite" href="#ev-{row_id}">'
        other = next((i for i, n in counted["number"].items() if n != number), None)
        made += [
            ("other number", f"<p>{link}{number + 7}</a> of them.</p>"),
            ("no link", f"<p>There were {number + 1000} of them.</p>"),
            ("turned round", f"<p>Fewer than {link}{number}</a> of them.</p>"),
            ("isolated", f"<p>\u2066{number + 2000}\u2069 of them.</p>"),
            ("split", f"<p>{number + 3000:,}<b>0</b> of them.</p>"),
            ("other noun", f"<p>{link}{number}</a> elephants.</p>"),
        ]
        if other is not None:
            wrong = f'<a class="cite" href="#ev-{other}">{number}</a>'
            made.append(("row of another", f"<p>{wrong} of them, number {row_id}.</p>"))
        if actor(case, fact["claimed_by"]) and fact["kind"] == "exact":
            made.append(("no claimant", f"<p>It is a fact: {link}{number}</a>.</p>"))
    lines = {each.line for each in trace(page(*(text for _, text in made)), case)}
    return [(f"cell: {kind}", line in lines) for line, (kind, _) in enumerate(made, start=1)]


# ---------------------------------------------------------------- the page


def of_page(html, case, language, *, most=None):
    """Return (kind, whether it is told) for each fault of a page."""
    html = broken(without_fonts(html))
    planted = [*page_faults_of(html, language, most)]
    found = caught(planted, html, lambda wrong: {"trace": trace(wrong, case)})
    return [(f"page: {fault.kind}", bool(rules)) for fault, rules in found.items()]


def page_faults_of(html, language, most):
    """Yield the faults of a page."""
    start = html.index("<main")
    for kind, spans in _places(html, start, language).items():
        for at, end, by in spread(spans, most):
            yield Fault(kind, f"{html[at:end][:40]} → {by[:40]}", _put(at, end, by))


def _put(at, end, by):
    return lambda text: text[:at] + by + text[end:]


def _places(html, start, language):
    """Return where a page may be falsified and what is put there, by kind."""
    found = {}
    for kind, at, end, by in [*_words(html, start, language), *_parts(html, start)]:
        found.setdefault(kind, []).append((at, end, by))
    return found


def _words(html, start, language):
    """Yield the numbers that a reader sees, and the words that bound, hedge or date one."""
    for text in re.finditer(r">[^<>]*<", html[start:]):
        at, words = start + text.start(), text[0]
        if _within(html, at, "pre") or _within(html, at, "style"):
            continue
        if number := _NUMBER.search(words):
            kind = "number in a drawing" if _within(html, at, "svg") else "number"
            yield kind, at + number.start(), at + number.end(), str(int(number[0]) + 3)
        for said, other in TURNED[language]:
            if turned := re.search(rf"\b{said}\b", words):
                yield "words around it", at + turned.start(), at + turned.end(), other


def _within(html, at, name):
    return html.rfind(f"<{name}", 0, at) > html.rfind(f"</{name}", 0, at)


def _parts(html, start):
    """Yield addresses, marks and whole parts of a page."""

    def every(pattern):
        return re.compile(pattern, re.DOTALL).finditer(html, start)

    for link, after in pairwise(every(r'href="#(ev-[\w-]+)"')):
        if link[1] != after[1]:
            yield "row that it leads to", *link.span(1), after[1]
    for kind, name in (("heard", "(?:aria-label|title)"), ("value of a mark", "data-mark")):
        for number in every(rf'{name}="[^"]*?(\d+)'):
            yield kind, *number.span(1), str(int(number[1]) + 3)
    for name in ("li", "tr", "article", "figcaption"):
        for part in every(rf"<{name}\b(?:(?!<{name}\b).)*?</{name}>"):
            yield f"left out: {name}", *part.span(), ""
            yield f"said twice: {name}", part.end(), part.end(), part[0]
    others = {
        "place of a mark": (r'd="(M -?[\d.]+)(?: [^"]*)" data-mark', "M 700"),
        "mark left out": (r'(<a id="cite[^>]*><path.*?</a>)', ""),
        "number added": (r"</p>()", "<p>9,999 more were hurt.</p>"),
    }
    for kind, (pattern, by) in others.items():
        yield from ((kind, *each.span(1), by) for each in every(pattern))


# ---------------------------------------------------------------- the PDF


def of_pdf(paper, seen, language, *, most=None):
    """Return (kind, whether it is told) for each fault of the pages of a PDF."""
    text = "\f".join(paper.pages)
    made = [("number", m.start(), m.end(), str(int(m[0]) + 3)) for m in _NUMBER.finditer(text)]
    made = spread(made, most)
    for said, other in TURNED[language]:
        found = [("words", m.start(), m.end(), other) for m in re.finditer(rf"\b{said}\b", text)]
        made += spread(found, most and max(1, most // 8))
    sentences = [*re.finditer(r"(?<=\. )[A-ZÉÀ][^.\f\d\[\]]{30,}?\.(?= )", text)]
    made += spread([("left out", m.start(), m.end(), "") for m in sentences], most)
    made += spread([("said twice", m.end(), m.end(), f" {m[0]}") for m in sentences], most)
    told = []
    for kind, at, end, by in made:
        wrong = replace(paper, pages=tuple(f"{text[:at]}{by}{text[end:]}".split("\f")))
        told.append((f"PDF: {kind}", bool(compare([wrong], seen))))
    return told
