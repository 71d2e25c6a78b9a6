"""The words of a PDF are those of its page."""

from dataclasses import replace

import pytest

from analysis.audit.paper import Paper, Shown, compare, squeeze

PAGE = Shown(
    stretches=(("Morethan1,000peopleran,thepolicesay.",), ("Eightfell.",), ("Ataglance",)),
    headings=frozenset(["Ataglance"]),
    alts=frozenset(["Abarof8."]),
    title="A tale",
    description="Told once",
)
WHOLE = "At a glance\nMore than 1,000 peo\ufffeple ran, the police say. Eight fell.\n1 / 1"


def left(*pages, page=PAGE, **beside):
    told = {"title": page.title, "description": page.description, **beside}
    return [each.number for each in compare([Paper(pages, **told)], page)]


def test_what_the_page_says_is_found_in_any_order():
    assert left(WHOLE) == []
    assert (
        left(
            "Eight fell.\n1 / 1",
        )
        == []
    )


@pytest.mark.parametrize(
    ("said", "wrong"),
    [("1,000", "9,000"), ("More than", "Fewer than"), ("police", "army"), ("Eight", "Nine")],
)
def test_a_word_that_the_page_has_not_is_named(said, wrong):
    (found,) = compare([Paper((WHOLE.replace(said, wrong),), (), (), "A tale", "Told once")], PAGE)
    assert found.place == "PDF, page 1"
    assert squeeze(wrong)[:3] in found.context


def test_a_stretch_may_be_cut_by_a_page_of_paper():
    assert (
        left("More than 1,000 people\n1 / 2", "A tale At a glance\nran, the police say.\n2 / 2")
        == []
    )


def test_a_statement_is_not_said_twice():
    assert left("Eight fell. Eight fell.") == ["Eightfell."]


def test_a_table_has_its_head_on_each_page_of_paper():
    page = Shown((("WhenWhat",), ("4JanuaryRiots",)), again=frozenset(["WhenWhat"]))
    assert left("When What", "When What\n4 January Riots", page=page) == []
    assert left("4 January Riots\n4 January Riots", page=page) == ["4JanuaryRiots"]


def test_of_a_line_from_right_to_left_the_words_and_numbers_are_compared_as_far_as_they_can_be():
    page = Shown((("“مقتل١٢شخصا”—12died[3].",), ("Theycounted40.",)))
    turned = "]3[ .12 died — “اصخش ١٢ لتقم”\nThey counted 40."
    assert left(turned, page=page) == []
    assert left(turned.replace("12 died", "13 died"), page=page) == ["13"]
    assert left(turned.replace("died", "fled"), page=page) == ["fled"]
    assert left(turned.replace("40", "41"), page=page) == ["41."]


def test_words_and_numbers_that_a_line_from_right_to_left_has_in_another_order_are_not_joined():
    page = Shown((("الخبر,licence:CCBY4.0,1000and25",),))
    assert left("25 and 1\u202f000 ,4.0 BY CC :licence ,ربخلا", page=page) == []
    assert left("25 and 2\u202f000 ,4.0 BY CC :licence ,ربخلا", page=page) == ["2000"]


def test_words_beside_others_from_right_to_left_are_there_if_their_letters_are():
    stretches = (("Abuildingcollapses,12died",), ("مبنى",))
    page = Shown(stretches, flows=("", None))
    assert left("A building collapses,\n12 died ىنبم", page=page) == []
    assert left("A building collapses,\ndied ىنبم", page=page) != []
    assert left("A building collapses,\nىنبم", page=page) != []


@pytest.mark.parametrize("said", ["4", "401", "1,4", "4,000"])
def test_no_number_is_cut_in_two(said):
    page = Shown((("Theycountedallofthem:40,000.",),))
    assert left(f"They counted all of them: {said}.", page=page) == [f"{said}."]


@pytest.mark.parametrize(
    "beside",
    [
        {"outline": (("At a glance", 2),)},
        {"outline": (("At nine", 1), ("At a glance of nine", 1))},
        {"alts": ("A bar of 9.",)},
        {"title": "Nine tales"},
        {"description": "Told nine times"},
    ],
)
def test_what_stands_beside_the_pages_is_compared_too(beside):
    assert left(WHOLE, **beside)


def test_the_number_of_a_page_is_its_own():
    assert left(f"{WHOLE[:-5]}1 / 2") == ["1/2"]
    assert left("At a glance 1 Eight fell.", outline=(("At a glance", 1),)) == []
    assert left("At a glance 3 Eight fell.", outline=(("At a glance", 1),)) == ["3"]


def test_a_letter_that_no_font_has_is_what_the_pdf_names_it():
    page = Shown(stretches=(("Alock\U0001f512hung.",), ("Eightfell.",)))
    assert left("A lock [lock] hung.\nEight fell.\n1 / 1", page=page) == []
    assert left("A lock [key] hung.\nEight fell.\n1 / 1", page=page) != []


def test_letters_that_a_cell_turns_round_are_compared_as_they_are_seen():
    page = Shown(stretches=(("Afile\u202egnp.exe\u202cfell.",), ("Eightfell.",)))
    assert left("A file exe.png fell.\nEight fell.\n1 / 1", page=page) == []
    assert left("A file exe.pdf fell.\nEight fell.\n1 / 1", page=page) != []


def test_words_from_right_to_left_take_no_letter_of_other_lines():
    page = Shown(stretches=(("مبنىvideosofit",), ("Thevideosarethere.",)))
    assert left("مبنى videos of it\nThe videos are there.\n1 / 1", page=page) == []


OURS = replace(PAGE, flows=("", "", None))


def test_what_is_ours_is_there_whole():
    told = "At a glance More than 1,000 people ran, the police say.\n1 / 1"
    assert left(told, page=OURS) == ["Eightfell."]
    assert left("Eight fell. More than 1,000 people ran.\n1 / 1", page=OURS) != []


def test_what_is_ours_is_in_the_order_of_the_page():
    assert left(WHOLE, page=OURS) == []
    turned = "Eight fell. More than 1,000 people ran, the police say. At a glance\n1 / 1"
    assert len(left(turned, page=OURS)) == 1
    assert left(turned, page=replace(PAGE, flows=("", "fig-harm", None))) == []


def test_a_heading_before_a_number_is_no_entry_of_the_contents():
    shown = ("Toldonce.", "Theyearsbefore", "2015:breadwasdear.")
    page = Shown(tuple((each,) for each in shown), flows=("", "", ""))
    outline = (("Before", 1), ("After", 1), ("The years before", 2))
    text = "Before 1 After 1 Told once. The years before 2015: bread was dear."
    told = [*compare([Paper((text,), outline)], page)]
    assert [each for each in told if each.place != "PDF, bookmarks"] == []
