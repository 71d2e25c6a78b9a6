import pandas as pd
import pytest

from analysis.case.place_checks import check_places, far_places


def places(**row):
    return pd.DataFrame([{"place_id": "a", "row": 2, **row}], dtype="object")


@pytest.mark.parametrize(
    ("row", "column", "told"),
    [
        ({"country": "XX"}, "country", "no country has this code"),
        ({"country": "KZ", "latitude": "43.2"}, "longitude", "is blank, and latitude is not"),
        (
            {"country": "KZ", "latitude": "76.9", "longitude": "43.2"},
            "latitude",
            "the other way round",
        ),
    ],
)
def test_a_place_that_cannot_be_there_is_told(row, column, told):
    (problem,) = check_places(places(**row))
    assert problem.column == column
    assert told in problem.expected


def test_a_place_far_from_its_country_is_a_question_and_no_error():
    far = places(country="KZ", latitude="-43.2", longitude="-76.9")
    assert [*check_places(far)] == []
    (question,) = far_places(far)
    assert "outside of KZ: is that meant?" in question.expected


def test_a_place_in_its_country_is_sound():
    sound = places(country="KZ", latitude="43.25", longitude="76.95")
    assert [*check_places(sound), *far_places(sound)] == []
