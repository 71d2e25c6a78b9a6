"""An edition says only what rests on rows that it shows: each is read for words of hidden rows."""

import itertools
import re

import pytest

from analysis.case.reading import open_case
from analysis.prose import blocks, catalogue
from tests.prose.test_sections import SHOWS

DAYS = ("2021-12-31", *(f"2022-01-0{n}" for n in range(1, 8)))
LONG = 5  # words in a row that no other row says by chance
# What only a row of a later day, or one without a date, could have put into a report.
TELLING = {
    "killed-rioters": r"[ée]limin",
    "killed-police-guard": r"\bkilled\b|tués|policiers et soldats|police officers and",
    "injured": r"\binjured\b|bless[ée]",
    "hospitalised": r"hospital|hospitalis",
    "russia-sends-paratroopers": r"parachut|paratroop",
    "csto-intervention-requested": r"Tokayev|Tokaïev",
    "gangs-accused": r"\bgangs?\b|terrorist",
    "internet-suspended": r"internet",
    "banks-suspended": r"\bbanks?\b|\bbanques?\b",
    "weapons-video-aired": r"state television|télévision d’État",
    "gunfire-heard": r"gunfire|coups de feu|shots",
    "almaty-police": r"tear gas|lacrymogène",
    "soldiers-enter-square": r"soldiers enter|soldats et d’autres|soldats sont entrés",
    "riots": r"\briots?\b|émeut",
    "troops-patrol": r"\bvideos\b|\bvidéos\b",
    "aktau-protests": r"aktau",
}
# The words of the report itself, such as the title of a lane or the note of a figure.
OWN = re.compile(r"Protest and riots|Manifestations et émeutes")


def said(case):
    return " ".join(blocks.plain(str(show(case).html)) for show in SHOWS)


def runs(*texts):
    """Every run of words in some texts."""
    found = set()
    for text in texts:
        words = re.findall(r"\w+", text.casefold())
        found |= {tuple(words[n : n + LONG]) for n in range(len(words) - LONG + 1)}
    return found


def told(case, rows):
    """The words of some rows: their labels, quotes and translations."""
    for fact in rows:
        for name in ("label", "quote", "translation"):
            if isinstance(fact.get(name), str):
                yield catalogue.bound(fact[name], case.parameters.language)


@pytest.mark.parametrize(("language", "as_of"), itertools.product(("en", "fr"), DAYS))
def test_no_edition_says_a_word_of_a_row_that_it_hides(cases, language, as_of):
    whole = cases[language]
    texts = {
        rule: said(open_case(language=language, as_of=as_of, coding_rule=rule))
        for rule in ("strict", "acled")
    }
    case = open_case(language=language, as_of=as_of)
    hidden = [fact for row_id, fact in whole.rows.items() if row_id not in case.rows]
    assert hidden
    leaks = runs(*told(whole, hidden)) - runs(*told(whole, case.rows.values()))
    for text in texts.values():
        assert not {" ".join(each) for each in leaks & runs(text)}
        for row_id, words in TELLING.items():
            if row_id not in case.rows:
                found = re.search(words, OWN.sub("", text), re.IGNORECASE)
                assert not found, (row_id, text[max(found.start() - 60, 0) : found.end() + 60])


@pytest.mark.parametrize(("language", "as_of"), itertools.product(("en", "fr"), DAYS))
def test_every_edition_counts_in_words_that_agree(language, as_of):
    text = said(open_case(language=language, as_of=as_of))
    for wrong in (
        r"\b(?:one|1) (?:events|counts|facts|dates) ",
        r"\bzero\b|\bzéro\b|\b0 (?:of|events|counts|événements|chiffres)",
        r"from (\d+) to \1 |du (\d+) au \2 ",
        r"later than this edition|après la date de cette édition",
        r"\bby \.|\bau \.",
    ):
        assert not re.search(wrong, text, re.IGNORECASE), re.search(wrong, text, re.IGNORECASE)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_section_with_nothing_to_show_says_so_once_and_has_no_empty_table(language):
    case = open_case(language=language, as_of="2022-01-01")
    html = "".join(str(show(case).html) for show in SHOWS)
    assert "<tbody></tbody>" not in html
    nothing = {"en": "Nothing that the article dates", "fr": "Rien de ce que l’article date"}
    none = {"en": "No count that the article dates", "fr": "Aucun chiffre que l’article date"}
    assert blocks.plain(html).count(nothing[language]) == 2  # at a glance, and the timeline
    assert blocks.plain(html).count(none[language]) == 1


def test_a_story_keeps_the_sentences_that_it_may_say():
    two = blocks.plain(str(SHOWS[1](open_case(language="en", as_of="2022-01-02")).html))
    assert "Protests began on 2\u00a0January" in two
    assert "spread to Almaty" not in two
    four = blocks.plain(str(SHOWS[1](open_case(language="en", as_of="2022-01-04")).html))
    assert "spread to Almaty" in four
    assert "riots" not in four
