"""Each number of the report leads somewhere; the build is told of one that does not."""

from dataclasses import replace

import pytest
from tracing import caught, document, page

from analysis.audit.findings import Untraced, check
from analysis.audit.paper import compare
from analysis.audit.tracing import trace, trace_page
from analysis.case.reading import open_case
from analysis.export.html import ReportHTMLExporter
from analysis.sections import casualties, timeline


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_number_of_the_shipped_report_leads_somewhere(reports, cases, language):
    assert trace(reports[language][1], cases[language]) == []


def test_all_that_the_pdf_says_is_of_the_page(paper, seen):
    assert len(paper.pages) >= 8
    assert len(paper.alts) >= 4
    assert compare([paper], seen) == []


@pytest.mark.parametrize(
    ("language", "as_of", "rule"),
    [("fr", "2022-01-01", "strict"), ("en", "2022-01-04", "acled"), ("fr", "2022-01-06", "acled")],
)
def test_every_number_of_any_edition_leads_somewhere(root, language, as_of, rule):
    given = {"language": language, "as_of": as_of, "coding_rule": rule}
    shown, _ = ReportHTMLExporter().from_notebook_node(document(root, **given))
    assert trace(shown, open_case(**given)) == []


@pytest.fixture
def mislabelled(english):
    events = english.events.copy()
    events.loc["aktau-protests", "label"] = "Some 300 people protest in Aktau"
    return replace(english, events=events)


def test_a_wrong_number_in_a_label_is_caught_in_the_page_and_in_the_table(english, mislabelled):
    for show in (timeline.table, timeline.figure):
        found = trace(page(show(mislabelled)), english)
        assert any("300" in each.number for each in found), show.__name__
        assert caught(trace(page(show(mislabelled)), mislabelled)) == {"300"}
    assert any("drawing" in each.place for each in found)


def test_a_wrong_number_of_a_row_is_caught_wherever_it_is_told(english):
    claims = english.claims.copy()
    claims.loc["killed-police-guard", ["number", "low", "low_strict"]] = 9
    wrong = replace(english, claims=claims)
    for show in (casualties.harm, casualties.table, casualties.sums):
        found = trace(page(show(wrong)), english)
        assert any({"9", "nine", "Nine"} & {*each.number.split()} for each in found), show.__name__


def test_the_build_is_told_every_number_with_its_place(html, english):
    check(trace_page(html, english), [])
    wrong = html.replace(">401\u00a0or more</span>", ">402\u00a0or more</span>", 1)
    found = trace_page(wrong, english)
    with pytest.raises(Untraced) as told:
        check(found, [])
    head, number, *_ = str(told.value).splitlines()
    assert head == "1 number of the report can’t be traced to a row:"
    assert number.startswith("  02-casualties.ipynb, cell ")
    assert "Table 3, tr: “402” is not what the tables tell:" in number
    assert "401 or more" in number
