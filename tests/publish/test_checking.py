"""`report check` counts down what a case begun from a text has left open."""

from analysis.publish import checking


def test_what_is_open_is_counted(monkeypatch, tmp_path):
    told = []
    for left in (0, 1, 3):
        monkeypatch.setattr("analysis.case.coverage.countdown", lambda _, left=left: (left, 9))
        told.append(checking.still_open(tmp_path / "bus"))
    assert told == [
        "",
        "; 1 of 9 passages is open: decide on them in data/bus/worklist.csv",
        "; 3 of 9 passages are open: decide on them in data/bus/worklist.csv",
    ]
