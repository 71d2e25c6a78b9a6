r"""LaTeX as notebooks write it, made into what pandoc reads.

MathJax knows plain TeX's font switches, `\over`, chemistry, numbered rows and more; pandoc's
reader knows LaTeX2e's core. `prepared` says the same in that core. A definition holds from its
formula on, as in a notebook; a tag is set as a part of its row, a reference as its number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from analysis.export.chemistry import chemistry
from analysis.export.tex_groups import (
    argument,
    environments,
    replaced,
    rest_of_group,
    rows_of,
    start_of_group,
    top_level,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

# Commands that MathJax knows and pandoc does not: name, number of arguments, meaning.
PRELUDE = {
    **dict.fromkeys(("large", "Large", "LARGE", "huge", "Huge", "normalsize", "small"), (0, "")),
    **dict.fromkeys(("footnotesize", "scriptsize", "tiny", "strut", "mathstrut"), (0, "")),
    **dict.fromkeys(("notag", "nonumber", "hline", "allowbreak"), (0, "")),
    **dict.fromkeys(("vphantom", "require", "vspace"), (1, "")),
    **dict.fromkeys(("smash", "mathinner", "llap", "rlap", "mathllap"), (1, "{#1}")),
    **dict.fromkeys(("textcolor", "href", "class", "style", "cssId"), (2, "{#2}")),
    **dict.fromkeys(("hbox", "textnormal", "emph", "intertext"), (1, r"\text{#1}")),
    **dict.fromkeys(("fbox", "framebox"), (1, r"\boxed{\text{#1}}")),
    **dict.fromkeys(("mathds", "mathbbm"), (1, r"\mathbb{#1}")),
    **dict.fromkeys(("dbinom", "tbinom"), (2, r"\binom{#1}{#2}")),
    "cfrac": (2, r"\frac{#1}{#2}"),
    **dict.fromkeys(("thinspace", "medspace", "thickspace", "enskip"), (0, r"\,")),
    **dict.fromkeys(("negthinspace", "relax", "displaylimits"), (0, "")),
    "nobreakspace": (0, "~"),
    "mathnormal": (1, "{#1}"),
    "fcolorbox": (3, r"\boxed{\text{#3}}"),
    "cancelto": (2, r"\cancel{#2}^{#1}"),
    "xleftrightarrow": (1, r"\overset{#1}{\leftrightarrow}"),
    "xlongequal": (1, r"\overset{#1}{=}"),
    "xhookrightarrow": (1, r"\overset{#1}{\hookrightarrow}"),
    "Braket": (1, r"\left\langle #1\right\rangle"),
    "set": (1, r"\left\{ #1\right\}"),
    "Set": (1, r"\left\{ #1\right\}"),
    "ketbra": (2, r"\left| #1\right\rangle\left\langle #2\right|"),
    "smallint": (0, r"\int"),
    "thickapprox": (0, r"\approx"),
    "vcentcolon": (0, ":"),
    "dblcolon": (0, "::"),
    "surd": (0, r"\text{√}"),
    "hphantom": (1, r"\phantom{#1}"),
    "enclose": (2, r"\boxed{#2}"),
    "colorbox": (2, r"\text{#2}"),
    "xRightarrow": (1, r"\overset{#1}{\Rightarrow}"),
    "xLeftarrow": (1, r"\overset{#1}{\Leftarrow}"),
    "xmapsto": (1, r"\overset{#1}{\mapsto}"),
    "idotsint": (0, r"\int\cdots\int"),
    "copyright": (0, "©"),
    "S": (0, "§"),
    "P": (0, "¶"),
    "TeX": (0, r"\text{TeX}"),
    "LaTeX": (0, r"\text{LaTeX}"),
    "circledS": (0, r"\text{Ⓢ}"),
    "lq": (0, r"\text{‘}"),
    "rq": (0, r"\text{’}"),
    "degree": (0, r"{}^{\circ}"),
    "hfill": (0, r"\quad"),
    "bra": (1, r"\left\langle #1\right|"),
    "ket": (1, r"\left| #1\right\rangle"),
    "Bra": (1, r"\left\langle #1\right|"),
    "Ket": (1, r"\left| #1\right\rangle"),
    "braket": (1, r"\left\langle #1\right\rangle"),
    "abs": (1, r"\left| #1\right|"),
    "norm": (1, r"\left\| #1\right\|"),
    "dd": (0, r"\mathrm{d}"),
    "dv": (2, r"\frac{\mathrm{d} #1}{\mathrm{d} #2}"),
    "pdv": (2, r"\frac{\partial #1}{\partial #2}"),
    "lt": (0, "<"),
    "gt": (0, ">"),
    **{name: (0, rf"\operatorname{{{name}}}") for name in ("tr", "Tr", "rank", "diag", "sgn")},
    **{name: (0, rf"\operatorname*{{{name}}}") for name in ("argmin", "argmax")},
    **{f"{kind}lim": (0, rf"\operatorname*{{{kind} lim}}") for kind in ("inj", "proj")},
    "varlimsup": (0, r"\overline{\lim}"),
    "varliminf": (0, r"\underline{\lim}"),
}
SWITCHES = {
    "bf": "mathbf",
    "rm": "mathrm",
    "it": "mathit",
    "cal": "mathcal",
    "tt": "mathtt",
    "sf": "mathsf",
    "scr": "mathscr",
    "frak": "mathfrak",
    "Bbb": "mathbb",
    "bold": "mathbf",
}
_COMMAND = r"(?![A-Za-z])"


# --- Definitions --------------------------------------------------------------------------------

_DEFINES = re.compile(
    r"\\(?P<new>(?:re|provide)?(?:new)?command)\*?\s*(?:\{\s*\\(?P<name>[A-Za-z]+)\s*\}"
    r"|\\(?P<bare>[A-Za-z]+))\s*(?P<count>\[\d\])?(?P<default>\[[^\]]*\])?\s*(?=\{)"
    r"|\\def\s*\\(?P<def>[A-Za-z]+)\s*(?P<pattern>(?:#\d)*)\s*(?=\{)"
    r"|\\DeclareMathOperator(?P<star>\*?)\s*\{?\s*\\(?P<op>[A-Za-z]+)\s*\}?\s*(?=\{)"
    r"|\\let\s*\\(?P<let>[A-Za-z]+)\s*=?\s*(?=\\)"
)


def definitions(tex: str) -> tuple[list[str], str]:
    r"""Take the definitions out of a formula: as `\renewcommand`s, and what is left."""
    known, left, at = [], "", 0
    while found := _DEFINES.search(tex, at):
        body, end = argument(tex, found.end())
        known.append(_defined(found, body))
        left += tex[at : found.start()]
        at = end
    return known, left + tex[at:]


def _defined(found: re.Match[str], body: str) -> str:
    name = found["name"] or found["bare"] or found["def"] or found["op"] or found["let"]
    if found["op"]:
        body = rf"\operatorname{found['star']}{{{body}}}"
    number = found["count"] or ""
    if found["pattern"]:
        number = f"[{found['pattern'].count('#')}]"
    return rf"\renewcommand{{\{name}}}{number}{found['default'] or ''}{{{_rewritten(body)}}}"


def prelude() -> list[str]:
    """Write the commands that pandoc lacks as definitions."""
    return [
        rf"\newcommand{{\{name}}}{f'[{number}]' if number else ''}{{{body}}}"
        for name, (number, body) in PRELUDE.items()
    ]


# --- Rewriting ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Formula:
    """A formula ready for pandoc, and the definitions that it makes."""

    tex: str
    defines: tuple[str, ...]


def prepared(formulas: Iterable[str]) -> dict[str, Formula]:
    """Prepare formulas, in document order, by their LaTeX as it was written."""
    unique = list(dict.fromkeys(formulas))
    labels = numbers_of(unique)
    made = {}
    for tex in unique:
        defines, body = definitions(_without_comments(tex))
        made[tex] = Formula(_one_line(_rewritten(_numbered(body, labels))), tuple(defines))
    return made


def _without_comments(tex: str) -> str:
    return re.sub(r"(?<!\\)((?:\\\\)*)%[^\n]*(?:\n|$)", r"\1", tex)


def _one_line(tex: str) -> str:
    tex = re.sub(r"\s*\n\s*", " ", tex).strip()
    return re.sub(r"(?<!\\)((?:\\\\)*)\\$", r"\1", tex)  # of a space made by a backslash


def _rewritten(tex: str) -> str:
    tex = re.sub(r"\\verb\*?([^\sA-Za-z])(.*?)\1", r"\\texttt{\2}", tex)
    tex = re.sub(r"\\cr(?![A-Za-z])", r"\\\\ ", tex)
    tex = replaced(tex, "ce", 1, chemistry)
    tex = replaced(tex, "unicode", 1, _character)
    tex = replaced(tex, "sideset", 3, lambda a, b, of: f"{{}}{a}{of}{{}}{b}")
    tex = replaced(tex, "bbox", 1, lambda body: f"{{{body}}}")
    tex = replaced(tex, "(?:hspace|mspace)", 1, _space)
    tex = re.sub(
        r"\\(?:m?kern|m?skip|hskip|mskip)\s*(-?[\d.]+)\s*(?:pt|em|ex|mu|mm|cm)", _kern, tex
    )
    tex = re.sub(r"\\(?:vskip|raise|lower)\s*-?[\d.]+\s*(?:pt|em|ex|mm|cm)|\\skew\s*\d", "", tex)
    tex = re.sub(r"\\buildrel\s*(.+?)\\over\s*(\\[A-Za-z]+|.)", r"\\overset{\1}{\2}", tex)
    tex = replaced(tex, "rule", 2, lambda *_: "")
    tex = replaced(tex, "definecolor", 3, lambda *_: "")
    tex = replaced(
        tex, "genfrac", 6, lambda *a: _fraction(a[0], a[1], a[4], a[5], bar=a[2] != "0pt")
    )
    tex = re.sub(r"\\([lr])(Vert|vert)(?![A-Za-z])", r"\\\2 ", tex)
    tex = re.sub(r"\\(begin|end)\{subequations\}", "", tex)
    tex = environments(tex, _environment)
    return _lines(_switches(_fractions(tex)))


def _fraction(left: str, right: str, above: str, below: str, *, bar: bool) -> str:
    inner = (
        rf"\frac{{{above}}}{{{below}}}"
        if bar
        else rf"\begin{{matrix}}{above}\\{below}\end{{matrix}}"
    )
    return rf"\left{left or '.'}{inner}\right{right or '.'}" if left or right else inner


def _character(code: str) -> str:
    try:
        return chr(int(code.lstrip("xX"), 16 if code[:1] in "xX" else 10))
    except (ValueError, OverflowError):
        return rf"\unicode{{{code}}}"


def _space(size: str) -> str:
    return "" if size.startswith(("-", "0")) else r"\quad "


def _kern(found: re.Match[str]) -> str:
    return "" if found[1].startswith("-") else r"\, "


def _environment(name: str, body: str, alone: bool) -> str:
    del alone
    if name == "dcases":
        name = "cases"
    if name == "rcases":
        return rf"\left.\begin{{array}}{{ll}}{body}\end{{array}}\right\}}"
    return rf"\begin{{{name}}}{body}\end{{{name}}}"


def _switches(tex: str) -> str:
    r"""Turn plain TeX's font switches into commands: `{\bf x}` into `{\mathbf{x}}`."""
    switch = re.compile(rf"\\({'|'.join(SWITCHES)}){_COMMAND}\s*")
    while found := switch.search(tex):
        end = rest_of_group(tex, found.end())
        held = tex[found.end() : end].strip()
        command = rf"\{SWITCHES[found[1]]}{{{held}}}" if held else ""
        tex = tex[: found.start()] + command + tex[end:]
    return tex


def _fractions(tex: str) -> str:
    r"""Turn `{a \over b}` and `{a \atop b}` into fractions, the innermost first."""
    while found := re.search(rf"\\(over|atop){_COMMAND}", tex):
        start = start_of_group(tex, found.start())
        end = rest_of_group(tex, found.end())
        above, below = tex[start : found.start()], tex[found.end() : end]
        made = _fraction("", "", above.strip(), below.strip(), bar=found[1] == "over")
        tex = tex[:start] + made + tex[end:]
    return tex


def _lines(tex: str) -> str:
    r"""Put rows that stand in no environment into one, as MathJax shows them."""
    marks = {mark for _, mark in top_level(tex)} & {"&", r"\\"}
    if not marks:
        return tex
    rows = rows_of(tex)
    if len(rows) == 1 and "&" not in marks:
        return rows[0]
    name = "aligned" if "&" in marks else "gathered"
    body = r" \\ ".join(rows)
    return rf"\begin{{{name}}}{body}\end{{{name}}}"


# --- Numbers ---------------------------------------------------------------------------------


def numbers_of(formulas: Iterable[str]) -> dict[str, str]:
    """Give each label of a document a number: the tag of its row, else the next free one."""
    labels: dict[str, str] = {}
    formulas = list(formulas)
    tags = set(re.findall(r"\\tag\*?\s*\{([^}]*)\}", " ".join(formulas)))
    numbers = (str(n) for n in count(1) if str(n) not in tags)
    for tex in formulas:
        for row in re.split(r"\\\\", tex):
            names = re.findall(r"\\label\s*\{([^}]*)\}", row)
            tag = re.search(r"\\tag\*?\s*\{([^}]*)\}", row)
            for name in names:
                if name not in labels:
                    labels[name] = tag[1] if tag else next(numbers)
    return labels


def _numbered(tex: str, labels: dict[str, str]) -> str:
    r"""Write each row's tag, or the number of its label, at its end; references as numbers."""
    tex = replaced(tex, "eqref", 1, lambda name: rf"\text{{({labels.get(name, '?')})}}")
    tex = replaced(tex, "ref", 1, lambda name: rf"\text{{{labels.get(name, '?')}}}")
    if not re.search(r"\\(?:tag|label)(?![A-Za-z])", tex):
        return tex
    parts = re.split(r"(\\\\(?:\[[^\]]*\])?|\\end\s*\{[^}]*\})", tex)
    return "".join(_number(part, labels) for part in parts)


def _number(row: str, labels: dict[str, str]) -> str:
    tag = re.search(r"\\tag(\*?)\s*\{([^}]*)\}", row)
    label = re.search(r"\\label\s*\{([^}]*)\}", row)
    row = replaced(replaced(row, "tag", 1, lambda _: ""), "label", 1, lambda _: "").rstrip()
    if not tag and not label:
        return row
    number = tag[2] if tag else labels[label[1]] if label else ""
    return rf"{row} \qquad \text{{{number if tag and tag[1] else f'({number})'}}} "
