"""What the check of a changed table needs is at hand before the table changes."""

import json
import os
import subprocess
import sys
from pathlib import Path

from analysis.run.processes import GIVEN

ROOT = Path(__file__).parents[2]
CODE = """
import sys, analysis.watch.preload
from analysis.case.passage_rules import compiled
print("frictionless" in sys.modules, compiled.cache_info().currsize > 100)
"""


def test_the_checker_of_the_contract_and_the_rules_of_passages_are_at_hand():
    watched = {"case": "kazakhstan-2022", "language": "en"}
    told = {"cases": {}, "languages": ["en"], "several": False, "watched": watched}
    environment = os.environ | {GIVEN: json.dumps(told)}
    command = [sys.executable, "-c", CODE]
    options = {"cwd": ROOT, "capture_output": True, "text": True}
    assert subprocess.run(command, check=True, env=environment, **options).stdout == "True True\n"
