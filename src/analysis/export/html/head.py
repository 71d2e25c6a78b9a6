"""What stands in the page's head beside its styles: the policy, the icon, the card for sharing."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

from analysis.export.pictures import data_url, figures
from analysis.figures.palette import PALETTE

if TYPE_CHECKING:
    from nbformat import NotebookNode

CARD_SIZE = 600  # px at most on each side; enough for a card, and a few kilobytes


def policy(styles: tuple[str, ...], script: str, body: str) -> str:
    """Return the Content-Security-Policy: only the page's own styles, script and data."""
    media = "; media-src data:" if re.search(r"<(?:video|audio|source)\b", body) else ""
    return (
        f"default-src 'none'; style-src {' '.join(map(_hash, styles))}; "
        f"script-src {_hash(script)}; "
        f"img-src data:; font-src data:{media}; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def icon() -> str:
    """Draw a dot and an open arrow, as data: without an icon of its own a page asks for one."""
    colour = PALETTE["state"]
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">'
        f'<circle cx="4" cy="8" r="3" fill="{colour}"/>'
        f'<path d="M8 8h6M11 5l3 3-3 3" fill="none" stroke="{colour}" stroke-width="2"/></svg>'
    )
    return data_url("image/svg+xml", svg)


def share_card(nb: NotebookNode) -> tuple[str, str]:
    """Return the first figure, made small, as a data URI, and its alt text; ("", "") if none."""
    for _, output, about in figures(nb):
        if "image/png" in output.get("data", {}):
            return _small_png(output.data["image/png"]), about["alt"]
    return "", ""


def _small_png(data: str) -> str:
    from io import BytesIO  # with Pillow, its only user

    from PIL import Image  # only a report with a figure needs it

    picture = Image.open(BytesIO(base64.b64decode(data))).convert("RGB")
    # A whole share of it: many times as quick as to resample, and as good for so small a picture.
    image = picture.reduce(-(-max(picture.size) // CARD_SIZE))
    small = BytesIO()
    image.quantize(32).save(small, "PNG")
    return data_url("image/png", base64.b64encode(small.getvalue()).decode())
