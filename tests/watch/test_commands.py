"""Which saved files a page is made anew for, and what is said of it."""

from analysis.case.editions import Edition
from analysis.case.parameters import Parameters
from analysis.watch import commands
from analysis.watch.pages import Made
from analysis.watch.server import Page

SHOWN = Edition("en", Parameters("bus-crash"))


def test_only_what_a_report_is_made_from_counts(tmp_path, monkeypatch):
    def watched(*_, **__):
        yield set()
        for name in (
            "data/other/claims.csv", "data/bus-crash-2/claims.csv",
            "data/bus-crash/.~lock.claims.csv#", "notebooks/x.ipynb",
            "notebooks/.ipynb_checkpoints/x.ipynb", "data/bus-crash/claims.csv",
            "data/editions.json", "data/reference/seas.geojson",
        ):  # fmt: skip
            yield {(1, str(tmp_path / name))}

    monkeypatch.setattr("watchfiles.watch", watched)
    found = [sorted(paths) for paths in commands.changes(tmp_path, SHOWN)]
    names = [[path.removeprefix(f"{tmp_path}/") for path in paths] for paths in found]
    assert names == [
        [],  # at the beginning, so that there is a page
        ["notebooks/x.ipynb"],
        ["data/bus-crash/claims.csv"],
        ["data/editions.json"],
        ["data/reference/seas.geojson"],
    ]


def test_a_page_that_a_build_refuses_is_shown_with_why(monkeypatch, capsys, tmp_path):
    page = Page("bus-crash/en")
    made = Made("<body></body>", None)
    refused = Made(made.html, ("9 leads to no row",))
    monkeypatch.setattr(commands, "make", lambda *_: iter([made, refused]))
    commands.renew(page, tmp_path, SHOWN, {})
    assert page.html == made.html
    assert page.problems == ("9 leads to no row",)
    assert "9 leads to no row" in capsys.readouterr().err


def test_it_begins_again_on_the_same_port():
    assert commands.again(["watch"], 8765) == ["watch", "--port", "8765"]
    assert commands.again(["watch", "--port", "0"], 8765) == ["watch", "--port", "0"]
