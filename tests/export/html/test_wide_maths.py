import pytest

from analysis.export.html.wide_maths import mark_wide, measured
from analysis.export.maths import mathml, readable_mark

SUM = "+".join(f"x_{{{i}}}y" for i in range(40))


def drawn(tex, display=True):
    return mathml(readable_mark(tex, display=display), str)


def test_a_short_formula_stays_as_it_is():
    made = drawn(r"x=\frac{a}{b}+\sqrt{c}")
    assert mark_wide(made) == made


@pytest.mark.parametrize(
    ("tex", "less"), [("ab", "abc"), ("x_{abc}", "xabc"), (r"\frac{ab}{cd}", "abcd")]
)
def test_what_stands_side_by_side_is_wider(tex, less):
    assert measured(drawn(tex))[0] < measured(drawn(less))[0]


def test_a_long_line_may_break_and_only_a_part_that_is_wide_is_made_smaller():
    assert '<math class="very-long" ' in mark_wide(drawn(SUM))
    assert "--fit" not in mark_wide(drawn(SUM))
    assert '<math class="very-long" style="--fit:0.' in mark_wide(drawn(rf"\frac{{{SUM}}}{{2}}"))
    assert "--fit" in mark_wide(drawn(rf"\begin{{align}}a&={SUM}\\b&=c\end{{align}}"))
