"""What all figures share."""

import subprocess
import sys

from analysis.figures.style import NARROW, WIDE


def test_no_text_is_smaller_than_twelve_px():
    assert min(size for one in (WIDE, NARROW) for size in (one.text, one.small)) >= 12


def test_what_only_names_a_figure_does_not_import_what_draws_it():
    code = (
        "import sys, analysis; [getattr(analysis, name) for name in analysis.SECTIONS];"
        "print('pandas' in sys.modules, 'matplotlib' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "True False\n"
