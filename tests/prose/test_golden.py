"""The words of each section, as a reader gets them, beside `tests/golden/`.

To accept a change: `UPDATE_GOLDEN=1 pytest tests/prose/test_golden.py`, then read the diff.
"""

import os
import re
from pathlib import Path

import pytest

from analysis.prose import blocks
from analysis.sections import article, casualties, context, method, places, summary, timeline

GOLDEN = Path(__file__).parents[1] / "golden"
PARTS = {
    "summary": (summary.title, summary.glance),
    "timeline": (timeline.opening, timeline.figure, timeline.table),
    "places": (places.figure,),
    "casualties": (casualties.opening, casualties.harm, casualties.crowds),
    "casualties-tables": (casualties.table, casualties.sums, casualties.rules),
    "context": (context.opening, context.long_view, context.topics),
    "article": (article.opening, article.text),
    "method": (method.limits, method.curation, method.reproduce),
}


def words(block):
    """The text of a block with a line for each cell and caption, without its drawings."""
    html = re.sub(r"<svg.*?</svg>", "", str(block.html), flags=re.DOTALL)
    html = re.sub(r'<span (?:class="count|class="cited|data-)[^>]*>(.*?)</span>', r"\1", html)
    html = re.sub(r"</(td|th|dt|dd|caption|strong|span|summary|figcaption|h\d)>", " ", html)
    lines = (" ".join(line.split(" ")).strip() for line in blocks.plain(html).splitlines())
    return "\n".join(line for line in lines if line)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("part", PARTS)
def test_words(cases, language, part):
    said = "\n\n".join(words(show(cases[language])) for show in PARTS[part]) + "\n"
    golden = GOLDEN / f"{part}.{language}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(said, "utf-8")
    assert said == golden.read_text("utf-8")
