"""The manifest tells what a report was made from, without a path, a clock or a machine."""

import hashlib
import json

import pytest

from analysis.case.editions import Edition
from analysis.case.parameters import Parameters
from analysis.publish import manifest, staleness

EN = Edition("en", Parameters("kazakhstan-2022"))


def staged(tmp_path, root):
    for name, file in (("reports", "report.html"), ("figures", "dot.svg")):
        (tmp_path / name).mkdir()
        (tmp_path / name / file).write_text(name)
    manifest.write(EN, staleness.state(EN, root), tmp_path, {"title": "T"})
    return (tmp_path / "reports" / "manifest.json").read_text("utf-8")


def test_it_names_parameters_versions_inputs_and_outputs(tmp_path, root):
    told = json.loads(staged(tmp_path, root))
    own = ["parameters", "versions", "inputs", "own_calculations", "outputs"]
    assert [*told] == ["edition", "about", *own]
    assert told["own_calculations"] == []
    assert told["parameters"] == EN.parameters.as_dict()
    assert set(told["versions"]) == set(manifest.PARTS)
    assert None not in told["versions"].values()
    assert "data/kazakhstan-2022/claims.csv" in told["inputs"]
    digest = hashlib.sha256(b"figures").hexdigest()
    assert told["outputs"]["figures/kazakhstan-2022/en/dot.svg"] == digest


def test_it_holds_no_path_of_this_machine(tmp_path, root):
    told = staged(tmp_path, root)
    assert str(root) not in told
    assert str(tmp_path) not in told


def test_the_sums_are_those_that_sha256sum_checks(tmp_path, root):
    staged(tmp_path, root)
    lines = (tmp_path / "reports" / "SHA256SUMS").read_text("utf-8").splitlines()
    assert [line.split("  ")[1] for line in lines] == ["manifest.json", "report.html"]
    assert lines[1].split("  ")[0] == hashlib.sha256(b"reports").hexdigest()


def test_changes_are_told_by_the_published_manifest(tmp_path, root):
    staged(tmp_path, root)
    published = tmp_path / "reports" / "manifest.json"
    now = staleness.state(EN, root)
    assert manifest.changes(published, now) == []
    files = now["files"] | {"notebooks/00-summary.ipynb": "other"}
    later = now | {"files": files, "versions": now["versions"] | {"pandas": "99.0"}}
    assert manifest.changes(published, later) == [
        f"pandas was {now['versions']['pandas']} and is 99.0",
        "notebooks/00-summary.ipynb has changed",
    ]
    assert manifest.changes(tmp_path / "none.json", now) == []


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"parameters": [], "versions": {}}', "null"])
def test_a_manifest_that_is_none_tells_no_change(tmp_path, root, text):
    (tmp_path / "manifest.json").write_text(text)
    assert manifest.changes(tmp_path / "manifest.json", staleness.state(EN, root)) == []
