"""Reports to trace, and numbers to plant in them, for the tests of tracing."""

import ast
import re

import nbformat
from bs4 import BeautifulSoup

from analysis.audit.paper import Paper, compare
from analysis.audit.pdf import shown
from analysis.case.editions import Edition
from analysis.case.parameters import check_parameters
from analysis.export.outputs import for_report
from analysis.prose.blocks import Block
from analysis.publish.document import complete, describe, published
from analysis.publish.staleness import notebooks


def run(source, space):
    """Run a cell as a kernel does; return what its last line shows."""
    *before, last = ast.parse(source).body
    if not isinstance(last, ast.Expr):
        exec(source, space)  # noqa: S102 - the project's own notebooks
        return None
    exec(compile(ast.Module(before, []), "cell", "exec"), space)  # noqa: S102
    return eval(compile(ast.Expression(last.value), "cell", "eval"), space)  # noqa: S307


def document(root, **given):
    """The merged notebook of an edition, executed in this process."""
    edition = Edition("test", check_parameters(given))
    merged = nbformat.v4.new_notebook()
    for path in notebooks(root):
        loaded, space = nbformat.read(path, 4), {}
        for cell in loaded.cells:
            if "parameters" in cell.metadata.get("tags", []):
                space.update(edition.parameters.as_dict())
            elif cell.cell_type == "code" and isinstance(shown := run(cell.source, space), Block):
                bundle = shown._repr_mimebundle_()
                data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
                cell.outputs = [nbformat.v4.new_output("display_data", data, metadata=metadata)]
        merged.cells += list(published(loaded.cells, path.stem))
    for_report(merged)
    complete(merged, edition.parameters.language)
    merged.metadata = describe(merged, edition)
    return merged


def page(*shown, language="en"):
    body = "\n".join(str(getattr(each, "html", each)) for each in shown)
    return f'<!DOCTYPE html><html lang="{language}"><body>{body}</body></html>'


def caught(found):
    return {each.number for each in found}


def planted(html, pattern, by):
    wrong, count = re.subn(pattern, by, html, count=1)
    assert count == 1, pattern
    return wrong


def says(found, number, place):
    return any(number in each.number and place in each.place for each in found)


def trace_pdf(pages, html, **beside):
    """What the pages of a PDF say and the page does not; its title is that of the page."""
    seen = shown(BeautifulSoup(html, "html.parser"))
    told = {"title": seen.title, "description": seen.description, **beside}
    return compare([Paper(tuple(pages), **told)], seen)
