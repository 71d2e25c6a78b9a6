"""The command's arguments, and what it does with what is wrong."""

import subprocess
import sys

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


@pytest.mark.parametrize("arguments", [[], ["bild"], ["build", "--what"]])
def test_a_wrong_command_is_exit_2(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 2
    assert "usage: report" in capsys.readouterr().err
