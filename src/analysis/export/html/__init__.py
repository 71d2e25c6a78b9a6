"""A notebook as one web page that asks the network for nothing.

The page carries its fonts, styles, script and data; a Content-Security-Policy names each by its
hash and refuses the rest. nbconvert's template (`templates/report`) draws the cells, and
`ReportPage.page` turns what it drew into the page. Both ways in give it: this exporter, and
`jupyter nbconvert --to html --template report`, which finds `ReportPreprocessor` in conf.json.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from nbconvert.exporters.html import HTMLExporter
from nbconvert.exporters.templateexporter import TemplateExporter
from nbconvert.preprocessors.base import Preprocessor
from traitlets import default
from traitlets.config import Config

from analysis.export.assets import TEMPLATES, served
from analysis.export.exporting import ReportExporter
from analysis.export.forms import take_removed
from analysis.export.html.report_page import ReportPage
from analysis.export.markup import text_of
from analysis.export.omitted import ExportError
from analysis.export.outputs import for_report
from analysis.export.pictures import figures

if TYPE_CHECKING:
    from nbformat import NotebookNode

HIDDEN_TAGS = {"parameters", "injected-parameters", "notebook-only"}  # in a report only


class ReportHTMLExporter(ReportExporter, HTMLExporter):
    """Export any notebook to one self-contained, accessible page (`--to report-html`).

    `nb.metadata.report` (`language`, `title`, `description`), if there, makes it a report: code
    is folded at the end of each section, and a figure without alt text or caption raises
    `ExportError`. Any other notebook shows its code in place.
    """

    export_from_notebook = "Report (HTML)"

    @default("template_name")
    def _template_name_default(self) -> str:
        return "report"

    @default("extra_template_basedirs")
    def _default_extra_template_basedirs(self) -> list[str]:
        return [str(TEMPLATES)]

    @property
    def default_config(self) -> Config:
        """nbconvert's, with magics in the colours of their language, and streams made one."""
        enabled = {"enabled": True}
        return Config(
            {"HighlightMagicsPreprocessor": enabled, "CoalesceStreamsPreprocessor": enabled}
        )

    def from_notebook_node(  # type: ignore[override]  # as nbconvert's own exporters do
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[str, dict[str, Any]]:
        """Return (page, resources). Skips HTMLExporter's own step, which would reparse the page."""
        resources = self._init_resources(resources)  # type: ignore[no-untyped-call]
        page, resources = TemplateExporter.from_notebook_node(self, nb, resources, **kw)
        resources["report"].omitted.report("report-html", self.log.warning, strict=self.strict)
        return page.strip() + "\n", resources


class ReportHTMLCommand(ReportHTMLExporter):
    """The same, as the command `jupyter nbconvert` knows it; no server lists it (`served`)."""

    @default("enabled")
    def _enabled_default(self) -> bool:
        return not served()


class ReportPreprocessor(Preprocessor):
    """Take out what tags remove, check the figures, and hand the template its `report`."""

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Return the notebook without hidden cells, and resources with a `ReportPage`."""
        for_report(nb)
        if "report" in nb.metadata:
            nb.cells = [c for c in nb.cells if not HIDDEN_TAGS & set(c.metadata.get("tags", []))]
            check_figures(nb)
        nb.metadata.removed_by_tags = take_removed(nb)
        resources["report"] = ReportPage.of(nb, resources)
        return nb, resources


def check_figures(nb: NotebookNode) -> None:
    """Raise `ExportError` naming the first figure without alt text, or without a caption."""
    for number, output, about in figures(nb):
        _check_figure(about, str(output.data.get("text/html", "")), number)


def _check_figure(about: dict[str, str], drawn: str, cell: int) -> None:
    name = f"figure {about.get('id', '(no id)')} (cell {cell})"
    if not about.get("alt", "").strip():
        raise ExportError(f"{name} has no alt text: set metadata.report.alt")
    caption = re.search(r"<figcaption\b[^>]*>(.*?)</figcaption>", drawn, re.DOTALL)
    if not about.get("caption", "").strip() or not caption or not text_of(caption[1]):
        raise ExportError(f"{name} has no caption: set metadata.report.caption and <figcaption>")
