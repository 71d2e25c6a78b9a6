"""Editions from notebooks to finished folders, whatever happens on the way."""

import json
import os
import re
import shutil
import signal
import tempfile
import time
from pathlib import Path

import pytest

EN = "kazakhstan-2022/en"
linux = pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")


def test_an_edition_has_its_files_and_says_why_it_was_built(built_once):
    assert sorted(built_once.contents()) == [
        f"figures/{EN}/dot.png",
        f"figures/{EN}/dot.svg",
        "reports/index.html",
        f"reports/{EN}/SHA256SUMS",
        f"reports/{EN}/annotations.jsonld",
        f"reports/{EN}/manifest.json",
        f"reports/{EN}/notebooks/00-title.ipynb",
        f"reports/{EN}/notebooks/01-figure.ipynb",
        f"reports/{EN}/report.html",
        f"reports/{EN}/report.pdf",
    ]
    assert not [*(built_once.root / ".build").glob("stage-*")]


def test_an_up_to_date_report_is_told_without_anything_heavy(project):
    before = project.contents()
    code = (
        "import sys; from analysis.cli import main; code = main();"
        "heavy = {'pandas', 'matplotlib', 'nbconvert', 'papermill', 'rich', 'nbformat', 'numpy'};"
        "print(sorted(heavy & set(sys.modules))); sys.exit(code)"
    )
    assert project.run("build", "--edition", "en", code=code) == (
        0,
        f"{EN} is up to date\n[]\n",
        "",
    )
    assert project.contents() == before


def test_a_changed_notebook_alone_is_executed(project):
    path = project.notebook("01-figure")
    path.write_text(path.read_text("utf-8").replace("A dot.", "A round dot."), "utf-8")
    code, out, err = project.run("build", "--edition", "en")
    assert (code, err) == (0, "")
    assert "because notebooks/01-figure.ipynb has changed" in out
    assert re.search(r"00-title reused · 01-figure \d", out)
    assert "A round dot." in project.contents()[f"reports/{EN}/report.html"].decode()


def test_a_kept_execution_that_was_tampered_with_is_not_reused(project):
    (kept,) = (project.root / ".build" / "executed").rglob("00-title.*")
    kept.write_text(kept.read_text("utf-8").replace("Title en", "Forged"), "utf-8")
    shutil.rmtree(project.root / "reports")
    code, out, _ = project.run("build", "--edition", "en")
    assert code == 0
    assert "01-figure reused" in out
    assert "00-title reused" not in out
    assert b"Forged" not in project.contents()[f"reports/{EN}/report.html"]


SPAWNED = """
import multiprocessing, sys
from analysis.run import processes
if __name__ == "__main__":
    processes.HAS_SERVER = False
    processes.CONTEXT = multiprocessing.get_context("spawn")
    from analysis.cli import main
    sys.exit(main())
"""


def test_where_there_is_no_fork_server_the_bytes_are_the_same(project):
    before = project.contents()
    code, out, err = project.run("build", "--edition", "en", "--force", code=SPAWNED)
    assert (code, err) == (0, "")
    assert "because it was asked for" in out
    assert project.contents() == before


def test_a_failed_notebook_is_named_and_the_report_stays(project):
    before = project.contents()
    project.write("01-figure", "1 / 0")
    code, out, err = project.run("build", "--edition", "en", "--quiet")
    kept = project.root / ".build" / "failed" / EN / "01-figure.ipynb"
    assert (code, out) == (1, "")
    assert err.splitlines() == [
        "01-figure.ipynb failed in cell 2",
        "ZeroDivisionError: division by zero",
        f"The executed notebook is kept at {kept}",
    ]
    assert "ZeroDivisionError" in kept.read_text("utf-8")
    assert project.contents() == before


@pytest.mark.parametrize(
    ("cell", "how", "cause"),
    [
        ("import os; os._exit(3)", (), "DeadKernelError: the kernel died while it ran this cell"),
        (
            "while True: pass",
            ("--cell-timeout", "1"),
            "CellTimeoutError: the cell ran for more than 1 s",
        ),
    ],
)
def test_a_kernel_that_dies_or_hangs_is_one_clear_error(project, cell, how, cause):
    project.write("00-title", cell)
    code, _, err = project.run("build", "--edition", "en", "--quiet", *how)
    assert code == 1
    assert err.splitlines()[:2] == ["00-title.ipynb failed in cell 2", cause]
    assert len(err.splitlines()) == 3


@linux
def test_a_fork_server_that_dies_is_one_clear_error_at_once(project):
    dying = "import os, time; os.kill(os.getppid(), 9); time.sleep(60)"
    for name in ("00-title", "01-figure", "02-more"):
        project.write(name, dying)
    begun = time.monotonic()
    code, out, err = project.run("build", "--edition", "en", "--quiet")
    assert time.monotonic() - begun < 20
    assert (code, out) == (1, "")
    # Which notebook is told, and how far it had come, is the scheduler's to say.
    where, cause, kept = err.splitlines()
    assert where in {
        f"{name}.ipynb failed in cell {cell}"
        for name in ("00-title", "01-figure", "02-more")
        for cell in (0, 1, 2)
    }
    assert cause in {
        "DeadKernelError: the kernel died while it ran this cell",
        "no kernel could be had: its process ended as it began",
    }
    assert kept.startswith("The executed notebook is kept at ")
    assert project.processes() == []


def test_bad_data_is_told_before_any_notebook_runs(project):
    project.write("00-title", "open('ran', 'w')")
    events = project.root / "data" / "kazakhstan-2022" / "events.csv"
    events.write_text(events.read_text("utf-8").replace("Protests", "Protest", 1), "utf-8")
    code, _, err = project.run("build", "--edition", "en")
    assert code == 1
    assert err.startswith("events.csv, row ")
    assert not (project.root / "notebooks" / "ran").exists()


@linux
def test_control_c_ends_the_build_and_every_process_within_two_seconds(project):
    before = project.contents()
    running = project.root / "running"
    cell = f"import time; open({str(running)!r}, 'w').close(); time.sleep(60)"
    project.write("00-title", cell)
    process = project.start("build", "--edition", "en")
    while not running.exists():
        assert process.poll() is None
        time.sleep(0.05)
    begun = time.monotonic()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert time.monotonic() - begun < 2
    assert process.returncode == 130
    assert err == "Interrupted. The published report is untouched.\n"
    assert project.processes() == []
    assert project.contents() == before


@linux
def test_a_killed_build_takes_its_kernels_along_and_leaves_no_file(project, monkeypatch, request):
    # A socket's path holds 107 letters, and pytest's own folders may be longer than that alone.
    temporary = Path(tempfile.mkdtemp())
    request.addfinalizer(lambda: shutil.rmtree(temporary))
    monkeypatch.setenv("TMPDIR", str(temporary))
    running = project.root / "running"
    cell = f"import os, time; os.system('sleep 60 &'); open({str(running)!r}, 'w').close()"
    project.write("00-title", cell + "; time.sleep(60)")
    process = project.start("build", "--edition", "en")
    while not running.exists():
        assert process.poll() is None
        time.sleep(0.05)
    process.kill()
    process.wait()
    until = time.monotonic() + 5
    while (project.processes() or [*temporary.iterdir()]) and time.monotonic() < until:
        time.sleep(0.1)
    assert project.processes() == []
    assert [*temporary.iterdir()] == []


def test_a_disk_without_room_is_one_clear_error(project):
    before = project.contents()
    code = (
        "import resource, sys; from analysis.cli import main;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)); sys.exit(main())"
    )
    code, _, err = project.run("build", "--edition", "en", "--force", "--quiet", code=code)
    assert code == 1
    assert "File too large. The published report is untouched." in err
    assert len(err.splitlines()) == 1
    assert project.contents() == before


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_read_only_project_is_one_clear_error(project):
    (project.root / ".build" / "lock").unlink()
    (project.root / ".build").chmod(0o500)
    code, _, err = project.run("build", "--edition", "en", "--force", "--quiet")
    (project.root / ".build").chmod(0o700)
    assert (code, err) == (
        1,
        ".build/lock: Permission denied. The published report is untouched.\n",
    )


def test_editions_side_by_side_and_alone_give_the_same_bytes(project):
    arguments = ("build", "-p", "language=en,fr", "-p", "as_of=2022-01-03..2022-01-04")
    assert project.run(*arguments)[0] == 0
    together = project.contents()
    names = {path.split("/")[2] for path in together if path != "reports/index.html"}
    assert names == {"en"} | {f"{w}-as-of-2022-01-0{d}" for w in ("en", "fr") for d in (3, 4)}
    shutil.rmtree(project.root / "reports" / "kazakhstan-2022" / "fr-as-of-2022-01-03")
    alone = ("-p", "language=fr", "-p", "as_of=2022-01-03", "--force")
    code, out, _ = project.run("build", *alone)
    assert code == 0, out
    assert project.contents() == together


KILLS = os.environ.get("KILLS", "16")

KILLER = """
import os, random, signal, sys, time
from pathlib import Path
from analysis.publish.console import build_editions
from analysis.case.editions import editions
from analysis.run.notebook import import_papermill

root = Path.cwd()
check = compile(open(sys.argv[1]).read(), sys.argv[1], "exec")
import_papermill()  # so that a round is short
chance = random.Random(5)
notebook = root / "notebooks" / "01-figure.ipynb"
text = notebook.read_text("utf-8")

def round_(word, wait):
    notebook.write_text(text.replace("A dot.", f"Dot {word}."), "utf-8")
    begun = time.monotonic()
    child = os.fork()
    if not child:
        os._exit(build_editions(editions(None, ["en"]), quiet=True))
    if wait is None:
        assert os.waitpid(child, 0)[1] == 0, "a build after a kill failed"
        return time.monotonic() - begun
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)

took = max(round_("red", None), round_("blue", None))
for number in range(int(sys.argv[2])):
    round_("again" * (number + 1), chance.uniform(0, took * 1.1))
    exec(check)
round_("anew", None)
exec(check)
page = (root / "reports/kazakhstan-2022/en/report.html").read_text()
print("Dot anew" if "Dot anew" in page else "old")
print(len(list((root / ".build").glob("stage-*"))), (root / ".build" / "old").exists())
"""

CHECK = """
import hashlib
reports = root / "reports/kazakhstan-2022/en"
lines = (reports / "SHA256SUMS").read_text().splitlines()
sums = dict(reversed(line.split("  ")) for line in lines)
notebooks = ["notebooks/00-title.ipynb", "notebooks/01-figure.ipynb"]
whole = ["annotations.jsonld", "manifest.json", *notebooks, "report.html", "report.pdf"]
assert sorted(sums) == whole, sums
for name, digest in sums.items():
    assert hashlib.sha256((reports / name).read_bytes()).hexdigest() == digest, name
figures = root / "figures/kazakhstan-2022/en"
assert sorted(path.name for path in figures.iterdir()) == ["dot.png", "dot.svg"]
assert (figures / "dot.svg").read_text().endswith("</svg>")
"""


@linux
def test_killed_at_any_moment_the_report_is_whole_and_the_next_build_succeeds(project, tmp_path):
    (tmp_path / "check.py").write_text(CHECK, "utf-8")
    code, out, err = project.run(str(tmp_path / "check.py"), KILLS, code=KILLER, patience=600)
    assert code == 0, err
    assert err == ""
    assert out.splitlines() == ["Dot anew", "0 False"]


def test_an_input_written_to_while_the_build_reads_it_is_not_taken_for_built(project):
    places = project.root / "data" / "kazakhstan-2022" / "places.csv"
    project.write("00-title", f"import os; os.utime({str(places)!r})")
    assert project.run("build", "--edition", "en", "--quiet") == (0, "", "")
    _, out, _ = project.run("build", "--edition", "en")
    assert "00-title reused" not in out
    assert "built by" in out


def test_verify_names_the_input_that_changed_since_publication(project):
    editions = project.root / "data" / "editions.json"
    told = json.loads(editions.read_text("utf-8"))
    told["editions"] = {"en": told["editions"]["en"]}
    editions.write_text(json.dumps(told), "utf-8")
    assert project.run("build")[0] == 0
    code, out, err = project.run("verify")
    assert (code, err) == (0, "")
    assert out.endswith("published and rebuilt: the same bytes\n")
    before = project.contents()
    project.write("01-figure", project.figure.replace("A dot.", "Another."))
    code, _, err = project.run("verify")
    assert code == 1
    assert f"reports/{EN}/report.html: differs" in err
    assert "since it was published: notebooks/01-figure.ipynb has changed" in err
    assert project.contents() == before


def test_a_case_that_was_sound_before_is_checked_again_once_it_has_changed(project):
    sources = project.root / "data" / "kazakhstan-2022" / "sources.csv"
    text = sources.read_text("utf-8")
    sources.write_text(text.replace(",fr,", ",French,", 1), "utf-8")
    assert text != sources.read_text("utf-8")
    code, _, err = project.run("build", "--edition", "en")
    assert code == 1
    assert "sources.csv, row " in err  # the contract: nobody but frictionless looks at this
    assert "language" in err


def test_a_module_beside_the_notebooks_is_an_input_of_each(project):
    (project.root / "notebooks" / "helper.py").write_text("WORD = 'A stone'", "utf-8")
    cell = "from IPython.display import HTML; import helper; HTML(f'<p>{helper.WORD}</p>')"
    project.write("02-helped", cell)
    (project.root / "notebooks" / "out.html").write_text("no input", "utf-8")
    assert project.run("build", "--edition", "en", "--quiet") == (0, "", "")
    (project.root / "notebooks" / "helper.py").write_text("WORD = 'A tree'", "utf-8")
    code, out, _ = project.run("build", "--edition", "en")
    assert code == 0
    assert "because notebooks/helper.py has changed\n" in out
    assert "A tree" in project.contents()[f"reports/{EN}/report.html"].decode()


def test_nothing_leaks_from_one_notebook_of_a_build_to_the_next(project):
    leak = "import os, sys; os.environ['LEAKED'] = sys.leaked = 'yes'; os.chdir('/')"
    look = (
        "import os, sys; assert not hasattr(sys, 'leaked'); assert 'LEAKED' not in os.environ;"
        "assert os.getcwd().endswith('notebooks')"
    )
    project.write("00-title", leak)
    for number in (2, 3, 4):
        project.write(f"0{number}-look", look)
    assert project.run("build", "--edition", "en", "--quiet") == (0, "", "")


def test_a_stray_file_is_named_once_and_changes_nothing(project):
    (project.root / "notebooks" / "out.ipynb").write_text("no notebook")
    (project.root / "data" / "kazakhstan-2022" / ".~lock.claims.csv#").write_text("somebody")
    code, out, err = project.run("build", "--edition", "en")
    told = "data/kazakhstan-2022/.~lock.claims.csv#, notebooks/out.ipynb"
    assert (code, err) == (0, "")
    assert out == f"Not part of a report, and ignored: {told}\n{EN} is up to date\n"


def test_a_user_s_own_file_in_an_edition_s_folder_stays(project):
    notes = project.root / "reports" / EN / "notes.txt"
    notes.write_text("mine")
    before = project.contents()
    assert project.run("build", "--edition", "en", "--force", "--quiet") == (0, "", "")
    assert project.contents() == before


@linux
def test_control_c_after_the_first_of_two_editions_says_which_is_done(project):
    english = project.contents()
    running = project.root / "running"
    wait = f"import time; open({str(running)!r}, 'w').close(); time.sleep(60)"
    project.write("00-title", f"if language == 'fr':\n    {wait}")
    process = project.start("build")
    lines = []
    for line in process.stdout:
        lines.append(line)
        if f"reports/{EN}/" in line:
            break
    while not running.exists():
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert err == f"Interrupted. Done: {EN}. Untouched: kazakhstan-2022/fr.\n"
    made = project.contents().keys() - {"reports/index.html"}
    assert {name.split("/")[2] for name in made} == {"en"}
    assert project.contents() != english


def test_a_reader_of_the_output_who_leaves_is_no_error(project):
    process = project.start("build", "--edition", "en", "--force")
    process.stdout.close()
    process.wait(timeout=60)
    assert process.stderr.read() == ""
    assert process.returncode == 0


def test_a_third_format_is_one_entry(project):
    third = (
        "from analysis.publish import build, jobs\n"
        "def text(root, executed, edition):\n"
        "    return jobs.Made({'report.txt': '\\n'.join(executed).encode()})\n"
        "build.FORMATS['text'] = text\n"
        "import sys; from analysis.cli import main; sys.exit(main())"
    )
    code, out, err = project.run("build", "--edition", "en", "--force", code=third)
    assert (code, err) == (0, ""), out
    assert " · PDF " in out
    assert " · text " in out
    made = project.root / "reports" / "kazakhstan-2022" / "en"
    assert (made / "report.txt").read_text("utf-8") == "00-title\n01-figure"
    assert "  report.txt\n" in (made / "SHA256SUMS").read_text("utf-8")


def test_an_edition_without_a_figure_is_built(project):
    project.write("01-figure", "'nothing to draw'")
    given = ("build", "-p", "language=en", "-p", "as_of=2022-01-01")
    code, out, err = project.run(*given)
    assert code == 0, out + err
    folder = next((project.root / "reports/kazakhstan-2022").glob("en-as-of-*"))
    assert (folder / "report.html").is_file()
    drawn = project.root / "figures/kazakhstan-2022" / folder.name
    assert not drawn.exists() or not list(drawn.iterdir())
    assert project.run(*given)[1].endswith("is up to date\n")
