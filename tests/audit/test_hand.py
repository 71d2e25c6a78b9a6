"""What somebody writes by hand has numbers of rows, and as the rows have them."""

import page_faults
import pytest
from tracing import page

from analysis.audit.tracing import trace


@pytest.mark.parametrize(
    "html",
    [
        "<a injured>1,000</a> people were injured, says the Ministry of Health.",
        "<a injured>Fewer than 1,000 people</a> were injured, says the Ministry of Health.",
        "Fewer than <a injured>more than 1,000 people</a> were hurt, says the Ministry.",
        "<a injured>More than 1,000 people</a> were injured.",
        "<a injured>More than 1,000 soldiers</a> were injured, says the Ministry of Health.",
        "<a killed-police-guard>Eight police officers were killed</a>.",
        "<a killed-police-guard>Eight police officers or more were reportedly killed</a>.",
        "<a nazarbayev-age>81 people were killed</a>.",
        "<a nazarbayev-age>81</a> people were killed.",
        "<a nazarbayev-resigns>2019</a> people were killed.",
        "He resigned: <a nazarbayev-resigns>see there</a>, 2019.",
        "<a nazarbayev-resigns>In 2018</a> he resigned.",
        '<a class="cite" href="#ev-riots" title="«\u202fof 5 January\u202f»">Riots</a> began.',
    ],
)
def test_a_number_that_is_not_as_its_row_has_it_is_refused(english, html):
    assert trace(page(page_faults.by_hand(html)), english), html


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("Then 7 fell.", "leads to no row"),
        ("<a injured>7</a> fell.", "is not what the row injured says"),
        ("<a nobody>7</a> fell.", "leads to nobody, which is no row"),
        (
            "<a injured>1,000</a> people were injured, says the Ministry of Health.",
            "is not bounded as in the row injured (“plus de 1 000”)",
        ),
        (
            "<a injured>More than 1,000 soldiers</a> were injured.",
            "stands before a word that the row injured does not count",
        ),
        (
            "<a killed-police-guard>Eight police officers were killed</a>.",
            "is said more surely than in the row killed-police-guard (“",
        ),
        (
            "<a injured>More than 1,000 people</a> were injured.",
            "lacks who claims the row injured (the Kazakh Ministry of Health)",
        ),
    ],
)
def test_a_refusal_says_what_is_not_as_in_the_row(english, html, why):
    [found] = trace(page(page_faults.by_hand(html)), english)
    assert f"” {why}" in str(found)
    assert "fell" in found.context or "injured" in found.context or "killed" in found.context
