"""A page looks up its case and its elements."""

from tracing import page


def test_the_language_is_that_of_the_root_or_english(opened):
    assert opened(page(language="fr")).language == "fr"
    assert opened("<p>no root</p>").language == "en"


def test_a_row_is_known_by_its_id_and_no_other(opened):
    looked = opened(page())
    assert looked.known("injured") is looked.known("injured")
    assert looked.known("no-such-row") is None


def test_no_name_of_a_file_or_of_a_letter_excuses_a_number(opened):
    looked = opened(page())
    assert [each.text for each in looked.mentions("Source Serif 4, kazakhstan-2022")] == [
        "4",
        "2022",
    ]


def test_the_first_of_two_elements_with_one_id_is_the_target(opened):
    looked = opened(page('<p id="a">one</p><p id="a">two</p>'))
    assert looked.targets["a"].get_text() == "one"
