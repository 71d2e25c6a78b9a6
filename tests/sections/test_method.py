from dataclasses import replace

from bs4 import BeautifulSoup
from tracing import page

from analysis.audit.tracing import trace
from analysis.case.reading import open_case
from analysis.prose import blocks
from analysis.sections import method, notes


def test_the_dates_are_counted_by_their_basis(english):
    said = blocks.plain(method.dates(english))
    assert said.startswith("Eleven dates")
    assert "Four are inferred" in said
    assert "Eighteen events and counts have no date" in said


def test_the_parameters_of_the_edition_are_shown():
    case = open_case(language="fr", as_of="2022-01-04", coding_rule="acled")
    said = blocks.plain(method.reproduce(case).html)
    for value in ("français", "4\u00a0janvier", "ACLED", case.name):
        assert value in said


def test_a_reason_in_free_words_is_shown_as_text():
    words = method.catalogue("en")
    assert notes.reason(words, "no { code }") == "no { code }"


def answered(case, answer):
    answers = {"crowd-almaty": answer}
    return replace(case, claims=case.claims.assign(judgement=case.claims.index.map(answers.get)))


def test_a_row_whose_question_was_answered_is_shown_with_the_answer_and_no_other(english):
    assert method.judgements(english) == []
    case = answered(english, "the conditional is a <b>wish</b>")
    shown = "".join(str(each.html) for each in method.judgements(case))
    assert "decided by hand" in shown
    (line,) = BeautifulSoup(shown, "html.parser").find_all("li")
    assert line.get_text() == (
        "Demonstrators who took to the streets in Almaty: the conditional is a <b>wish</b>"
    )
    assert line.a["href"] == "#ev-crowd-almaty"


def test_an_answer_has_no_number_but_those_of_its_quote(english):
    case = answered(english, "of the 5,000 it counts, 9 spoke")
    found = trace(page(*method.judgements(case)), case)
    assert [each.number for each in found] == ["9"]
