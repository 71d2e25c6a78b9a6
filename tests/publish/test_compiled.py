"""A kept template is used while it is whole, and compiled anew where it is not."""

import pytest
from jinja2 import DictLoader, Environment

from analysis.publish.compiled import CompiledTemplates


def rendered(folder):
    loader = DictLoader({"a": "{{ b }}!"})
    environment = Environment(loader=loader, autoescape=True)
    environment.bytecode_cache = CompiledTemplates(folder)
    return environment.get_template("a").render(b=1)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data,
        lambda _: b"",
        lambda data: data[:80],
        lambda data: data[:-1],
        lambda data: data[:90] + b"x" + data[91:],
    ],
)
def test_whatever_is_kept_the_template_gives_the_same(tmp_path, change):
    assert rendered(tmp_path) == "1!"
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(change(whole))
    assert rendered(tmp_path) == "1!"
    assert kept.read_bytes() == whole


def test_a_folder_that_cannot_be_written_to_is_no_error(tmp_path):
    assert rendered(tmp_path / "none") == "1!"
