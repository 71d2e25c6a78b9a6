import os

import pytest

from analysis.case.files import read, read_json, read_text
from analysis.case.problems import CaseError


def test_a_pipe_and_a_device_are_told_and_never_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    for name, kind in (("pipe", "a pipe"), ("zero", "a device"), (".", "a folder")):
        with pytest.raises(CaseError, match=f"expected a file and found {kind}"):
            read(tmp_path / name, name)


def test_text_is_read_without_its_byte_order_mark(tmp_path):
    (tmp_path / "a").write_bytes(b"\xef\xbb\xbfwords")
    assert read_text(tmp_path / "a", "a") == "words"


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "9" * 5000, '{"a": 1, "a": 2}'])
def test_json_that_cannot_be_told_is_an_error_of_the_file(tmp_path, text):
    (tmp_path / "a.json").write_text(text)
    with pytest.raises(CaseError, match=r"^a\.json: not "):
        read_json(tmp_path / "a.json", "a.json")
