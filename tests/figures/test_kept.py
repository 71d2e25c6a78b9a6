"""Drawings are kept by all that they are made from, and by nothing else."""

import pytest

from analysis.figures import kept
from analysis.figures.kept import drawn_by, keep, settle
from analysis.figures.style import Drawing


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setattr(kept, "_place", kept._Place())  # noqa: SLF001 - for this test alone
    keep(tmp_path / "found", tmp_path / "new")
    return tmp_path / "new"


@pytest.fixture
def draw():
    """A function whose drawings are kept, and what it was asked to draw."""
    asked = []

    @kept.kept
    def draw(words, alt="alt"):
        asked.append(words)
        return Drawing(f"<svg>{words}</svg>", "<svg/>", b"\x89PNG\0", alt)

    draw.asked = asked
    return draw


@pytest.mark.usefixtures("place")
def test_the_same_drawing_is_made_once(draw):
    first = draw("é « a »")
    assert draw("é « a »") == first == Drawing("<svg>é « a »</svg>", "<svg/>", b"\x89PNG\0", "alt")
    assert draw.asked == ["é « a »"]


@pytest.mark.usefixtures("place")
def test_other_words_or_the_code_of_another_notebook_are_another_drawing(draw):
    draw("a")
    draw("b")
    draw("a", alt="other")
    drawn_by("another notebook, which may have changed the palette")
    draw("a")
    assert draw.asked == ["a", "b", "a", "a"]


@pytest.mark.parametrize("spoil", [slice(-5), slice(0), slice(1, None)])
def test_a_drawing_that_is_not_as_it_was_written_is_made_anew(place, draw, spoil):
    first = draw("a")
    (path,) = place.iterdir()
    path.write_bytes(path.read_bytes()[spoil])
    assert draw("a") == first
    assert draw.asked == ["a", "a"]


def test_what_does_not_tell_itself_is_drawn_every_time(place, draw):
    def words():
        return "other words under the same address"

    draw(words)
    draw(words)
    assert len(draw.asked) == 2
    assert list(place.iterdir()) == []


def test_nothing_is_kept_where_no_build_says_where(monkeypatch, draw):
    monkeypatch.setattr(kept, "_place", kept._Place())  # noqa: SLF001 - for this test alone
    draw("a")
    draw("a")
    assert draw.asked == ["a", "a"]


def test_a_disk_without_room_keeps_nothing_and_draws_all_the_same(place, draw):
    place.rmdir()
    assert draw("a") == draw("a")
    assert draw.asked == ["a", "a"]


def test_the_drawings_longest_unused_make_room_for_new_ones(place, draw, monkeypatch):
    monkeypatch.setattr(kept, "MOST", 2)
    found = place.with_name("found")
    for words in ("a", "b", "c", "a"):
        draw(words)
    settle(place, found)
    assert list(place.iterdir()) == []
    draw("a")
    assert draw.asked == ["a", "b", "c"]
    draw("b")
    assert draw.asked == ["a", "b", "c", "b"]
