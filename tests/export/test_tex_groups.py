import pytest

from analysis.export.tex_groups import argument, cells_of, environments, replaced, rows_of


@pytest.mark.parametrize(
    ("tex", "expected"),
    [("{a{b}c}d", ("a{b}c", 7)), (r"\alpha x", (r"\alpha", 6)), (" xy", ("x", 2)), ("", ("", 0))],
)
def test_an_argument_is_a_group_a_command_or_a_sign(tex, expected):
    assert argument(tex, 0) == expected


def test_a_command_is_replaced_with_its_arguments_and_its_namesakes_are_not():
    assert replaced(r"\ce{a{b}} \center", "ce", 1, lambda of: f"<{of}>") == r"<a{b}> \center"


def test_rows_and_cells_are_those_of_the_environment_itself():
    body = r"a & \begin{matrix}1 & 2 \\ 3\end{matrix} \\[2pt] {x & y} & z \\"
    rows = rows_of(body)
    assert len(rows) == 2
    assert [len(cells_of(row)) for row in rows] == [2, 2]


def test_environments_are_changed_from_the_innermost():
    seen = []

    def change(name, body, alone):
        seen.append((name, alone))
        return f"[{name}:{body}]"

    tex = r"\begin{a}x\begin{b}y\end{b}\end{a}"
    assert environments(tex, change) == "[a:x[b:y]]"
    assert seen == [("b", False), ("a", True)]
