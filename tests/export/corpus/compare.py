"""Print the table by kind of docs/exporters.md.

Run by hand (`python compare.py`, a minute or two): it exports each kind with this project, and with
nbconvert's own HTML, which it opens in Chromium without a network and prints from there.
"""

import io
import re
import shutil
import sys
import tempfile
from pathlib import Path

import pypdfium2 as pdfium
from kinds import KINDS
from nbconvert.exporters import HTMLExporter
from playwright.sync_api import sync_playwright

COUNT = """() => {
  for (const each of document.querySelectorAll("details")) each.open = true;
  const images = [...document.querySelectorAll("img")];
  return {
  words: document.body.innerText + " " + images.map((i) => i.alt).join(" "),
  broken: images.filter((i) => !i.naturalWidth).length,
  formulas: document.querySelectorAll("mjx-container, math").length,
  pictures: images.filter((i) => i.naturalWidth).length
    + document.querySelectorAll("main svg, .jp-Cell svg").length,
}}"""


# What Quarto's documentation (quarto.org/docs, read, not run) says of a kind, else of its group;
# nothing where it says nothing. Its command comes without a package that holds it.
QUARTO = {
    "Markdown": "pandoc's Markdown",
    "diagram in Mermaid": "drawn where the fence is `{mermaid}`",
    "fence of MyST": "",
    "attachment": "",
    "picture that is missing": "",
    "picture from outside": "inside the page with `embed-resources`",
    "table in HTML": "a table in every format",
    "cells of a table without rows": "a table in every format",
    "film from outside": "for its own shortcode: in the page; elsewhere a link",
    "Formulas": "MathJax in the page; others, MathML among them, by choice",
    "numbers and references": "by its own labels, `@eq-name`",
    "references in running text": "by its own labels, `@eq-name`",
    "a reference to nowhere": "",
    "a command nobody knows": "",
    "frame of pandas": "a table in every format",
    "frame of thirty columns": "a table in every format",
    "chart of Plotly": "drawn by its script in the page",
    "widget": "drawn by its script in the page",
    "parameters": "the cell that `-P` changes",
    "cell that a tag removes": "by its own option, `#| include: false`",
    "code that a tag removes": "by its own option, `#| echo: false`",
    "output that a tag removes": "by its own option, `#| output: false`",
    "code that a tag folds": "by its own option, `#| code-fold: true`",
    "raw text": "the first raw cell is read as options",
}


def quarto(kind):
    """Return what Quarto's documentation says of a kind."""
    return QUARTO.get(kind.name, QUARTO.get(kind.room, ""))


def squeezed(text):
    return re.sub("[\\s\u200b\ufffe]+", "", text)


def verdict(kind, words, seen):
    """Say in a few words what is left of a kind."""
    words = squeezed(words)
    words += words[::-1]  # as some PDFs hold a text that runs from the right
    lost = [w for w in kind.words if squeezed(w) not in words and w != "Non montré"]
    shown = [w for w in kind.never if squeezed(w) in words]
    found = [f"lost: {', '.join(f'`{w}`' for w in lost)}"] if lost else []
    found += [f"shown: {', '.join(f'`{w}`' for w in shown)}"] if shown else []
    found += ["formulas stay TeX"] if seen["formulas"] < kind.formulas else []
    found += ["picture lost"] if seen["pictures"] < kind.pictures else []
    found += ["a broken picture"] if seen["broken"] and not kind.pictures else []
    found += ["formulas stay TeX"] if kind.room == "Formulas" and kind.said else []
    unsaid = (kind.said or kind.chosen) and not found
    found += ["what is missing is not said"] if unsaid else []
    return "; ".join(found) or "kept"


def stock(kind, tab, folder):
    """Return what nbconvert's page keeps of a kind, and what it does once printed."""
    try:
        html, _ = HTMLExporter().from_notebook_node(kind.notebook())
    except Exception as error:  # noqa: BLE001  # whatever it is, it is what the reader gets
        return (f"no page: {type(error).__name__}",) * 2
    path = Path(folder, "page.html")
    path.write_text(html, encoding="utf-8")
    tab.goto(path.as_uri())
    tab.wait_for_timeout(150)
    sheets = pdfium.PdfDocument(io.BytesIO(tab.pdf()))
    words = " ".join(sheet.get_textpage().get_text_range() for sheet in sheets)
    seen = tab.evaluate(COUNT)
    on_paper = verdict(kind, words, seen)
    if kind.media and on_paper == "kept":
        on_paper = "what is missing is not said"
    return verdict(kind, seen["words"], seen), on_paper


def ours(kind):
    """Return what this project's exporters keep and say, as test_corpus.py holds them to it."""
    kept = "kept" if kind.words or kind.formulas or kind.pictures or kind.media else "—"
    said = f"{kind.said} said" if kind.said else ""
    said = said or ("said, by tag" if kind.chosen else "")
    said = said or ("in print" if kind.media else "")
    return kept, said or ("letters, in print" if kind.letters else "")


def write(line):
    sys.stdout.write(line + "\n")


def main():
    write("| kind | kept | said | nbconvert's page | a browser's print of it | Quarto (read) |")
    write("|---|---|---|---|---|---|")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        started = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        context = started.new_context(offline=True)
        tab, room = context.new_page(), ""
        for kind in KINDS:
            if kind.room != room:
                write(f"| **{kind.room}** | | | | | |")
                room = kind.room
            cells = [kind.name, *ours(kind), *stock(kind, tab, folder), quarto(kind)]
            write("| " + " | ".join(c.replace("|", "\\|") for c in cells) + " |")


if __name__ == "__main__":
    main()
