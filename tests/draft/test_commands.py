"""`report new`, `report draft` and `report check` as somebody types them."""

from filled_in import DECISIONS, fill

from analysis.cli import main


def test_from_a_text_to_a_case_whose_open_passages_are_counted_down(project, capsys, monkeypatch):
    monkeypatch.setattr("analysis.publish.rehearsal.all_refused", lambda _: [])  # slow, and its own
    begin = ["new", "bus-crash", "--text", "article.txt", "--language", "en"]
    assert main([*begin, "--published", "2025-03-06"]) == 0
    assert "7 passages to decide on" in capsys.readouterr().out
    assert main(["check"]) == 0
    assert "nothing wrong; 7 of 7 passages are open" in capsys.readouterr().out
    fill(project / "data" / "bus-crash", {"2": DECISIONS["2"]})
    assert main(["draft"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "claims.csv: 1 row more",
        "bus-crash: 6 of 7 passages are open",
    ]
    assert main(["draft"]) == 0
    assert capsys.readouterr().out == "bus-crash: no new decision; 6 of 7 passages are open\n"
    assert main(begin) == 1
    assert "nothing is overwritten" in capsys.readouterr().err
