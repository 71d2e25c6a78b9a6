"""Cut the report's fonts out of Adobe's Source Sans 3 and Source Serif 4.

Run by hand, with the folders of the npm packages `source-sans` and `source-serif`:

    python derive.py node_modules/source-sans/TTF node_modules/source-serif/TTF

The SIL Open Font License reserves the name "Source" for unmodified files, so the
cut ones are called Report Sans and Report Serif. The TrueType files serve matplotlib
and Typst; the WOFF2 files, cut closer, are put inside the HTML.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
FACES = {
    "ReportSans-Regular": "SourceSans3-Regular",
    "ReportSans-Italic": "SourceSans3-It",
    "ReportSans-SemiBold": "SourceSans3-Semibold",
    "ReportSerif-Regular": "SourceSerif4-Regular",
    "ReportSerif-Italic": "SourceSerif4-It",
    "ReportSerif-SemiBold": "SourceSerif4-Semibold",
}
WEB = "U+0020-017F,U+2000-206F,U+20AC,U+2190-2199,U+2212,U+2248,U+2260,U+2264,U+2265,U+25CB,U+25CF"
CYRILLIC = "U+0400-045F,U+0490-0491,U+2116"  # in a page that has such letters
PRINT = WEB + ",U+0180-024F,U+02B0-036F,U+0370-03FF,U+0400-052F,U+1E00-1EFF,U+2070-209F,U+2100-21FF"


def cut(source: Path, target: Path, unicodes: str, flavor: str | None) -> None:
    font = TTFont(source)
    options = subset.Options(
        layout_features=["*"], flavor=flavor, hinting=False, notdef_outline=True
    )
    options.layout_features = [
        "kern",
        "liga",
        "locl",
        "mark",
        "mkmk",
        "ccmp",
        "tnum",
        "lnum",
        "pnum",
    ]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(unicodes.replace("U+", "")))
    subsetter.subset(font)
    rename(font, target.stem)
    font.flavor = flavor
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(target)


def rename(font: TTFont, stem: str) -> None:
    family, _, style = stem.replace("Report", "Report ").partition("-")
    weight = "Semibold" if style == "SemiBold" else style
    names = {
        1: family if style != "SemiBold" else f"{family} Semibold",
        2: "Italic" if style == "Italic" else "Regular",
        3: stem,
        4: f"{family} {weight}",
        6: stem,
        16: family,
        17: weight,
    }
    for record in list(font["name"].names):
        if record.nameID in names:
            record.string = names[record.nameID]
        elif record.nameID not in (0, 13, 14):
            font["name"].removeNames(nameID=record.nameID)
    for name_id in (16, 17):
        font["name"].setName(names[name_id], name_id, 3, 1, 0x409)


if __name__ == "__main__":
    sans, serif = map(Path, sys.argv[1:])
    for name, original in FACES.items():
        source = (sans if "Sans" in name else serif) / f"{original}.ttf"
        cut(source, HERE / f"{name}.ttf", PRINT, None)
        cut(source, HERE / f"{name}.woff2", WEB, "woff2")
        cut(source, HERE / f"{name}-Cyrillic.woff2", CYRILLIC, "woff2")
