"""The rules of commentary, each by its name: what a sentence may say of the rows it cites.

Each yields what is wrong, and the words that it was taken from. Mood comes from the row: what a
placeholder stands for carries its claimant and hedge by itself (`commentary.carried`), and a link's
words must have them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analysis.case.amounts import bounding
from analysis.case.hedges import governed
from analysis.case.numerals import numbers
from analysis.case.quotes import quoted
from analysis.case.speakers import MOST, citing, named
from analysis.case.told_numbers import told_numbers
from analysis.case.word_tables import Words, words_of
from analysis.prose.cited_sentences import LINK, NUMBER, PART, PLACE, Citation, Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from analysis.case.speakers import Cast
    from analysis.prose.commentary_facts import Facts


_WHOLE = 0.9  # of a sentence's letters, for a link to be the sentence
_NEAR = 4  # words after a number among which it says who is counted
_STEM = 5  # letters by which two forms of a word are known for one
_APART = 3  # words that a mark or “and” stands for
Wrong = tuple[str, str]  # what is wrong, and the words


# ---------------------------------------------------------------- numbers


def typed_number(sentence: Sentence, facts: Facts) -> Iterator[Wrong]:
    """Yield numbers that enter without citing their row; what quotes a row is no number of ours."""
    held = [each.lower() for each in quoted(sentence.text) if _is_quoted(each, facts)]
    for number in told_numbers(sentence.text, sentence.language, facts.names):
        own = any(number.text.lower() in each for each in held)
        if not own and not _of_its_row(sentence, number.text, facts):
            yield "a number enters by citing its row, such as {row-id}", number.text


def _of_its_row(sentence: Sentence, number: str, facts: Facts) -> bool:
    """Return whether a vague noun, “dozens”, is said in a link to the row that has it."""
    if re.search(r"\d", number) or numbers(number, sentence.language):
        return False
    return any(
        number.lower() in cell.lower()
        for each in sentence.by(LINK)
        if number in sentence.shown(each)
        for name, cell in facts.rows.get(each.row_id, {}).items()
        if "quote" in name
    )


def _is_quoted(words: str, facts: Facts) -> bool:
    """Return whether words in quotation marks are a row's, and hold no digit."""
    own = (cell for row in facts.rows.values() for name, cell in row.items() if "quote" in name)
    return not re.search(r"\d", words) and any(words.lower() in each.lower() for each in own)


def turned_number(sentence: Sentence, facts: Facts) -> Iterator[Wrong]:
    """Yield words beside a placeholder that make its number another: “fewer than {injured}”."""
    words = words_of(sentence.language)
    for each in sentence.by(NUMBER):
        if words is None or each.row_id not in facts.rows:
            continue
        before, after = sentence.text[: each.start], sentence.text[each.end :]
        turn = bounding(before, after, sentence.language) or _negated(before, words)
        if words.pattern("during").fullmatch(turn) and words.pattern("part:spans").match(
            after.strip()
        ):
            continue
        if after.startswith(PLACE) or after[:1].isalnum() or before[-1:].isalnum():
            turn = turn or after[:1]
        if turn:
            yield "the row’s own words bound its number; expected nothing more beside it", turn


def _negated(before: str, words: Words) -> str:
    found = [(a, b) for a, b in words.find("negates", before) if not before[b:].strip()]
    return before[slice(*found[-1])] if found else ""


def more_certain(sentence: Sentence, facts: Facts) -> Iterator[Wrong]:
    """Yield “exactly” or “only” before a number that is not exact."""
    words = words_of(sentence.language)
    for each in sentence.by(NUMBER):
        before, row = sentence.text[: each.start], facts.rows.get(each.row_id)
        if words is None or row is None or facts.kind(row) == "exact":
            continue
        for start, end in words.find("certain", before):
            if not before[end:].strip():
                yield "the number is not as exact in its source", before[start:end]


# ---------------------------------------------------------------- of whom, and what befell them


def other_measure(sentence: Sentence, facts: Facts) -> Iterator[Wrong]:
    """Yield where words beside a placeholder say that something else befell those counted."""
    words = words_of(sentence.language)
    placed = [each for each in sentence.by(NUMBER) if each.row_id in facts.rows]
    for each in placed if words else ():
        measure = facts.rows[each.row_id].get("measure", "")
        if words is None or not any(measure in names for names, _ in words.measures):
            continue
        about = [
            (names, match[0])
            for names, pattern in words.measures
            for match in pattern.finditer(sentence.text)
            if _nearest(sentence, match.span(), placed, words) == each
        ]
        if about and not any(measure in names for names, _ in about):
            yield f"the row counts {measure}", about[0][1]


def _nearest(
    sentence: Sentence, span: tuple[int, int], placed: list[Citation], words: Words
) -> Citation:
    """Return the placeholder that words stand nearest to."""

    def apart(each: Citation) -> int:
        low, high = (each.end, span[0]) if each.end <= span[0] else (span[1], each.start)
        between = sentence.text[low:high]
        marks = sum(map(between.count, ",;:")) + len([*words.find("divides", between)])
        return len(between.split()) + _APART * marks

    return min(placed, key=apart)


def other_unit(sentence: Sentence, facts: Facts) -> Iterator[Wrong]:
    """Yield where a number of years or homes is given to people."""
    words = words_of(sentence.language)
    for each in sentence.by(NUMBER):
        unit = facts.rows.get(each.row_id, {}).get("unit", "")
        counted = words.pattern("part:people") if words else None
        found = counted.match(sentence.text[each.end :].lstrip()) if counted else None
        if unit and found and counted and not counted.search(unit):
            yield f"the row counts {unit}", found[0]


def other_group(sentence: Sentence, facts: Facts) -> Iterator[Wrong]:
    """Yield where a placeholder is given to others than those it counts."""
    for each in sentence.by(NUMBER):
        group = facts.rows.get(each.row_id, {}).get("group_id", "")
        near = " ".join(re.split(r"[,;:.]", sentence.text[each.end :])[0].split()[:_NEAR])
        own = facts.label(group, sentence.language)
        if not own or group in facts.cast.vague or named(near, own):
            continue
        for actor, label in facts.cast.countable(sentence.language).items():
            if actor != group and actor not in facts.cast.vague and named(near, label) == 1:
                yield f"the row counts {own}", label
                break


# ---------------------------------------------------------------- who says it


def other_claimant(sentence: Sentence, facts: Facts) -> Iterator[Wrong]:
    """Yield where a sentence gives a row to another claimant than its own."""
    for each in sentence.citations:
        row = facts.rows.get(each.row_id, {})
        own = {row.get("claimed_by", ""), row.get("relayed_by", "")} - {""}
        if not own or names_claimant(sentence, row, facts.cast.labelled(sentence.language)):
            continue
        cited = _cited_for(sentence, each, facts.cast)
        if cited and not own & {*cited}:
            label = facts.label(row["claimed_by"], sentence.language)
            yield f"the row is claimed by {label}", facts.label(cited[0], sentence.language)


def _cited_for(sentence: Sentence, each: Citation, cast: Cast) -> list[str]:
    """Return whom the clause of a citation cites, in words that are not another citation's."""
    start, end = sentence.clause_of(each)
    others = [link for link in sentence.by(LINK) if link != each]
    return [
        who
        for found in citing(sentence.text[start:end], sentence.language, cast)
        if not any(link.start <= start + found.start < link.end for link in others)
        for who in found.cited
    ]


def names_claimant(
    sentence: Sentence, row: Mapping[str, object], labels: Mapping[str, str]
) -> bool:
    """Return whether a sentence names who claims a row, or who passed it on."""
    own = [labels.get(str(row.get(each)), "") for each in ("claimed_by", "relayed_by")]
    clauses = [sentence.text[slice(*span)] for span in sentence.clauses]
    return any(named(clause, label) >= MOST for label in own if label for clause in clauses)


def claimant_lost(sentence: Sentence, facts: Facts) -> Iterator[Wrong]:
    """Yield a link that is a whole sentence, and says what somebody claims as if it were so."""
    whole = len(re.sub(r"\W", "", sentence.text))
    for each in sentence.by(LINK):
        row = facts.rows.get(each.row_id, {})
        said = len(re.sub(r"\W", "", sentence.shown(each)))
        labels = facts.cast.labelled(sentence.language)
        claimed = "claimed_by" in row and row.get("hedge") != "conditional"
        if claimed and said >= _WHOLE * whole and not names_claimant(sentence, row, labels):
            expected = f"the row is claimed by {labels.get(row['claimed_by'], '')}"
            yield f"{expected}; expected that it says so", sentence.shown(each)


def claimants_apart(sentence: Sentence, facts: Facts) -> Iterator[Wrong]:
    """Yield numbers of several claimants in a sentence that names none of them."""
    labels = facts.cast.labelled(sentence.language)
    linked = {each.row_id for each in sentence.by(LINK)}
    rows = [
        facts.rows.get(each.row_id, {}) for each in sentence.by(NUMBER) if each.row_id not in linked
    ]
    unnamed = [
        labels.get(row["claimed_by"], "")
        for row in rows
        if "claimed_by" in row and not names_claimant(sentence, row, labels)
    ]
    if len({*unnamed}) > 1:
        yield "it has numbers of several claimants; expected that it names them", unnamed[1]


# ---------------------------------------------------------------- how surely


def hedge_lost(sentence: Sentence, facts: Facts) -> Iterator[Wrong]:
    """Yield words that cite a hedged row, in a clause where no hedge governs them."""
    for each in sentence.by(LINK):
        row = facts.rows.get(each.row_id, {})
        if row.get("hedge") == "conditional":
            about = " ".join(cell for name, cell in row.items() if name.startswith("label"))
            if not governed(sentence.clause(each), sentence.language, about, told=True):
                expected = "the row is hedged; expected its hedge in the same clause"
                yield expected, sentence.shown(each)


def hedge_countered(sentence: Sentence, facts: Facts) -> Iterator[Wrong]:
    """Yield words that take back the hedge that a placeholder carries."""
    words = words_of(sentence.language)
    for each in sentence.by(NUMBER, PART):
        row = facts.rows.get(each.row_id, {})
        if words is None or row.get("hedge") != "conditional" or each.part == "date":
            continue
        # Where nothing else is cited, all of the sentence is about the row.
        alone = {other.row_id for other in sentence.citations} == {each.row_id}
        if found := words.pattern("counters").search(
            sentence.text if alone else sentence.clause(each)
        ):
            yield "the row is hedged, and this takes it back", found[0]


def marks_lost(sentence: Sentence, facts: Facts) -> Iterator[Wrong]:
    """Yield words that cite a row held at a distance, without the words it holds in marks."""
    marked = {each.lower() for each in quoted(sentence.text)}
    held = {word for each in marked for word in re.findall(r"\w+", each)}
    for each in sentence.by(LINK):
        row = facts.rows.get(each.row_id, {})
        if row.get("hedge") != "quoted":
            continue
        own = " ".join(c for n, c in row.items() if n.startswith(("quote", "label"))).lower()
        stems = {word[:_STEM] for word in re.findall(r"\w+", own)}
        known = any(len(word) >= _STEM and word[:_STEM] in stems for word in held)
        if not known and marked.isdisjoint(quoted(own)):
            expected = "the source holds its words at a distance; expected them in quotation marks"
            yield expected, sentence.shown(each)


RULES: dict[str, Callable[[Sentence, Facts], Iterator[Wrong]]] = {
    "typed number": typed_number,
    "turned number": turned_number,
    "more certain": more_certain,
    "other measure": other_measure,
    "other unit": other_unit,
    "other group": other_group,
    "other claimant": other_claimant,
    "claimant lost": claimant_lost,
    "claimants apart": claimants_apart,
    "hedge lost": hedge_lost,
    "hedge countered": hedge_countered,
    "marks lost": marks_lost,
}
# The two or three ways to put it right, by rule.
WAYS = {
    "typed number": "cite a row as {row-id}; or quote the row’s own words in quotation marks; "
    "or, if it is in a name, give the name in actors.csv or places.csv",
    "turned number": "leave {row-id} alone, since it says “more than” itself; "
    "or say it in words as [words](row-id)",
    "more certain": "leave it out; or say it in words as [words](row-id)",
    "other measure": "cite the row that counts it; or say what {row-id} counts; or {row-id.claim}",
    "other unit": "cite the row that counts them; or say what {row-id} counts",
    "other group": "cite the row that counts them; or name whom {row-id} counts; or {row-id.claim}",
    "other claimant": "name who claims it; or leave that to {row-id}, which names them itself",
    "claimant lost": "name who claims it in the sentence; or write {row-id.claim}",
    "claimants apart": "name each; or make each number a sentence of its own",
    "hedge lost": "hedge it in the same clause (“reportedly”, « auraient »); or write "
    "{row-id.claim} or {row-id.label}, which do",
    "hedge countered": "leave it out; or say it of another row",
    "marks lost": "put the source’s word in quotation marks; or write {row-id.claim}",
}


def told(sentence: Sentence, facts: Facts) -> Iterator[tuple[str, str]]:
    """Yield what every rule has to say of a sentence: the message, and the words it is about."""
    shown = " ".join(sentence.text.replace(PLACE, "{…}").split())
    for name, rule in RULES.items():
        for wrong, words in dict.fromkeys(rule(sentence, facts)):
            yield f"{wrong}. Either {WAYS[name]}. The sentence: {shown}", words
