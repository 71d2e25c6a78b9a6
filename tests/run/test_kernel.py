"""The forked kernel's own parts; what it shows is compared in test_engine.py."""

import sys

import pytest

from analysis.run.kernel import kernel_path


def test_a_kernel_imports_from_the_notebooks_folder_and_not_from_the_scripts(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["/opt/bin/report"])
    path = ["/opt/bin", "/lib/python", "/lib/python/site-packages", "/src"]
    assert kernel_path(path) == ["/lib/python", "", "/lib/python/site-packages", "/src"]


@pytest.mark.parametrize("path", [["", "/lib/python"], ["/lib/python", ""]])
def test_without_installed_packages_the_notebooks_folder_comes_last(path):
    assert kernel_path(path) == ["/lib/python", ""]
