"""The page's styles: inline ones as classes, the palette's colours by name, fonts as data."""

from __future__ import annotations

import base64
import re
from functools import cache
from typing import TYPE_CHECKING

from analysis.export.assets import FONTS, TEMPLATES, asset
from analysis.export.markup import START_TAG, attributes_of, start_tag, text_of
from analysis.figures.palette import DARK, PALETTE

if TYPE_CHECKING:
    from collections.abc import Callable


def restyle(html: str) -> tuple[str, str]:
    """Turn every `style` attribute into a class; return the HTML and the stylesheet.

    Same style, same class (`st-0`, `st-1`... in document order; `s1` is pygments' for a string),
    so that the page's policy can refuse inline styles, and the page is smaller. The
    palette's colours, in a style or in an SVG's own attributes, become `var(--c-name, #hex)`: the
    page's dark scheme gives them another value.
    """
    names: dict[str, str] = {}
    swap = _colour_swap()

    def restyled(match: re.Match[str]) -> str:
        if "style=" not in match[2] and "#" not in match[2]:
            return match[0]
        attributes = attributes_of(match[2])
        rules = _rules(attributes, swap)
        if rules:
            name = names.setdefault(rules, f"st-{len(names)}")
            attributes["class"] = " ".join([*attributes.get("class", "").split(), name])
        elif "style=" not in match[2]:
            return match[0]
        return start_tag(match[1], attributes, closed=match[2].rstrip().endswith("/"))

    html = START_TAG.sub(restyled, html)
    return html, "\n".join(f".{name}{{{rules}}}" for rules, name in names.items())


def _rules(attributes: dict[str, str], swap: Callable[[str], str]) -> str:
    """Take the style out of `attributes`, with any colour attribute that the palette names."""
    painted = ("fill", "stroke", "stop-color", "color")
    own = [k for k in painted if k in attributes and swap(attributes[k]) != attributes[k]]
    found = [f"{k}:{attributes.pop(k)}" for k in own]
    style = attributes.pop("style", "")
    found += [re.sub(r"\s*:\s*", ":", s.strip(), count=1) for s in style.split(";") if s.strip()]
    return swap(";".join(found))


def _colour_swap() -> Callable[[str], str]:
    named = {value.lower(): name for name, value in reversed(PALETTE.items())}
    pattern = re.compile(
        "|".join(f"{re.escape(value)}\\b" for value in sorted(named)), re.IGNORECASE
    )
    return lambda css: pattern.sub(lambda m: f"var(--c-{named[m[0].lower()]},{m[0].lower()})", css)


# Letters beyond the Latin ones, and what the name of their faces ends in.
SCRIPTS = {"-Cyrillic": "\u0400-\u045f\u0490\u0491\u2116"}


def font_css(body: str) -> str:
    """Return the colours as custom properties, and the faces that `body` needs as data."""
    faces = [("Serif", "Regular"), ("Serif", "Italic"), ("Serif", "SemiBold")]
    faces += [("Sans", "Regular"), ("Sans", "SemiBold")]
    if re.search(r"<(?:em|i|cite|dfn)\b|italic", body):
        faces.append(("Sans", "Italic"))
    scheme = f"@media screen and (prefers-color-scheme:dark){{:root{{{_variables(DARK)}}}}}"
    scripts = ["", *(name for name, letters in SCRIPTS.items() if re.search(f"[{letters}]", body))]
    made = (_face(*face, script) for script in scripts for face in faces)
    return "\n".join([f":root{{{_variables(PALETTE)}}}", scheme, *made])


def _variables(colours: dict[str, str]) -> str:
    return ";".join(f"--c-{name}:{value}" for name, value in colours.items())


def _face(family: str, face: str, script: str) -> str:
    path = FONTS / f"Report{family}-{face}{script}.woff2"
    data = base64.b64encode(path.read_bytes()).decode()
    only = ";unicode-range:U+0400-045F,U+0490-0491,U+2116" if script else ""
    weight = 600 if face == "SemiBold" else 400
    style = "italic" if face == "Italic" else "normal"
    return (
        f'@font-face{{font-family:"Report {family}";font-weight:{weight};font-style:{style};'
        f"src:url(data:font/woff2;base64,{data}) format('woff2'){only}}}"
    )


# --- Formulas -----------------------------------------------------------------------------------


def maths_css(body: str) -> str:
    """Return the face in which formulas are set, cut to the signs that `body` has, as data.

    Without a maths font of its own a page leaves braces and roots to the reader's machine, where
    often nothing stretches.
    """
    signs = "".join(re.findall(r"(?s)<math\b.*?</math>", body))
    signs = re.sub(r"(?s)<annotation\b.*?</annotation>", "", signs)
    data = base64.b64encode(_cut_maths_font("".join(sorted(set(text_of(signs)))))).decode()
    return asset("report/maths.css").replace("MATHS_FONT", f"data:font/woff;base64,{data}")


@cache
def _cut_maths_font(signs: str) -> bytes:
    import io  # with fontTools, its only user
    import logging

    from fontTools import subset  # only a page with formulas needs it

    logging.getLogger("fontTools").setLevel(logging.ERROR)
    options = subset.Options(layout_features=["ssty"], notdef_outline=True, flavor="woff")
    font = subset.load_font(str(TEMPLATES / "report" / "ReportMath.otf"), options)
    cutter = subset.Subsetter(options)
    # A root is an element, and its sign in no text.
    cutter.populate(text=signs + _styled(signs) + "√")
    cutter.subset(font)
    font.recalcTimestamp = False
    made = io.BytesIO()
    subset.save_font(font, made, options)
    return made.getvalue()


def _styled(signs: str) -> str:
    """Return the italic letters as which a browser sets single Latin and Greek ones."""
    latin = {chr(0x41 + i): chr(0x1D434 + i) for i in range(26)}
    latin |= {chr(0x61 + i): chr(0x1D44E + i) for i in range(26)} | {"h": "\u210e"}
    greek = {chr(0x391 + i): chr(0x1D6E2 + i) for i in range(25)}
    greek |= {chr(0x3B1 + i): chr(0x1D6FC + i) for i in range(25)}
    others = dict(zip("∂ϵϑϰϕϱϖ", map(chr, range(0x1D715, 0x1D71C)), strict=True))
    return "".join((latin | greek | others).get(sign, "") for sign in signs)
