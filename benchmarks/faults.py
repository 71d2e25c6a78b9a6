"""How many planted faults are told, and how much sound content passes: of rows, prose, page, PDF.

Prints one Markdown table, a row a kind, from the sets in `tests/faults/`. A fault of a row or of
commentary is told by `report check`, as an error or a question; one of a page or PDF by the audit
of a build. A sound content passes where neither says anything. It reads the published reports, and
builds one more case for the faults that are made by kind (`tests/support/generated_faults.py`).

    python benchmarks/faults.py
"""

import contextlib
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "support"))

import faults
import generated_faults
import page_faults
import test_cases
from tracing import document
from tracing import page as page_of

from analysis.audit import tracing
from analysis.audit.paper import compare
from analysis.audit.pdf import read_pdf
from analysis.case.reading import open_case
from analysis.export.html import ReportHTMLExporter
from analysis.export.pdf import ReportPDFExporter

SECOND = "train-derailment"
REPORTS = Path(__file__).parents[1] / "reports" / "kazakhstan-2022"


def main() -> None:
    """Print the table."""
    print("| planted | faults | told |\n|---|---:|---:|")
    typed = ((each.kind, bool(each.told())) for each in faults.planted())
    cells = of_cells("page", "label or translation", told=True)
    table([*typed, *cells, *of_forms(), *of_page(), *of_pdf(), *of_second()])
    print("\n| sound content | tried | passed |\n|---|---:|---:|")
    named = (("rows", faults.sound_rows()), ("commentary", faults.sound_sentences()))
    passed = [(name, not each.told()) for name, every in named for each in every]
    table([*passed, *of_cells("legitimate", "labels and translations", told=False), *by_hand()])


def of_page() -> Iterator[tuple[str, bool]]:
    """Yield the kind of each fault of a page, and whether it is told."""
    for language in ("en", "fr"):
        case = open_case(language=language)
        html = (REPORTS / language / "report.html").read_text("utf-8")
        planted = [each for each in page_faults.of_page() if each.language == language]
        found = page_faults.caught(
            planted, page_faults.without_fonts(html), lambda wrong, case=case: traced(wrong, case)
        )
        yield from ((f"page: {fault.kind}", bool(rules)) for fault, rules in found.items())


def traced(html: str, case: object) -> dict[str, list[object]]:
    """Return what the audit finds in a page."""
    return {"trace": tracing.trace(html, case)}


def of_pdf() -> Iterator[tuple[str, bool]]:
    """Yield the kind of each fault of a PDF, and whether it is told."""
    paper = read_pdf((REPORTS / "en" / "report.pdf").read_bytes())
    page = (REPORTS / "en" / "report.html").read_text("utf-8")
    seen = tracing.trace_page(page, open_case(language="en")).shown
    for each in page_faults.of_pdf():
        yield f"PDF: {each.kind}", bool(compare([each.alter(paper)], seen))


def of_forms() -> Iterator[tuple[str, bool]]:
    """Yield whether each way to write a number is seen."""
    case, forms = open_case(language="en"), page_faults.lists("forms")
    for kind in ("words", "styles", "beside"):
        for html in forms[kind]:
            yield f"form of a number: {kind}", bool(tracing.trace(page_of(html), case))


def of_second() -> Iterator[tuple[str, bool]]:
    """Yield the kind of each fault made in another case, and whether it is told."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        test_cases.project_of(Path(folder), [SECOND], ["en", "fr"])
        case = open_case(SECOND, language="en")
        merged = document(Path(folder), case=SECOND, language="en")
        html = ReportHTMLExporter().from_notebook_node(merged)[0]
        paper = read_pdf(ReportPDFExporter().from_notebook_node(merged)[0])
        seen = tracing.trace_page(html, case).shown
        found = [
            *generated_faults.of_tables(case),
            *generated_faults.of_cells(case),
            *generated_faults.of_pdf(paper, seen, "en", most=36),
            *generated_faults.of_page(html, case, "en", most=12),
        ]
    yield from ((f"second case, {kind.partition(':')[0]}", told) for kind, told in found)


def of_cells(listed: str, kind: str, *, told: bool) -> Iterator[tuple[str, bool]]:
    """Yield of each row of a list whether its label or translation is told of, or is not."""
    rows = page_faults.lists(listed)["rows"]
    with tempfile.TemporaryDirectory() as folder:
        refused = page_faults.refused(Path(folder), rows)
    yield from ((kind, (row in refused) is told) for row in rows)


def by_hand() -> Iterator[tuple[str, bool]]:
    """Yield whether each sound paragraph of an analyst passes."""
    wrong = page_faults.refused_by_hand(open_case(language="en"))
    for each in page_faults.lists("legitimate")["hand"]:
        yield "an analyst's cells", each not in wrong


def table(found: Iterable[tuple[str, bool]]) -> None:
    """Print a row a kind, and one of all."""
    kinds: dict[str, list[bool]] = {}
    for kind, right in found:
        kinds.setdefault(kind, []).append(right)
    for kind, right in sorted(kinds.items()):
        print(row(kind, right))
    print(row("**all**", [each for right in kinds.values() for each in right]))


def row(name: str, found: list[bool]) -> str:
    """Return a row of a table: how many, and how many of them as they should be."""
    return f"| {name} | {len(found)} | {sum(found)} ({sum(found) / len(found):.1%}) |"


if __name__ == "__main__":
    main()
