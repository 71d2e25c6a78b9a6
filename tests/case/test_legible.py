import pytest

from analysis.case.legible import legible


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("tw\u200belve", "twelve"),
        ("t\u0435n", "ten"),
        ("１２", "12"),
        ("⑫ dead", " 12  dead"),
        ("3½", "3 1⁄2 "),
        ("Алматы", "Алматы"),
        ("Αθήνα", "Αθήνα"),
    ],
)
def test_a_text_reads_as_it_looks(text, seen):
    assert legible(text) == seen
