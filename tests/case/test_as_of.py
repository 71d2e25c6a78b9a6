from datetime import date

import ferry as made_up
import pytest

from analysis.case.as_of import reported


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2021, 3, 2), []),
        (date(2021, 3, 3), ["ten"]),
        (date(2021, 3, 5), ["ten", "fourteen"]),
    ],
)
def test_a_toll_is_as_far_as_had_been_said_by_the_last_day(tmp_path, day, shown):
    folder = made_up.write(tmp_path / "ferry")
    case = made_up.opened(folder, "en", as_of=day)
    assert list(case.claims.index) == shown
    assert case.left_out["undated"] == len(made_up.CLAIMS) - 2
    assert case.left_out["later"] == (2 - len(shown)) + (2 if day < date(2021, 3, 3) else 0) + (
        1 if date(2021, 3, 3) <= day < date(2021, 3, 4) else 0
    )


def test_what_tells_no_day_of_saying_has_none(case):
    assert reported(case.events).isna().all()
    assert reported(case.claims).isna().all()
