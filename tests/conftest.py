"""Shared by all tests: the shipped case in both languages, opened once."""

import ferry as made_up
import pytest

from analysis.case.parameters import project_root
from analysis.case.reading import open_case

LANGUAGES = ("en", "fr")


@pytest.fixture(scope="session")
def root():
    return project_root()


@pytest.fixture(scope="session")
def cases():
    return {language: open_case(language=language) for language in LANGUAGES}


@pytest.fixture(params=LANGUAGES)
def case(request, cases):
    return cases[request.param]


@pytest.fixture
def english(cases):
    return cases["en"]


@pytest.fixture
def french(cases):
    return cases["fr"]


@pytest.fixture(scope="session")
def ferries(tmp_path_factory):
    """The made-up case of two articles, in both languages."""
    folder = made_up.write(tmp_path_factory.mktemp("made-up") / "ferry")
    return {language: made_up.opened(folder, language) for language in LANGUAGES}


@pytest.fixture(params=LANGUAGES)
def ferry(request, ferries):
    return ferries[request.param]
