import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.case.letters import letters
from analysis.case.passages import accountable


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("قُتِلَ", "قتل"),
        ("قـــتـل", "قتل"),
        ("أكد إلى آخر", "اكد الي اخر"),
        ("١٢٫٥ و٣٬٠٠٠", "12.5 و3,000"),
        ("трёх", "трех"),
        ("l’été à Noël", "l’été à Noël"),
    ],
)
def test_letters_that_newsrooms_vary_are_one(text, plain):
    assert letters(text).text == plain


@settings(deadline=None)
@given(st.text("أاـَُё\u200fn1٢ ", max_size=30), st.data())
def test_a_stretch_leads_back_to_its_own_letters(text, data):
    plain = letters(text)
    start = data.draw(st.integers(0, len(plain.text)))
    end = data.draw(st.integers(start, len(plain.text)))
    assert letters(plain.cut(text, start, end)).text == plain.text[start:end]


def test_a_passage_is_in_the_letters_of_the_text():
    text = "قُتِلَ نَحْوُ ١٢ شخصًا، بِحَسَبِ الشرطة"
    found = {p.kind: p.text for p in accountable(text, "ar")}
    assert found == {"approximate": "نَحْوُ", "number": "١٢", "attribution": "بِحَسَبِ"}
    assert all(text[p.start : p.end] == p.text for p in accountable(text, "ar"))
