"""The command's arguments, and what it does with what is wrong."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from analysis import cli


def test_importing_the_command_imports_nothing_heavy():
    code = "import sys, analysis.cli; print(len([m for m in sys.modules if m[0] != '_']))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(found.stdout) < 120


def test_build_hands_its_options_on(monkeypatch):
    asked = {}

    def build_editions(editions, **options):
        asked.update(options, names=[edition.name for edition in editions])
        return 0

    monkeypatch.setattr("analysis.publish.console.build_editions", build_editions)
    assert cli.main(["build", "-p", "language=fr", "--force", "--cell-timeout", "5"]) == 0
    assert asked.pop("cluster") == ""
    assert asked == {"names": ["fr"], "force": True, "quiet": False, "cell_timeout": 5}
    assert cli.main(["build", "--cluster", "tcp://127.0.0.1:8786", "--quiet"]) == 0
    assert (asked["cluster"], asked["quiet"], asked["cell_timeout"]) == (
        "tcp://127.0.0.1:8786",
        True,
        600,
    )


def test_a_wrong_parameter_is_one_line_and_exit_1(capsys):
    assert cli.main(["build", "-p", "langage=fr"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("parameter langage: no such parameter")


def test_check_finds_nothing_wrong_with_the_shipped_case(capsys):
    assert cli.main(["check"]) == 0
    assert capsys.readouterr().out.endswith("nothing wrong\n")


@pytest.mark.parametrize(
    "arguments", [[], ["bild"], ["build", "--what"], ["watch", "--port", "70000"]]
)
def test_a_wrong_command_is_exit_2(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 2
    assert "usage: report" in capsys.readouterr().err


def commands():
    return next(iter(cli.parser()._subparsers._group_actions)).choices  # noqa: SLF001


@pytest.mark.parametrize("name", commands())
def test_every_command_shows_an_example_that_it_takes_and_its_exit_status(name, capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main([name, "--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    example = re.search(r"example:\n  report (.*)", told)[1]
    assert cli.parser().parse_args(shlex.split(example)).run.__name__ == name
    assert "exit status: 0 done" in told


def test_exit_status_is_documented():
    text = (Path(__file__).parents[1] / "docs" / "tutorial.md").read_text("utf-8")
    told = text.partition("## Exit status")[2]
    assert re.findall(r"^\| (\d+) \|", told, re.MULTILINE) == ["0", "1", "2", "130"]


def test_help_imports_neither_pandas_nor_matplotlib():
    code = (
        "import sys\nfrom analysis.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "print(sorted({'pandas', 'matplotlib', 'frictionless'} & sys.modules.keys()))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.endswith("[]\n")
    assert "watch" in shown.stdout
