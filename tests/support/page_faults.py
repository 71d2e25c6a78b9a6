"""Faults planted in the finished page and PDF of the shipped case, and sound contents.

The lists are `tests/faults/page.toml`, `pdf.toml` and `legitimate.toml`; faults of drawings, of
data and of what a PDF says beside its pages are functions here. Each fault alters what a build
has published: nothing is built.
"""

import base64
import csv
import hashlib
import json
import re
import tomllib
from collections import Counter
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import pandas as pd
from tracing import page

from analysis.audit.tracing import trace
from analysis.case.parameters import Parameters
from analysis.case.reading import load, select
from analysis.case.tables import TABLES, columns, schema
from analysis.sections import article, timeline

FAULTS = Path(__file__).parents[1] / "faults"
_SPACE = r"[\s\u00a0\u202f\u2060\u200e]+"
_TOKEN = re.compile(r"<(\w*)(?: (#[\w-]+))?>")


@dataclass(frozen=True, eq=False)
class Fault:
    """A fault: its kind, what it is called, and what it makes of a text."""

    kind: str
    name: str
    alter: object
    language: str = "en"


def lists(name):
    return tomllib.loads((FAULTS / f"{name}.toml").read_text(encoding="utf-8"))


# ---------------------------------------------------------------- words that take others' place


def swap(text, find, by):
    """Put `by` for the first `find` in a text; ValueError where it has none, or nothing changes."""
    found = re.search(_pattern(find), text)
    if not found:
        raise ValueError(f"not in the text: {find}")
    tags = [each for each in found.groups() if each and each.startswith("<")]
    numbers = (str(int(each) + 2) for each in found.groups() if each and each.isdigit())
    kept = re.sub(r"<\w+(?: #[\w-]+)?>", lambda each: _tag(each[0], tags), by)
    kept = re.sub("<>", lambda _: next(numbers), kept)
    if kept == found[0]:
        raise ValueError(f"changes nothing: {find}")
    return text[: found.start()] + kept + text[found.end() :]


def _pattern(find):
    parts, at = [], 0
    for token in _TOKEN.finditer(find):
        parts.append(_words(find[at : token.start()]))
        address = rf'[^>]*href="{token[2]}"' if token[2] else ""
        parts.append(rf"(<{token[1]}\b{address}[^>]*>)" if token[1] else r"(\d+)")
        at = token.end()
    return "".join([*parts, _words(find[at:])])


def _words(text):
    return _SPACE.join(map(re.escape, text.split(" ")))


def _tag(token, tags):
    """Return the start tag that a token of the replacement stands for, or its own."""
    name, address = _TOKEN.match(token).groups()
    for tag in tags:
        if tag.startswith(f"<{name}"):
            tags.remove(tag)
            return re.sub(r'href="[^"]*"', f'href="{address}"', tag) if address else tag
    return token


def _swapped(find, by):
    return lambda text: swap(text, find, by)


def worded(name):
    """The faults of a list, by kind."""
    table = lists(name)
    kinds = (
        {language: table[language] for language in ("en", "fr")} if "en" in table else {"en": table}
    )
    return [
        Fault(kind, f"{find} → {by}", _swapped(find, by), language)
        for language, found in kinds.items()
        for kind, pairs in found.items()
        for find, by in pairs
    ]


# ---------------------------------------------------------------- drawings


def in_figure(anchor, change, size="wide"):
    """A fault of one drawing of a figure."""

    def alter(html):
        start = html.index(f'id="{anchor}"')
        start = html.index("<svg", html.index(f"figure-{size}", start))
        end = html.index("</svg>", start)
        drawn = change(html[start:end])
        if drawn == html[start:end]:
            raise ValueError("changes nothing")
        return html[:start] + drawn + html[end:]

    return alter


def path(row, number, change):
    """Change the numbers of a path of a row's mark: (x, y) by (x, y)."""

    def alter(svg):
        start = svg.index(f'href="#ev-{row}"')
        end = svg.index("</a>", start)
        paths = list(re.finditer(r'd="([^"]*)"', svg[start:end]))
        at = paths[number]
        moved = re.sub(
            r"(-?[\d.]+) (-?[\d.]+)",
            lambda found: "{:g} {:g}".format(*change(float(found[1]), float(found[2]))),
            at[1],
        )
        return svg[: start + at.start(1)] + moved + svg[start + at.end(1) :]

    return alter


def longer(factor, zero=260.0):
    return lambda x, y: (zero + (x - zero) * factor, y)


def moved(right=0.0, down=0.0):
    return lambda x, y: (x + right, y + down)


def scaled(factor, svg):
    """Multiply the words and the values of the ticks."""

    def tick(found):
        value = int(found[2]) * factor
        return f'{found[1]}data-tick="{value}"{found[3]}>{value:,}<'

    return re.sub(r'(<text[^>]*)data-tick="(\d+)"([^>]*)>[\d,]+<', tick, svg)


def stepped(svg):
    """Move the words and the values of the ticks on by one."""
    found = re.findall(r'data-tick="([^"]*)"([^>]*)>([^<]*)<', svg)
    after = dict(zip(found, [*found[1:], found[-1]], strict=True))
    return re.sub(
        r'data-tick="([^"]*)"([^>]*)>([^<]*)<',
        lambda each: f'data-tick="{after[each.groups()][0]}"{each[2]}>{after[each.groups()][2]}<',
        svg,
    )


def a_day_on(svg):
    """Name the days of a timeline a day late."""
    return re.sub(
        r'data-tick="2022-01-0(\d)(T[^"]*)"([^>]*)>\d(\D*)<',
        lambda each: 'data-tick="2022-01-0{0}{1}"{2}>{0}{3}<'.format(
            int(each[1]) + 1, *each.groups()[1:]
        ),
        svg,
    )


def ticks_moved(right):
    def alter(svg):
        return re.sub(
            r'(<text[^>]*?\bx=")([\d.]+)("[^>]*data-tick)',
            lambda each: f"{each[1]}{float(each[2]) + right:g}{each[3]}",
            svg,
        )

    return alter


def exchanged(svg, one, other):
    """Let the marks of two rows change places, their words staying."""
    shapes = [re.search(rf'href="#ev-{row}".*?<path ([^>]*?)/>', svg)[1] for row in (one, other)]
    marked = svg.replace(shapes[0], "\0", 1).replace(shapes[1], shapes[0], 1)
    return marked.replace("\0", shapes[1], 1)


def led(row, other):
    """Let the mark of a row lead to another."""
    return lambda svg: svg.replace(f'href="#ev-{row}"', f'href="#ev-{other}"', 1)


def _put(find, by):
    """Put other words in a drawing, by a pattern."""
    return lambda svg: re.sub(find, by, svg, count=1)


def _restyled(svg, row, other):
    """Draw the mark of a row as that of another is drawn."""
    style = re.search(rf'href="#ev-{other}".*?data-mark="[^"]*" class="([^"]*)"', svg)[1]
    mine = rf'(href="#ev-{row}".*?data-mark="[^"]*" class=")[^"]*'
    return re.sub(mine, rf"\g<1>{style}", svg, count=1)


# What each part of the comparison of drawings is for: the part, a figure, a fault in it.
MARKS = {
    "words of a mark": ("_same", "fig-harm", _put(">dozens<", ">hundreds<")),
    "words of a heading": ("_loose", "fig-harm", _put(">Injured<", ">Injured, all told<")),
    "reach of a mark": ("_placed", "fig-harm", path("injured", 0, longer(2))),
    "undated on the axis": (
        "_off_axis", "fig-timeline", path("russia-sends-paratroopers", 0, moved(-300)),
    ),
    "place on the map": ("_map", "fig-map", path("aktau-protests", 0, moved(300))),
    "words beside a drawing": ("_apart", "fig-harm", _put("</a>", "</a><title>99 died</title>")),
    "mark left out": ("_absent", "fig-timeline", _put(r'<a id="cite-riots-\d+".*?</a>', "")),
    "mark of no row": (
        "_stray", "fig-timeline",
        _put(r'(<a id="[^>]*>)(<path [^>]*(class="[^"]*")/>)', r'<path d="M 9 9 z" \3/>\1\2'),
    ),
    "mark beside other words": ("_level", "fig-timeline", path("riots", 0, moved(down=60))),
    "row under another heading": (
        "_headed", "fig-timeline",
        _put(r'y="[\d.]+"( class="[^"]*">The state responds)', r'y="9"\1'),
    ),
    "form of a mark": (
        "_formed", "fig-timeline", lambda svg: _restyled(svg, "square-protest", "riots"),
    ),
}  # fmt: skip


def drawings():
    """The faults of drawings, by kind."""
    bars, dates = "length or place of a mark", "place of a mark in time"
    made = [
        ("fig-harm", bars, "a bar twice as long", path("injured", 0, longer(2))),
        ("fig-harm", bars, "a bar half as long", path("injured", 0, longer(0.5))),
        ("fig-harm", bars, "a bar a tenth longer", path("injured", 0, longer(1.1))),
        (
            "fig-harm",
            bars,
            "the bar of 400 as long as that of 1,000",
            path("hospitalised", 1, longer(2.5)),
        ),
        ("fig-harm", bars, "the dot at 100", path("killed-police-guard", 0, moved(32))),
        ("fig-harm", bars, "the dot at 0", path("killed-police-guard", 0, moved(-2.8))),
        ("fig-harm", bars, "a vague bar too long", path("killed-rioters", 0, longer(10))),
        ("fig-harm", bars, "the arrow far from its bar", path("injured", 2, moved(-200))),
        (
            "fig-harm",
            bars,
            "the whole round a part too short",
            path("hospitalised", 0, longer(0.6)),
        ),
        (
            "fig-crowds",
            bars,
            "the largest crowd half as large",
            path("crowd-almaty", 0, longer(0.5)),
        ),
        ("fig-crowds", bars, "hundreds drawn as thousands", path("crowd-square", 0, longer(10))),
        (
            "fig-harm",
            bars,
            "two marks changed",
            lambda svg: exchanged(svg, "injured", "hospitalised"),
        ),
        ("fig-harm", "ticks", "ten times as much", lambda svg: scaled(10, svg)),
        ("fig-crowds", "ticks", "ten times as much", lambda svg: scaled(10, svg)),
        ("fig-crowds", "ticks", "twice as much", lambda svg: scaled(2, svg)),
        ("fig-harm", "ticks", "a step on", stepped),
        ("fig-crowds", "ticks", "a step on", stepped),
        ("fig-harm", "ticks", "moved right", ticks_moved(40)),
        ("fig-timeline", "ticks", "a day late", a_day_on),
        ("fig-timeline", "ticks", "moved right by a day", ticks_moved(82)),
        ("fig-timeline", dates, "a day late", path("aktau-protests", 0, moved(82))),
        ("fig-timeline", dates, "two days early", path("almaty-protests", 0, moved(-164))),
        (
            "fig-timeline",
            dates,
            "a day too long",
            path("riots", 0, lambda x, y: (x + 82 * (x > 300), y)),
        ),
        (
            "fig-timeline",
            dates,
            "an undated one put on the axis",
            path("russia-sends-paratroopers", 0, moved(-300)),
        ),
        ("fig-timeline", dates, "half a day late", path("soldiers-enter-square", 0, moved(30))),
        (
            "fig-timeline",
            dates,
            "two marks changed",
            lambda svg: exchanged(svg, "aktau-protests", "almaty-protests"),
        ),
        ("fig-map", "place on the map", "a town elsewhere", path("aktau-protests", 0, moved(300))),
        (
            "fig-map",
            "place on the map",
            "two towns changed",
            lambda svg: exchanged(svg, "aktau-protests", "almaty-protests"),
        ),
        ("fig-harm", "row of a mark", "to another count", led("injured", "hospitalised")),
        (
            "fig-timeline",
            "row of a mark",
            "to another event",
            led("aktau-protests", "almaty-protests"),
        ),
    ]
    found = [
        Fault(kind, f"{anchor}: {name}", in_figure(anchor, do)) for anchor, kind, name, do in made
    ]
    found += [
        Fault(kind, f"{anchor}: {kind}", in_figure(anchor, do))
        for kind, (_, anchor, do) in MARKS.items()
    ]
    narrow = in_figure("fig-harm", path("injured", 0, longer(0.5, 6)), "narrow")
    return [*found, Fault(bars, "fig-harm, on a telephone: half as long", narrow)]


# ---------------------------------------------------------------- the data behind a figure


def in_data(anchor, find, by):
    """A fault in the CSV that a figure gives."""

    def alter(html):
        found = re.search(rf'download="{anchor}\.csv" href="data:[^,]*,([^"]*)"', html)
        text = base64.b64decode(found[1]).decode()
        wrong = base64.b64encode(swap(text, find, by).encode()).decode()
        return html[: found.start(1)] + wrong + html[found.end(1) :]

    return alter


def data():
    """The faults of the data behind figures."""
    made = [
        ("fig-harm", "plus de 1 000", "plus de 9 000"),
        ("fig-harm", ",1001", ",9001"),
        ("fig-harm", "conditional", "none"),
        ("fig-harm", "killed-police-guard", "killed-nobody"),
        ("fig-crowds", "more than 5,000", "more than 8,000"),
        ("fig-timeline", "2022-01-02", "2022-01-03"),
        ("fig-timeline", "protests begin in Aktau", "99 protests begin in Aktau"),
        ("fig-map", "2022-01-04", "2022-01-02"),
    ]
    return [Fault("data behind a figure", f"{a}: {f} → {b}", in_data(a, f, b)) for a, f, b in made]


# ---------------------------------------------------------------- whole parts, and where they stand

PARTS = {
    "caption": "<figcaption>.*?</figcaption>",
    "key figure": '<li><p class="key-number">.*?</li>',
    "row": "<tr><th scope=.row.*?</tr>",
    "entry of evidence": '<article class="evidence".*?</article>',
    "paragraph of the article": "<p [^>]*data-line.*?</p>",
    "translation": '<p class="translation.*?</p>',
    "head of a table": "<thead>.*?</thead>",
    "caption of a table": "<caption.*?</caption>",
}


def parts():
    """The faults of whole parts: two that change places, one left out, one said twice."""

    def exchange(pattern):
        def alter(html):
            one, other = [*re.finditer(pattern, html, re.DOTALL)][1:3]
            between = html[one.end() : other.start()]
            return html[: one.start()] + other[0] + between + one[0] + html[other.end() :]

        return alter

    def put(pattern, by):
        def alter(html):
            found = [*re.finditer(pattern, html, re.DOTALL)][1]
            return html[: found.start()] + found[0] * by + html[found.end() :]

        return alter

    kinds = {
        "changed places": exchange,
        "left out": partial(put, by=0),
        "twice": partial(put, by=2),
    }
    return [
        Fault(f"parts: {kind}", f"{name}: {kind}", make(pattern))
        for kind, make in kinds.items()
        for name, pattern in PARTS.items()
    ]


def of_page():
    """Every fault of the page."""
    return [*worded("page"), *drawings(), *data(), *parts()]


# ---------------------------------------------------------------- the PDF


# Words of the PDF that change places.
CHANGED = [
    ("According to the Kazakh police", "No source named"),
    ("More than 1,000 [19]", "More than 400 [20]"),
    ("Figure 3", "Figure 4"),
    ("Prices", "Politics"),
    ("Riots [22]", "Protests spread to Almaty [46]"),
]


def _changed(one, other):
    def alter(text):
        first, second = sorted(
            (re.search(_pattern(each), text) for each in (one, other)), key=re.Match.start
        )
        between = text[first.end() : second.start()]
        return text[: first.start()] + second[0] + between + first[0] + text[second.end() :]

    return alter


def of_pdf():
    """Every fault of the PDF: of the words of its pages, and of what it says beside them."""
    paged = [replace(each, alter=_in_pages(each.alter)) for each in worded("pdf")]
    moved = [Fault("order", " ↔ ".join(pair), _in_pages(_changed(*pair))) for pair in CHANGED]
    return [*paged, *moved, *beside()]


def _in_pages(alter):
    """Alter the pages of what was read of a PDF, as one text with a form feed between them."""

    def altered(paper):
        return replace(paper, pages=tuple(alter("\f".join(paper.pages)).split("\f")))

    return altered


def beside():
    """The faults of bookmarks, alternative texts and title."""

    def bookmark(number, title=None, page=None):
        def alter(paper):
            found = [*paper.outline]
            found[number] = (title or found[number][0], page or found[number][1])
            return replace(paper, outline=tuple(found))

        return alter

    def alternative(find, by):
        def alter(paper):
            return replace(paper, alts=tuple(each.replace(find, by) for each in paper.alts))

        return alter

    made = [
        (
            "bookmark",
            "one more",
            lambda paper: replace(paper, outline=(*paper.outline, ("9 dead", 2))),
        ),
        ("bookmark", "a wrong page", bookmark(3, page=6)),
        ("bookmark", "a page too far", bookmark(3, page=99)),
        ("bookmark", "a number in a title", bookmark(3, title="Casualties: 225 dead")),
        ("bookmark", "another heading", bookmark(3, title="Context")),
        ("alternative text", "a count", alternative("Four counts", "Five counts")),
        ("alternative text", "a wording", alternative("More than 1,000", "1,000")),
        ("alternative text", "a hedge", alternative("reportedly killed", "killed")),
        ("alternative text", "a day", alternative("2 January", "3 January")),
        (
            "title",
            "a year",
            lambda paper: replace(paper, title="Unrest in Kazakhstan, January 2019"),
        ),
        ("title", "a toll", lambda paper: replace(paper, title=f"{paper.title}: 225 dead")),
        ("title", "a description", lambda paper: replace(paper, description="What 3 articles say")),
    ]
    return [Fault(kind, name, alter) for kind, name, alter in made]


# ---------------------------------------------------------------- rows and what is written by hand

BODIES = {
    "fr": "Rien n’est sûr.",
    "en": "Nothing is certain.",
}


def rows_case(folder, rows):
    """A case whose events have these quotes, labels and translations, as read in English.

    The words are put in after the reading, whose own checks are tried elsewhere.
    """
    texts = {
        language: "\n".join([first, *(row[1] for row in rows if row[0] == language)]) + "\n"
        for language, first in BODIES.items()
    }
    tables = {
        "sources": [
            {
                "source_id": language,
                "language": language,
                "path": f"sources/{language}.txt",
                "publisher": f"Paper {language}",
                "sha256": hashlib.sha256(text.encode()).hexdigest(),
            }
            for language, text in texts.items()
        ],
        "events": [
            {
                "event_id": letters(number),
                "date_basis": "undated",
                "hedge": "none",
                "event_type": "Strategic developments",
                "sub_event_type": "Other",
                "label_en": "It happened",
                "label_fr": "Fait",
                "source_id": language,
                "quote": quote.removesuffix("."),
            }
            for number, (language, quote, _, _) in enumerate(rows)
        ],
    }
    (folder / "sources").mkdir(parents=True)
    for language, text in texts.items():
        (folder / "sources" / f"{language}.txt").write_text(text, encoding="utf-8")
    for table in TABLES:
        with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            out = csv.DictWriter(file, columns(table), lineterminator="\n")
            out.writeheader()
            out.writerows(tables.get(table, []))
    described = [
        {"name": table, "path": f"{table}.csv", "encoding": "utf-8", "schema": schema(table)}
        for table in TABLES
    ]
    package = json.dumps({"name": "rows", "resources": described})
    (folder / "datapackage.json").write_text(package, encoding="utf-8")
    case = select(folder, load(folder), Parameters("rows", "en"))
    told = [
        {"label": label, "translation": translation if language == "fr" else None}
        for language, _, label, translation in rows
    ]
    return replace(case, events=case.events.assign(**pd.DataFrame(told, index=case.events.index)))


def letters(number):
    """A name for a number that holds none."""
    return "row-" + "".join(chr(ord("a") + int(digit)) for digit in f"{number:03}")


def by_hand(html):
    """A paragraph of an analyst as the page has it: `<a x>` cites the row x."""
    return re.sub(r"<a ([\w-]+)>", r'<a class="cite" href="#ev-\1">', f"<p>{html}</p>")


def refused(folder, rows):
    """Return the rows, of a case made of them, of which something is told."""
    case = rows_case(folder / "rows", rows)
    shown = page(timeline.table(case), article.text(case))
    told = " ".join(str(each) for each in trace(shown, case))
    return [row for number, row in enumerate(rows) if letters(number) in told]


def refused_by_hand(case):
    """Return the sound paragraphs of an analyst of which something is told."""
    led_to = ("fig-harm", "fig-timeline", "tab-events")
    targets = "".join(f'<div id="{name}"></div>' for name in led_to)
    written = lists("legitimate")["hand"]
    lines = {each.line for each in trace(page("\n".join([targets, *map(by_hand, written)])), case)}
    return [each for line, each in enumerate(written, start=2) if line in lines]


# ---------------------------------------------------------------- what becomes of them

# Between statements, and round drawings; within neither, where a fault is told at their head.
_BREAKS = re.compile(
    r"(?<=</li>)(?=<li)|(?<=</tr>)(?=<tr)|(?<=</figcaption>)|(?=</?main)|(?=<article)|(?=<svg)"
    r"|(?<=</svg>)|(?=<meta)|(?=<p class=\"(?:translation|evidence-backlinks)\")|(?=<caption)"
    r"|(?=<details)|(?=<thead)|(?=<a class=\"data-link\")|(?=<li><p class=\"key-number)"
)


def without_fonts(html):
    """Leave the letters of its fonts, and its picture for sharing, out of a page."""
    return re.sub(r"(data:(?:font|image)/[^,]*,)[A-Za-z0-9+/=]{999,}", r"\1", html)


def broken(html):
    """Break a page into lines, so that a fault touches few of them."""
    return re.sub("\n+", "\n", _BREAKS.sub("\n", html))


def caught(faults, html, trace, *, alone=False, rounds=None):
    """Return by which rules each fault is caught; `trace` returns what each rule finds, by name.

    Faults that touch different lines of the page are planted at once, unless each is to be
    `alone`, and each must be told at a line of its own or, what is not so told, by itself. After so
    many `rounds` the others are left out: the first of every kind are planted first.
    """
    html = broken(html)
    found, lines = {}, html.split("\n")
    waiting = [(each, *_edit(lines, each.alter(html).split("\n"))) for each in _mixed(faults)]
    while waiting and rounds != 0:
        rounds = rounds and rounds - 1
        together, waiting = _apart(waiting, alone=alone)
        wrong, places = _planted(lines, together)
        told = {
            name: {each.line for each in each_found} for name, each_found in trace(wrong).items()
        }
        for fault, own in places.items():
            found[fault] = {name for name, at in told.items() if at & own}
    for fault in [each for each, rules in found.items() if not rules]:
        by_itself = trace(fault.alter(html))
        found[fault] = {name for name, each_found in by_itself.items() if each_found}
    return found


def _mixed(faults):
    """Return the first fault of each kind, then the second of each, and so on."""
    seen = Counter()
    ranks = {each: seen.update([each.kind]) or seen[each.kind] for each in faults}
    return sorted(faults, key=ranks.__getitem__)


def _edit(before, after):
    """Return the lines that a fault takes the place of, from and up to, and what it puts there."""
    least = min(len(before), len(after))
    start = next((n for n in range(least) if before[n] != after[n]), least)
    same = 0
    while same < least - start and before[-1 - same] == after[-1 - same]:
        same += 1
    end, put = len(before) - same, after[start : len(after) - same]
    if end == start + 1 and len(put) == 1 and put[0].endswith(before[start]):
        return start, start, [put[0].removesuffix(before[start])]  # it stands before the line
    return start, end, put


def _apart(waiting, *, alone):
    """Return faults that touch different lines, and the others; what is put in touches none."""
    taken, together, others = set(), [], []
    for each in waiting:
        lines = set(range(each[1] - 1, each[2] + 2))
        if (alone and together) or taken & lines:
            others.append(each)
        else:
            taken |= lines
            together.append(each)
    return together, others


def _planted(lines, edits):
    """Return a page with some faults, and the lines of each."""
    made, at, places = [], 0, {}
    for fault, start, end, put in sorted(edits, key=lambda each: (each[1], each[2])):
        made += lines[at:start]
        # What is left out, or said twice, may be told where the next words stand.
        places[fault] = set(range(len(made) + 1, len(made) + len(put) + 2))
        made += put
        at = end
    return "\n".join([*made, *lines[at:]]), places
