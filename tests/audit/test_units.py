"""The units of a page."""

import pytest
from bs4 import BeautifulSoup

from analysis.audit.tags import plain
from analysis.audit.units import units


def of(html):
    return [*units(BeautifulSoup(html, "html.parser"))]


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<div>loose <b>words</b><p>A</p>more</div>", ["loose words", "A", "more"]),
        ("<table><tr><th>4</th><td>ran</td></tr></table>", ["4 ran"]),
        ("<ul><li>A<ul><li>B</li></ul></li></ul>", ["A B"]),
        ("<dl><div><dt>Who</dt><dd>They</dd></div><dt>When</dt></dl>", ["Who They", "When"]),
        ('<article class="evidence"><p>A</p><p class="evidence-backlinks">B</p></article>', ["A"]),
        ("<script>1</script><style>2</style><svg>3</svg><!--4-->", []),
        ("<pre>A</pre><textarea>B</textarea>", ["A", "B"]),
    ],
)
def test_each_statement_is_a_unit(html, texts):
    assert [plain(unit.text) for unit in of(html)] == texts


def test_a_unit_is_written_with_where_it_leads_and_what_is_heard():
    (unit,) = of('<p id="a" class="b">In <a href="#ev-c" title="d">2019</a>.</p>')
    assert unit.written == 'In <href="#ev-c" title="d">2019.'
    assert unit.marks == ('<href="#ev-c" title="d">',)
