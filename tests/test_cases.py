"""Whole cases of news that never happened: what the check accepts builds, and says no more.

Each is built once, in both report languages, by the command; the build itself audits every number
of its pages and papers. What is looked for here is what a reader must find, and must not.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import generated_faults
import pytest
from bs4 import BeautifulSoup

from analysis.audit.pdf import read_pdf
from analysis.audit.tracing import trace_page
from analysis.case.reading import open_case

HERE = Path(__file__).parent
CASES = ("train-derailment", "river-flood", "housing-march")
COMMAND = "import sys; from analysis.cli import main; sys.exit(main())"
LANGUAGES = ("en", "fr")
# A case each in a language that no other here is reported in; its source's language alone is built
# unless EDITIONS=all is set, which builds its English edition too.
FOREIGN = {"sierra-wildfire": "es", "khibiny-avalanche": "ru"}


def report(project, *arguments):
    path = os.pathsep.join([str(HERE.parent / "src"), os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, "-c", COMMAND, *arguments]
    options = {"capture_output": True, "text": True, "timeout": 300}
    return subprocess.run(
        command, cwd=project, env=os.environ | {"PYTHONPATH": path}, check=False, **options
    )


def project_of(root, names, languages):
    """Make a project that has these cases and nothing else, in editions of these languages."""
    shutil.copytree(HERE.parent / "notebooks", root / "notebooks")
    shutil.copytree(HERE.parent / "data" / "reference", root / "data" / "reference")
    shutil.copy(HERE.parent / "requirements.lock", root)
    for name in names:
        shutil.copytree(HERE / "cases" / name, root / "data" / name)
    editions = {each: {"language": each} for each in languages}
    declared = {"default_case": names[0], "editions": editions}
    (root / "data" / "editions.json").write_text(json.dumps(declared), "utf-8")
    return root


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project that has the three cases and nothing else."""
    return project_of(tmp_path_factory.mktemp("cases"), CASES, LANGUAGES)


@pytest.fixture(scope="module", params=CASES)
def built(request, project):
    """A case and the text of its pages, by language, each with the text of its paper."""
    done = report(project, "build", "--case", request.param)
    assert done.returncode == 0, done.stdout + done.stderr
    folder = project / "reports" / request.param
    return request.param, {each: read(folder / each) for each in LANGUAGES}


def read(folder):
    soup = BeautifulSoup((folder / "report.html").read_text("utf-8"), "html.parser")
    for unseen in soup(["style", "script"]):
        unseen.decompose()
    paper = " ".join(read_pdf((folder / "report.pdf").read_bytes()).pages)
    return plain(soup.get_text(" ")), plain(paper)


def plain(text):
    """Return a text with one plain space wherever it has any, and none in a number."""
    spaced = re.sub(r"\s+", " ", text.replace("\u2060", ""))
    return re.sub(r"(?<=\d)[ ,](?=\d{3}(?!\d))", "", spaced)


def numbers(text):
    return {int(each) for each in re.findall(r"(?<![\d.,])\d+(?![\d.,]?\d)", text)}


@pytest.mark.parametrize("name", CASES)
def test_the_check_says_nothing_wrong(project, name):
    done = report(project, "check", "--case", name)
    assert (done.returncode, done.stdout + done.stderr) == (0, f"{name}: nothing wrong\n")


SOURCES = {
    "train-derailment": ["Two dead after commuter train leaves the rails", "Meridian Wire"],
    "river-flood": ["Crue de la Charente", "Le Courrier des Deux Rives", "É. M."],
    "housing-march": [
        "Montreal housing march ends in scuffles", "The Lakeshore Gazette", "Dana Whitlock",
        "Logement : marée humaine à Montréal", "Le Quotidien du Mont-Royal", "Étienne Lavoie",
    ],
}  # fmt: skip
# What no row says and nobody may add up: of hospitals, tolls, bills, crowds and arrests.
SUMS = {
    "train-derailment": {41, 79, 58, 65, 52},
    "river-flood": {4940, 4941, 1987, 320, 280, 3000000},
    "housing-march": {180000, 121300, 105000, 110000, 141300, 36, 57, 59, 4400, 6000},
}


def test_each_source_is_named_on_the_page_and_on_paper(built):
    name, pages = built
    for page, paper in pages.values():
        for words in SOURCES[name]:
            assert plain(words) in page
            assert plain(words) in paper


def test_rivals_are_never_added_up(built):
    name, pages = built
    for page, _ in pages.values():
        assert not numbers(page) & SUMS[name]


# In this order, within a few hundred characters: what is told as one sequence or side by side.
TOLD = {
    ("train-derailment", "en"): [
        ["7.46 a.m.", "8.05 a.m.", "11.30 a.m."],
        ["civil protection", "at least 20", "38"],
        ["University Hospital in Coimbra", "27", "Figueira da Foz", "14"],
        ["a third"], ["12%"],
    ],
    ("train-derailment", "fr"): [
        ["7 h 46", "8 h 05", "11 h 30"],
        ["au moins 20", "38"],
        ["hôpital universitaire de Coimbra", "27", "Figueira da Foz", "14"],
    ],
    ("river-flood", "en"): [
        ["4 March", "9 March", "15 March", "22 March"],
        ["prefecture", "mayor of Saintes", "at least six"],
        ["since 8 March"], ["1940", "more than 3000"],
    ],
    ("river-flood", "fr"): [
        ["4 mars", "9 mars", "15 mars", "22 mars"],
        ["préfecture", "maire de Saintes", "au moins six"],
        ["depuis le 8 mars"], ["1940", "plus de 3000"],
    ],
    ("housing-march", "en"): [
        ["80000", "25000 to 30000", "41300"],
        ["more than 100000"], ["1.15 p.m."], ["4.20 p.m."], ["17", "19", "40"],
    ],
    ("housing-march", "fr"): [
        ["80000", "25000 à 30000", "41300"],
        ["plus de 100000"], ["13 h 15"], ["16 h 20"], ["17", "19", "40"],
    ],
}  # fmt: skip


def test_what_is_told_in_order_is_told_in_order(built):
    name, pages = built
    for language, (page, _) in pages.items():
        for words in TOLD[name, language]:
            pattern = r".{0,400}?".join(rf"(?<!\d){re.escape(each)}(?!\d)" for each in words)
            assert re.search(pattern, page, re.DOTALL | re.IGNORECASE), (language, words)


# ---------------------------------------------------------------- in other languages


@pytest.fixture(scope="module", params=FOREIGN)
def foreign(request, tmp_path_factory):
    """The page and the paper of a case in its own language, which has no French word."""
    language = FOREIGN[request.param]
    root = project_of(tmp_path_factory.mktemp(language), [request.param], [language, "en"])
    edition = [] if os.environ.get("EDITIONS") == "all" else ["--edition", language]
    done = report(root, "build", *edition)
    assert done.returncode == 0, done.stdout + done.stderr
    return language, read(root / "reports" / request.param / language)


SAID = {
    "es": [
        "El incendio de la sierra de Alcaraz", "del 14 al 17 de agosto de 2023", "1150",
        "habría muerto", "Según el servicio de emergencias", "hacia las 18:30",
        "Los 37 pasajes",
    ],
    "ru": [
        "Лавина в Хибинах", "17 февраля", "около 14:20", "не менее 40",
        "Люди, которые предположительно пропали без вести", "6 событий, 7 чисел и 5 сведений",
        "7 пострадавших госпитализированы", "Более 120 спасателей направлены",
    ],
}  # fmt: skip


def test_a_case_is_reported_in_its_own_language(foreign):
    language, (page, paper) = foreign
    for words in SAID[language]:
        assert words in page
        assert re.sub(r"\s", "", words) in re.sub(r"\s|[\u200e\u200f]|\[\d+\]", "", paper)


@pytest.mark.skipif(os.environ.get("EDITIONS") != "all", reason="EDITIONS=all is not set")
def test_an_article_from_right_to_left_is_reported_in_others(tmp_path):
    project = project_of(tmp_path, ["alexandria-collapse"], LANGUAGES)
    done = report(project, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    for language, said in {"en": "More than 30", "fr": "Plus de 30"}.items():
        page, paper = read(project / "reports" / "alexandria-collapse" / language)
        for words in (said, "«أكثر من ٣٠»", "الهلال الأحمر\u200e · 5 Mar"):
            assert words.casefold() in page.casefold()
        assert said in paper


# Words that every French or English report has, in a page that is of another language.
def test_no_word_of_another_report_language_is_left(foreign):
    _, (page, _) = foreign
    assert not re.search(
        r"\b(?:Chronologie|Timeline|At a glance|En bref|Contents|Sommaire)\b", page
    )


# ---------------------------------------------------------------- faults planted in them

# One case in one language, some of each kind; `FAULTS=all` plants more of them in all.
EVERY = os.environ.get("FAULTS") == "all"
PLANTED_IN = [(name, each) for name in CASES for each in LANGUAGES] if EVERY else [(CASES[0], "en")]
LEAST_TOLD, MOST = 0.95, 12 if EVERY else 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_faults_that_are_made_by_kind_are_told(built, project, language, monkeypatch):
    name, _ = built
    if (name, language) not in PLANTED_IN:
        pytest.skip("planted in with FAULTS=all")
    monkeypatch.chdir(project)
    folder = project / "reports" / name / language
    case, page = open_case(name, language=language), (folder / "report.html").read_text("utf-8")
    paper = read_pdf((folder / "report.pdf").read_bytes())
    found = [
        *generated_faults.of_tables(case),
        *generated_faults.of_cells(case),
        *generated_faults.of_pdf(paper, trace_page(page, case).shown, language, most=3 * MOST),
        *generated_faults.of_page(page, case, language, most=MOST),
    ]
    assert len(found) >= 100
    missed = [kind for kind, told in found if not told]
    assert 1 - len(missed) / len(found) >= LEAST_TOLD, missed
