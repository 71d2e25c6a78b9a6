import os
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest

from analysis.case.files import read, read_json, read_text
from analysis.case.problems import CaseError


def test_a_pipe_and_a_device_are_told_and_never_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    for name, kind in (("pipe", "a pipe"), ("zero", "a device"), (".", "a folder")):
        with pytest.raises(CaseError, match=f"expected a file and found {kind}"):
            read(tmp_path / name, name)


@contextmanager
def somebody():
    """Be a user who may not read everything, as root may, while it lasts."""
    own = os.geteuid()
    if own == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(own)


@pytest.mark.parametrize("shut", ["a file", "its folder"])
def test_a_file_that_may_not_be_read_is_told(shut):
    with tempfile.TemporaryDirectory() as made:  # pytest's own folders are shut to others
        folder = Path(made, "case")
        folder.mkdir()
        (folder / "events.csv").write_text("event_id\n")
        Path(made).chmod(0o755)
        (folder / "events.csv").chmod(0 if shut == "a file" else 0o644)
        folder.chmod(0o755 if shut == "a file" else 0)
        with somebody(), pytest.raises(CaseError, match=r"events\.csv: cannot be read: Permission"):
            read(folder / "events.csv", "events.csv")
        folder.chmod(0o755)


def test_text_is_read_without_its_byte_order_mark(tmp_path):
    (tmp_path / "a").write_bytes(b"\xef\xbb\xbfwords")
    assert read_text(tmp_path / "a", "a") == "words"


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "9" * 5000, '{"a": 1, "a": 2}'])
def test_json_that_cannot_be_told_is_an_error_of_the_file(tmp_path, text):
    (tmp_path / "a.json").write_text(text)
    with pytest.raises(CaseError, match=r"^a\.json: not "):
        read_json(tmp_path / "a.json", "a.json")
