import pytest

from analysis.case.directions import close_directions


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("plain", "plain"),
        ("\u202eturned", "\u202eturned\u202c"),
        ("\u202eturned\u202c", "\u202eturned\u202c"),
        ("\u2067a \u202bb", "\u2067a \u202bb\u202c\u2069"),
        ("\u202c", "\u202c"),
    ],
)
def test_a_label_never_turns_round_what_is_printed_after_it(text, closed):
    assert close_directions(text) == closed
