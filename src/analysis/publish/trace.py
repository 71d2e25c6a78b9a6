"""Every number that a reader sees, led back to a row, to a count that names rows, or to structure.

`trace` reads the finished HTML, not what was meant to be in it. A number in digits or in words, a
vague noun (“tens”) or a date resolves in one of these ways and in no other:

- it stands in a citation of a row (a link to its evidence, in text or drawing, or `data-row`), and
  that row knows it: its number, its date, or what its own quote says;
- it is a date beside such a citation, in the same sentence, list item or table row;
- it is a count of ours, `class="count"`, whose `data-rows` names as many rows as it says, or
  `data-apart="days"`, the days between the two rows it names;
- it is structure: the number of a figure or table, a tick that lies on its axis where its value
  belongs, what a row is coded as in the column of that rule, a row's place in file and source,
  a parameter, a name or version.

An alternative text may say what its figure's caption and long description say, in their order.
`trace_pdf` compares the words that the PDF shows with those of the HTML: a number must stand
there next to a word that it stands next to in the page, or number a page or an entry of evidence.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString

from analysis.case import quantities, quotes
from analysis.case.coverage import accountable, coverage, numbers
from analysis.prose import blocks
from analysis.prose.catalogue import catalogue
from analysis.prose.cite import FACTS
from analysis.prose.when import ends
from analysis.publish.untraced import Unresolved, Untraced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import pandas as pd

    from analysis.case.reading import Case

RULES = quantities.RULES
# Names of what the report is set in; they end in a digit and count nothing.
NAMES = ("Source Sans 3", "Source Serif 4")
# fmt: off
BLOCKS = frozenset([
    "p", "li", "td", "th", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "summary",
    "strong", "blockquote", "div", "header", "section", "article", "aside", "figure", "figcaption",
    "body", "main", "nav", "ol", "ul", "dl", "table", "footer",
])
# fmt: on
UNREAD = frozenset(["script", "style", "code", "pre", "svg", "head", "template"])
SPOKEN = ("aria-label", "title", "alt")
_SPACES = re.compile(r"[\s\u00a0\u202f\u2060]+")
_NEAR = 3.0  # px by which the word of a tick may stand off its place, so as not to be cut


def check_report(html: str, pdf: bytes, case: Case) -> None:
    """Raise `Untraced` where a number of the finished report leads nowhere."""
    if found := [*trace(html, case), *trace_pdf(pdf_pages(pdf), html)]:
        raise Untraced(found)


def trace(html: str, case: Case) -> list[Unresolved]:
    """Return every number of a finished HTML report that does not resolve, in its order."""
    page = _Page(BeautifulSoup(html, "html.parser"), case)
    found = [
        *_head(page),
        *(each for passage in _passages(page.soup) for each in _passage(page, passage)),
        *(each for tag in page.soup.find_all(_speaks) for each in _attributes(page, tag)),
        *_spelled(page),
        *(each for svg in page.soup.find_all("svg") for each in _drawing(page, svg)),
    ]
    return list(dict.fromkeys(found))


# ---------------------------------------------------------------- what is a number


@dataclass(frozen=True)
class Mention:
    """A number, a vague noun or a date in a text.

    `value` is a number or what a vague noun counts in. A date has `month` and maybe `days`, `year`.
    """

    start: int
    end: int
    text: str
    value: float | None = None
    vague: bool = False
    days: tuple[int, ...] = ()
    month: int | None = None
    year: int | None = None

    @property
    def meaning(self) -> tuple[object, ...]:
        """Return what it says, whatever its words."""
        return (self.value, self.vague, self.days, self.month, self.year)


def mentions(text: str, language: str) -> list[Mention]:
    """Find every number, vague noun and date in a text of a language, in order."""
    found = [*_dates(text, language), *_vague(text, language)]
    for number in numbers(text, language):
        if not any(m.start <= number.start and number.end <= m.end for m in found):
            found.append(Mention(number.start, number.end, number.text, number.value))
    return sorted(found, key=lambda mention: mention.start)


def _dates(text: str, language: str) -> Iterator[Mention]:
    months = _months(language)
    day = r"\d{1,2}(?:er|ᵉʳ|st|nd|rd|th)?"
    more = rf"(?:\s*[–-]\s*|\s+(?:and|et|to|au|à)\s+){day}"
    pattern = rf"(?<![\d.,])(?:({day}(?:{more})*)\s+)?({'|'.join(months)})\b(?:\s+(\d{{4}}))?"
    for match in re.finditer(pattern, text):
        if match[1] or match[3]:
            days = tuple(int(digits) for digits in re.findall(r"\d+", match[1] or ""))
            year = int(match[3]) if match[3] else None
            month = months[match[2]]
            yield Mention(*match.span(), match[0], days=days, month=month, year=year)


def _months(language: str) -> dict[str, int]:
    from babel.dates import get_month_names

    names = get_month_names("wide", locale=language.partition("-")[0])
    return {str(name): int(number) for number, name in names.items()}


def _vague(text: str, language: str) -> Iterator[Mention]:
    for passage in accountable(text, language):
        size = _size(passage.text, language) if passage.kind == "approximate" else None
        if size is not None:
            value = float(size)
            yield Mention(passage.start, passage.end, passage.text, value, vague=True)


def _size(words: str, language: str) -> int | None:
    """Return what a vague noun counts in: 10 for « dizaines »; None for « plusieurs »."""
    for article in ("", "des ", "une ", "un ", "a "):
        try:
            coded = quantities.code(article + words, language, RULES[0])
        except ValueError:
            continue
        return coded.size if coded.kind == "vague" else coded.number
    return None


# ---------------------------------------------------------------- what a row knows


@dataclass(frozen=True)
class Known:
    """What a row can vouch for: its numbers, what it counts in, its dates, what it is coded as."""

    counts: frozenset[float]
    sizes: frozenset[float]
    dates: frozenset[tuple[int | None, int | None, int | None]]
    coded: Mapping[str, frozenset[float]]

    def says(self, mention: Mention) -> bool:
        """Whether the row says the same."""
        if mention.month is not None:
            return self.dated(mention)
        if mention.vague:
            return mention.value in self.sizes
        years = {float(year) for year, _, _ in self.dates if year}
        return mention.value in self.counts | years

    def dated(self, mention: Mention) -> bool:
        """Whether each day of a date, or its month and year, is the row's first or last."""
        days = mention.days or (None,)
        return all(any(self._meets(mention, d, known) for known in self.dates) for d in days)

    @staticmethod
    def _meets(
        mention: Mention, day: int | None, known: tuple[int | None, int | None, int | None]
    ) -> bool:
        year, month, first = known
        if mention.month != month or (day is not None and day != first):
            return False
        return mention.year is None or mention.year == year


def known(case: Case, fact: pd.Series[Any]) -> Known:
    """Return what a row of events, claims or context can vouch for."""
    language = str(case.sources.loc[fact["source_id"], "language"])
    said = mentions(str(fact["quote"]), language)
    cells = fact.dropna()
    typed = {float(cells[name]) for name in ("number", "value") if name in cells}
    if cells.get("kind") == "range":
        typed |= {float(cells[end]) for end in ("low", "high") if end in cells}
    sizes = {float(cells["size"])} if "size" in cells else set()
    plain = {m.value for m in said if m.month is None and not m.vague and m.value is not None}
    coded = {
        rule: frozenset(
            float(cells[f"{end}_{rule}"]) for end in ("low", "high") if f"{end}_{rule}" in cells
        )
        for rule in RULES
    }
    return Known(
        counts=frozenset(typed | plain),
        sizes=frozenset(sizes | {m.value for m in said if m.vague and m.value is not None}),
        dates=frozenset([*_row_dates(fact), *_said_dates(said)]),
        coded=coded,
    )


def _row_dates(fact: pd.Series[Any]) -> Iterator[tuple[int | None, int | None, int | None]]:
    if isinstance(fact["date"], str):
        for end in ends(fact["date"]):
            if end:
                exact = (end.day.year, end.day.month, end.day.day)
                parts = {len("2022"): 1, len("2022-01"): 2}.get(end.length, 3)
                year, month, day = (*exact[:parts], None, None)[:3]
                yield year, month, day


def _said_dates(
    said: Iterable[Mention],
) -> Iterator[tuple[int | None, int | None, int | None]]:
    for mention in said:
        if mention.month is not None:
            for day in mention.days or (None,):
                yield mention.year, mention.month, day


# ---------------------------------------------------------------- the page


@dataclass
class _Page:
    soup: BeautifulSoup
    case: Case
    _known: dict[str, Known] = field(default_factory=dict)

    @cached_property
    def language(self) -> str:
        root = self.soup.find("html")
        return str(root.get("lang") or "en") if isinstance(root, Tag) else "en"

    @cached_property
    def rows(self) -> dict[str, pd.Series[Any]]:
        """Return every row that this edition shows, by id."""
        return {
            str(row_id): fact
            for table in FACTS
            for row_id, fact in getattr(self.case, table).iterrows()
        }

    @cached_property
    def passages(self) -> dict[str, int]:
        """Return how many passages of the sources are accountable, and how each is accounted."""
        found = coverage(self.case)
        texts = self.case.texts.values()
        counts = Counter({"used": 0, "excluded": 0, "open": 0})
        counts.update(each.state for each in found)
        sentences = sum(len(quotes.sentences(text)) for text in texts)
        return {**counts, "all": len(found), "sentences": sentences}

    @cached_property
    def exempt(self) -> re.Pattern[str]:
        """Return names that hold digits: of type, of the case, of where coordinates come from."""
        given = self.case.places["coordinates_from"].dropna()
        names = {*NAMES, self.case.name, *map(str, given)}
        return re.compile("|".join(re.escape(name) for name in sorted(names, key=len)[::-1]))

    def known(self, row_id: str) -> Known | None:
        """Return what a row can vouch for; None where this edition has no such row."""
        if row_id in self.rows and row_id not in self._known:
            self._known[row_id] = known(self.case, self.rows[row_id])
        return self._known.get(row_id)

    def mentions(self, text: str, language: str = "") -> list[Mention]:
        """Find the numbers of a text, names left out."""
        blank = self.exempt.sub(lambda found: "\u2060" * len(found[0]), text)
        return mentions(blank, language or self.language)

    def says(self, row_ids: Iterable[str], mention: Mention) -> bool:
        """Whether one of these rows says the same."""
        rows = [self.known(row_id) for row_id in row_ids]
        return any(row is not None and row.says(mention) for row in rows)


@dataclass(frozen=True)
class _Passage:
    """The running text of a block, and which element each stretch of it stands in."""

    block: Tag
    text: str
    parts: tuple[tuple[int, int, Tag], ...]

    def at(self, mention: Mention) -> Tag:
        """Return the element that the start of a number stands in."""
        return next(tag for start, end, tag in self.parts if start <= mention.start < end)

    def sentence(self, mention: Mention) -> list[Tag]:
        """Return the elements whose text touches the sentence of a number."""
        around = quotes.sentence(self.text, quotes.Position(mention.start, mention.end))
        return [tag for start, end, tag in self.parts if start < around.end and around.start < end]


def _passages(soup: BeautifulSoup) -> Iterator[_Passage]:
    """Yield the text of every block that a reader sees, drawings apart."""
    strings = [
        string
        for string in soup.find_all(string=True)
        if not isinstance(string, PreformattedString) and not _unread(string)
    ]
    for _, members in groupby(strings, key=lambda string: id(_block(string))):
        group = list(members)
        parts, at = [], 0
        for string in group:
            parent = string.parent
            assert parent is not None  # noqa: S101 - a string of a document stands in an element
            parts.append((at, at + len(string), parent))
            at += len(string)
        if at:
            yield _Passage(_block(group[0]), "".join(group), tuple(parts))


def _unread(string: NavigableString) -> bool:
    return any(parent.name in UNREAD for parent in string.parents)


def _block(string: NavigableString) -> Tag:
    return next(p for p in string.parents if p.name in BLOCKS or p.name == "[document]")


# ---------------------------------------------------------------- text


def _passage(page: _Page, passage: _Passage) -> Iterator[Unresolved]:
    if _verbatim(page, passage):
        return
    for language in sorted({_language(page, tag) for _, _, tag in passage.parts}):
        for mention in page.mentions(passage.text, language):
            own = _language(page, passage.at(mention)) == language
            if own and not _resolves(page, passage, mention):
                yield _unresolved(passage.block, mention, passage.text)


def _language(page: _Page, tag: Tag) -> str:
    near = _closest(tag, lambda each: each.has_attr("lang"))
    return str(near["lang"]) if near else page.language


def _verbatim(page: _Page, passage: _Passage) -> bool:
    """Whether a passage is a sentence of the source, as the row it stands under places it."""
    quote = _closest(passage.block, lambda tag: "evidence-quote" in _classes(tag))
    if quote is None:
        return False
    fact = page.rows.get(_evidence(passage.block) or "")
    if fact is None:
        return False
    text = page.case.texts[str(fact["source_id"])]
    sentence = text[int(fact["sentence_start"]) : int(fact["sentence_end"])]
    return _plain(passage.text) == _plain(sentence)


def _resolves(page: _Page, passage: _Passage, mention: Mention) -> bool:
    """Whether a number in running text leads somewhere; the way that is nearest to it decides."""
    tag = passage.at(mention)
    if (row_id := _cited(tag)) is not None:
        return page.says([row_id], mention)
    if (count := _closest(tag, lambda each: "count" in _classes(each))) is not None:
        return _counts(page, count, mention)
    if (parameter := _closest(tag, lambda each: each.has_attr("data-parameter"))) is not None:
        return _is_parameter(page, parameter, mention)
    if (excluded := _closest(tag, lambda each: each.has_attr("lang"))) is not None and (
        _plain(excluded.get_text()) in set(map(_plain, page.case.exclusions["quote"].astype(str)))
    ):
        return True
    if (copied := _closest(tag, lambda each: each.has_attr("data-source"))) is not None:
        return _copied(page, copied)
    return (
        _numbered(page, tag, passage.text, mention)
        or _contents(tag)
        or _beside(page, passage, mention)
        or _coded(page, passage.block, mention)
        or _of_evidence(page, passage.block, passage.text, mention)
    )


def _copied(page: _Page, tag: Tag) -> bool:
    """Whether an element has the words that stand where it says in the source."""
    text = page.case.texts.get(str(tag["data-source"]), "")
    words = text[int(str(tag.get("data-start"))) : int(str(tag.get("data-end")))]
    return tag.get_text().strip("«» \u202f\u00a0") == _plain(words).strip('«»“”" ')


def _cited(tag: Tag) -> str | None:
    """Return the row that an element cites, by itself or by what it stands in."""
    near = _closest(tag, lambda each: _row_of(each) is not None)
    return _row_of(near) if near else None


def _row_of(tag: Tag) -> str | None:
    href = str(tag.get("href") or "")
    if tag.name == "a" and href.startswith("#ev-"):
        return href.removeprefix("#ev-")
    return str(tag["data-row"]) if "cited" in _classes(tag) and tag.has_attr("data-row") else None


def _counts(page: _Page, count: Tag, mention: Mention) -> bool:
    """Whether a count of ours names as many rows as it says, all of them in the tables."""
    if count.has_attr("data-left-out"):
        return mention.value == page.case.left_out.get(str(count["data-left-out"]))
    if count.has_attr("data-passages"):
        return mention.value == page.passages.get(str(count["data-passages"]))
    named = str(count.get("data-rows") or "").split()
    if len(named) != len(set(named)) or not all(_exists(page, row_id) for row_id in named):
        return False
    if count.get("data-apart") == "days":
        starts = [page.rows[row_id]["start"] for row_id in named]
        return bool(mention.value == abs((starts[-1] - starts[0]).days))
    return not mention.vague and mention.value == len(named)


def _spelled(page: _Page) -> Iterator[Unresolved]:
    """Yield the counts of ours that are no number to `mentions` (« un ») and not theirs either."""
    words = catalogue(page.language)
    for count in page.soup.select(".count[data-rows]:not([data-apart])"):
        text, rows = _plain(count.get_text()), len(str(count["data-rows"]).split())
        if not page.mentions(text) and text.lower() != words.words(rows, always=True):
            yield Unresolved(_place(count), text, _plain((count.parent or count).get_text())[:80])


def _exists(page: _Page, row_id: str) -> bool:
    return row_id in page.rows or row_id in page.case.sources.index


def _is_parameter(page: _Page, tag: Tag, mention: Mention) -> bool:
    value = getattr(page.case.parameters, str(tag["data-parameter"]), None)
    if not isinstance(value, date) or mention.month is None:
        return False
    year = mention.year or value.year
    return [(year, mention.month, day) for day in mention.days] == [
        (value.year, value.month, value.day)
    ]


def _numbered(page: _Page, tag: Tag, text: str, mention: Mention) -> bool:
    """Whether it is the number of a figure or table: its own, or that of what a link leads to."""
    link = _closest(tag, lambda each: each.name == "a" and each.has_attr("href"))
    target = str(link["href"]).removeprefix("#") if link else ""
    if link and _closest(tag, lambda each: "evidence-backlinks" in _classes(each)):
        return _backlink(page, link, mention)
    if target in (*blocks.FIGURES, *blocks.TABLES):
        return _plain(blocks.number(page.language, target)) in _plain(text)
    own = _closest(tag, lambda each: each.get("id") in (*blocks.FIGURES, *blocks.TABLES))
    if own is None:
        return False
    label = _plain(blocks.number(page.language, str(own["id"])))
    before = _plain(text[: mention.end])
    return before.endswith(label) and label.endswith(_plain(mention.text))


def _backlink(page: _Page, link: Tag, mention: Mention) -> bool:
    """Whether a link back says the number of the figure or table, or its place among its like."""
    target = page.soup.find(id=str(link["href"]).removeprefix("#"))
    if not isinstance(target, Tag):
        return False
    holder = _closest(target, lambda each: each.get("id") in (*blocks.FIGURES, *blocks.TABLES))
    if not link.get_text().strip().isdigit() and holder is not None:
        return _plain(blocks.number(page.language, str(holder["id"]))) == _plain(link.get_text())
    listed = [each.get("href") for each in (link.parent or link).find_all("a")]
    return mention.value is not None and 0 < mention.value <= len(listed)


def _contents(tag: Tag) -> bool:
    """Whether it is an entry of the contents that says what the heading it leads to says."""
    link = _closest(tag, lambda each: each.name == "a")
    if link is None or _closest(tag, lambda each: each.name == "nav") is None:
        return False
    root = next(iter(list(tag.parents)[-1:]), tag)
    target = root.find(id=str(link.get("href") or "").removeprefix("#"))
    return isinstance(target, Tag) and _plain(target.get_text()) == _plain(link.get_text())


def _beside(page: _Page, passage: _Passage, mention: Mention) -> bool:
    """Whether it is a date of a row cited beside it, or the first or last of rows counted there."""
    if mention.month is None and not (mention.value and 1000 <= mention.value < 3000):
        return False
    near = passage.sentence(mention)
    scope = _closest(passage.block, lambda each: each.name in ("tr", "li"))
    if scope is not None:
        near = scope.find_all(name=True)
    cited = {row_id for tag in near if (row_id := _cited(tag)) is not None}
    counts = [c for tag in near if (c := _closest(tag, lambda e: "count" in _classes(e)))]
    return any(
        row is not None and _only_date(row).says(mention) for row in map(page.known, sorted(cited))
    ) or _spans(page, counts, mention)


def _only_date(row: Known) -> Known:
    return Known(frozenset(), frozenset(), row.dates, {})


def _spans(page: _Page, counts: Sequence[Tag], mention: Mention) -> bool:
    """Whether a date is the first or the last day of rows that a count beside it names."""
    for count in counts:
        rows = [page.rows[r] for r in str(count.get("data-rows") or "").split() if r in page.rows]
        starts = [row["start"].date() for row in rows if isinstance(row["date"], str)]
        last = [row["end"].date() for row in rows if isinstance(row["date"], str)]
        if starts and last and _ends_of(min(starts), max(last), mention):
            return True
    return False


def _ends_of(first: date, last: date, mention: Mention) -> bool:
    within = {(d.year, d.month, d.day) for d in (first, last)}
    days = frozenset((year, month, day) for year, month, day in within)
    return bool(mention.days) and Known(frozenset(), frozenset(), days, {}).dated(mention)


def _coded(page: _Page, block: Tag, mention: Mention) -> bool:
    """Whether it is what the row of a table of rules is coded as, in the column of that rule."""
    line = _closest(block, lambda each: each.name == "tr")
    if line is None or _closest(line, lambda each: each.get("id") == "tab-rules") is None:
        return False
    cells = line.find_all(["th", "td"])
    rule = {len(cells) - 2: "strict", len(cells) - 1: "acled"}.get(cells.index(block), "")
    cited = {row_id for tag in line.find_all("a") if (row_id := _row_of(tag))}
    rows = [page.known(row_id) for row_id in sorted(cited)]
    return any(row is not None and mention.value in row.coded.get(rule, ()) for row in rows)


def _of_evidence(page: _Page, block: Tag, text: str, mention: Mention) -> bool:
    """Whether an entry of evidence says it of its own row: in words, as coded, or its place."""
    row_id = _evidence(block)
    fact = page.rows.get(row_id or "")
    if row_id is None or fact is None:
        return False
    if block.name == "dd" and re.match(r"\w+\.csv, ", text):
        cells = ("row", "quote_start", "quote_end")
        return mention.value in {float(fact[cell]) for cell in cells}
    row = page.known(row_id)
    term = block.find_previous_sibling("dt") if block.name == "dd" else None
    if term and term.get_text() == catalogue(page.language).say("evidence-coded"):
        return row is not None and mention.value in frozenset().union(*row.coded.values())
    return row is not None and row.says(mention)


def _evidence(tag: Tag) -> str | None:
    """Return the row whose entry of evidence an element stands in."""
    entry = _closest(tag, lambda each: "evidence" in _classes(each) and each.name == "article")
    return str(entry.get("id") or "").removeprefix("ev-") if entry else None


# ---------------------------------------------------------------- what is only heard


def _speaks(tag: Tag) -> bool:
    return any(tag.has_attr(name) for name in SPOKEN)


def _attributes(page: _Page, tag: Tag) -> Iterator[Unresolved]:
    for name in SPOKEN:
        text = str(tag.get(name) or "")
        if tag.name in ("svg", "img"):
            text = _untold(page, tag, text)
        for mention in page.mentions(text):
            if tag.name in ("svg", "img") or not _heard(page, tag, text, mention):
                yield _unresolved(tag, mention, text, name)


def _heard(page: _Page, tag: Tag, text: str, mention: Mention) -> bool:
    """Whether a number in an attribute leads somewhere."""
    if (row_id := _cited(tag)) is not None:
        fact = page.rows.get(row_id)
        if fact is not None and str(fact["quote"]) in text:
            quoted = text.index(str(fact["quote"]))
            if quoted <= mention.start < quoted + len(str(fact["quote"])):
                return True
        return page.says([row_id], mention)
    if _closest(tag, lambda each: "evidence-backlinks" in _classes(each)):
        return _backlink(page, tag, mention)
    return _numbered(page, tag, text, mention)


def _untold(page: _Page, drawing: Tag, text: str) -> str:
    """Return what an alternative text says that caption and description do not; blank if nothing.

    The lines of the description may stand in it whole, since each is traced on its own; the
    numbers that are left must be those of caption and description, in their order.
    """
    figure = _closest(drawing, lambda each: each.name == "figure")
    told = figure.select(".figure-title, .figure-note, .long-description li") if figure else []
    rest = _plain(text)
    for line in sorted((_plain(each.get_text()) for each in told), key=len, reverse=True):
        rest = rest.replace(line.rstrip("."), "\n")
    said = [m.meaning for each in told for m in page.mentions(_plain(each.get_text()))]
    return "" if _in_order([m.meaning for m in page.mentions(rest)], said) else rest


def _in_order(wanted: Sequence[object], said: Sequence[object]) -> bool:
    left = iter(said)
    return all(any(each == other for other in left) for each in wanted)


def _head(page: _Page) -> Iterator[Unresolved]:
    """Trace the title and description that a browser or a shared link shows."""
    shown = {_plain(each.get_text()) for each in page.soup.select("h1, .standfirst")}
    shown |= {_plain(str(svg.get("aria-label") or "")) for svg in page.soup.find_all("svg")}
    title = page.soup.find("title")
    texts = [title.get_text()] if isinstance(title, Tag) else []
    for meta in page.soup.find_all("meta"):
        name = str(meta.get("name") or meta.get("property") or "")
        if re.search(r"description|title|alt", name):
            texts.append(str(meta.get("content") or ""))
    for text in texts:
        for mention in page.mentions(text) if _plain(text) not in shown else ():
            yield Unresolved("title or description", mention.text, _around(text, mention))


# ---------------------------------------------------------------- drawings


def _drawing(page: _Page, svg: Tag) -> Iterator[Unresolved]:
    """Trace the words of a drawing: those of a row by the row, the rest as ticks of an axis."""
    for link in svg.find_all("a"):
        row_id = _row_of(link)
        text = " ".join(each.get_text() for each in link.find_all("text"))
        for mention in page.mentions(text):
            if row_id is None or not page.says([row_id], mention):
                yield _unresolved(link, mention, text)
    ticks = []
    for text_tag in svg.find_all("text"):
        if text_tag.find_parent("a") is None:
            text = text_tag.get_text().strip()
            found = page.mentions(text)
            if len(found) == 1 and _plain(found[0].text) == _plain(text):
                ticks.append((text_tag, found[0]))
            else:
                yield from (_unresolved(text_tag, mention, text) for mention in found)
    yield from _off_axis(page, svg, ticks)


def _off_axis(page: _Page, svg: Tag, ticks: Sequence[tuple[Tag, Mention]]) -> Iterator[Unresolved]:
    """Yield the ticks of a drawing unless all lie on an axis where their values belong."""
    for dated in (True, False):
        group = [(tag, m) for tag, m in ticks if (m.month is not None) is dated]
        placed = [(_coordinates(tag), value) for tag, m in group if (value := _tick(page, svg, m))]
        alone = len({tick.value for _, tick in placed}) == 1 and not dated
        axis = _may_stand_alone(page, svg, placed[0][1].value) if alone else _is_axis(placed)
        if axis and len(placed) == len(group):
            continue
        for tag, mention in group:
            yield _unresolved(tag, mention, f"{mention.text} is not where an axis would have it")


def _may_stand_alone(page: _Page, svg: Tag, value: float) -> bool:
    """Whether a number may be the only one of its axis: its zero, or a year of a row drawn."""
    rows = [page.known(_row_of(a) or "") for a in svg.find_all("a")]
    return value == 0 or value in {year for row in rows if row for year, _, _ in row.dates}


def _coordinates(tag: Tag) -> tuple[float, float]:
    return float(str(tag.get("x") or 0)), float(str(tag.get("y") or 0))


@dataclass(frozen=True)
class _Tick:
    value: float


def _tick(page: _Page, svg: Tag, mention: Mention) -> _Tick | None:
    """Return the value of a tick; None where it can be none, such as a day that no row reaches."""
    if mention.month is None:
        plain = mention.value is not None and not mention.vague
        return _Tick(float(mention.value or 0)) if plain else None
    rows = [page.rows.get(_row_of(a) or "") for a in svg.find_all("a")]
    dated = [row for row in rows if row is not None and isinstance(row["date"], str)]
    if len(mention.days) != 1 or not dated:
        return None
    first = min(row["start"] for row in dated).date()
    last = max(row["end"] for row in dated).date()
    days = [date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1)]
    found = [d for d in days if (d.month, d.day) == (mention.month, mention.days[0])]
    return _Tick(float(found[0].toordinal())) if found else None


def _is_axis(placed: Sequence[tuple[tuple[float, float], _Tick]]) -> bool:
    """Whether value and place go together evenly along x or along y, in round steps."""
    values = sorted({tick.value for _, tick in placed})
    if len(values) < 2:
        return True
    steps = {b - a for a, b in pairwise(values)}
    if len(steps) != 1 or not re.fullmatch(r"[125]0*", f"{steps.pop():.0f}"):
        return False
    return any(_even([(at[axis], tick.value) for at, tick in placed]) for axis in (0, 1))


def _even(points: Sequence[tuple[float, float]]) -> bool:
    (at, value), (last, highest) = min(points, key=_second), max(points, key=_second)
    if abs(last - at) < _NEAR:
        return False
    scale = (last - at) / (highest - value)
    return all(abs(at + (v - value) * scale - p) <= _NEAR for p, v in points)


def _second(point: tuple[float, float]) -> float:
    return point[1]


# ---------------------------------------------------------------- the PDF


def pdf_pages(pdf: bytes) -> list[str]:
    """Return the text that each page of a PDF shows."""
    from pypdf import PdfReader

    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def trace_pdf(pages: Sequence[str], html: str) -> list[Unresolved]:
    """Return every number that the pages show and the HTML does not, next to the same word."""
    soup = BeautifulSoup(html, "html.parser")
    root = soup.find("html")
    language = str(root.get("lang") or "en") if isinstance(root, Tag) else "en"
    entries = len(soup.select("article.evidence"))
    headings = {_joined(each.get_text()) for each in soup.select("h1, h2, h3")}
    shown = _neighbours(_seen(soup), language)
    found: list[Unresolved] = []
    for number, page in enumerate(pages, start=1):
        text = _printed(page, headings, len(pages))
        place = f"PDF, page {number}"
        for marked in re.finditer(r"\[(\d+)\]", text):
            if not 0 < int(marked[1]) <= entries:
                before = text[max(0, marked.start() - 40) : marked.end()]
                found.append(Unresolved(place, marked[0], _plain(before)))
        text = re.sub(r"\s*\[\d+\]", "", text)
        found += [
            Unresolved(place, mention.text, _around(text, mention))
            for mention, before, after in _with_neighbours(text, language)
            if not shown & {(mention.meaning, before, "<"), (mention.meaning, after, ">")}
        ]
    return found


def _printed(page: str, headings: set[str], count: int) -> str:
    """Return the text of a page without its own number and those of the contents."""
    text = page.replace("\u2060", "").replace("\u00ad", "")
    kept = []
    for line in text.splitlines():
        entry = re.fullmatch(r"(.*?)[\s.]+(\d+)", line.strip())
        if re.fullmatch(rf"\d+ / {count}", line.strip()):
            continue
        if entry and _joined(entry[1]) in headings and 0 < int(entry[2]) <= count:
            continue
        kept.append(line)
    return re.sub(r"(?<=[^\W\d_])-\n(?=[^\W\d_])", "", "\n".join(kept))


def _seen(soup: BeautifulSoup) -> str:
    """Return the words of a page, block by block, with those of its drawings as they print."""
    drawn = [each.get_text() for each in soup.select(".figure-wide text")]
    return "\n".join([*(passage.text for passage in _passages(soup)), *drawn])


def _neighbours(text: str, language: str) -> set[tuple[object, str, str]]:
    found: set[tuple[object, str, str]] = set()
    for mention, before, after in _with_neighbours(text, language):
        found |= {(mention.meaning, before, "<"), (mention.meaning, after, ">")}
    return found


def _with_neighbours(text: str, language: str) -> Iterator[tuple[Mention, str, str]]:
    """Yield each number with the word before it and the word after it."""
    for mention in mentions(text, language):
        before = re.findall(r"[^\W\d_]+", text[max(0, mention.start - 60) : mention.start])
        after = re.findall(r"[^\W\d_]+", text[mention.end : mention.end + 60])
        yield mention, (before or [""])[-1].lower(), (after or [""])[0].lower()


# ---------------------------------------------------------------- small things


def _closest(tag: Tag | None, holds: Any) -> Tag | None:
    """Return the element itself or the nearest one around it for which `holds`."""
    while tag is not None and not holds(tag):
        tag = tag.parent
    return tag


def _classes(tag: Tag) -> list[str]:
    value = tag.get("class")
    return value if isinstance(value, list) else str(value or "").split()


def _plain(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def _joined(text: str) -> str:
    return _SPACES.sub("", text)


def _unresolved(tag: Tag, mention: Mention, text: str, attribute: str = "") -> Unresolved:
    name = {"aria-label": "alternative text", "title": "title", "alt": "alternative text"}
    parts = [_place(tag), name.get(attribute, "")]
    place = ", ".join(part for part in parts if part)
    return Unresolved(place, mention.text, _around(text, mention))


def _place(tag: Tag) -> str:
    """Say where an element stands: its figure, table, entry of evidence or heading."""
    if (row_id := _evidence(tag)) is not None:
        return f"evidence of {row_id}"
    numbered = _closest(tag, lambda each: each.name in ("figure", "table"))
    if numbered is not None and isinstance(label := numbered.find(class_="number"), Tag):
        part = "drawing" if tag.name in ("text", "a", "svg") else tag.name
        return f"{_plain(label.get_text())}, {part}"
    heading = _closest(tag, lambda each: each.name in ("h1", "h2", "h3"))
    heading = heading or tag.find_previous(["h1", "h2", "h3"])
    return _plain(heading.get_text()) if isinstance(heading, Tag) else "before the first heading"


def _around(text: str, mention: Mention) -> str:
    return _plain(text[max(0, mention.start - 40) : mention.end + 40])
