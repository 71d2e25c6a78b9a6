"""Modules that seem absent for a while."""

import subprocess
import sys

from analysis.case.slow_imports import absent


def test_a_module_is_absent_within_the_block_and_can_be_imported_after_it(monkeypatch):
    monkeypatch.delitem(sys.modules, "wave", raising=False)  # another test may have imported it
    with absent("wave", "sys"):
        assert sys.modules["wave"] is None
        assert sys.modules["sys"] is sys  # it was imported before
    assert "wave" not in sys.modules
    import wave

    assert wave.__name__ == "wave"


def test_a_kernel_is_imported_without_a_debugger():
    code = (
        "import sys; from analysis.run import kernel; import ipykernel.debugger as d;"
        "print('debugpy' in sys.modules, d._is_debugpy_available)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False False\n"


def test_a_case_is_opened_without_the_grammar_of_web_addresses():
    """It takes longer than all else that a notebook's first cell does."""
    code = (
        "import sys; from analysis import open_case; open_case('kazakhstan-2022');"
        "print('frictionless' in sys.modules, 'rfc3987_syntax' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "True False\n"
