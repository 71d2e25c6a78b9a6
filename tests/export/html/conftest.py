"""The sample report as a page, exported once for each language."""

import pytest
from pages import export, sample


@pytest.fixture(scope="module", params=["en", "fr"])
def page(request):
    return export(sample.notebook(request.param))


@pytest.fixture(scope="module")
def english_page():
    return export(sample.notebook("en"))
