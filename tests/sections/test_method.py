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
