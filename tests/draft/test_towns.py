"""Towns that a text names: the largest of a name, and no person, month or common word."""

import pytest

from analysis.draft import towns
from analysis.draft.towns import Town, named, slug

KNOWN = {
    "Lyon": Town("Lyon", "FR", 45.74, 4.84, 500_000),
    "Mars": Town("Mars", "FR", 1, 1, 20_000),
    "Nice": Town("Nice", "FR", 43.7, 7.2, 340_000),
    "Jackson": Town("Jackson", "US", 32, -90, 150_000),
    "La Rochelle": Town("La Rochelle", "FR", 46, -1, 75_000),
    "Rochelle": Town("Rochelle", "US", 41, -89, 9000),
    "Police": Town("Police", "PL", 53, 14, 30_000),
}


@pytest.fixture
def gazetteer(monkeypatch):
    found = lambda wanted: {name: town for name, town in KNOWN.items() if name in wanted}  # noqa: E731
    monkeypatch.setattr(towns, "towns", found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A bus left the road near Lyon.", ["Lyon"]),
        ("Lyon woke to rain.", ["Lyon"]),
        ("Near La Rochelle, then in La Rochelle.", ["La Rochelle"]),
        ("The singer Michael Jackson spoke.", []),
        ("Police in the town said no.", []),  # any word may begin a sentence
        ("A nice day in Nice.", []),  # as a common word too
        ("It rained on Lyon and on Jackson.", ["Lyon", "Jackson"]),
    ],
)
@pytest.mark.usefixtures("gazetteer")
def test_a_name_is_taken_where_it_is_a_town_s(text, found):
    assert list(named(text)) == found


@pytest.mark.usefixtures("gazetteer")
def test_what_is_passed_over_names_no_town():
    text = "On voit Mars le 4 Mars."
    assert list(named(text)) == ["Mars"]
    assert list(named(text, [range(8, 12), range(18, 22)])) == []


def test_geonames_gives_the_largest_town_by_its_own_name_or_another():
    found = towns.towns({"Lyon", "Алматы", "Saint-Étienne", "Nowhere-at-all"})
    assert (found["Lyon"].name, found["Lyon"].country) == ("Lyon", "FR")
    assert found["Lyon"].latitude == pytest.approx(45.75, abs=0.05)
    assert found["Saint-Étienne"].country == "FR"
    assert found["Алматы"].population > 10**6
    assert "Nowhere-at-all" not in found


def test_an_id_has_plain_letters_or_none():
    assert slug("Saint-Étienne") == "saint-etienne"
    assert slug("Алматы") == ""
