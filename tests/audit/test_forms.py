"""However a number is written, the audit sees it."""

import page_faults
import pytest
from tracing import page

from analysis.audit.tracing import trace

FORMS = page_faults.lists("forms")


@pytest.mark.parametrize("html", [*FORMS["words"], *FORMS["styles"], *FORMS["beside"]])
def test_a_number_is_seen_in_any_form(english, html):
    assert trace(page(html), english)


@pytest.mark.parametrize("html", FORMS["plain"])
def test_what_is_no_number_is_taken_for_none(english, html):
    assert trace(page(html), english) == []
