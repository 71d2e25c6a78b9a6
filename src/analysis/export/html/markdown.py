"""Markdown cells: as Jupyter renders them, with pictures inlined and formulas marked."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import unquote

from mistune import HTMLRenderer
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from analysis.export.forms import DIAGRAM, PICTURES, fenced
from analysis.export.maths import MathMarks, mark_formulas, readable_mark
from analysis.export.pictures import data_url, mended_url


def _is_known(info: str | None) -> bool:
    """Tell whether Pygments knows the language of a fence."""
    try:
        get_lexer_by_name((info or "").split()[0])
    except (ClassNotFound, IndexError):
        return False
    return True


def rendered(source: str, attachments: dict[str, dict[str, str]], folder: str) -> str:
    """Render Markdown, its attachments and the pictures below `folder` inlined."""
    renderer = Renderer(
        escape=False,
        embed_images=True,
        exclude_anchor_links=True,
        path=folder,
        attachments=attachments,
    )
    return str(MarkdownWithMath(renderer=renderer).render(source))


class Renderer(MathMarks, IPythonRenderer):
    """Jupyter's Markdown, with formulas marked to become MathML.

    Raw HTML stays as it is written: an element may open in one block and close in another.
    """

    mark = staticmethod(readable_mark)

    def block_html(self, html: str) -> str:
        """Keep raw HTML, its pictures inlined and the formulas in it marked."""
        return mark_formulas(self._inlined(html), readable_mark)

    def block_code(self, code: str, info: str | None = None) -> str:
        """Colour code whose language is known; nbconvert puts an unknown one among the code."""
        code, drawn = fenced(code, info)
        if drawn:
            return f"{DIAGRAM}{escape(code)}</pre>\n"
        if _is_known(info):
            return str(super().block_code(code, info))
        return str(HTMLRenderer.block_code(self, code, info))

    def inline_html(self, html: str) -> str:
        """Keep a tag within a line, its picture inlined."""
        return self._inlined(html)

    def _inlined(self, html: str) -> str:
        source = re.compile(r"""(?i)(<img\b[^>]*?\bsrc\s*=\s*)(["'])(.*?)\2""", re.DOTALL)
        return source.sub(
            lambda m: m[1] + m[2] + self._embed_image_or_attachment(m[3]) + m[2], html
        )

    def _embed_image_or_attachment(self, src: str) -> str:
        name = src.removeprefix("attachment:")
        if name != src and unquote(name) in self.attachments:
            forms = self.attachments[unquote(name)]
            mime = next((m for m in PICTURES if m in forms), next(iter(forms)))
            return data_url(mime, forms[mime])
        if name != src:
            return name  # an attachment that is missing: said like any other missing image
        if src.strip().lower().startswith("data:"):
            return mended_url(src)
        inlined = super()._embed_image_or_attachment(unquote(src.partition("?")[0]))
        return mended_url(inlined) if inlined.startswith("data:") else src
