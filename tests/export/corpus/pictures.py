"""Draw the pictures of docs/exporters.md: one notebook of our own, as a page and as a PDF.

Run by hand (`python pictures.py`) where what either exporter shows has changed.
"""

import base64
import io
import shutil
import tempfile
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
from kinds import PLAYED, code, md, shown, sound
from matplotlib.figure import Figure
from nbformat import v4
from playwright.sync_api import sync_playwright

from analysis.export.html import ReportHTMLExporter
from analysis.export.pdf import ReportPDFExporter

DOCS = Path(__file__).parents[3] / "docs"
FORMULA = (
    r"$$x(t) = A\,e^{-t/\tau}\cos(\omega t),\qquad"
    r"\omega = \sqrt{\frac{k}{m} - \left(\frac{1}{\tau}\right)^2}\label{motion}$$"
)
SOURCE = "import numpy as np\n\nt = np.linspace(0, 6, 200)\nplot(t, np.exp(-t / 3) * np.cos(3 * t))"


def chart():
    t = np.linspace(0, 6, 200)
    figure = Figure(figsize=(5, 1.9), layout="constrained")
    axes = figure.add_subplot()
    axes.plot(t, np.exp(-t / 3) * np.cos(3 * t))
    axes.set_xlabel("t")
    axes.spines[["top", "right"]].set_visible(False)
    held = io.BytesIO()
    figure.savefig(held, dpi=100)
    return base64.b64encode(held.getvalue()).decode()


def table():
    rows = [("weak", 0.33, 2.08), ("middle", 0.5, 1.39), ("strong", 1.0, 0.69)]
    bar = '<div style="background:#2b5f8a;width:{}px;height:0.8em"></div>'
    body = "".join(
        f"<tr><th>{name}</th><td>{damping:.2f}</td><td>{half:.2f}</td>"
        f"<td>{bar.format(round(40 * half))}</td></tr>"
        for name, damping, half in rows
    )
    head = "<tr><th></th><th>damping</th><th>half-life</th><th></th></tr>"
    return f"<table><thead>{head}</thead><tbody>{body}</tbody></table>"


def notebook():
    cells = [
        *md("# A damped oscillator\n\nAn amplitude that falls by $e^{-t/\\tau}$ obeys"),
        *md(FORMULA),
        *md(r"and from \eqref{motion} follows the curve below."),
        *code(shown(png=chart(), plain="<Figure>"), source=SOURCE),
        *code(shown(html=table(), plain="df"), source="df"),
        *code(
            shown(html=PLAYED.format("audio", "audio/wav", sound()), plain="<Audio>"),
            source="Audio(x, rate=8000)",
        ),
        *code(shown(widget={"model_id": "a"}, plain="IntSlider(value=3)"), source="slider"),
    ]
    for place, cell in enumerate(cells):
        cell["id"] = f"c{place}"
    return v4.new_notebook(cells=cells)


def main():
    page, _ = ReportHTMLExporter().from_notebook_node(notebook())
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page.html")
        path.write_text(page, encoding="utf-8")
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        tab = browser.new_page(viewport={"width": 760, "height": 900})
        tab.goto(path.as_uri())
        tab.screenshot(path=DOCS / "exported-page.png", full_page=True)
    paper, _ = ReportPDFExporter().from_notebook_node(notebook())
    sheet = pdfium.PdfDocument(paper)[0].render(scale=1.1).to_pil()
    sheet.crop((0, 0, sheet.width, sheet.height * 9 // 10)).quantize(64).save(
        DOCS / "exported-paper.png", optimize=True
    )


if __name__ == "__main__":
    main()
