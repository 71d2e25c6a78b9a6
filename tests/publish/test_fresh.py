"""What is up to date: every kind of input, changed one at a time."""

import os
import shutil

import pytest

from analysis.case.parameters import Parameters
from analysis.case.reading import files_of
from analysis.publish import fresh
from analysis.publish.editions import Edition

EN = Edition("en", Parameters("kazakhstan-2022"))
OUTPUT = "reports/kazakhstan-2022/en/report.html"


def now(root, edition=EN):
    fresh.forget()
    return fresh.state(edition, root)


def reasons(root, edition=EN):
    return fresh.reasons(edition, root, now(root, edition))


@pytest.fixture
def recorded(tmp_path, root, monkeypatch):
    """A project with a record of a build that holds."""
    for name in ("data", "notebooks"):
        shutil.copytree(root / name, tmp_path / name)
    shutil.copytree(fresh.PACKAGE, tmp_path / "src")
    shutil.copy(root / "requirements.lock", tmp_path)
    monkeypatch.setattr(fresh, "PACKAGE", tmp_path / "src")
    (tmp_path / OUTPUT).parent.mkdir(parents=True)
    (tmp_path / OUTPUT).write_text("a page")
    outputs = {OUTPUT: fresh.digest(tmp_path / OUTPUT)}
    fresh.write_record(EN, tmp_path, now(tmp_path), outputs)
    assert reasons(tmp_path) == []
    yield tmp_path
    fresh.forget()


CHANGED = [
    "notebooks/02-casualties.ipynb",
    "data/editions.json",
    "data/kazakhstan-2022/claims.csv",
    "data/kazakhstan-2022/datapackage.json",
    "data/kazakhstan-2022/sources/article.fr.txt",
    "data/kazakhstan-2022/commentary/en/method.md",
    "data/reference/countries.geojson",
    "src/analysis/prose/en.ftl",
    "src/analysis/case/rules/quantities.csv",
    "src/analysis/figures/style.py",
    "src/analysis/figures/fonts/ReportSans-Regular.woff2",
    "src/analysis/publish/templates/report/report.css",
    "src/analysis/publish/templates/typst/report.typ",
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


def test_by_products_are_no_inputs(recorded):
    for name in ("notebooks/.ipynb_checkpoints/a.ipynb", "src/case/__pycache__/a.pyc"):
        (recorded / name).parent.mkdir(exist_ok=True)
        (recorded / name).write_text("x")
    assert reasons(recorded) == []


def test_another_version_of_a_locked_library_is_found(recorded, monkeypatch):
    installed = fresh.installed() | {"pandas": "99.0"}
    before = fresh.installed()["pandas"]
    monkeypatch.setattr(fresh, "installed", lambda: installed)
    assert reasons(recorded) == [f"pandas was {before} and is 99.0"]


def test_another_python_is_found(recorded, monkeypatch):
    running = f"{fresh.sys.version_info[0]}.{fresh.sys.version_info[1]}"
    monkeypatch.setattr(fresh.sys, "version_info", (4, 0))
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


@pytest.mark.parametrize("text", ["", "{", "[]", "null"])
def test_a_record_that_cannot_be_read_is_none(recorded, text):
    fresh.record_path(EN, recorded).write_text(text)
    assert reasons(recorded) == ["there is no record of a build"]


def test_the_key_of_a_notebook_leaves_out_the_other_notebooks(recorded):
    one, other = recorded / "notebooks/00-summary.ipynb", recorded / "notebooks/01-timeline.ipynb"
    before = [fresh.notebook_key(path, now(recorded)) for path in (one, other)]
    other.write_bytes(other.read_bytes() + b"\n")
    after = [fresh.notebook_key(path, now(recorded)) for path in (one, other)]
    assert [a == b for a, b in zip(before, after, strict=True)] == [True, False]
    (recorded / "data/kazakhstan-2022/places.csv").write_text("x")
    assert fresh.notebook_key(one, now(recorded)) != before[0]


def test_installed_versions_are_those_that_the_libraries_tell():
    from importlib.metadata import version

    for name in ("pandas", "matplotlib", "pypandoc-binary", "fluent-runtime", "ipykernel"):
        assert fresh.installed()[name] == version(name)


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("notebooks/00-summary.ipynb", True),
        ("data/kazakhstan-2022/events.csv", False),
        ("src/case/checks.py", False),
    ],
)
def test_a_case_was_checked_before_where_it_and_the_code_are_the_same(recorded, name, same):
    assert fresh.checked_before(EN, recorded, now(recorded))
    (recorded / name).write_bytes((recorded / name).read_bytes() + b"\n")
    assert fresh.checked_before(EN, recorded, now(recorded)) is same


def test_a_case_was_not_checked_before_under_another_version_or_without_a_record(recorded):
    state = now(recorded)
    other = state | {"versions": state["versions"] | {"frictionless": "0"}}
    assert not fresh.checked_before(EN, recorded, other)
    fresh.record_path(EN, recorded).unlink()
    assert not fresh.checked_before(EN, recorded, state)


def test_the_files_of_a_case_are_those_that_its_reading_tells(root):
    told = fresh.case_files("kazakhstan-2022", now(root))
    assert told == files_of(root / "data" / "kazakhstan-2022")


def test_what_works_changes_with_the_code_and_the_versions_and_nothing_else(recorded):
    before = fresh.made_by(now(recorded))
    for name, same in [("notebooks/00-summary.ipynb", True), ("src/figures/sheet.py", False)]:
        (recorded / name).write_bytes((recorded / name).read_bytes() + b"\n")
        assert (fresh.made_by(now(recorded)) == before) is same
    state = now(recorded)
    other = state | {"versions": state["versions"] | {"matplotlib": "0"}}
    assert fresh.made_by(other) != fresh.made_by(state)
