"""How much of what newsrooms write the rules find: a Markdown table by language and kind.

Run from the repository's folder: `.venv/bin/python benchmarks/recall.py [language...]`.

The sentences are those of `src/analysis/case/languages/<code>/phrases/<kind>.csv`: `sentence`;
`found`, the words in it that must be found as that kind, blank where it holds nothing of the kind
though it looks like it; `set`, practice or held. Rules may be written with the practice sentences
in view; what is published is measured on the held ones.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

from analysis.case import languages
from analysis.case.passages import accountable

KINDS = ("number", "approximate", "date", "quotation", "hedge", "attribution")
SETS = ("held", "practice")


@dataclass(frozen=True)
class Rate:
    """Of how many sentences something was found."""

    found: int
    sentences: int

    @property
    def share(self) -> float:
        """Return the share of the sentences; 0 where there are none."""
        return self.found / self.sentences if self.sentences else 0.0

    def __str__(self) -> str:
        """Return it as a cell of the table."""
        return f"{self.share:.0%} ({self.found} of {self.sentences})" if self.sentences else "–"


def phrases(language: str, kind: str, part: str) -> list[dict[str, str]]:
    """Return the sentences of a language for a kind: those held, or those for practice."""
    path = languages.file_of(language, f"phrases/{kind}.csv")
    return [row for row in languages.rows(path) if row["set"] == part] if path else []


def finds(row: dict[str, str], language: str, kind: str) -> bool:
    """Return whether a passage of the kind overlaps the words, or is there where there are none."""
    sentence, words = row["sentence"], row["found"]
    start = sentence.index(words)
    end = start + len(words) if words else len(sentence)
    return any(
        passage.kind == kind and passage.start < end and start < passage.end
        for passage in accountable(sentence, language)
    )


def recall(language: str, kind: str, part: str) -> Rate:
    """Return in how many sentences the words that hold something of the kind are found."""
    return _rate([row for row in phrases(language, kind, part) if row["found"]], language, kind)


def false_alarms(language: str, kind: str, part: str) -> Rate:
    """Return in how many sentences that hold nothing of the kind something is found."""
    return _rate([row for row in phrases(language, kind, part) if not row["found"]], language, kind)


def _rate(rows: list[dict[str, str]], language: str, kind: str) -> Rate:
    return Rate(sum(finds(row, language, kind) for row in rows), len(rows))


def table(codes: list[str]) -> str:
    """Return the Markdown table: a row a language and kind."""
    heads = [f"{what}, {part}" for part in SETS for what in ("found", "false alarms")]
    lines = [f"| language | kind | {' | '.join(heads)} |", "|---|---|" + "---|" * len(heads)]
    for language in codes:
        for kind in KINDS:
            if languages.file_of(language, f"phrases/{kind}.csv"):
                cells = [
                    str(rate(language, kind, part))
                    for part in SETS
                    for rate in (recall, false_alarms)
                ]
                lines.append(f"| {language} | {kind} | {' | '.join(cells)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(sys.argv[1:] or list(languages.known())))
