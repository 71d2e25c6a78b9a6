"""What is up to date: every kind of input, changed one at a time."""

import os
import shutil
import subprocess

import pytest

from analysis.case.editions import Edition
from analysis.case.inputs import files_of
from analysis.case.parameters import Parameters
from analysis.case.problems import CaseError
from analysis.publish import staleness

EN = Edition("en", Parameters("kazakhstan-2022"))
OUTPUT = "reports/kazakhstan-2022/en/report.html"


def now(root, edition=EN):
    staleness.forget()
    return staleness.state(edition, root)


def reasons(root, edition=EN):
    return staleness.reasons(edition, root, now(root, edition))


@pytest.fixture
def recorded(tmp_path, root, monkeypatch):
    """A project with a record of a build that holds."""
    for name in ("data", "notebooks"):
        shutil.copytree(root / name, tmp_path / name)
    shutil.copytree(staleness.PACKAGE, tmp_path / "src")
    shutil.copy(root / "requirements.lock", tmp_path)
    monkeypatch.setattr(staleness, "PACKAGE", tmp_path / "src")
    (tmp_path / OUTPUT).parent.mkdir(parents=True)
    (tmp_path / OUTPUT).write_text("a page")
    outputs = {OUTPUT: staleness.digest(tmp_path / OUTPUT)}
    staleness.write_record(EN, tmp_path, now(tmp_path), outputs)
    assert reasons(tmp_path) == []
    yield tmp_path
    staleness.forget()


CHANGED = [
    "notebooks/02-casualties.ipynb",
    "data/editions.json",
    "data/kazakhstan-2022/claims.csv",
    "data/kazakhstan-2022/datapackage.json",
    "data/kazakhstan-2022/sources/article.fr.txt",
    "data/kazakhstan-2022/commentary/en/method.md",
    "data/reference/countries.topojson",
    "src/analysis/case/languages/en/messages.ftl",
    "src/analysis/case/languages/en/quantities.csv",
    "src/analysis/figures/style.py",
    "src/analysis/figures/fonts/ReportSans-Regular.woff2",
    "src/analysis/export/templates/report/report.css",
    "src/analysis/export/templates/typst/report.typ",
]


@pytest.mark.parametrize("name", CHANGED)
def test_a_changed_input_is_found_and_named(recorded, name):
    path = recorded / name.replace("src/analysis/", "src/")
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(b"e", b"a", 1))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))  # a clock proves nothing
    assert reasons(recorded) == [f"{name} has changed"]


def test_a_touched_file_with_the_same_bytes_rebuilds_nothing(recorded):
    for path in recorded.rglob("*.*"):
        path.touch()
    assert reasons(recorded) == []


def test_a_new_and_a_missing_file_are_found(recorded):
    (recorded / "data/kazakhstan-2022/commentary/fr/more.md").write_text("x")
    (recorded / "data/kazakhstan-2022/actors.csv").unlink()
    assert reasons(recorded) == [
        "data/kazakhstan-2022/actors.csv is gone",
        "data/kazakhstan-2022/commentary/fr/more.md is new",
    ]


STRAYS = [
    "data/kazakhstan-2022/.~lock.claims.csv#",
    "data/kazakhstan-2022/claims.csv.bak",
    "data/kazakhstan-2022/commentary/en/.#title.md",
    "data/kazakhstan-2022/sources/article.fr.txt.orig",
    "notebooks/00-summary.html",
    "notebooks/out.ipynb",
]


def test_what_is_no_declared_input_changes_nothing_and_is_named(recorded):
    for name in ("notebooks/.ipynb_checkpoints/a.ipynb", "src/case/__pycache__/a.pyc"):
        (recorded / name).parent.mkdir(exist_ok=True)
        (recorded / name).write_text("x")
    for name in [*STRAYS, "src/case/.#checks.py", "data/reference/.DS_Store"]:
        (recorded / name).symlink_to("somebody@somewhere.1:2")  # as an editor's lock is
    os.mkfifo(recorded / "notebooks" / "pipe.py.fifo")
    assert reasons(recorded) == []
    assert staleness.strays(recorded, ["kazakhstan-2022"]) == [*STRAYS, "notebooks/pipe.py.fifo"]


def test_an_input_that_cannot_be_read_is_told(recorded):
    (recorded / "notebooks" / "07-more.ipynb").symlink_to("nowhere")
    os.mkfifo(recorded / "notebooks" / "helper.py")
    (recorded / "data/kazakhstan-2022/claims.csv").unlink()
    (recorded / "data/kazakhstan-2022/claims.csv").mkdir()
    with pytest.raises(CaseError) as caught:
        now(recorded)
    assert str(caught.value).splitlines() == [
        "data/kazakhstan-2022/claims.csv: expected a file and found a folder",
        "notebooks/07-more.ipynb: a link to nothing",
        "notebooks/helper.py: expected a file and found a pipe",
    ]


def test_every_file_of_our_own_source_is_an_input(root):
    listed = subprocess.run(
        ["git", "ls-files", "src/analysis"], cwd=root, capture_output=True, text=True, check=True
    )
    # The lists of phrases measure the rules: no report is made from them.
    files = {name for name in listed.stdout.split() if "/phrases/" not in name}
    assert files <= now(root)["files"].keys()


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("01-timeline", "{", "not valid JSON at line 1"),
        ("01-timeline", "[" * 100_000, "nested too deeply"),
        ("01-timeline", '{"cells": ' + "9" * 5000 + "}", "too many digits"),
        ("01-timeline", "null", "no list of cells"),
        ("01-timeline", '{"cells": [null]}', "no list of cells"),
        ("07-A b", '{"cells": []}', "small letters a to z"),
    ],
)
def test_a_notebook_that_is_none_is_told(recorded, name, text, told):
    (recorded / "notebooks" / f"{name}.ipynb").write_text(text)
    with pytest.raises(CaseError, match=f"^notebooks/{name}.ipynb: .*{told}") as caught:
        staleness.check_notebooks(recorded)
    assert len(caught.value.problems) == 1


def test_no_notebook_at_all_is_told(recorded):
    for path in (recorded / "notebooks").glob("*.ipynb"):
        path.rename(path.with_stem(f"x{path.stem}"))
    with pytest.raises(CaseError, match="no notebook of a report here"):
        staleness.check_notebooks(recorded)


def test_another_version_of_a_locked_library_is_found(recorded, monkeypatch):
    installed = staleness.installed() | {"pandas": "99.0"}
    before = staleness.installed()["pandas"]
    monkeypatch.setattr(staleness, "installed", lambda: installed)
    assert reasons(recorded) == [f"pandas was {before} and is 99.0"]


def test_another_python_is_found(recorded, monkeypatch):
    running = f"{staleness.sys.version_info[0]}.{staleness.sys.version_info[1]}"
    monkeypatch.setattr(staleness.sys, "version_info", (4, 0))
    assert reasons(recorded) == [f"python was {running} and is 4.0"]


@pytest.mark.parametrize(
    ("parameters", "told"),
    [
        (Parameters("kazakhstan-2022", "fr"), "language was en and is fr"),
        (Parameters("kazakhstan-2022", coding_rule="acled"), "coding_rule was strict and is acled"),
    ],
)
def test_another_parameter_is_found(recorded, parameters, told):
    assert reasons(recorded, Edition("en", parameters)) == [told]


def test_an_output_that_was_changed_or_removed_is_found(recorded):
    (recorded / OUTPUT).write_text("another page")
    assert reasons(recorded) == [f"{OUTPUT} is not as it was built"]
    (recorded / OUTPUT).unlink()
    assert reasons(recorded) == [f"{OUTPUT} is missing"]


RECORDS = ["", "{", "[]", "null", '{"files": []}', '{"outputs": {}}', "[" * 100_000]


@pytest.mark.parametrize("text", RECORDS)
def test_a_record_that_cannot_be_read_is_none(recorded, text):
    staleness.record_path(EN, recorded).write_text(text)
    assert reasons(recorded) == ["there is no record of a build"]


def test_the_key_of_a_notebook_leaves_out_the_other_notebooks(recorded):
    one, other = recorded / "notebooks/00-summary.ipynb", recorded / "notebooks/01-timeline.ipynb"
    before = [staleness.notebook_key(path, now(recorded)) for path in (one, other)]
    other.write_text(other.read_text("utf-8").replace("timeline.table", "timeline.other"), "utf-8")
    after = [staleness.notebook_key(path, now(recorded)) for path in (one, other)]
    assert [a == b for a, b in zip(before, after, strict=True)] == [True, False]
    (recorded / "data/kazakhstan-2022/places.csv").write_text("x")
    assert staleness.notebook_key(one, now(recorded)) != before[0]


def test_installed_versions_are_those_that_the_libraries_tell():
    from importlib.metadata import version

    for name in ("pandas", "matplotlib", "pypandoc-binary", "fluent-runtime", "ipykernel"):
        assert staleness.installed()[name] == version(name)


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("notebooks/00-summary.ipynb", True),
        ("data/kazakhstan-2022/events.csv", False),
        ("src/case/checks.py", False),
    ],
)
def test_a_case_was_checked_before_where_it_and_the_code_are_the_same(recorded, name, same):
    assert staleness.checked_before(EN, recorded, now(recorded))
    (recorded / name).write_bytes((recorded / name).read_bytes() + b"\n")
    assert staleness.checked_before(EN, recorded, now(recorded)) is same


def test_a_case_was_not_checked_before_under_another_version_or_without_a_record(recorded):
    state = now(recorded)
    other = state | {"versions": state["versions"] | {"frictionless": "0"}}
    assert not staleness.checked_before(EN, recorded, other)
    staleness.record_path(EN, recorded).unlink()
    assert not staleness.checked_before(EN, recorded, state)


def test_the_files_of_a_case_are_those_that_its_reading_tells(root):
    told = staleness.case_files("kazakhstan-2022", now(root))
    assert told == files_of(root / "data" / "kazakhstan-2022")


def test_what_works_changes_with_the_code_and_the_versions_and_nothing_else(recorded):
    before = staleness.made_by(now(recorded))
    for name, same in [("notebooks/00-summary.ipynb", True), ("src/figures/canvas.py", False)]:
        (recorded / name).write_bytes((recorded / name).read_bytes() + b"\n")
        assert (staleness.made_by(now(recorded)) == before) is same
    state = now(recorded)
    other = state | {"versions": state["versions"] | {"matplotlib": "0"}}
    assert staleness.made_by(other) != staleness.made_by(state)


def test_the_notebooks_are_read_in_the_order_of_their_numbers(root):
    assert [path.name[:2] for path in staleness.notebooks(root)] == ["00", "01", "02", "03", "04"]
