import pytest

from analysis.case.hedges import hedges


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("auraient été tués", "fr", [("auraient", True)]),
        ("Si elle avait cédé, il aurait fallu fuir", "fr", [("aurait", False)]),
        ("il a annoncé que la loi serait votée", "fr", [("serait", False)]),
        ("la police barrait la route", "fr", []),
        ("il devrait pleuvoir", "fr", []),
        ("were reportedly killed", "en", [("reportedly", True)]),
        ("may have drowned", "en", [("may have", False)]),
    ],
)
def test_a_hedge_is_sure_where_it_can_be_nothing_else(text, language, found):
    assert [(each.text, each.sure) for each in hedges(text, language)] == found
