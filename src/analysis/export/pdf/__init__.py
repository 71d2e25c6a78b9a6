"""Any notebook as a tagged, archivable PDF, through Typst (`jupyter nbconvert --to report-pdf`).

A notebook becomes fragments of HTML (`notebook_html`), the fragments one Typst document
(`typst`), and Typst makes of it a PDF that keeps to PDF/A-2a and PDF/UA-1 at once. The same
notebook gives the same bytes.
"""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from traitlets import default
from traitlets.config import Config

from analysis.export.assets import TEMPLATES, served
from analysis.export.exporting import ReportExporter
from analysis.export.html.links import link_back
from analysis.export.html_tree import attribute, parse
from analysis.export.maths import formulas, link_references
from analysis.export.omitted import Omissions, on_one_line
from analysis.export.pdf import notebook_html
from analysis.export.pdf.drawn_words import by_font
from analysis.export.pdf.equations import typeset
from analysis.export.pdf.letters import (
    codes,
    fonts,
    refuse_unreadable,
    spell_out,
    spell_out_drawing,
)
from analysis.export.pdf.row_headers import tag_row_headers
from analysis.export.pdf.typst import Writer
from analysis.export.pdf.typst_code import array, call, language, quoted
from analysis.export.references import is_reference
from analysis.figures.letters import is_ignorable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bs4 import Tag

STANDARDS = ("a-2a", "ua-1")
TEMPLATE = TEMPLATES / "typst" / "report.typ"
ATTEMPTS = 8
CUT = "<!--cut\0-->"  # HTML has no such character


class ReportPDFExporter(ReportExporter):
    """Notebook to PDF bytes; a merged report (`metadata.report`) is set as a report."""

    export_from_notebook = "Report (PDF, accessible)"
    output_mimetype = "application/pdf"

    def _file_extension_default(self) -> str:
        return ".pdf"

    @property
    def default_config(self) -> Config:
        """Streams that were printed piece by piece are made one."""
        return Config({"CoalesceStreamsPreprocessor": {"enabled": True}})

    def from_notebook_node(  # type: ignore[override]  # every exporter returns its own format
        self, nb: Any, resources: Any = None, **kw: Any
    ) -> tuple[bytes, dict[str, Any]]:
        """Convert a notebook node; raises typst.TypstError where a merged report fails to compile.

        `jupyter nbconvert --no-input` is honoured, as are Jupyter Book's `remove-...` tags.
        """
        nb, resources = super().from_notebook_node(nb, resources, **kw)
        place = resources.get("metadata", {})
        no_input = bool(self.config.TemplateExporter.get("exclude_input", False))
        document = notebook_html.read(nb, place.get("name", ""), place.get("path", ""), no_input)
        resources["output_extension"] = self.file_extension
        data = make_pdf(document, warn=self.log.warning)
        document.omitted.report("report-pdf", self.log.warning, strict=self.strict)
        return data, resources


class ReportPDFCommand(ReportPDFExporter):
    """The same, as the command `jupyter nbconvert` knows it; no server lists it (`served`)."""

    @default("enabled")
    def _enabled_default(self) -> bool:
        return not served()


@dataclass(frozen=True)
class Settings:
    """What is given up, step by step, for a notebook that does not compile as it is."""

    floats: bool = True
    packaged_fonts: bool = False
    system_fonts: bool = False
    unprintable: frozenset[str] = frozenset()
    broken: frozenset[str] = frozenset()
    standards: tuple[str, ...] = field(default=STANDARDS)


def make_pdf(document: notebook_html.Document, warn: Callable[[str], object]) -> bytes:
    """Compile a document, giving up as little as it takes, and saying what (see `_concede`)."""
    import typst  # heavy: kept out of the listing of exporters

    draft = _draft(document)
    # DejaVu Sans, matplotlib's, has the letters of Arabic and Hebrew joined as they are written.
    from_the_right = any(tree.find(dir="rtl") for tree in draft.trees)
    settings = Settings(packaged_fonts=from_the_right or not document.report)
    for _ in range(ATTEMPTS):
        pages = _write(draft, settings)
        try:
            data = _tagged(_compile(pages, settings), pages, document, warn)
        except typst.TypstError as error:
            conceded = _concede(error, document, pages, settings)
            if conceded is None:
                raise
            warn(f"report-pdf: {_explain(settings, conceded)}")
            settings = conceded
        else:
            _note_omissions(document.omitted, pages, settings)
            return data
    raise RuntimeError("report-pdf: Typst refused the document at every attempt")


def _note_omissions(omitted: Omissions, pages: Pages, settings: Settings) -> None:
    omitted.found += pages.omitted
    spelled = frozenset(c for c in settings.unprintable if not is_ignorable(c))
    if spelled:
        omitted.say("letters", kinds=codes(spelled))


# ---- the document in Typst ---------------------------------------------------------------


@dataclass(frozen=True)
class Draft:
    """A document as read: trees of HTML, its formulas in Typst by their LaTeX."""

    document: notebook_html.Document
    trees: tuple[Tag, ...]
    equations: dict[str, str]


@dataclass(frozen=True)
class Pages:
    """A document in Typst: its source, the pictures it reads, its formulas by their LaTeX.

    `scopes`: of the header cells of its tables, see `tag_row_headers`.
    """

    source: str
    files: dict[str, bytes]
    equations: dict[str, str]
    scopes: list[list[str | None]]
    omitted: list[str]


def _draft(document: notebook_html.Document) -> Draft:
    trees = tuple(parse(html) for html in _cited(document))
    link_references(trees)
    tex = [found for tree in trees for found in formulas(tree) if not is_reference(found[0])]
    return Draft(document, trees, typeset(tex))


def _cited(document: notebook_html.Document) -> Sequence[str]:
    """Return the fragments; in a report the notes on the article say where they are cited."""
    if not document.report:
        return document.fragments
    return link_back(CUT.join(document.fragments)).split(CUT)


def _write(draft: Draft, settings: Settings) -> Pages:
    """Write a document in Typst. A link to an id that nothing bears becomes plain text."""
    targets = _targets(draft.trees)
    writer, statements = _statements(draft, settings, targets)
    if writer.anchored != targets:  # an id on something that is not printed
        writer, statements = _statements(draft, settings, frozenset(writer.anchored))
    source = "\n".join([*_opening(draft.document), "#{", *statements, "}", ""])
    letters = settings.unprintable
    files = {name: by_font(spell_out_drawing(data, letters)) for name, data in writer.files.items()}
    return Pages(
        spell_out(source, letters), files, draft.equations, writer.scopes, writer.omitted.found
    )


def _statements(
    draft: Draft, settings: Settings, targets: frozenset[str]
) -> tuple[Writer, list[str]]:
    document = draft.document
    writer = Writer(
        language=document.language,
        omitted=Omissions(document.language),
        report=document.report,
        targets=targets,
        evidence=_evidence_numbers(draft.trees) if document.report else {},
        equations=draft.equations,
        broken=settings.broken,
        floats=settings.floats,
        load=partial(notebook_html.local_file, folder=document.folder),
    )
    return writer, [statement for tree in draft.trees for statement in writer.flow(tree)]


def _targets(trees: Sequence[Tag]) -> frozenset[str]:
    """Collect the ids that are both borne and linked to."""
    linked = {
        unquote(attribute(link, "href").strip()[1:])
        for tree in trees
        for link in tree.find_all("a", href=re.compile(r"^\s*#"))
    }
    borne = {attribute(e, "id") for tree in trees for e in tree.find_all(id=True)}
    borne |= {attribute(e, "name") for t in trees for e in t.find_all("a", attrs={"name": True})}
    return frozenset((linked & borne) - {""})


def _evidence_numbers(trees: Sequence[Tag]) -> dict[str, int]:
    entries = [e for t in trees for e in t.find_all("article", class_="evidence", id=True)]
    return {attribute(e, "id"): n for n, e in enumerate(entries, start=1)}


def _opening(document: notebook_html.Document) -> list[str]:
    lang, region = language(document.language) or ("en", None)
    start = call(
        "report.with",
        title=quoted(document.title),
        lang=quoted(lang),
        region=quoted(region) if region else None,
        description=quoted(document.description) if document.description else None,
        keywords=array(map(quoted, document.keywords)),
    )
    return [f'#import "{TEMPLATE.name}": *', f"#show: {start}"]


# ---- compiling -----------------------------------------------------------------------------


def _compile(pages: Pages, settings: Settings) -> bytes:
    """Run Typst in a folder of its own, with no clock, no network and no path in the result."""
    import typst

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / TEMPLATE.name).write_bytes(TEMPLATE.read_bytes())
        for name, data in pages.files.items():
            (root / name).write_bytes(data)
        main = root / "main.typ"
        main.write_text(pages.source, encoding="utf-8")
        paths = fonts(settings.system_fonts, settings.packaged_fonts)
        read: dict[str, Any] = {"root": folder, "font_paths": paths}
        made: dict[str, Any] = {
            "format": "pdf",
            "pdf_standards": list(settings.standards),
            "timestamp": 0,
        }
        pdf: bytes
        pdf, warnings = typst.compile_with_warnings(main, **read, **made)
        if any("did not converge" in str(warning.message) for warning in warnings):
            # Drawings that are sent on and back again leave wrong pages in the contents: they stay
            # where they were last.
            sent = typst.query(main, "<sent>", field="value", **read)
            pdf = typst.compile(main, sys_inputs={"sent": sent}, **read, **made)
        return pdf


def _tagged(
    pdf: bytes, pages: Pages, document: notebook_html.Document, warn: Callable[[str], object]
) -> bytes:
    """Tag the headers of rows; a notebook whose tables come out otherwise goes without."""
    try:
        return tag_row_headers(pdf, pages.scopes)
    except ValueError as error:
        if document.report:
            raise
        warn(f"report-pdf: row headers are not tagged: {error}")
        return pdf


def _concede(
    error: Any, document: notebook_html.Document, pages: Pages, now: Settings
) -> Settings | None:
    """Decide what to give up after an error; None where nothing is left.

    In order: fonts of packages for letters that ours lack, fonts of this machine (a report stays
    with packages, so as to be the same everywhere), the letters that no font has, pictures and
    formulas that Typst cannot read, and last the standards. A report gives up none but the letters,
    and that its figures float: to lose a figure of it is an error.
    """
    letters = frozenset(_letters(f"{error.message}\n{error.diagnostic}")) - now.unprintable
    if letters and not now.packaged_fonts:
        return replace(now, packaged_fonts=True)
    if letters and not now.system_fonts and not document.report:
        return replace(now, system_fonts=True)
    refuse_unreadable(letters | now.unprintable)
    if letters:
        return replace(now, unprintable=now.unprintable | letters)
    if document.report:  # Typst may lose an item of a list that a figure sends to the next page
        return replace(now, floats=False) if now.floats else None
    broken = _refused(pages, now) - now.broken
    if broken:
        return replace(now, broken=now.broken | broken)
    return replace(now, standards=()) if now.standards else None


def _letters(diagnostic: str) -> set[str]:
    """Collect the characters that Typst says it cannot show, or that PDF/A forbids."""
    found = re.findall(r"the text `\"(.+?)\"`", diagnostic)
    decode = re.compile(r"\\u\{([0-9a-fA-F]+)\}")
    return {c for text in found for c in decode.sub(lambda m: chr(int(m[1], 16)), text)}


def _refused(pages: Pages, settings: Settings) -> frozenset[str]:
    """Find the pictures and formulas that do not compile on their own."""
    import typst

    def fails(source: str) -> bool:
        try:
            _compile(replace(pages, source=source), settings)
        except typst.TypstError:
            return True
        return False

    start = '#import "report.typ": *\n#set document(title: "x")\n'
    trials = {name: f'{start}#image("{name}", alt: "x")' for name in pages.files}
    trials |= {
        tex: f'{start}#formula("x", false, {quoted(typ)})'
        for tex, typ in pages.equations.items()
        if typ
    }
    return frozenset(name for name, source in sorted(trials.items()) if fails(source))


def _explain(before: Settings, after: Settings) -> str:
    if after.floats != before.floats:
        return "a list is lost beside a figure that floats; figures stand where they are told of"
    if after.packaged_fonts != before.packaged_fonts:
        return "some letters are not in the report's fonts; using those of font packages"
    if after.system_fonts != before.system_fonts:
        return "some letters are not in the report's fonts; using the fonts of this machine"
    if after.unprintable != before.unprintable:
        return f"no font for {codes(after.unprintable - before.unprintable)}; shown by their codes"
    if after.broken != before.broken:
        refused = map(on_one_line, sorted(after.broken - before.broken))
        return f"shown as a note or as source: {', '.join(refused)}"
    return "the document does not keep to PDF/A and PDF/UA; writing an ordinary PDF"
