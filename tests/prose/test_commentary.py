import re

import pytest

from analysis.case.reading import readable
from analysis.prose import commentary, commentary_checks
from analysis.prose.blocks import plain
from analysis.prose.commentary_rules import facts_of


@pytest.fixture
def rows(english):
    return facts_of(readable(english.folder))


def test_the_shipped_commentary_holds_no_typed_number_and_cites_rows_that_exist(english, rows):
    assert commentary_checks.check(english.folder, rows) == []


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Some 12 people.", "12"),
        ("Twelve people.", "Twelve"),
        ("The {no-such-row} were hurt.", "no-such-row"),
        ("They [were hurt](no-such-row).", "no-such-row"),
        ("There were {Injured}.", "Injured"),
        ("There were {injured.foo}.", "injured.foo"),
        ("There were {injured.}.", "injured."),
        ("There were {injured .", "{"),
        ("There were injured}.", "}"),
        ("They [were hurt](injured.", "]("),
        ("They ![were hurt](injured).", "!["),
        ("They [were hurt][injured].", "[were hurt][injured]"),
        ("[injured]: https://example.org", "[injured]:"),
        ("They <https://example.org>.", "<https:"),
        ("They [were hurt](injured 'title').", "injured 'title'"),
        ("There were {riots}.", "riots"),
        ("It was {riots.claim}.", "riots.claim"),
        ("In {injured.month}.", "injured.month"),
        ("On {injured.date}.", "injured.date"),
        ("In {independence.month}.", "independence.month"),
    ],
)
def test_a_typed_number_or_a_citation_of_nothing_is_told_with_its_line(tmp_path, rows, line, value):
    folder = tmp_path / "commentary" / "en"
    folder.mkdir(parents=True)
    (folder / "summary.md").write_text(f"A line before.\n{line}\n", "utf-8")
    (problem,) = commentary_checks.check(tmp_path, rows)
    assert (problem.file, problem.row, problem.value) == ("commentary/en/summary.md", 2, value)


def test_french_number_words_are_numbers_and_articles_are_not(tmp_path, rows):
    folder = tmp_path / "commentary" / "fr"
    folder.mkdir(parents=True)
    (folder / "summary.md").write_text("Un homme, une femme et huit soldats.\n", "utf-8")
    assert [problem.value for problem in commentary_checks.check(tmp_path, rows)] == ["huit"]


def test_a_placeholder_becomes_the_row_s_own_value_cited(english):
    html = commentary.render(english, "There were {injured}, {crowd-almaty.date}.")
    assert ">more than 1,000</a>" in html
    assert ">on 4\u00a0January</a>" in html


def test_a_hedged_row_keeps_its_hedge_in_commentary(cases):
    english = commentary.render(cases["en"], "[They died](killed-police-guard) that day. So be it.")
    assert plain(english) == "They died that day, reportedly. So be it."
    french = commentary.render(cases["fr"], "[Ils sont morts](killed-police-guard) ce jour-là.")
    assert plain(french) == "Ils sont morts ce jour-là (au conditionnel dans l’article)."


def test_the_hedge_of_a_sentence_may_stand_beside_the_words_that_cite(cases):
    english = commentary.render(cases["en"], "Reportedly, [they died](killed-police-guard).")
    assert plain(english) == "Reportedly, they died."
    number = commentary.render(cases["en"], "There were {killed-police-guard} of them.")
    assert plain(number) == "There were eight of them, reportedly."


def test_one_is_a_number_to_the_check_where_it_is_to_the_audit(tmp_path, rows):
    path = tmp_path / "commentary" / "en" / "summary.md"
    path.parent.mkdir(parents=True)
    path.write_text("No one knows.\nOne died.\n", "utf-8")
    assert [(each.row, each.value) for each in commentary_checks.check(tmp_path, rows)] == [
        (2, "One")
    ]


def test_words_that_carry_the_mood_already_are_left_alone(french):
    html = commentary.render(french, "[ils auraient été tués](killed-police-guard)")
    assert html.count("conditionnel") == 1  # in the note's title only


def test_html_and_scripts_in_commentary_are_shown_as_text(english):
    html = commentary.render(english, "<script>alert(1)</script> [x](javascript:alert(1))")
    assert "<script>" not in html
    assert 'href="javascript' not in html


def test_the_title_is_the_case_s_own(cases):
    assert plain(commentary.title(cases["en"])[0]) == "Unrest in Kazakhstan, January 2022"
    assert plain(commentary.title(cases["fr"])[0]) == "Troubles au Kazakhstan, janvier 2022"


def test_the_title_keeps_which_row_its_date_comes_from(english):
    dated = '<span class="cited" data-row="aktau-protests">January 2022</span>'
    assert dated in commentary.title(english)[0]


def test_both_languages_have_the_same_sections(english):
    folders = [english.folder / "commentary" / language for language in ("en", "fr")]
    names = [sorted(path.name for path in folder.iterdir()) for folder in folders]
    assert names[0] == names[1] != []


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("EN/title.md", "no report is in the language “EN”"),
        ("en-GB/title.md", "no report is in the language “en-GB”"),
        ("en/Title.md", "no section reads it"),
        ("en/sumary.md", "nearest: summary"),
    ],
)
def test_commentary_that_would_go_unread_by_a_slip_is_told(tmp_path, rows, name, told):
    path = tmp_path / "commentary" / name
    path.parent.mkdir(parents=True)
    path.write_text("words", "utf-8")
    (problem,) = commentary_checks.check(tmp_path, rows)
    assert problem.file == f"commentary/{name}"
    assert told in str(problem)


def test_commentary_for_later_is_a_question(tmp_path, rows):
    for name in ("de/title.md", "en/zzz.md"):
        path = tmp_path / "commentary" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words", "utf-8")
    assert commentary_checks.check(tmp_path, rows) == []
    assert [each.file for each in commentary_checks.unread(tmp_path)] == [
        "commentary/de/title.md",
        "commentary/en/zzz.md",
    ]


def test_the_sections_that_are_known_are_those_that_read_commentary(root):
    source = (root / "src" / "analysis").rglob("*.py")
    read = [
        re.findall(r"commentary\.(?:blocks|paragraphs)\(case, \"(\w+)\"", p.read_text("utf-8"))
        for p in source
    ]
    assert {"title", *(name for names in read for name in names)} == set(commentary.SECTIONS)
