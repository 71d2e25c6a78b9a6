"""Every kind of content in `corpus/kinds.py`: kept by the page and by the PDF, or said."""

import io
import logging
import os
import re
import shutil
import sys
from functools import cache
from html import unescape
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader

from analysis.export.html import ReportHTMLExporter
from analysis.export.pdf import ReportPDFExporter

sys.path.insert(0, str(Path(__file__).with_name("corpus")))
from kinds import KINDS  # a folder of data, beside the test

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
BY_NAME = {kind.name: kind for kind in KINDS}
each_kind = pytest.mark.parametrize("name", BY_NAME)


@cache
def page(name):
    """Export one kind as a page; return it with what the exporter said."""
    return exported(ReportHTMLExporter, name)


@cache
def paper(name):
    """Export one kind as a PDF; return it with what the exporter said."""
    return exported(ReportPDFExporter, name)


def exported(exporter, name):
    told, log = io.StringIO(), logging.getLogger(f"corpus.{exporter.__name__}.{name}")
    log.addHandler(logging.StreamHandler(told))
    made, _ = exporter(log=log).from_notebook_node(BY_NAME[name].notebook())
    return made, told.getvalue()


def body_of(html):
    return html[html.index("<main") : html.index("</main>")]


def words_of_page(name):
    body = re.sub(r"(?s)<annotation\b.*?</annotation>", "", body_of(page(name)[0]))
    return squeezed(unescape(re.sub(r"<[^>]*>", " ", body)))


def words_of_paper(name):
    document = pdfium.PdfDocument(paper(name)[0])
    return squeezed(" ".join(each.get_textpage().get_text_range() for each in document))


def squeezed(text):
    """Leave out spaces and what only breaks or directs a line, which either format may add."""
    return re.sub("[\\s\u200b\u200e\u2060\u00ad\ufffe\ufb00-\ufb04]+", "", text)


def tags_of_paper(name):
    root = PdfReader(io.BytesIO(paper(name)[0])).trailer["/Root"]["/StructTreeRoot"]
    found, left = [], [root]
    while left:
        node = left.pop().get_object()
        if isinstance(node, list):
            left += node
        elif hasattr(node, "get"):
            found.append(str(node.get("/S")))
            left += [node["/K"]] if "/K" in node else []
    return found


def test_there_are_enough_kinds_and_each_has_a_name_of_its_own():
    assert len(BY_NAME) == len(KINDS) >= 60


@each_kind
@pytest.mark.parametrize("words_of", [words_of_page, words_of_paper])
def test_words_are_kept_and_markup_is_not_shown(name, words_of):
    words, kind = words_of(name), BY_NAME[name]
    assert [w for w in kind.words if squeezed(w) not in words] == []
    assert [w for w in kind.never if squeezed(w) in words] == []


@each_kind
def test_formulas_and_pictures_are_there(name):
    kind, body, tags = BY_NAME[name], body_of(page(name)[0]), tags_of_paper(name)
    assert body.count("<math") == kind.formulas
    assert tags.count("/Formula") == kind.formulas
    assert len(re.findall(r"<(?:img|svg)\b", body)) == kind.pictures
    assert tags.count("/Figure") == kind.pictures


@each_kind
@pytest.mark.parametrize("made", [page, paper])
def test_what_is_not_shown_is_said_and_counted(name, made):
    kind, told = BY_NAME[name], made(name)[1]
    counted = re.search(r"not shown: (\d+)", told)
    # A page leaves letters to its reader's fonts; a PDF brings its own, and says which it lacks.
    # A page plays films and sounds; on paper nothing does.
    expected = kind.said + (kind.letters + kind.media if made is paper else 0)
    assert int(counted[1] if counted else 0) == expected
    assert ("left out by tags" in told) == bool(kind.chosen)


@each_kind
def test_nothing_stands_beyond_the_edge_of_the_paper(name):
    for sheet in pdfium.PdfDocument(paper(name)[0]):
        width, height = sheet.get_size()
        for found in sheet.get_objects():
            left, bottom, right, top = found.get_bounds()
            assert min(left, bottom) >= -1
            assert right <= width + 1
            assert top <= height + 1


@pytest.fixture(scope="module")
def browser():
    if not Path(CHROMIUM).exists():
        (pytest.fail if os.environ.get("CI") else pytest.skip)("Chromium is not there")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


def test_no_page_runs_off_a_telephone_asks_the_network_or_complains(browser, tmp_path):
    tab = browser.new_page(viewport={"width": 375, "height": 700})
    faults = []
    tab.on("console", lambda message: faults.append(message.text))
    tab.on("request", lambda asked: faults.append(asked.url[:80]) if outside(asked.url) else None)
    for name in BY_NAME:
        before = len(faults)
        (tmp_path / "page.html").write_text(page(name)[0], encoding="utf-8")
        tab.goto((tmp_path / "page.html").as_uri(), wait_until="domcontentloaded")
        width = tab.evaluate("document.documentElement.scrollWidth")
        faults[before:] = [(name, fault) for fault in faults[before:]]
        faults += [(name, width)] if width > 375 else []
    assert faults == []


def test_films_and_sounds_are_there_and_what_can_be_played_plays(browser, tmp_path):
    tab = browser.new_page()
    for name in [name for name, kind in BY_NAME.items() if kind.media]:
        (tmp_path / "page.html").write_text(page(name)[0], encoding="utf-8")
        tab.goto((tmp_path / "page.html").as_uri())
        assert tab.locator("main :is(audio, video)").count() == BY_NAME[name].media
        if tab.locator("audio").count():
            tab.wait_for_function("document.querySelector('audio').duration > 0.1", timeout=10_000)


def test_no_formula_is_cut_where_the_page_is_printed_from_a_browser(browser, tmp_path):
    tab = browser.new_page()
    for name in [name for name in BY_NAME if re.search("wider than a page|long formula", name)]:
        (tmp_path / "page.html").write_text(page(name)[0], encoding="utf-8")
        tab.goto((tmp_path / "page.html").as_uri())
        for sheet in pdfium.PdfDocument(tab.pdf(prefer_css_page_size=True)):
            edges = [each.get_bounds() for each in sheet.get_objects()]
            assert min(left for left, *_ in edges) > 40, name
            assert max(right for *_, right, _ in edges) < sheet.get_size()[0] - 40, name


def outside(url):
    return not url.startswith(("data:", "file:"))


def test_the_table_by_kind_has_every_kind_and_no_other():
    table = (Path(__file__).parents[2] / "docs" / "exporters.md").read_text(encoding="utf-8")
    assert re.findall(r"(?m)^\| ([^|*]+) \| kept \|", table) == ["kind", *BY_NAME]
