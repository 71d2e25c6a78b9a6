"""What the fork server has imported before it forks."""

import subprocess
import sys

import pytest

from analysis.run.processes import HAS_SERVER


@pytest.mark.skipif(not HAS_SERVER, reason="there is no fork server here")
def test_a_fresh_process_has_it_all_at_hand(root):
    code = (
        "import sys\n"
        "if __name__ == '__main__':\n"
        "    from pathlib import Path\n"
        "    from analysis.publish import jobs\n"
        "    from analysis.case.inputs import files_of\n"
        "    from analysis.run.processes import fresh\n"
        f"    case = Path({str(root / 'data' / 'kazakhstan-2022')!r})\n"
        "    jobs.at_hand({case: files_of(case)}, ['en'], several=True)\n"
        "    print(fresh(eval, \"[m in __import__('sys').modules for m in ('pandas', 'nbconvert', "
        "'matplotlib', 'ipykernel', 'frictionless')]\"))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[True, True, True, True, False]\n"
