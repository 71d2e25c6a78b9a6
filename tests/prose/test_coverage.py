import base64
import csv
import io
import re
from dataclasses import replace

import pytest

from analysis.case.coverage import coverage as accounted
from analysis.prose import coverage
from analysis.prose.blocks import plain


def test_the_title_says_the_finding_with_counts_that_can_be_checked(english):
    shown = coverage.figure(english)
    count = len(accounted(english))
    assert shown.about["title"].startswith(f"All {count} passages")
    assert f'<span class="count" data-passages="all">{count}</span>' in shown.html


def test_what_nothing_accounts_for_is_the_finding(english):
    bare = replace(english, exclusions=english.exclusions.iloc[:0])
    shown = coverage.figure(bare)
    count = len(accounted(english))
    assert shown.about["title"].startswith(f"2 of {count} passages")
    assert "« Entre-temps » (date or time), not accounted for" in " ".join(
        plain(shown.html).split()
    )


def test_every_passage_stands_in_the_description_and_in_the_data(case):
    shown = str(coverage.figure(case).html)
    items = re.search(r"<ul>(.*?)</ul>", shown, re.DOTALL)[1].count("<li>")
    data = base64.b64decode(re.search(r"base64,([^\"]*)\"", shown)[1]).decode()
    rows = list(csv.DictReader(io.StringIO(data)))
    assert items - 1 == len(rows) == len(accounted(case))


def test_the_alternative_text_is_in_the_report_s_language_and_has_the_counts(cases):
    english, french = (coverage.figure(cases[name]).about["alt"] for name in ("en", "fr"))
    assert re.match(
        r"\d+ sentences with \d+ passages to account for: \d+ used, 2 left out", english
    )
    assert re.match(r"\d+ phrases et \d+ passages à prendre en compte", french)


def test_the_words_of_the_article_are_marked_as_french(english):
    assert re.search(
        r'<span lang="fr" [^>]*>«\u202fHuit\u202f»</span>', coverage.figure(english).html
    )


@pytest.mark.parametrize("as_of", ["2022-01-01", "2022-01-04"])
def test_rows_that_an_edition_hides_are_not_linked(as_of):
    from analysis.case.reading import open_case

    case = open_case(language="en", as_of=as_of)
    linked = set(re.findall(r'href="#ev-([^"]*)"', coverage.figure(case).html))
    assert linked <= {*case.events.index, *case.claims.index, *case.context.index}
