from analysis.audit.findings import Unresolved
from analysis.case.problems import Problem
from analysis.publish.blame import brings, cell_of, cells


def test_a_number_is_known_again_with_the_words_beside_it():
    context = "the unit, according to the 4\u202fth battalion of dragoons."
    assert brings("the 4 th Battalion", "4", context.replace("\u202f", " "))
    assert not brings("4 trams", "4", context)


def test_what_a_placeholder_stands_for_is_not_asked_of_the_words():
    assert brings("{} of 12 trams", "12", "seven of 12 trams in the street")


def test_the_cell_that_brings_a_number_in_is_named():
    found = Unresolved("evidence of left-out-1", "3", "Why 3 trams are no news")
    typed = [Problem("events.csv", "", 2, "label_en", "3 dogs"), Problem("a.md", "", 1, "", "x")]
    at = Problem("exclusions.csv", "", 4, "reason", "3 trams are no news")
    assert cell_of(found, [*typed, at]) == at
    assert cell_of(found, typed) is None


def test_labels_reasons_names_and_commentary_are_looked_through_and_quotes_are_not(root):
    found = cells(root / "data" / "kazakhstan-2022")
    columns = {(each.file, each.column) for each in found}
    assert {("actors.csv", "label_fr"), ("exclusions.csv", "reason")} <= columns
    assert {("commentary/fr/title.md", ""), ("translations/article-fr.en.txt", "")} <= columns
    assert not {("claims.csv", "quote"), ("claims.csv", "wording")} & columns
