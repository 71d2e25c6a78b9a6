"""The page while watching is the page of a build, or what is wrong as `check` words it."""

import re
from threading import Barrier, Event

import nbformat
import pytest

from analysis.run.processes import ProcessLostError
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
    asked = ["facts", "summary.title(facts)", "context.opening(facts)"]
    found = pages.answers(english, asked, {})
    assert [*found] == asked
    assert [len(each.outputs) for each in found.values()] == [0, 1, 1]
    assert "<h1" in found["summary.title(facts)"].outputs[0].data["text/html"]


def test_what_reads_the_same_is_not_made_again(english, monkeypatch):
    asked = ["summary.title(facts)", "context.opening(facts)"]
    first = pages.answers(english, asked[:1], {})
    made = []
    monkeypatch.setattr(pages, "show", lambda source, _: made.append(source))
    assert pages.answers(english, asked, first) == {**first, asked[1]: None}
    assert made == [asked[1]]


def test_no_picture_is_drawn_for_a_notebook(english):
    figure = "casualties.harm(facts)"
    [output] = pages.answers(english, [figure], {})[figure].outputs
    [picture] = re.findall(r"data:image/png;base64,([^\"]+)", output.data["text/html"])
    assert len(picture) < 1000


def test_what_is_wrong_is_told_and_nothing_is_raised(monkeypatch, root):
    def fails(*_):
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(pages, "fresh", fails)
    assert [*pages.make(root, None, {})] == [Made(problems=("[Errno 13] Permission denied",))]
    monkeypatch.setattr(pages, "fresh", lambda *_: {}["nothing"])  # of a notebook, say
    assert [*pages.make(root, None, {})] == [
        Made(problems=("cannot be made: KeyError: 'nothing'",))
    ]


def test_a_case_is_checked_while_its_page_is_made_and_what_is_wrong_counts(monkeypatch, root):
    begun, both = [], Barrier(2, timeout=10)

    def fresh(call, *_):
        begun.append(call)
        both.wait()  # neither waits for the other to end
        if call is pages.rendered:
            raise ProcessLostError("killed")
        return ("claims.csv: wrong",)

    monkeypatch.setattr(pages, "fresh", fresh)
    assert [*pages.make(root, None, {})] == [Made(problems=("claims.csv: wrong",))]
    assert set(begun) == {pages.told_of, pages.rendered}


def test_the_page_is_had_before_what_is_wrong_with_its_case(monkeypatch, root):
    shown = Event()

    def fresh(call, *_):
        if call is pages.rendered:
            return Made("<body></body>", None)
        assert shown.wait(10)  # the check takes longer than the page
        return ("claims.csv: wrong",)

    monkeypatch.setattr(pages, "fresh", fresh)
    made = pages.make(root, None, {})
    assert next(made) == Made("<body></body>", None)
    shown.set()
    assert [*made] == [Made("<body></body>", ("claims.csv: wrong",))]


def test_the_numbers_of_a_sound_case_are_led_back_once_its_page_is_had(monkeypatch, root):
    found = {
        pages.rendered: Made("<body></body>", None),
        pages.told_of: (),
        pages.untraced: ("9 leads to no row",),
    }
    monkeypatch.setattr(pages, "fresh", lambda call, *_: found[call])
    first, last = pages.make(root, None, {})
    assert (first.problems, last.problems) == (None, ("9 leads to no row",))


def test_an_author_s_own_code_is_run_for_a_sound_case_alone(monkeypatch, root, tmp_path):
    monkeypatch.setattr(pages, "authored", lambda _: [tmp_path / "09-own.ipynb"])
    monkeypatch.setattr(pages, "executed", lambda *_: pytest.fail("was run"))
    monkeypatch.setattr(pages, "fresh", lambda *_: ("claims.csv: wrong",))
    assert [*pages.make(root, None, {})] == [Made(problems=("claims.csv: wrong",))]
