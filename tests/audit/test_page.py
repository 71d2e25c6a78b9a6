"""A page looks up its case and its elements."""

from tracing import page


def test_the_language_is_that_of_the_root_or_english(opened):
    assert opened(page(language="fr")).language == "fr"
    assert opened("<p>no root</p>").language == "en"


def test_a_row_is_known_by_its_id_and_no_other(opened):
    looked = opened(page())
    assert looked.known("injured") is looked.known("injured")
    assert looked.known("no-such-row") is None


def test_names_hold_no_numbers(opened):
    looked = opened(page())
    assert looked.mentions("Source Serif 4") == ()
    (four,) = looked.mentions("Source Serif 4, 4")
    assert four.start == len("Source Serif 4, ")


def test_the_first_of_two_elements_with_one_id_is_the_target(opened):
    looked = opened(page('<p id="a">one</p><p id="a">two</p>'))
    assert looked.words(looked.targets["a"]) == "one"


def test_the_passages_of_the_sources_are_counted(opened):
    counted = opened(page()).passages
    assert counted["all"] == counted["used"] + counted["excluded"] + counted["open"]
    assert counted["sentences"] > 10
