"""Text from a table is text: a case full of hostile cells, its page opened without its policy."""

import csv
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
COMMAND = [sys.executable, "-c", "import sys; from analysis.cli import main; sys.exit(main())"]
EVIL = [
    "<img src=x onerror=\"window.pwned='img'\">",
    "<script>window.pwned='script'</script>",
    '"><svg onload="window.pwned=\'svg\'">',
    "[x](javascript:window.pwned='link')",
    "{{ self.pwned() }} {% raw %}",
    '#panic("typst") $x$ @ref \\begin{x}',
    '=HYPERLINK("javascript:window.pwned")',
    "</style></title></textarea>--><b>bold</b>",
    "\u202egnp.exe \U0001f512 عربى",
]
COLUMNS = {
    "events.csv": ("label_en", "quote_en"),
    "context.csv": ("label_en", "quote_en"),
    "actors.csv": ("label_en",),
    "places.csv": ("label_en",),
}


def spoil(path, columns):
    """Put a hostile text behind what stands in each cell, another one row by row."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for place, row in enumerate(rows):
        for column in columns:
            if row[column]:
                row[column] += " " + EVIL[place % len(EVIL)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """The folder of a report that was built from a case full of hostile text."""
    if not Path(CHROMIUM).exists():
        (pytest.fail if os.environ.get("CI") else pytest.skip)("Chromium is not there")
    folder = tmp_path_factory.mktemp("hostile")
    for name in ("data", "notebooks"):
        shutil.copytree(ROOT / name, folder / name)
    for table, columns in COLUMNS.items():
        spoil(folder / "data" / "kazakhstan-2022" / table, columns)
    command = [*COMMAND, "build", "--quiet", "--edition", "en"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def test_nothing_from_a_table_runs_even_without_the_policy(hostile, tmp_path):
    html = (hostile / "reports/kazakhstan-2022/en/report.html").read_text("utf-8")
    bare = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", html)
    assert bare != html
    page_file = tmp_path / "bare.html"
    page_file.write_text(bare, "utf-8")
    from playwright.sync_api import sync_playwright

    asked = []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(page_file.as_uri())
        for link in page.locator("a.cite").all()[:40]:
            link.dispatch_event("click")
            link.dispatch_event("mouseenter")
        assert page.evaluate("window.pwned") is None
        assert page.locator("[onerror], [onload], a[href^='javascript:']").count() == 0
        text = page.locator("body").inner_text()
        browser.close()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert "window.pwned='script'" in text  # shown, as text
    assert "<b>bold</b>" in text


def test_the_pdf_shows_it_as_text_too(hostile):
    pages = PdfReader(hostile / "reports/kazakhstan-2022/en/report.pdf").pages
    text = "".join("".join(page.extract_text() for page in pages).split())
    assert '#panic("typst")$x$@ref' in text
    assert "window.pwned='script'" in text


def test_drawings_and_data_hold_no_markup_and_no_formula(hostile):
    for drawing in (hostile / "figures/kazakhstan-2022/en").glob("*.svg"):
        svg = drawing.read_text("utf-8")
        assert "<script" not in svg
        assert ' onerror="' not in svg.replace("&quot;", '"').split("aria-label")[0]
