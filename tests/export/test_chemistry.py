import pytest

from analysis.export.chemistry import chemistry


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("H2O", r"\mathrm{H}_{2}\mathrm{O}"),
        ("Fe^{3+}", r"\mathrm{Fe}^{3+}"),
        ("2H2", r"2\mathrm{H}_{2}"),
        ("Na+", r"\mathrm{Na}^{+}"),
    ],
)
def test_chemistry_is_written_in_latex(source, expected):
    assert chemistry(source) == expected
