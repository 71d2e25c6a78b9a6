"""`report new` and `report draft` as somebody types them; tests/test_tutorial.py walks them all."""

from filled_in import DECISIONS, fill

from analysis.cli import main


def test_what_was_done_and_what_is_open_is_told(begun, capsys):
    fill(begun, {"2": DECISIONS["2"]})
    assert main(["draft"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "claims.csv: 1 row more",
        "bus-crash: 7 of 8 passages are open",
    ]
    assert main(["draft"]) == 0
    assert capsys.readouterr().out == "bus-crash: no new decision; 7 of 8 passages are open\n"
    assert main(["new", "bus-crash", "--text", "article.txt", "--language", "en"]) == 1
    assert "nothing is overwritten" in capsys.readouterr().err
    assert main(["new", "other", "--text", "article.txt", "--language", "en"]) == 0
    assert "data/other/ has 8 passages to decide on" in capsys.readouterr().out
