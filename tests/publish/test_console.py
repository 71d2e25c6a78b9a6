"""What a person is told; whole commands are run in test_build.py."""

import io
import os

import pytest

from analysis.case.editions import Edition
from analysis.case.parameters import Parameters
from analysis.case.problems import CaseError
from analysis.publish import console
from analysis.publish.build import Step, Work
from analysis.run.processes import ProcessLostError

EN = Edition("en", Parameters("kazakhstan-2022"))


def test_a_summary_tells_why_what_was_reused_and_where_it_is(tmp_path):
    reasons = [f"{name} has changed" for name in "abcde"]
    work = Work(EN, reasons, {}, tmp_path, None, steps={"PDF": 0.52, "00-summary": None})
    why = "a has changed, b has changed, c has changed and 2 more"
    assert list(console.summary(work, 3.21)) == [
        f"kazakhstan-2022/en built by 3.2 s, because {why}",
        "  00-summary reused · PDF 0.5 s",
        "  reports/kazakhstan-2022/en/  figures/kazakhstan-2022/en/",
    ]


def test_progress_off_a_terminal_is_a_line_for_each_ended_step():
    said = []
    with console.progress(said.append) as tell:
        tell(Step(EN, "HTML", None))
        tell(Step(EN, "HTML", 1.23))
    assert [line.split(" s  ")[1] for line in said] == ["kazakhstan-2022/en: HTML (1.2 s)"]


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (ProcessLostError("a worker was killed"), 1, "a worker was killed"),
        (
            OSError(28, "No space left on device", "/p/reports/en"),
            1,
            "reports/en: No space left on device. The published report is untouched.",
        ),
        (KeyboardInterrupt(), 130, "Interrupted. The published report is untouched."),
    ],
)
def test_each_failure_is_one_line_and_an_exit_code(tmp_path, capsys, error, code, told):
    def fail():
        raise error

    untouched = console.standing([EN], [])
    assert console.guarded(fail, tmp_path.__class__("/p"), lambda: untouched) == code
    assert capsys.readouterr().err == f"{told}\n"


FR = Edition("fr", Parameters("kazakhstan-2022", "fr"))


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(28, "full"), CaseError([])])
def test_a_build_that_broke_off_says_which_editions_are_done(tmp_path, capsys, error):
    def fail():
        raise error

    console.guarded(fail, tmp_path, lambda: console.standing([EN, FR], [EN]))
    told = capsys.readouterr().err
    assert told.endswith("Done: kazakhstan-2022/en. Untouched: kazakhstan-2022/fr.\n")


def test_what_a_terminal_would_obey_is_spelled_out(capsys):
    console.err("a\x1b[2Jb\r\u202ec")
    console.out("\x9b31m")
    told = capsys.readouterr()
    assert told.err == "a\\u001b[2Jb\\u000d\\u202ec\n"
    assert told.out == "\\u009b31m\n"


def test_a_terminal_without_typographic_marks_gets_them_spelled_out():
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    console.put("“é” · …", stream)
    assert stream.buffer.getvalue() == rb"\u201c\xe9\u201d \xb7 \u2026" + b"\n"


def test_no_terminal_at_all_is_no_error():
    console.put("a", None)


@pytest.mark.parametrize("home", [None, "", "/nowhere", "/proc"])
def test_a_home_that_cannot_be_written_in_is_replaced_by_a_folder_of_ours(
    monkeypatch, tmp_path, home
):
    monkeypatch.delenv("HOME") if home is None else monkeypatch.setenv("HOME", home)
    monkeypatch.setattr(os, "access", lambda path, _: path == str(tmp_path))
    console.find_home(tmp_path)
    assert os.environ["HOME"] == str(tmp_path / ".build" / "home")
    assert (tmp_path / ".build" / "home").is_dir()


def test_a_home_that_can_be_written_in_is_left(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    console.find_home(tmp_path / "project")
    assert os.environ["HOME"] == str(tmp_path)
    assert not (tmp_path / "project").exists()
