import pytest

from analysis.case.names import fits, misnamed


@pytest.mark.parametrize("name", ["en", "kazakhstan-2022", "en-as-of-2022-01-04", "00-title"])
def test_a_plain_name_fits(name):
    assert fits(name)
    assert misnamed("f", name) == []


@pytest.mark.parametrize(
    "name", ["", ".", "..", "a/b", "/a", "A", "a b", "é", "-a", "a\n", None, 3]
)
def test_any_other_is_told(name):
    assert not fits(name)
    assert len(misnamed("f", name)) == 1
