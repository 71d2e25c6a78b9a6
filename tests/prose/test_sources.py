from dataclasses import replace

from analysis.prose import sources
from analysis.prose.blocks import plain
from analysis.prose.sources import in_language
from analysis.prose.wording import in_marks
from analysis.sections import article, casualties, method, notes, summary


def test_all_that_is_known_of_a_source_is_said_and_what_is_not_once(ferries):
    told = plain(summary.rests_on(ferries["en"]))
    assert (
        "Two news articles in English and in French: “Ferry sinks”, A. Writer, The Port, "
        "8\xa0March 2021, English; source B, Le Quai, French "
        "(not known: title, author, date and address)" in told.replace(" 8 ", " 8\xa0")
    )
    assert told.count("licence") == 1
    # No place has coordinates and no date a year that was added.
    assert "Nothing is added but the vocabulary in which events are coded." in told


def test_the_address_is_a_link_and_the_title_keeps_its_language(ferry):
    html = sources.whole(ferry, "port")
    assert 'href="https://example.org/ferry"' in html
    assert 'data-cell="port title" lang="en"' in html


def test_a_single_source_is_named_too(ferries):
    one = replace(ferries["en"], sources=ferries["en"].sources.head(1))
    assert plain(summary.rests_on(one)).startswith("One news article in English: “Ferry sinks”, A.")
    assert not sources.several(one)


def test_the_method_lists_the_sources_unless_nothing_is_known_of_any(ferry, case):
    assert len(method.sources(ferry)) == 2
    assert method.sources(case) == []


def test_what_a_source_is_called_in_a_table_tells_it_from_the_others(ferries):
    english = ferries["en"]
    assert [sources.short(english, each) for each in ("port", "quai")] == ["The Port", "Le Quai"]
    alike = replace(english, sources=english.sources.assign(publisher="The Port"))
    assert sources.short(alike, "quai") == "The Port (source B)"
    unnamed = replace(english, sources=english.sources.assign(publisher=None))
    assert sources.short(unnamed, "port") == "source A"


def test_rows_name_their_source_only_where_there_are_several(ferry, case):
    column = {"en": "Source", "fr": "Source"}[ferry.parameters.language]
    assert f">{column}</th>" in str(casualties.table(ferry).html)
    assert f">{column}</th>" not in str(casualties.table(case).html)
    assert notes.source_of(ferry, ferry.claims.loc["again"]) == "Le Quai"
    assert notes.source_of(case, case.claims.iloc[0]) == ""


def test_each_source_stands_whole_under_its_name_in_its_own_language(ferry):
    html = str(article.text(ferry).html)
    for source, text in ferry.texts.items():
        assert f'<h3 id="article-{source}">' in html
        assert f'lang="{ferry.sources.loc[source, "language"]}" data-source="{source}"' in html
        assert text.split(".")[0][:20] in plain(html).replace("\xa0", " ").replace("\u202f", " ")


def test_a_count_told_twice_names_both_sources_and_is_one_count(ferry):
    told = casualties.given_by(ferry, ferry.claims.loc["fourteen"])
    assert plain(told) == "The Port, Le Quai"
    assert 'href="#ev-again"' in told
    assert "again" not in casualties.every(ferry).index


def test_words_from_right_to_left_are_set_so_and_set_apart():
    assert in_language("fr") == ' lang="fr"'
    assert in_language("ar") == ' lang="ar" dir="rtl"'
    assert in_marks("مبنى", "ar") == "\u2067«مبنى»\u2069"
    assert in_marks("bâtiment", "fr") == "«\u202fbâtiment\u202f»"
