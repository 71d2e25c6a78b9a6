"""Notebooks to export and pages to look at, for the tests of the page's modules."""

import sample
from nbformat import v4

from analysis.export.html import ReportHTMLExporter

__all__ = ["code", "export", "main_of", "plain", "sample", "shown"]


def export(notebook):
    return ReportHTMLExporter().from_notebook_node(notebook)[0]


def plain(*cells, **metadata):
    return v4.new_notebook(cells=list(cells), metadata=metadata)


def code(source="1", *outputs):
    return v4.new_code_cell(source, outputs=list(outputs))


def shown(**data):
    return v4.new_output("display_data", data={k.replace("_", "/"): v for k, v in data.items()})


def main_of(page):
    return page.partition("<main")[2]
