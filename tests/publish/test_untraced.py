import pickle

from analysis.publish.untraced import Unresolved, Untraced


def test_each_number_is_named_with_its_place_and_the_words_around_it():
    error = Untraced([Unresolved("#timeline p", "9", "some 9 people"), Unresolved("td", "7", "7")])
    assert str(error).splitlines() == [
        "2 numbers of the report can’t be traced to a row:",
        "  #timeline p: “9” leads to no row: “some 9 people”",
        "  td: “7” leads to no row: “7”",
    ]


def test_it_travels_from_a_worker_to_the_command():
    error = Untraced([Unresolved("td", "7", "7")])
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301 - our own bytes
