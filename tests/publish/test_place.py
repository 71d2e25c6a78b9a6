"""Folders are put in place whole."""

import pytest

from analysis.publish import place


@pytest.fixture
def folders(tmp_path):
    """Return (new, place, aside): a new folder and an older one in its place."""
    new, old = tmp_path / "stage" / "en", tmp_path / "reports" / "case" / "en"
    for folder, text in ((new, "new"), (old, "old")):
        folder.mkdir(parents=True)
        (folder / "report.html").write_text(text)
    (old / "gone.html").write_text("old")
    return new, old, tmp_path / "aside" / "reports" / "case" / "en"


def contents(folder):
    return {path.name: path.read_text() for path in folder.iterdir()}


@pytest.mark.parametrize("can_exchange", [True, False])
def test_the_new_folder_replaces_the_old_one(folders, monkeypatch, can_exchange):
    if not can_exchange:
        monkeypatch.setattr(place, "exchange", lambda *_: False)
    new, there, aside = folders
    place.put(new, there, aside)
    assert contents(there) == {"report.html": "new"}
    assert not new.exists()
    assert not aside.exists()


def test_a_folder_can_be_put_where_there_was_none(folders, tmp_path):
    place.put(folders[0], tmp_path / "figures" / "case" / "en", folders[2])
    assert contents(tmp_path / "figures" / "case" / "en") == {"report.html": "new"}


def test_a_folder_moved_aside_and_never_replaced_comes_back(folders, tmp_path):
    _, there, aside = folders
    aside.parent.mkdir(parents=True)
    there.rename(aside)
    place.recover(tmp_path / "aside", tmp_path)
    assert contents(there)["report.html"] == "old"
    assert not (tmp_path / "aside").exists()


def test_a_folder_moved_aside_and_replaced_does_not_come_back(folders, tmp_path):
    new, there, aside = folders
    aside.parent.mkdir(parents=True)
    there.rename(aside)
    new.rename(there)
    place.recover(tmp_path / "aside", tmp_path)
    assert contents(there) == {"report.html": "new"}
