"""Damage to a case, a kind a function: each says where a message must point and what it must say.

`KINDS` maps each kind to its function and how often it is tried. A function gets a copy of the
shipped case and a seeded random generator, damages the copy, and returns what is expected.
"""

import csv
import io
import json
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

CASE = "kazakhstan-2022"
TABLES = ("sources", "actors", "places", "events", "claims", "context", "exclusions")
IDS = {"events": "event_id", "claims": "claim_id", "context": "fact_id"}


@dataclass
class Expected:
    """Where the message must point; `says` must stand in it.

    `spread`: other problems may follow from it.
    """

    file: str
    row: int | None = None
    column: str = ""
    says: str = ""
    spread: bool = False
    sound: bool = False  # not damage at all: must be accepted


@dataclass
class Copy:
    """A copy of the case that can be damaged."""

    folder: Path
    tables: dict = field(default_factory=dict)

    def path(self, table):
        return self.folder / f"{table}.csv"

    def rows(self, table):
        if table not in self.tables:
            text = self.path(table).read_text("utf-8")
            self.tables[table] = list(csv.reader(io.StringIO(text, newline="")))
        return self.tables[table]

    def cell(self, table, row, column):
        rows = self.rows(table)
        return rows[row - 1][rows[0].index(column)]

    def set(self, table, row, column, value):
        rows = self.rows(table)
        rows[row - 1][rows[0].index(column)] = value
        self.write(table)

    def write(self, table, **form):
        made = io.StringIO()
        csv.writer(made, lineterminator="\n", **form).writerows(self.rows(table))
        self.path(table).write_text(made.getvalue(), "utf-8", newline="")

    def numbers(self, table, where=bool):
        """Return the row numbers of a table that fit, as a spreadsheet counts them."""
        header, *rows = self.rows(table)
        fit = [where(dict(zip(header, row, strict=True))) for row in rows]
        return [number for number, good in enumerate(fit, start=2) if good]

    @property
    def text(self):
        return (self.folder / "sources" / "article.fr.txt").read_text("utf-8")


KINDS = {}


def kind(times):
    def add(function):
        KINDS[function.__name__] = (function, times)
        return function

    return add


def some_fact(copy, rng, where=bool):
    table = rng.choice([each for each in IDS if copy.numbers(each, where)])
    return table, rng.choice(copy.numbers(table, where))


def hurt(copy, table, row, column, value, says, **more):  # noqa: PLR0917 - a cell and its message
    copy.set(table, row, column, value)
    return Expected(f"{table}.csv", row, column, says, **more)


# ---------------------------------------------------------------- quotes


def damage_quote(copy, rng, change, says):
    """Change a quote so that the source no longer has it; a wording may fall out of it too."""
    quotes = [*IDS, "exclusions"]
    fit = [
        (table, row)
        for table in quotes
        for row in copy.numbers(table)
        if change(copy.cell(table, row, "quote")) not in copy.text
    ]
    table, row = rng.choice(fit)
    return hurt(copy, table, row, "quote", change(copy.cell(table, row, "quote")), says)


@kind(6)
def quote_with_straight_apostrophe(copy, rng):
    return damage_quote(copy, rng, lambda q: q.replace("’", "'"), "right single quotation mark")


@kind(6)
def quote_without_an_accent(copy, rng):
    return damage_quote(copy, rng, lambda q: q.replace("é", "e"), "an accent")


@kind(6)
def quote_in_capitals(copy, rng):
    return damage_quote(copy, rng, str.upper, "letter case")


@kind(6)
def quote_with_two_spaces(copy, rng):
    return damage_quote(copy, rng, lambda q: q.replace(" ", "  ", 1), "not in the source")


@kind(6)
def quote_with_another_word(copy, rng):
    def change(quote):
        first, _, rest = quote.partition(" ")
        return f"{first} jamais {rest}"

    return damage_quote(copy, rng, change, "jamais")


@kind(6)
def quote_from_elsewhere(copy, rng):
    says = "The source has nothing like this quote"
    return damage_quote(copy, rng, lambda _: "zyx wvu tsr qpo", says)


@kind(6)
def quote_that_stands_twice(copy, rng):
    table, row = some_fact(copy, rng, lambda row: not row.get("wording"))
    word = rng.choice(["Almaty", "manifestations", "émeutes"])
    return hurt(copy, table, row, "quote", word, "Lengthen it", spread=True)


@kind(4)
def quote_longer_than_the_source(copy, rng):
    table, row = some_fact(copy, rng)
    return hurt(copy, table, row, "quote", copy.text * 2, "longer than the whole source")


@kind(6)
def quote_blank(copy, rng):
    table, row = some_fact(copy, rng)
    return hurt(copy, table, row, "quote", "", "must not be blank", spread=True)


# ---------------------------------------------------------------- dates


@kind(9)
def date_that_is_none(copy, rng):
    table, row = some_fact(copy, rng, lambda row: row["date"])
    bad = ["2022-13-01", "2022-02-30", "yesterday", "04/01/2022", "4 janvier", "n/a", "2022-1-4"]
    return hurt(copy, table, row, "date", rng.choice(bad), "not a date we can read")


@kind(6)
def date_after_publication(copy, rng):
    copy.set("sources", 2, "published", "2022-02-01")
    table, row = some_fact(copy, rng, lambda row: row["date"])
    late = rng.choice(["2022-02-02", "2023", "2022-03/2022-04", "2022-02-02/.."])
    return hurt(copy, table, row, "date", late, "2022-02-01", spread=True)


@kind(6)
def date_called_undated(copy, rng):
    table, row = some_fact(copy, rng, lambda row: row["date"])
    return hurt(copy, table, row, "date_basis", "undated", "the row has a date")


@kind(6)
def date_blank_and_stated(copy, rng):
    table, row = some_fact(copy, rng, lambda row: not row["date"])
    return hurt(copy, table, row, "date_basis", "stated", "the date is blank")


# ---------------------------------------------------------------- ids and references


@kind(6)
def id_twice_in_a_table(copy, rng):
    table = rng.choice([*IDS, "actors", "places"])
    column = copy.rows(table)[0][0]
    first, second = sorted(rng.sample(copy.numbers(table), 2))
    value = copy.cell(table, first, column)
    return hurt(copy, table, second, column, value, "must be unique", spread=True)


@kind(6)
def id_in_two_tables(copy, rng):
    event = rng.choice(copy.numbers("events"))
    row = rng.choice(copy.numbers("context"))
    value = copy.cell("events", event, "event_id")
    return hurt(copy, "context", row, "fact_id", value, "events.csv has this id already")


@kind(6)
def id_that_tries_to_be_a_path(copy, rng):
    table = rng.choice(list(IDS))
    row = rng.choice(copy.numbers(table))
    bad = rng.choice(["../x", "/etc/passwd", "a/b", "..", "C:\\x", "a b", "<b>", "x\u202ey"])
    return hurt(copy, table, row, IDS[table], bad, "small letters a to z", spread=True)


@kind(10)
def reference_to_nothing(copy, rng):
    table, column = rng.choice(
        [
            ("events", "actor1_id"),
            ("events", "place_id"),
            ("events", "claimed_by"),
            ("events", "relayed_by"),
            ("claims", "event_id"),
            ("claims", "group_id"),
            ("claims", "place_id"),
            ("claims", "part_of"),
            ("context", "claimed_by"),
        ]
    )
    fit = copy.numbers(table, lambda row: row[column]) or copy.numbers(table)
    row = rng.choice(fit)
    near = copy.cell(table, row, column)
    says = f"nearest: {near}" if near else "has this id"
    return hurt(copy, table, row, column, f"{near}x" if near else "nobody", says)


@kind(4)
def source_that_is_not_there(copy, rng):
    table, row = some_fact(copy, rng)
    return hurt(copy, table, row, "source_id", "article-fx", "nearest: article-fr")


@kind(5)
def part_of_in_a_circle(copy, rng):
    first, second = rng.sample(copy.numbers("claims"), 2)
    ids = [copy.cell("claims", row, "claim_id") for row in (first, second)]
    copy.set("claims", first, "part_of", ids[1])
    return hurt(copy, "claims", second, "part_of", ids[0], "part of itself", spread=True)


@kind(4)
def part_of_itself(copy, rng):
    row = rng.choice(copy.numbers("claims"))
    own = copy.cell("claims", row, "claim_id")
    return hurt(copy, "claims", row, "part_of", own, "part of itself")


# ---------------------------------------------------------------- numbers and words


@kind(5)
def low_above_high(copy, rng):
    row = rng.choice(copy.numbers("claims", lambda row: "plus de" in row["wording"]))
    copy.set("claims", row, "high", "3000")
    return hurt(copy, "claims", row, "low", "90000", "above the upper bound, 3000", spread=True)


@kind(5)
def low_below_the_words(copy, rng):
    row = rng.choice(copy.numbers("claims"))
    return hurt(copy, "claims", row, "low", "1", "say at least")


@kind(4)
def high_above_the_words(copy, rng):
    row = rng.choice(copy.numbers("claims", lambda row: row["wording"] == "Huit"))
    return hurt(copy, "claims", row, "high", str(rng.randint(9, 99)), "say at most 8")


@kind(9)
def no_number_in_a_number_column(copy, rng):
    table, column = rng.choice([("claims", "low"), ("claims", "high"), ("context", "value")])
    row = rng.choice(copy.numbers(table, lambda row: row["wording"]))
    bad = ["140,000", "12 ", "n/a", "1_000", "١٢", "NaN", "1e3", "0x10", "12.", "douze"]
    return hurt(copy, table, row, column, rng.choice(bad), "digits only")


@kind(4)
def number_below_zero(copy, rng):
    row = rng.choice(copy.numbers("claims"))
    return hurt(copy, "claims", row, rng.choice(["low", "high"]), "-5", "from 0 upwards")


@kind(3)
def number_too_large(copy, rng):
    row = rng.choice(copy.numbers("claims", lambda row: row["wording"].startswith("plus de")))
    return hurt(copy, "claims", row, "high", "9" * rng.randint(20, 400), "too large")


@kind(4)
def value_that_is_not_the_words(copy, rng):
    row = rng.choice(copy.numbers("context", lambda row: row["value"]))
    return hurt(copy, "context", row, "value", str(rng.randint(100, 999)), "the words say")


@kind(3)
def value_without_words(copy, rng):
    row = rng.choice(copy.numbers("context", lambda row: not row["wording"]))
    return hurt(copy, "context", row, "value", "7", "own words")


@kind(6)
def wording_outside_its_quote(copy, rng):
    row = rng.choice(copy.numbers("claims"))
    return hurt(copy, "claims", row, "wording", "neuf cent onze", "does not stand in the quote")


@kind(5)
def wording_that_no_rule_knows(copy, rng):
    row = rng.choice(copy.numbers("claims"))
    words = copy.cell("claims", row, "quote").split()
    word = rng.choice([each for each in words if each.isalpha() and len(each) > 6])
    return hurt(copy, "claims", row, "wording", word, word)


@kind(6)
def number_in_a_label(copy, rng):
    table = rng.choice(["events", "context"])
    row = rng.choice(copy.numbers(table))
    column, word = rng.choice([("label_en", "forty"), ("label_fr", "quarante"), ("label_en", "40")])
    label = f"{copy.cell(table, row, column)} {word}"
    return hurt(copy, table, row, column, label, "the number 40")


@kind(3)
def place_for_a_number_without_one(copy, rng):
    row = rng.choice(copy.numbers("context", lambda row: not row["wording"]))
    return hurt(copy, "context", row, "label_en", "{} things", "column wording")


# ---------------------------------------------------------------- cells


@kind(9)
def value_outside_its_list(copy, rng):
    table, column = rng.choice(
        [
            ("claims", "measure"),
            ("events", "hedge"),
            ("context", "topic"),
            ("events", "sub_event_type"),
            ("claims", "date_basis"),
            ("actors", "actor_type"),
        ]
    )
    row = rng.choice(copy.numbers(table, lambda row: row[column]))
    right = copy.cell(table, row, column)
    return hurt(copy, table, row, column, f"{right}z", f"nearest: {right}")


@kind(6)
def sub_event_of_another_type(copy, rng):
    row = rng.choice(copy.numbers("events", lambda row: row["event_type"] != "Battles"))
    says = "not a sub-event type of"
    return hurt(copy, "events", row, "sub_event_type", "Armed clash", says)


@kind(6)
def needed_cell_blank(copy, rng):
    table, column = rng.choice(
        [
            ("events", "label_fr"),
            ("claims", "wording"),
            ("exclusions", "reason"),
            ("actors", "label_en"),
            ("context", "hedge"),
            ("claims", "hedge"),
        ]
    )
    row = rng.choice(copy.numbers(table))
    return hurt(copy, table, row, column, "", "must not be blank", spread=True)


@kind(4)
def place_off_the_globe(copy, rng):
    row = rng.choice(copy.numbers("places"))
    column, value = rng.choice([("latitude", "91.5"), ("longitude", "-200")])
    return hurt(copy, "places", row, column, value, "from -")


@kind(6)
def control_character(copy, rng):
    table, row = some_fact(copy, rng)
    value = f"a{rng.choice([chr(27), chr(7), chr(1), chr(127)])}[31mb"
    return hurt(copy, table, row, "quote_en", value, "control character")


@kind(2)
def ten_megabytes_in_a_cell(copy, rng):
    table, row = some_fact(copy, rng)
    value = rng.choice(["a", "’ ", "=1+"]) * 10_000_000
    return hurt(copy, table, row, "quote_en", value[:10_000_000], "10,000,000 characters")


# ---------------------------------------------------------------- rows and columns


@kind(6)
def row_too_short(copy, rng):
    table = rng.choice(TABLES)
    row = rng.choice(copy.numbers(table))
    cells = copy.rows(table)[row - 1]
    width = len(cells)
    del cells[rng.randint(1, width - 1) :]
    if len(cells) == 1 and width > 1 and not cells[0]:
        cells[0] = "x"
    copy.write(table)
    return Expected(f"{table}.csv", row, "", f"cells where the header has {width}", spread=True)


@kind(6)
def row_too_long(copy, rng):
    table = rng.choice(TABLES)
    row = rng.choice(copy.numbers(table))
    copy.rows(table)[row - 1].append("more")
    copy.write(table)
    return Expected(f"{table}.csv", row, "", "cells where the header has")


@kind(5)
def row_blank(copy, rng):
    table = rng.choice(TABLES)
    row = rng.choice(copy.numbers(table))
    copy.rows(table).insert(row - 1, [""] * len(copy.rows(table)[0]))
    copy.write(table)
    return Expected(f"{table}.csv", row, "", "the row is blank")


@kind(6)
def column_missing(copy, rng):
    table = rng.choice(TABLES)
    at = rng.randrange(len(copy.rows(table)[0]))
    column = copy.rows(table)[0][at]
    for cells in copy.rows(table):
        del cells[at]
    copy.write(table)
    return Expected(f"{table}.csv", 1, column, "the column is missing")


@kind(6)
def column_extra(copy, rng):
    table = rng.choice(TABLES)
    at = rng.randint(0, len(copy.rows(table)[0]))
    for number, cells in enumerate(copy.rows(table)):
        cells.insert(at, "" if number else "zzz")
    copy.write(table)
    return Expected(f"{table}.csv", 1, "zzz", "no such column")


@kind(6)
def column_misspelt(copy, rng):
    table = rng.choice(TABLES)
    header = copy.rows(table)[0]
    at = rng.randrange(len(header))
    right = header[at]
    header[at] = rng.choice(
        [right.upper(), f" {right}", f"{right}s", right.replace("_", " ") + "_"]
    )
    copy.write(table)
    return Expected(f"{table}.csv", 1, header[at], f"nearest: {right}")


@kind(4)
def column_twice(copy, rng):
    table = rng.choice(TABLES)
    for cells in copy.rows(table):
        cells.append(cells[0])
    copy.write(table)
    return Expected(f"{table}.csv", 1, copy.rows(table)[0][0], "stands twice")


@kind(5)
def columns_in_another_order(copy, rng):
    table = rng.choice(TABLES)
    for cells in copy.rows(table):
        cells.append(cells.pop(0))
    copy.write(table)
    return Expected(f"{table}.csv", 1, "", "another order")


# ---------------------------------------------------------------- files


def change_bytes(copy, table, change):
    copy.path(table).write_bytes(change(copy.path(table).read_bytes()))


@kind(6)
def file_empty(copy, rng):
    table = rng.choice(TABLES)
    copy.path(table).write_bytes(rng.choice([b"", b"\n", b"\xef\xbb\xbf", b" \r\n \r\n"]))
    return Expected(f"{table}.csv", None, "", "the file is empty")


@kind(6)
def file_missing(copy, rng):
    table = rng.choice(TABLES)
    name = rng.choice([f"{table}.CSV.csv", f"{table[:-1]}.csv", "notes.txt"])
    copy.path(table).rename(copy.folder / name)
    return Expected(f"{table}.csv", None, "", "the file is missing")


@kind(6)
def file_with_semicolons(copy, rng):
    table = rng.choice(TABLES)
    copy.rows(table)
    copy.write(table, delimiter=rng.choice([";", "\t"]))
    return Expected(f"{table}.csv", 1, "", "expected commas")


@kind(6)
def file_in_windows_1252(copy, rng):
    table = rng.choice(["events", "claims", "context", "actors"])
    header, *rows = copy.rows(table)
    first = next(
        (row, at)
        for row, cells in enumerate(rows, start=2)
        for at, cell in enumerate(cells)
        if not cell.isascii()
    )
    change_bytes(copy, table, lambda data: data.decode().encode("cp1252", "replace"))
    return Expected(f"{table}.csv", first[0], header[first[1]], "not UTF-8 text")


@kind(3)
def file_in_utf_16(copy, rng):
    table = rng.choice(TABLES)
    change_bytes(copy, table, lambda data: data.decode().encode("utf-16"))
    return Expected(f"{table}.csv", None, "", "UTF-16")


@kind(6)
def file_with_a_nul(copy, rng):
    table = rng.choice(TABLES)
    row = rng.choice(copy.numbers(table))
    header = copy.rows(table)[0]
    column = rng.choice(header)
    copy.set(table, row, column, "@NUL@" + copy.cell(table, row, column))
    change_bytes(copy, table, lambda data: data.replace(b"@NUL@", b"\0"))
    return Expected(f"{table}.csv", row, column, "NUL byte")


@kind(6)
def quotation_mark_not_closed(copy, rng):
    table = rng.choice(TABLES)
    row = copy.numbers(table)[-1]
    copy.set(table, row, copy.rows(table)[0][-1], "@OPEN@")
    change_bytes(copy, table, lambda data: data.replace(b"@OPEN@", b'"words'))
    return Expected(f"{table}.csv", row, "", "a quotation mark is opened and not closed")


@kind(1)
def a_million_rows(copy, rng):
    table = rng.choice(list(IDS))
    width = len(copy.rows(table)[0])
    change_bytes(copy, table, lambda data: data + b"," * (width - 1) + b"\n" + b"a\n" * 1_000_000)
    return Expected(f"{table}.csv", 10_002, "", "more rows than the 10,000")


@kind(1)
def hundreds_of_megabytes(copy, rng):
    table = rng.choice(list(IDS))
    os.truncate(copy.path(table), 300 * 2**20)
    return Expected(f"{table}.csv", None, "", "300 MB")


# ---------------------------------------------------------------- sources


@kind(4)
def source_changed(copy, rng):
    path = copy.folder / "sources" / "article.fr.txt"
    text = path.read_text("utf-8")
    at = rng.randrange(len(text))
    path.write_text(text[:at] + "§" + text[at:], "utf-8")
    return Expected("sources.csv", 2, "sha256", "another than it was", spread=True)


@kind(2)
def source_missing(copy, rng):
    path = copy.folder / "sources" / "article.fr.txt"
    path.rename(path.with_name(rng.choice(["article.txt", "article.en.txt"])))
    return Expected("sources.csv", 2, "path", "no such file")


@kind(6)
def source_path_leaves_the_case(copy, rng):
    bad = ["../x.txt", "/etc/passwd", "sources/../../x", "sources/..", "C:\\x", "sources/a/b"]
    return hurt(copy, "sources", 2, "path", rng.choice(bad), "a file inside the case")


@kind(2)
def source_linked_from_outside(copy, rng):
    path = copy.folder / "sources" / "article.fr.txt"
    outside = copy.folder.parent.parent / f"outside-{rng.random()}.txt"
    path.rename(outside)
    path.symlink_to(outside)
    return Expected("sources.csv", 2, "path", "leads out of the case folder")


@kind(3)
def source_that_is_no_text(copy, rng):
    path = copy.folder / "sources" / "article.fr.txt"
    path.write_bytes(path.read_bytes() + rng.choice([b"\xe9", b"\0", b"\xff"]))
    return Expected("sources.csv", 2, "path", "its line", spread=True)


@kind(2)
def source_in_an_unknown_language(copy, rng):
    bad = rng.choice(["French", "français", "f"])
    return hurt(copy, "sources", 2, "language", bad, "a language code", spread=True)


# ---------------------------------------------------------------- the package and the commentary


def package(copy, change):
    path = copy.folder / "datapackage.json"
    loaded = json.loads(path.read_text("utf-8"))
    change(loaded)
    path.write_text(json.dumps(loaded), "utf-8")


@kind(1)
def package_missing(copy, rng):  # noqa: ARG001 - every kind is called alike
    (copy.folder / "datapackage.json").unlink()
    return Expected("datapackage.json", None, "", "the file is missing")


@kind(5)
def package_that_is_no_json(copy, rng):
    path = copy.folder / "datapackage.json"
    text = path.read_text("utf-8")
    bad = [text[: rng.randrange(2, len(text) - 3)], "", "nope", "[" * 100_000, "{'a': 1}"]
    path.write_text(rng.choice(bad), "utf-8")
    return Expected("datapackage.json", None, "", "not ")


@kind(4)
def package_that_points_elsewhere(copy, rng):
    at = rng.randrange(7)
    bad = rng.choice(["../x.csv", "https://example.org/x.csv", "other.csv", ["a.csv"]])
    package(copy, lambda loaded: loaded["resources"][at].update(path=bad))
    where = f"resources/{TABLES[at]}/path"
    return Expected("datapackage.json", None, where, f"expected the path {TABLES[at]}.csv")


@kind(4)
def package_whose_schema_drifted(copy, rng):
    at = rng.randrange(7)

    def drift(loaded):
        fields = loaded["resources"][at]["schema"]["fields"]
        changes = [fields.pop, lambda: fields.append({"name": "zzz"})]
        rng.choice([*changes, lambda: fields[0].update(type="any")])()

    package(copy, drift)
    return Expected("datapackage.json", None, f"resources/{TABLES[at]}/schema", "the field")


@kind(3)
def package_without_a_table(copy, rng):
    at = rng.randrange(7)
    package(copy, lambda loaded: loaded["resources"].pop(at))
    return Expected("datapackage.json", None, "", f"the table {TABLES[at]} is missing")


@kind(2)
def commentary_that_is_no_text(copy, rng):
    path = rng.choice(sorted(copy.folder.glob("commentary/*/*.md")))
    path.write_bytes(path.read_bytes() + b"\xe9t\xe9")
    file = path.relative_to(copy.folder).as_posix()
    return Expected(file, None, "", "is not UTF-8")


# ---------------------------------------------------------------- what would be silent, or a crash


@kind(4)
def hedge_quoted_without_marks(copy, rng):
    def plain(row):
        return row["hedge"] == "none" and not set(row["quote"]) & set('«“‘"')

    table, row = some_fact(copy, rng, plain)
    return hurt(copy, table, row, "hedge", "quoted", "quotation marks")


def located(row):
    return row["latitude"] and row["longitude"]


@kind(4)
def half_a_pair_of_coordinates(copy, rng):
    row = rng.choice(copy.numbers("places", located))
    column, other = rng.sample(["latitude", "longitude"], 2)
    return hurt(copy, "places", row, column, "", f"is blank, and {other} is not")


@kind(4)
def coordinates_the_wrong_way_round(copy, rng):
    row = rng.choice(copy.numbers("places", located))
    pair = [copy.cell("places", row, column) for column in ("longitude", "latitude")]
    copy.set("places", row, "longitude", pair[1])
    return hurt(copy, "places", row, "latitude", pair[0], "the other way round")


@kind(3)
def country_that_is_none(copy, rng):
    row = rng.choice(copy.numbers("places"))
    return hurt(copy, "places", row, "country", rng.choice(["XX", "ZZ", "EU", "QQ"]), "no country")


@kind(8)
def cell_of_blanks(copy, rng):
    table, column = rng.choice(
        [
            ("events", "label_fr"),
            ("actors", "label_en"),
            ("claims", "quote_en"),
            ("places", "admin1"),
        ]
    )
    blank = rng.choice([" ", "\u00a0", "\u2003 ", "\u200b", "\t"])
    return hurt(copy, table, rng.choice(copy.numbers(table)), column, blank, "nothing but spaces")


@kind(8)
def reference_with_a_hidden_character(copy, rng):
    column = rng.choice(["claimed_by", "actor1_id"])
    row = rng.choice(copy.numbers("events", lambda row: row[column]))
    hidden = rng.choice([" ", "\u00a0", "\u200b", "\u202f", "\u00ad"])
    value = copy.cell("events", row, column)
    value = value + hidden if rng.random() < 0.5 else value[:2] + hidden + value[2:]
    return hurt(copy, "events", row, column, value, f"U+{ord(hidden):04X}")


@kind(3)
def id_with_a_letter_of_another_script(copy, rng):
    table = rng.choice(["actors", "places"])
    column = copy.rows(table)[0][0]
    row = rng.choice(copy.numbers(table, lambda row: "a" in row[column]))
    value = copy.cell(table, row, column).replace("a", "\u0430", 1)
    return hurt(copy, table, row, column, value, "U+0430 (cyrillic small letter a)", spread=True)


@kind(4)
def year_far_from_the_others(copy, rng):
    row = rng.choice(copy.numbers("events", lambda row: row["date"]))
    date = rng.choice(["0222-01-04", "1022", "9999-01-04", "2022-01-04/2222-01-05"])
    return hurt(copy, "events", row, "date", date, "years from the other events")


@kind(3)
def published_basis_of_any_text(copy, rng):
    bad = rng.choice(["statd", "known", "yes"])
    return hurt(copy, "sources", 2, "published_basis", bad, "expected one of inferred, stated")


@kind(1)
def published_basis_without_a_day(copy, rng):  # noqa: ARG001 - every kind is called alike
    return hurt(copy, "sources", 2, "published_basis", "stated", "it has none")


@kind(5)
def url_that_is_no_address_of_the_web(copy, rng):
    bad = ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//x", "https://"]
    return hurt(copy, "sources", 2, "url", rng.choice(bad), "an address of the web")


# ---------------------------------------------------------------- what is no file


def no_file(rng, path):
    """Put something that is no file in the place of one; return what it is called."""
    path.unlink()
    how = rng.choice(["folder", "pipe", "nothing", "device", "socket", "circle"])
    if how == "folder":
        path.mkdir()
    elif how == "pipe":
        os.mkfifo(path)
    elif how == "socket":
        os.mknod(path, stat.S_IFSOCK | 0o600)
    else:
        target = {"nothing": "nowhere", "device": "/dev/zero", "circle": path.name}[how]
        path.symlink_to(target)
    return {"nothing": "a link to nothing", "circle": "cannot be read"}.get(how, f"found a {how}")


@kind(10)
def table_that_is_no_file(copy, rng):
    table = rng.choice(TABLES)
    return Expected(f"{table}.csv", None, "", no_file(rng, copy.path(table)), spread=True)


@kind(4)
def package_that_is_no_file(copy, rng):
    says = no_file(rng, copy.folder / "datapackage.json")
    return Expected("datapackage.json", None, "", says)


@kind(4)
def commentary_that_is_no_file(copy, rng):
    path = rng.choice(sorted(copy.folder.glob("commentary/*/*.md")))
    return Expected(path.relative_to(copy.folder).as_posix(), None, "", no_file(rng, path))


@kind(7)
def package_of_another_shape(copy, rng):
    bad = {
        "[" * 100_000: "nested too deeply",
        '{"resources": ' + "9" * 5000 + "}": "too many digits",
        '{"resources": [], "resources": []}': "stands twice",
        "null": "expected an object",
        '{"resources": {}}': "expected an object",
        '{"resources": [null]}': "expected an object",
        "\ufffe": "not valid JSON",
    }
    text = rng.choice(sorted(bad))
    (copy.folder / "datapackage.json").write_text(text, "utf-8")
    return Expected("datapackage.json", None, "", bad[text])


@kind(8)
def sound_stray_file(copy, rng):
    name = rng.choice(
        [
            ".#claims.csv",
            ".~lock.claims.csv#",
            "claims.csv.bak",
            "claims (1).csv",
            "commentary/x.md",
        ]
    )
    if rng.random() < 0.5:
        (copy.folder / name).symlink_to("somebody@somewhere.1:2")
    else:
        os.mkfifo(copy.folder / name)
    return accepted("claims")


# ---------------------------------------------------------------- what is no damage


def accepted(table):
    return Expected(f"{table}.csv", sound=True)


@kind(4)
def sound_byte_order_mark(copy, rng):
    table = rng.choice(TABLES)
    change_bytes(copy, table, lambda data: b"\xef\xbb\xbf" + data)
    return accepted(table)


@kind(4)
def sound_windows_line_ends(copy, rng):
    table = rng.choice(TABLES)
    change_bytes(copy, table, lambda data: data.replace(b"\n", b"\r\n"))
    return accepted(table)


HOSTILE = [
    "<script>alert(document.domain)</script>",
    "<img src=x onerror=alert(document.domain)>",
    "[words](javascript:alert(document.domain))",
    "{{ config }} {% raw %}",
    '#read("/etc/passwd") $x$ @cite <label>',
    "\\input{/etc/passwd} \\write{x} %",
    '=HYPERLINK("https://example.org","words")',
    "+cmd|' /C calc'!A",
    "مرحبا بالعالم",
    "\u202eright to left\u202c",
    "𝒜 🜁 👩‍👩‍👧",
    "line one\nline two\u2028three",
]


@kind(10)
def sound_hostile_text(copy, rng):
    table, column = rng.choice(
        [
            ("events", "label_en"),
            ("events", "label_fr"),
            ("context", "label_en"),
            ("claims", "quote_en"),
            ("actors", "label_fr"),
            ("places", "label_en"),
        ]
    )
    copy.set(table, rng.choice(copy.numbers(table)), column, rng.choice(HOSTILE))
    return accepted(table)


MUTATIONS = sum(times for _, times in KINDS.values())


# ---------------------------------------------------------------- the project around a case

PROJECT_KINDS = {}


def project_kind(times):
    def add(function):
        PROJECT_KINDS[function.__name__] = (function, times)
        return function

    return add


@dataclass
class Told:
    """What the command says of a damaged project, and which commands do."""

    says: str
    commands: tuple = ("check", "build")


def declare(root, text):
    text = text if isinstance(text, str) else json.dumps(text)
    (root / "data" / "editions.json").write_text(text, "utf-8")


def with_editions(editions):
    return {"default_case": CASE, "editions": editions}


NO_NAMES = [
    "../../data", "../../../x", "", ".", "..", "a/b", "/opt/x", "en ", "EN", "é", "a\nb",
    "\x1b[2Jx", "..\\x", "a" * 300, "en\u202e", "-", "%2e%2e", "~", "$HOME", "*",
]  # fmt: skip


@project_kind(len(NO_NAMES))
def edition_whose_name_leads_elsewhere(root, time):
    declare(root, with_editions({NO_NAMES[time]: {"language": "en"}}))
    return Told("data/editions.json, column editions: ")


@project_kind(6)
def edition_of_another_shape(root, time):
    declare(root, with_editions({"en": [None, [], "en", 3, True, [{}]][time]}))
    return Told("data/editions.json, column editions/en: ")


@project_kind(6)
def edition_with_wrong_parameters(root, time):
    bad = [
        {"language": "de"}, {"langage": "fr"}, {"as_of": 20220104}, {"language": ["en"]},
        {"coding_rule": {}}, {"case": "../x"},
    ]  # fmt: skip
    declare(root, with_editions({"en": bad[time]}))
    return Told("data/editions.json, column editions/en, parameter ")


@project_kind(12)
def editions_that_are_no_settings(root, time):
    deep, long = "[" * 100_000, '{"default_case": ' + "9" * 5000 + "}"
    twice = f'{{"default_case": "{CASE}", "editions": {{"en": {{}}, "en": {{"language": "fr"}}}}}}'
    bad = [
        "", "{", "null", "[]", "3", deep, long, twice, '{"default_case": null, "editions": {}}',
        '{"default_case": "x", "editions": []}', "\x00", with_editions({}),
    ]  # fmt: skip
    declare(root, bad[time])
    return Told("data/editions.json")


@project_kind(5)
def editions_that_are_no_file(root, time):
    path = root / "data" / "editions.json"
    path.unlink()
    if time == 1:
        path.mkdir()
    elif time == 2:
        os.mkfifo(path)
    elif time > 2:
        path.symlink_to(["nowhere", "/dev/zero"][time - 3])
    return Told("data/editions.json: ")


@project_kind(4)
def default_case_that_is_none(root, time):
    bad = ["../../etc", "", "kazakstan-2022", "reference"][time]
    declare(root, {"default_case": bad, "editions": {"en": {}}})
    return Told("data/editions.json")


@project_kind(3)
def no_notebook(root, time):
    path = root / "notebooks" / "00-title.ipynb"
    if time < 2:
        path.rename(path.with_name(["Untitled.ipynb", "00-title.ipynb.bak"][time]))
    else:
        path.unlink()
    return Told("notebooks: no notebook of a report here", ("build",))


@project_kind(9)
def notebook_that_is_none(root, time):
    path = root / "notebooks" / "00-title.ipynb"
    bad = [
        "", "{", "null", "[]", '{"cells": 3}', '{"cells": [3]}', "[" * 100_000,
        '{"cells": ' + "9" * 5000 + "}", "\x00",
    ]  # fmt: skip
    path.write_text(bad[time], "utf-8")
    return Told("notebooks/00-title.ipynb: ", ("build",))


@project_kind(4)
def notebook_that_is_no_file(root, time):
    path = root / "notebooks" / "01-more.ipynb"
    if time == 0:
        os.mkfifo(path)
    elif time == 1:
        path.mkdir()
    else:
        path.symlink_to(["nowhere", "/dev/zero"][time - 2])
    return Told("notebooks/01-more.ipynb: ", ("build",))


@project_kind(4)
def notebook_whose_name_is_none(root, time):
    name = ["01-A b", "01-\x1b[2J", "01-é", "01-[x]"][time]
    path = root / "notebooks" / "00-title.ipynb"
    path.with_name(f"{name}.ipynb").write_bytes(path.read_bytes())
    return Told("expected small letters", ("build",))


ROOMS = ("reports", f"reports/{CASE}", f"reports/{CASE}/en", "figures", f"figures/{CASE}/en")


@project_kind(len(ROOMS))
def link_in_the_way(root, time):
    path = root / ROOMS[time]
    path.rename(root / "elsewhere")
    path.symlink_to(root / "elsewhere")
    return Told(f"{ROOMS[time]}: is a link", ("build",))


@project_kind(len(ROOMS))
def file_in_the_way(root, time):
    path = root / ROOMS[time]
    path.rename(root / "elsewhere")
    path.write_text("mine", "utf-8")
    return Told(f"{ROOMS[time]}: a file is in the way", ("build",))


@project_kind(3)
def link_in_the_build_folder(root, time):
    path = root / [".build", ".build/lock", ".build/records"][time]
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(root / ["data", "data/editions.json", "data"][time])
    return Told(f"{path.relative_to(root)}: is a link", ("build",))


SLIPS = [
    "{Injured}", "{injured.foo}", "{injured", "injured}", "[x](injured", "[x](nobody)", "{riots}",
    "{injured.month}", "{injured.date}", "{riots.claim}", "[x][injured]", "![x](injured)", "Twelve",
    "\x1b[2J12", "[injured]: file:///etc/passwd",
]  # fmt: skip


@project_kind(len(SLIPS))
def commentary_with_a_slip(root, time):
    path = root / "data" / CASE / "commentary" / "en" / "summary.md"
    path.write_text(f"Words.\n{SLIPS[time]}\n", "utf-8")
    return Told("commentary/en/summary.md, row 2: ")


@project_kind(3)
def commentary_where_nobody_reads(root, time):
    folder = root / "data" / CASE / "commentary"
    (folder / ["EN", "en-GB", "en"][time]).mkdir(exist_ok=True)
    name = ["EN/title.md", "en-GB/title.md", "en/sumary.md"][time]
    (folder / name).write_text("words", "utf-8")
    return Told(f"commentary/{name}: no ")


MUTATIONS += sum(times for _, times in PROJECT_KINDS.values())
