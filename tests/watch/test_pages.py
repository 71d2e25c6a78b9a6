"""The page while watching is the page of a build, or what is wrong as `check` words it."""

import nbformat
import pytest

from analysis.watch import pages
from analysis.watch.pages import Made


@pytest.mark.parametrize(
    ("source", "tags", "own"),
    [
        ("timeline.figure(facts)", [], False),
        ("dated = timeline.figure(facts)\ndated", [], False),
        ("# The figure.\ncasualties.harm(facts)", [], False),
        ("from analysis import open_case, timeline", [], False),
        ("facts = open_case(case, language=language)", [], False),
        ("facts.claims['low'].sum()", [], True),
        ("timeline.figure(facts, wide=True)", [], True),
        ("facts.claims", ["notebook-only"], False),
    ],
)
def test_a_cell_that_does_more_than_ask_a_section_is_its_authors_own(source, tags, own):
    cell = nbformat.v4.new_code_cell(source, metadata={"tags": tags})
    assert bool(pages.is_own(cell)) == own


def test_the_shipped_notebooks_need_no_kernel(root):
    assert pages.authored(root) == []


def test_what_sections_show_is_made_side_by_side_and_in_order(english):
    found = pages.answers(english, ["facts", "summary.title(facts)", "summary.title(facts)"])
    assert found[0] == []
    assert [len(each) for each in found[1:]] == [1, 1]
    assert "<h1" in found[1][0].data["text/html"]


def test_what_is_wrong_is_told_and_nothing_is_raised(monkeypatch, root):
    def fails(*_):
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(pages, "fresh", fails)
    assert pages.make(root, None) == Made(problems=("[Errno 13] Permission denied",))
    monkeypatch.setattr(pages, "fresh", lambda *_: {}["nothing"])  # of a notebook, say
    assert pages.make(root, None) == Made(problems=("cannot be made: KeyError: 'nothing'",))
