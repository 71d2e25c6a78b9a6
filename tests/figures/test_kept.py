"""Drawings are kept by all that they are made from, and by nothing else."""

import pytest

from analysis.figures import kept
from analysis.figures.kept import keep, prune
from analysis.figures.style import Drawing


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setattr(kept, "_place", [])
    keep(tmp_path, "code 1")
    return tmp_path


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


def test_other_words_or_other_code_are_another_drawing(place, draw):
    draw("a")
    draw("b")
    draw("a", alt="other")
    keep(place, "code 2")
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
    monkeypatch.setattr(kept, "_place", [])
    draw("a")
    draw("a")
    assert draw.asked == ["a", "a"]


def test_the_drawings_longest_unused_go_first(place, draw, monkeypatch):
    monkeypatch.setattr(kept, "MOST", 2)
    for words in ("a", "b", "c", "a"):
        draw(words)
    prune(place)
    draw("a")
    assert draw.asked == ["a", "b", "c"]
    draw("b")
    assert draw.asked == ["a", "b", "c", "b"]
