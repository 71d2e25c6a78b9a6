"""Small notebooks of our own, one a kind of content, with what both formats must keep of each."""

import base64
import io
import wave
from dataclasses import dataclass, field

from nbformat import NotebookNode, v4
from PIL import Image


@dataclass(frozen=True)
class Kind:
    """One notebook: its cells, the words that stay, and how many formulas, pictures, notes."""

    name: str
    room: str
    cells: tuple
    words: tuple = ()
    never: tuple = ()
    formulas: int = 0
    pictures: int = 0
    said: int = 0
    chosen: int = 0
    letters: int = 0
    media: int = 0
    metadata: dict = field(default_factory=dict)

    def notebook(self):
        """Make it afresh: an export may change what it is given."""
        cells = [NotebookNode(each) for each in self.cells]
        for place, cell in enumerate(cells):
            cell["id"] = f"c{place}"
        made = v4.new_notebook(metadata=self.metadata)
        made.cells = cells
        return made


def picture(kind="PNG", colour="#2b5f8a"):
    buffer = io.BytesIO()
    Image.new("RGB", (64, 40), colour).save(buffer, kind)
    return base64.b64encode(buffer.getvalue()).decode()


PNG, JPEG, GIF = picture(), picture("JPEG"), picture("GIF")
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" viewBox="0 0 80 40">'
    '<rect width="40" height="40" fill="#b4532a"/></svg>'
)


def sound(seconds=0.2, rate=8000):
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(rate)
        file.writeframes(bytes(128 + 40 * (i // 10 % 2) for i in range(int(seconds * rate))))
    return base64.b64encode(buffer.getvalue()).decode()


WAV = sound()


def md(*sources, **metadata):
    return tuple(v4.new_markdown_cell(source, metadata=metadata) for source in sources)


def code(*outputs, source="", tags=()):
    metadata = {"tags": list(tags)} if tags else {}
    return (v4.new_code_cell(source, outputs=list(outputs), metadata=metadata),)


def shown(**data):
    names = {
        "html": "text/html",
        "plain": "text/plain",
        "latex": "text/latex",
        "md": "text/markdown",
    }
    names |= {"png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif", "svg": "image/svg+xml"}
    names |= {"json": "application/json", "js": "application/javascript", "pdf": "application/pdf"}
    names |= {"plotly": "application/vnd.plotly.v1+json"}
    names |= {"wav": "audio/wav"}
    names |= {"widget": "application/vnd.jupyter.widget-view+json"}
    return v4.new_output("display_data", data={names[k]: v for k, v in data.items()})


def printed(text, name="stdout"):
    return v4.new_output("stream", name=name, text=text)


def raw(source, mime=""):
    return (v4.new_raw_cell(source, metadata={"raw_mimetype": mime} if mime else {}),)


def frame(columns, rows=3):
    head = "".join(f"<th>column{c:02}</th>" for c in range(columns))
    body = "".join(
        f"<tr><th>row{r}</th>" + "".join(f"<td>{r}.{c:04}</td>" for c in range(columns)) + "</tr>"
        for r in range(rows)
    )
    return (
        '<div><table border="1" class="dataframe"><thead><tr style="text-align: right;"><th></th>'
        f"{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def wide_text(columns=30):
    rows = [" ".join(f"column{c:02}" for c in range(columns))]
    rows += [" ".join(f"{r * 1000 + c:8}" for c in range(columns)) for r in range(1, 4)]
    return "\n".join(rows)


LONG_SUM = "+".join(rf"\frac{{x_{{{i}}}}}{{y_{{{i}}}}}" for i in range(40))
WIDE_SUM = "+".join(f"x_{{{i}}}y" for i in range(40))
BARS = (
    '<style>#T_a .bar{width:10em}</style><table id="T_a"><tr><td>alpha</td><td>'
    '<div style="background-color:#d65f5f;width:60%;height:1em"></div></td></tr></table>'
)
TRACE = ["\x1b[0;31mZeroDivisionError\x1b[0m Traceback", "----> 1 one/0", "division by zero"]
SHAPE = '<path d="M0 0h9v9z"></path>'
# As xarray shows a set of data: symbols that a drawing without size holds, boxes to open a part.
SPRITES = (
    f'<svg style="width: 0"><defs><symbol id="i-a" viewBox="0 0 9 9">{SHAPE}</symbol></defs></svg>'
    "<input id='box' type='checkbox'><label for='box' title='Hide'>"
    "</label><p>array of 3</p>"
    "<svg width='9' height='9'><use xlink:href='#i-a'></use></svg>"
)
SHADED = (
    '<svg viewBox="0 0 90 9"><defs><linearGradient id="g"><stop offset="0" stop-color="red"/>'
    '<stop offset="1"/></linearGradient></defs><rect width="90" height="9" fill="url(#g)"/></svg>'
)
VECTOR = (
    "<style>.list-inline {list-style: none} .list-inline>li {display: inline-block}</style>"
    "<ol class=list-inline><li>12</li><li>last</li></ol>"
)
LINES = (
    "<style>.kept { display: block; white-space: pre; }</style>"
    "<span class='kept'>class A where\n  one :: Int</span><textarea>boxed text</textarea>"
)
PNG_SOURCE = f'src="data:image/png;base64,{PNG}"'
PLAYED = '<{0} controls="controls"><source src="data:{1};base64,{2}" type="{1}"/>Your browser</{0}>'
SCRIPTED = '<div id="d"></div><script>draw("d")</script>'

MARKDOWN = [
    Kind("headings", "Markdown", md("# First\n\n## Second\n\n##### Fifth"), ("First", "Fifth")),
    Kind("emphasis", "Markdown", md("*one* **two** ~~three~~ `four`"), ("one", "three", "four")),
    Kind(
        "nested lists", "Markdown", md("1. one\n   - two\n     - three\n2. four"), ("three", "four")
    ),
    Kind("task list", "Markdown", md("- [x] done it\n- [ ] open yet"), ("done it", "open yet")),
    Kind("quotation", "Markdown", md("> said so\n>\n> > twice"), ("said so", "twice")),
    Kind(
        "links",
        "Markdown",
        md("[words](https://example.org/a?b=1&c=2) <https://e.org>"),
        ("words", "https://e.org"),
    ),
    Kind("table", "Markdown", md("| a | b |\n|:--|--:|\n| left | 12 |"), ("left", "12")),
    Kind("footnote", "Markdown", md("Word.[^1]\n\n[^1]: The note."), ("Word", "The note")),
    Kind(
        "coloured code", "Markdown", md("```python\ndef f(): return 1\n```"), ("def f(): return 1",)
    ),
    Kind(
        "fence of an unknown language",
        "Markdown",
        md("```nosuch\n" + "long " * 60 + "end\n```"),
        ("long", "end"),
        ("nosuch",),
    ),
    Kind(
        "fence of MyST", "Markdown", md("```{note} Mind\nthe gap\n```"), ("{note} Mind", "the gap")
    ),
    Kind(
        "diagram in Mermaid", "Markdown", md("```mermaid\ngraph TD; A-->B\n```"), ("A-->B",), said=1
    ),
    Kind("long word", "Markdown", md("x" * 400 + " after"), ("after",)),
    Kind(
        "entities and dashes", "Markdown", md("a &lt;b&gt; &amp; – — … &nbsp;c"), ("<b>", "&", "—")
    ),
    Kind("emoji", "Markdown", md("go \U0001f680 now ✔"), ("go", "now"), letters=1),
    Kind(
        "attachment",
        "Markdown",
        (
            v4.new_markdown_cell(
                "![held](attachment:a%20b.png)", attachments={"a b.png": {"image/png": PNG}}
            ),
        ),
        pictures=1,
    ),
    Kind(
        "picture that is missing", "Markdown", md("![the map](none/map.png)"), ("the map",), said=1
    ),
    Kind(
        "picture from outside",
        "Markdown",
        md("![badge](https://example.org/b.svg)"),
        ("badge",),
        said=1,
    ),
    Kind("empty cells", "Markdown", (*md("", "only words"), *code()), ("only words",)),
]
RAW_HTML = [
    Kind(
        "details with Markdown",
        "HTML in Markdown",
        md("<details><summary>More</summary>\n\nHidden **bold** words\n\n</details>\n\nafter"),
        ("More", "Hidden", "bold", "after"),
    ),
    Kind(
        "centred block",
        "HTML in Markdown",
        md("<center>\n\n**middle** words\n\n</center>"),
        ("middle",),
    ),
    Kind(
        "coloured box",
        "HTML in Markdown",
        md('<div class="alert alert-info" style="color:#004">\n<b>Note:</b> box</div>'),
        ("Note:", "box"),
    ),
    Kind(
        "table in HTML",
        "HTML in Markdown",
        md("<table><tr><th>h</th></tr><tr><td>datum <br> two</td></tr></table>"),
        ("datum", "two"),
    ),
    Kind(
        "picture as data with a space",
        "HTML in Markdown",
        md(f'<img src="data: image/png; base64,{PNG}" alt="dot" width="50%">'),
        pictures=1,
    ),
    Kind(
        "cells of a table without rows",
        "HTML in Markdown",
        md("<table><td>left cell</td><td>right cell</td></table>\n\nafter"),
        ("left cell", "right cell", "after"),
    ),
    Kind(
        "style that is empty",
        "HTML in Markdown",
        md('<div style="">\nwords in a box\n</div>'),
        ("words in a box",),
    ),
    Kind(
        "sound as data",
        "HTML in Markdown",
        md(f'before\n\n<audio controls src="data:audio/wav;base64,{WAV}"></audio>'),
        ("before",),
        media=1,
    ),
    Kind(
        "small tags",
        "HTML in Markdown",
        md("H<sub>2</sub>O x<sup>n</sup> <kbd>Ctrl</kbd> <mark>lit</mark> <u>under</u>"),
        ("Ctrl", "lit", "under"),
    ),
    Kind(
        "style from outside",
        "HTML in Markdown",
        md("<style>@import url(https://e.org/x.css); b{color:red}</style>\n\nwords"),
        ("words",),
        said=1,
    ),
    Kind(
        "film from outside",
        "HTML in Markdown",
        md('before\n\n<iframe src="https://e.org/v" width="560"></iframe>'),
        ("before", "https://e.org/v"),
        said=1,
    ),
    Kind(
        "text from the right",
        "HTML in Markdown",
        md('<div dir="rtl">\n\nمتن **پررنگ** است\n\n</div>'),
        ("است",),
    ),
    Kind(
        "anchors and links to them",
        "HTML in Markdown",
        md('<a id="here"></a>\n\n# Title\n\n[go](#here) [to](#Title) [nowhere](#none)'),
        ("go", "nowhere"),
    ),
]
MATHS = [
    Kind(
        "formula in a line",
        "Formulas",
        md("Let $E=mc^2$ and \\$5 or $6."),
        ("Let", "$5"),
        formulas=1,
    ),
    Kind("formula on its own", "Formulas", md("$$\\int_0^1 x\\,dx$$"), formulas=1),
    Kind("aligned rows", "Formulas", md("\\begin{align}a&=b\\\\&=c\\end{align}"), formulas=1),
    Kind(
        "a brace over rows",
        "Formulas",
        md("$$f=\\left\\{\\begin{array}{l}x=0\\\\y=1\\\\z=2\\end{array}\\right.$$"),
        formulas=1,
    ),
    Kind(
        "matrices",
        "Formulas",
        md("$$\\begin{vmatrix}a&b\\\\c&d\\end{vmatrix}\\begin{bmatrix}1\\\\2\\end{bmatrix}$$"),
        formulas=1,
    ),
    Kind(
        "brackets that stretch",
        "Formulas",
        md("$$\\left(\\frac{\\frac{a}{b}}{\\frac{c}{d}}\\right)^2$$"),
        formulas=1,
    ),
    Kind(
        "own commands",
        "Formulas",
        md("$\\newcommand{\\R}{\\mathbb{R}}\\R^n$", "$$x\\in\\R$$"),
        formulas=2,
    ),
    Kind(
        "numbers and references",
        "Formulas",
        md("$$a=b\\label{one}$$\n\nsee $\\eqref{one}$"),
        ("see (1)",),
        ("eqref", "label"),
        formulas=1,
    ),
    Kind(
        "references in running text",
        "Formulas",
        md("By \\eqref{two}, as **\\ref{one}** has it.\n\n<p>In HTML: \\eqref{one}</p>")
        + md("$$a=b\\label{one}$$\n\n\\begin{align}c&=d\\\\e&=f\\label{two}\\end{align}"),
        ("By (2), as 1 has it", "In HTML: (1)"),
        ("ref{", "label"),
        formulas=2,
    ),
    Kind(
        "a reference to nowhere",
        "Formulas",
        md("By \\eqref{none} and `\\ref{code}`."),
        ("By", "\\eqref{none}", "\\ref{code}"),
        said=1,
    ),
    Kind(
        "signs of sets and tensors",
        "Formulas",
        md("$A\\cap B\\otimes C\\odot D$ and $\\bigcap_i\\bigotimes_j\\ominus\\LaTeX$"),
        never=("cap", "otimes"),
        formulas=2,
    ),
    Kind(
        "long formula in a line",
        "Formulas",
        md("Here $" + "+".join(f"p(\\theta_{{{i}}}\\cdot x)" for i in range(20)) + "$ it goes on."),
        ("Here", "it goes on"),
        formulas=1,
    ),
    Kind(
        "fonts in formulas",
        "Formulas",
        md("$$\\mathtt{tt}\\mathsf{sf}\\texttt{text}\\mathbf{B}\\mathcal{C}\\mathbb{R}$$"),
        never=("DejaVu", "mathtt"),
        formulas=1,
    ),
    Kind(
        "switches of plain TeX",
        "Formulas",
        md("${\\bf x} + {a \\over b} + {\\rm d}$"),
        never=("over",),
        formulas=1,
    ),
    Kind("chemistry", "Formulas", md("$$\\ce{2H2 + O2 -> 2H2O}$$"), never=("ce{",), formulas=1),
    Kind("boxes and strokes", "Formulas", md("$$\\boxed{x=1}\\quad\\cancel{y}$$"), formulas=1),
    Kind(
        "brackets of physics",
        "Formulas",
        md("$\\bra{a}\\ket{b}\\braket{c|d}$"),
        never=("bra",),
        formulas=1,
    ),
    Kind("formula wider than a page", "Formulas", md(f"$${LONG_SUM}$$"), formulas=1),
    Kind(
        "parts of a formula wider than a page",
        "Formulas",
        md(
            f"$$y=\\frac{{{WIDE_SUM}}}{{2}}$$\n\n\\begin{{align}}a&={WIDE_SUM}\\\\b&=c\\end{{align}}"
        ),
        formulas=2,
    ),
    Kind(
        "formulas in HTML",
        "Formulas",
        md("<div>\nwith $x^2$ in it\n</div>"),
        ("with", "in it"),
        ("$",),
        formulas=1,
    ),
    Kind(
        "formulas in a table",
        "Formulas",
        md("| a | b |\n|---|---|\n| $x_1$ | $y_1$ |"),
        never=("$",),
        formulas=2,
    ),
    Kind(
        "a command nobody knows",
        "Formulas",
        md("$$\\nosuchcommand{x}{y} \\begin{zork}1\\end{zork}$$"),
        ("nosuchcommand",),
        said=1,
    ),
    Kind("dollars that are money", "Formulas", md("It costs \\$5, then \\$7."), ("$5", "$7")),
]
TEXT_OUT = [
    Kind(
        "printed text",
        "Text outputs",
        code(printed("hello\nworld\n"), source="f()"),
        ("f()", "hello", "world"),
    ),
    Kind(
        "warnings",
        "Text outputs",
        code(printed("UserWarning: mind\n", "stderr")),
        ("UserWarning: mind",),
    ),
    Kind(
        "colours of a terminal",
        "Text outputs",
        code(printed("\x1b[31mred\x1b[0m \x1b[1;32mgreen\x1b[0m\n")),
        ("red", "green"),
        ("[31m",),
    ),
    Kind(
        "progress bar",
        "Text outputs",
        code(printed("10%\r50%\r100% done\n")),
        ("100% done",),
        ("50%",),
    ),
    Kind(
        "traceback",
        "Text outputs",
        code(v4.new_output("error", ename="E", evalue="v", traceback=TRACE)),
        ("ZeroDivisionError", "division by zero"),
        ("[0;31m",),
    ),
    Kind(
        "frame as wide text",
        "Text outputs",
        code(printed(wide_text())),
        ("column00", "column29", "3029"),
    ),
    Kind(
        "line without an end",
        "Text outputs",
        code(printed("[" + ", ".join(str(i) for i in range(400)) + "]")),
        ("399]",),
    ),
    Kind(
        "many lines",
        "Text outputs",
        code(printed("\n".join(f"line {i}" for i in range(300)))),
        ("line 0", "line 299"),
    ),
    Kind(
        "a value and a picture",
        "Text outputs",
        code(
            v4.new_output("execute_result", data={"text/plain": "the value 42"}),
            shown(png=PNG, plain="<Figure>"),
        ),
        ("the value 42",),
        pictures=1,
    ),
]
RICH_OUT = [
    Kind(
        "frame of pandas",
        "Rich outputs",
        code(shown(html=frame(4), plain="x")),
        ("column03", "2.0003"),
    ),
    Kind(
        "frame of thirty columns",
        "Rich outputs",
        code(shown(html=frame(30), plain="x")),
        ("column29", "2.0029"),
    ),
    Kind("frame with bars", "Rich outputs", code(shown(html=BARS, plain="x")), ("alpha",)),
    Kind(
        "picture in PNG",
        "Rich outputs",
        code(shown(png=PNG, plain="<Figure>")),
        never=("<Figure>",),
        pictures=1,
    ),
    Kind("picture in JPEG", "Rich outputs", code(shown(jpeg=JPEG, plain="<Image>")), pictures=1),
    Kind("picture in GIF", "Rich outputs", code(shown(gif=GIF, plain="<Image>")), pictures=1),
    Kind("drawing", "Rich outputs", code(shown(svg=SVG, plain="<SVG>")), pictures=1),
    Kind(
        "drawing without a name space",
        "Rich outputs",
        code(shown(svg=SVG.replace(' xmlns="http://www.w3.org/2000/svg"', ""), plain="<SVG>")),
        pictures=1,
    ),
    Kind(
        "drawing in HTML",
        "Rich outputs",
        code(shown(html=f"<div>{SVG}</div>", plain="x")),
        pictures=1,
    ),
    Kind(
        "script with a picture",
        "Rich outputs",
        code(shown(html=SCRIPTED, png=PNG, plain="Chart()")),
        pictures=1,
    ),
    Kind(
        "script with text alone",
        "Rich outputs",
        code(shown(html=SCRIPTED, plain="Chart(42)")),
        ("Chart(42)",),
        said=1,
    ),
    Kind(
        "script",
        "Rich outputs",
        code(shown(js="alert(1)", plain="<Javascript object>")),
        ("<Javascript object>",),
        said=1,
    ),
    Kind(
        "chart of Plotly",
        "Rich outputs",
        code(shown(plotly={"data": []}, plain="Figure(7)")),
        ("Figure(7)",),
        said=1,
    ),
    Kind(
        "widget",
        "Rich outputs",
        code(shown(widget={"model_id": "a"}, plain="IntSlider(7)")),
        ("IntSlider(7)",),
        said=1,
    ),
    Kind(
        "LaTeX",
        "Rich outputs",
        code(shown(latex="$\\displaystyle x^2$", plain="x**2")),
        never=("x**2", "displaystyle"),
        formulas=1,
    ),
    Kind(
        "LaTeX with a picture of it",
        "Rich outputs",
        code(shown(latex="$$x^2$$", png=PNG, plain="x**2")),
        formulas=1,
    ),
    Kind(
        "LaTeX with two formulas",
        "Rich outputs",
        code(shown(latex="first $a^2$ then $b^2$", plain="x")),
        ("first", "then"),
        formulas=2,
    ),
    Kind(
        "table in LaTeX",
        "Rich outputs",
        code(
            shown(latex="\\begin{tabular}{lr}a & b\\\\ \\hline left & 12\\end{tabular}", plain="x")
        ),
        ("left", "12"),
        ("tabular",),
    ),
    Kind(
        "Markdown",
        "Rich outputs",
        code(shown(md="**bold** and $x$", plain="x")),
        ("bold",),
        ("**",),
        formulas=1,
    ),
    Kind(
        "JSON",
        "Rich outputs",
        code(shown(json={"key": [1, "two"]}, plain="<JSON>")),
        ('"key"', '"two"'),
    ),
    Kind(
        "PDF",
        "Rich outputs",
        code(shown(pdf="JVBERi0=", plain="<PDF object>")),
        ("<PDF object>",),
        said=1,
    ),
    Kind(
        "formulas in an HTML output",
        "Rich outputs",
        code(shown(html="<p>with $x^2$ in it</p>", plain="x")),
        ("with", "in it"),
        formulas=1,
    ),
    Kind(
        "page in a frame",
        "Rich outputs",
        code(shown(html='<iframe src="https://e.org/v"></iframe>', plain="x")),
        ("https://e.org/v",),
        said=1,
    ),
    Kind(
        "sound of IPython",
        "Rich outputs",
        code(shown(html=PLAYED.format("audio", "audio/wav", WAV), plain="<Audio object>")),
        never=("<Audio object>",),
        media=1,
    ),
    Kind(
        "film of IPython",
        "Rich outputs",
        code(shown(html=PLAYED.format("video", "video/mp4", "AAAA"), plain="<Video object>")),
        never=("<Video object>",),
        media=1,
    ),
    Kind(
        "sound by its own type",
        "Rich outputs",
        code(shown(wav=WAV, plain="<Sound>")),
        never=("<Sound>",),
        media=1,
    ),
    Kind(
        "symbols shared by drawings",
        "Rich outputs",
        code(shown(html=SPRITES, plain="x")),
        ("array of 3",),
        ("Hide",),
        pictures=1,
    ),
    Kind(
        "drawing with names in capitals",
        "Rich outputs",
        code(shown(html=f"<p>shaded</p>{SHADED}", plain="x")),
        ("shaded",),
        pictures=1,
    ),
    Kind(
        "vector of R",
        "Rich outputs",
        code(shown(html=VECTOR, plain="x")),
        ("12", "last"),
        ("1.", "2."),
    ),
    Kind(
        "lines kept by a style",
        "Rich outputs",
        code(shown(html=LINES, plain="x")),
        ("class A where", "  one :: Int", "boxed text"),
        ("<textarea",),
    ),
    Kind(
        "picture sized by a style",
        "Rich outputs",
        code(shown(html=f'<p>ball <img style="height: 9px" alt="b" {PNG_SOURCE}></p>', plain="x")),
        ("ball",),
        pictures=1,
    ),
    Kind(
        "long list in HTML",
        "Rich outputs",
        code(shown(html="<ul>" + "<li>item</li>" * 120 + "<li>last one</li></ul>", plain="x")),
        ("last one",),
    ),
]
CELLS = [
    Kind("parameters", "Cells", code(source="alpha = 0.6", tags=["parameters"]), ("alpha = 0.6",)),
    Kind(
        "cell that a tag removes",
        "Cells",
        (*code(source="secret", tags=["remove-cell"]), *md("seen")),
        ("seen",),
        ("secret",),
        chosen=1,
    ),
    Kind(
        "code that a tag removes",
        "Cells",
        code(printed("result\n"), source="secret", tags=["remove_input"]),
        ("result",),
        ("secret",),
        chosen=1,
    ),
    Kind(
        "output that a tag removes",
        "Cells",
        code(printed("secret\n"), source="f()", tags=["remove-output"]),
        ("f()",),
        ("secret",),
        chosen=1,
    ),
    Kind(
        "code that a tag folds",
        "Cells",
        code(printed("result\n"), source="folded()", tags=["hide-input"]),
        ("folded()", "result"),
    ),
    Kind(
        "raw HTML", "Cells", raw("<p>para <b>bold</b></p>", "text/html"), ("para", "bold"), ("<b>",)
    ),
    Kind(
        "raw LaTeX",
        "Cells",
        raw("\\emph{leant} and $x^2$", "text/latex"),
        ("leant",),
        ("emph",),
        formulas=1,
    ),
    Kind(
        "raw reStructuredText",
        "Cells",
        raw("*leant* and ``code``", "text/restructuredtext"),
        ("leant", "code"),
        ("``",),
    ),
    Kind("raw text", "Cells", raw("as it is <b>"), ("as it is <b>",)),
    Kind(
        "raw cell of another type",
        "Cells",
        raw("strange words", "application/x-strange"),
        ("strange words",),
        said=1,
    ),
    Kind(
        "magics and other languages",
        "Cells",
        code(source="%%bash\nls -l | wc"),
        ("%%bash", "ls -l | wc"),
    ),
    Kind(
        "long line of code",
        "Cells",
        code(source="x = [" + ", ".join(f"'v{i}'" for i in range(80)) + "]"),
        ("'v79'",),
    ),
]
LANGUAGES = [
    Kind(
        "French notebook",
        "Languages",
        (*md("Été"), *code(shown(js="1", plain="vide"))),
        ("Été", "Non montré"),
        said=1,
        metadata={"lang": "fr"},
    ),
    Kind(
        "notebook in R",
        "Languages",
        code(printed("[1] 2\n"), source="x <- c(1, 2)"),
        ("x <- c(1, 2)", "[1] 2"),
        metadata={"language_info": {"name": "R"}},
    ),
    Kind(
        "notebook in Julia",
        "Languages",
        code(source="f(x) = 2x # ∀"),
        ("f(x) = 2x",),
        metadata={"language_info": {"name": "julia"}},
    ),
    Kind(
        "notebook in an unknown language",
        "Languages",
        code(source="ZORK 1"),
        ("ZORK 1",),
        metadata={"language_info": {"name": "zork"}},
    ),
    Kind(
        "Cyrillic and Greek",
        "Languages",
        md("машинное обучение, μηχανική μάθηση"),
        ("машинное обучение", "μάθηση"),
    ),
    Kind(
        "Polish, Turkish, Vietnamese",
        "Languages",
        md("Łódź, İstanbul, Nguyễn"),
        ("Łódź", "İstanbul", "Nguyễn"),
    ),
]
KINDS = [*MARKDOWN, *RAW_HTML, *MATHS, *TEXT_OUT, *RICH_OUT, *CELLS, *LANGUAGES]
