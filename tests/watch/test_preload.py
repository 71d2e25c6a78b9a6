"""What the check of a changed table needs is imported before the table changes."""

import subprocess
import sys


def test_the_checker_of_the_contract_is_at_hand():
    code = "import sys, analysis.watch.preload; print('frictionless' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout == "True\n"
