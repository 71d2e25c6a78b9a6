"""The shipped report of both languages, made once for all tests of tracing."""

import pytest
from bs4 import BeautifulSoup
from tracing import document

from analysis.audit.page import Page
from analysis.audit.pdf import read_pdf
from analysis.audit.tracing import trace_page
from analysis.case.reading import open_case
from analysis.export.html import ReportHTMLExporter
from analysis.export.pdf import ReportPDFExporter


@pytest.fixture(scope="session")
def reports(root):
    """The notebook and the page of both editions."""
    merged = {name: document(root, language=name) for name in ("en", "fr")}
    return {
        name: (nb, ReportHTMLExporter().from_notebook_node(nb)[0]) for name, nb in merged.items()
    }


@pytest.fixture(scope="session")
def html(reports):
    return reports["en"][1]


@pytest.fixture(scope="session")
def seen(html):
    """What the page shows that its PDF prints, and what of it is ours."""
    return trace_page(html, open_case(language="en")).shown


@pytest.fixture(scope="session")
def paper(reports):
    return read_pdf(ReportPDFExporter().from_notebook_node(reports["en"][0])[0])


@pytest.fixture
def opened(english):
    """Return the page of some HTML, told of the English case."""
    return lambda html: Page(BeautifulSoup(html, "html.parser"), english)
