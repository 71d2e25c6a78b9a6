"""Cut the font of formulas out of STIX Math 1.1.1.

Run by hand, with a file of Debian's package `fonts-stix`:

    python derive.py /usr/share/fonts/opentype/stix-word/STIXMath-Regular.otf

It keeps letters, Greek, signs and arrows, and what stretches; it is called Report Math, since the
SIL Open Font License reserves the names of the original.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

TARGET = Path(__file__).with_name("ReportMath.otf")
KEPT = [(0x20, 0x250), (0x2B0, 0x400), (0x2000, 0x2C00), (0x1D400, 0x1D800)]
NAMES = {1: "Report Math", 3: "ReportMath", 4: "Report Math", 6: "ReportMath-Regular"}
NAMES |= {16: "Report Math"}


def cut(source: str) -> None:
    """Write the font beside this file; two runs give the same bytes."""
    options = subset.Options(
        layout_features=["ssty"],
        hinting=False,
        notdef_outline=True,
        drop_tables=["FFTM", "GPOS", "DSIG"],
        name_IDs=["*"],
    )
    font = TTFont(source)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[sign for first, end in KEPT for sign in range(first, end)])
    cutter.subset(font)
    rename(font)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(TARGET)


def rename(font: TTFont) -> None:
    """Give the font a name of its own, in both of the tables that hold it."""
    for record in font["name"].names:
        record.string = NAMES.get(record.nameID, record.string)
    compact = font["CFF "].cff
    compact.fontNames = ["ReportMath-Regular"]
    top = compact.topDictIndex[0]
    top.FullName = top.FamilyName = "Report Math"


if __name__ == "__main__":
    cut(sys.argv[1])
