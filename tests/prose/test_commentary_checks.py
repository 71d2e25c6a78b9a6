import pytest

from analysis.case.reading import readable
from analysis.prose import commentary_checks
from analysis.prose.commentary_facts import facts_of


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


def test_one_is_a_number_to_the_check_where_it_is_to_the_audit(tmp_path, rows):
    path = tmp_path / "commentary" / "en" / "summary.md"
    path.parent.mkdir(parents=True)
    path.write_text("No one knows.\nOne died.\n", "utf-8")
    assert [(each.row, each.value) for each in commentary_checks.check(tmp_path, rows)] == [
        (2, "One")
    ]


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


def test_a_refusal_names_the_sentence_the_words_and_the_ways_to_put_it_right(tmp_path, rows):
    path = tmp_path / "commentary" / "en" / "summary.md"
    path.parent.mkdir(parents=True)
    path.write_text("All is well.\nFewer than {injured} people\nwere hurt.\n", "utf-8")
    (problem,) = commentary_checks.check(tmp_path, rows)
    assert (problem.row, problem.value) == (2, "Fewer than")
    assert "Either leave {row-id} alone" in problem.expected
    assert problem.expected.endswith("The sentence: Fewer than {…} people were hurt.")
