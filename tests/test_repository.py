"""The habits of the repository that no single module can keep."""

import ast
import csv
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import nbformat
import pytest
import yaml

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "analysis"
# A room imports from the rooms after it in this list, never from those before.
ROOMS = [
    "cli",
    "watch",
    "draft",
    "exchange",
    "publish",
    "audit",
    "sections",
    "run",
    "export",
    "prose",
    "figures",
    "case",
]
NOTEBOOKS = ["00-summary", "01-timeline", "02-casualties", "03-context", "04-evidence"]
MOST_LINES = 350
# Modules that are Python's own entry points, not rooms.
DOORS = {"__init__", "__main__"}


def expect_none(found, advice=""):
    """Fail with every finding on its own line: pytest would show the first alone."""
    assert not found, "\n".join([advice, *map(str, found)])


def readme():
    return (ROOT / "README.md").read_text(encoding="utf-8")


def makefile():
    return (ROOT / "Makefile").read_text(encoding="utf-8")


# --- the notebooks


@pytest.fixture(params=NOTEBOOKS)
def notebook(request):
    return nbformat.read(ROOT / "notebooks" / f"{request.param}.ipynb", as_version=4)


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def nodes(cell):
    return list(ast.walk(ast.parse(cell.source)))


def tagged(notebook, tag):
    return [cell for cell in notebook.cells if tag in cell.metadata.get("tags", [])]


def test_the_notebooks_are_these_and_no_others():
    assert sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb")) == NOTEBOOKS


def test_a_notebook_is_valid(notebook):
    nbformat.validate(notebook)


def test_a_notebook_is_committed_without_its_results(notebook):
    kept = [cell.source for cell in code_cells(notebook) if cell.outputs or cell.execution_count]
    expect_none(kept, "clear all outputs before you commit")
    assert "papermill" not in notebook.metadata


def test_a_notebook_has_one_cell_tagged_parameters(notebook):
    assert len(tagged(notebook, "parameters")) == 1


def test_a_notebook_has_one_import_cell(notebook):
    importing = [
        cell.source
        for cell in code_cells(notebook)
        if any(isinstance(node, ast.Import | ast.ImportFrom) for node in nodes(cell))
    ]
    assert len(importing) == 1, importing


def test_a_notebook_opens_with_words(notebook):
    assert notebook.cells[0].cell_type == "markdown"


def test_a_notebook_holds_no_logic(notebook):
    logic = (
        ast.FunctionDef
        | ast.AsyncFunctionDef
        | ast.ClassDef
        | ast.Lambda
        | ast.If
        | ast.For
        | ast.While
        | ast.With
        | ast.Try
        | ast.comprehension
    )
    thinking = [
        cell.source
        for cell in code_cells(notebook)
        if any(isinstance(node, logic) for node in nodes(cell))
    ]
    expect_none(thinking, "move it to src/analysis")


# --- the cases


def case_folders():
    return sorted(path.parent for path in (ROOT / "data").glob("*/datapackage.json"))


def names_of(case):
    """Words that give a case away: those of its folder's name, and its places."""
    names = set(re.findall(r"[a-z]{4,}", case.name))
    with (case / "places.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            names |= {row["label_en"].lower(), row["label_fr"].lower()}
    return names - {""}


def test_a_case_is_shipped():
    assert case_folders()


@pytest.mark.parametrize("case", case_folders(), ids=lambda case: case.name)
def test_neither_code_nor_notebooks_name_a_case(case):
    words = re.compile(
        r"\b(" + "|".join(map(re.escape, sorted(names_of(case)))) + r")\b", re.IGNORECASE
    )
    files = [*(ROOT / "src").rglob("*"), *(ROOT / "notebooks").glob("*.ipynb")]
    texts = {".py", ".ipynb", ".ftl", ".j2", ".typ", ".css", ".js", ".html", ".json", ".toml"}
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in sorted(files)
        if path.suffix in texts
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if words.search(line)
    ]
    expect_none(found, "a case is named outside data/")


# --- the rooms


def modules():
    """Every module in a package: folders without __init__.py hold scripts that are run by hand."""
    return sorted(p for p in PACKAGE.rglob("*.py") if (p.parent / "__init__.py").exists())


def room_of(module):
    """Give the room's name: a folder of the package, or a file at its top."""
    return module.relative_to(PACKAGE).with_suffix("").parts[0]


def imported_rooms(module):
    """Yield (line, room) for each import of the package's own, lazy ones too."""
    package = ["analysis", *module.relative_to(PACKAGE).parent.parts]
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            targets = [alias.name.split(".") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            stem = base + (node.module.split(".") if node.module else [])
            targets = [[*stem, alias.name] for alias in node.names]
        else:
            continue
        for target in targets:
            if target[0] == "analysis" and len(target) > 1 and target[1] in ROOMS:
                yield node.lineno, target[1]


def test_every_module_is_in_a_room():
    assert {room_of(module) for module in modules()} <= {*ROOMS, *DOORS}


def test_every_room_exists():
    assert {room_of(module) for module in modules()} >= set(ROOMS)


def test_imports_run_one_way():
    backwards = [
        f"{module.relative_to(ROOT)}:{line} imports {target}"
        for module in modules()
        if room_of(module) in ROOMS
        for line, target in imported_rooms(module)
        if ROOMS.index(target) < ROOMS.index(room_of(module))
    ]
    expect_none(backwards, "imports run cli, publish, run, prose, figures, case, and never back")


def function_lengths():
    """Give the lines of each function's body, its docstring left out."""
    for module in modules():
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                body = node.body[1:] if ast.get_docstring(node) else node.body
                yield node.end_lineno - body[0].lineno + 1 if body else 0


def test_modules_and_functions_stay_short():
    long = [p for p in modules() if len(p.read_text(encoding="utf-8").splitlines()) > MOST_LINES]
    expect_none(long, f"more than {MOST_LINES} lines: is each still one idea?")
    lengths = sorted(function_lengths())
    assert lengths[len(lengths) // 2] <= 8
    assert lengths[len(lengths) * 9 // 10] <= 20


def test_the_page_on_architecture_names_only_what_exists():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:[a-z]+/)+[a-z_0-9.-]+\.[a-z0-9]+)`", text))
    assert len(named) > 20
    missing = [n for n in named if not any((base / n).exists() for base in (PACKAGE, ROOT))]
    expect_none(missing, "docs/architecture.md names these, and they do not exist")


def test_every_module_has_its_test_file():
    wanted = {
        module: ROOT / "tests" / module.relative_to(PACKAGE).with_name(f"test_{module.name}")
        for module in modules()
        if module.stem not in DOORS
    }
    missing = [str(test.relative_to(ROOT)) for test in wanted.values() if not test.exists()]
    expect_none(missing, "these test files are wanted")


# --- the README and the command


def prose_of(markdown):
    return re.sub(r"^```.*?^```", "", markdown, flags=re.DOTALL | re.MULTILINE)


def paths_named(markdown):
    """List what looks like a path of ours: backticked words, and relative links."""
    prose = prose_of(markdown)
    quoted = re.findall(r"`([^`\n]+)`", prose)
    links = re.findall(r"\]\(([^)#\s]+)", prose) + re.findall(
        r"(?:src|srcset|href)=\"([^\"#]+)", prose
    )
    known = r"/|\.(md|py|ipynb|csv|json|geojson|html|pdf|svg|png|yml|toml|lock|cff|txt|ftl)$"
    pattern = r"[\s<>*{}$=|]|://|^(text|image|application)/|^mailto:|^~|^/"
    return [
        path
        for path in [*quoted, *links]
        if re.search(known, path) and not re.search(pattern, path)
    ]


def tracked_names():
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return {Path(name).name for name in listing.stdout.splitlines()}


def test_the_readme_names_no_file_that_does_not_exist():
    made = (".venv", ".build", ".uv")  # by make, and ignored by git
    bare = tracked_names()
    named = paths_named(readme())
    assert named
    missing = [
        path
        for path in named
        if not path.startswith(made)
        and not (ROOT / path).exists()
        and ("/" in path or path not in bare)
    ]
    expect_none(missing, "README.md names these, and they do not exist")


def subcommands():
    """Ask the command itself: argparse lists them as {build,check,...}."""
    command = Path(sys.executable).with_name("report")
    shown = subprocess.run([command, "--help"], check=True, capture_output=True, text=True)
    return re.search(r"\{([\w,-]+)\}", shown.stdout)[1].split(",")


def test_the_readme_documents_every_subcommand():
    found = subcommands()
    assert {"build", "check"} <= set(found)
    expect_none([name for name in found if f"report {name}" not in readme()], "not in README.md")


def make_targets():
    return re.search(r"^\.PHONY:(.*)$", makefile(), re.MULTILINE)[1].split()


def test_the_readme_documents_every_make_target():
    assert "report" in make_targets()
    unsaid = [name for name in make_targets() if f"make {name}" not in readme()]
    expect_none(unsaid, "not in README.md")


def test_make_help_lists_every_target():
    explained = set(re.findall(r"^([a-z-]+):.*## ", makefile(), re.MULTILINE))
    assert explained == set(make_targets())


# --- the papers


def test_the_citation_and_the_changelog_name_the_version():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["version"] == project["version"]
    assert f"## [{project['version']}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_each_outline_is_small_and_says_what_it_is():
    folder = ROOT / "data" / "reference"
    world = folder / "countries.topojson"
    outlines = [world, folder / "seas.geojson", *sorted((folder / "admin1").glob("*.geojson"))]
    assert len(outlines) >= 3
    for path in outlines:
        assert path.stat().st_size < (1_000_000 if path == world else 150_000)
        assert f"`{path.relative_to(folder)}`" in (folder / "README.md").read_text(encoding="utf-8")
