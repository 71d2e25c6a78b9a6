"""The rules by which a row is compared with its quote, each by its name.

Each takes a row beside its quote and yields what it has to say of a cell: certain where the words
leave no doubt, a question where they leave it to judgement.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analysis.case import dates, quantities
from analysis.case.facing import Facing, Finding
from analysis.case.hedges import hedges
from analysis.case.parameters import CODING_RULES
from analysis.case.passages import of_kind
from analysis.case.quotes import quoted
from analysis.case.speakers import MOST, named
from analysis.case.stated_dates import Stated, points, stated
from analysis.case.word_tables import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from analysis.case.amounts import Amount
    from analysis.case.speakers import Citing

_HELD = 2  # words between marks that hold a word at a distance, and are no speech
_NEAR = 6  # words after a number within which it says who is counted
_STATED = {"stated", "year_inferred"}


# ---------------------------------------------------------------- how surely


def hedge_kept(facing: Facing) -> Iterator[Finding]:
    """Yield where the quote hedges and the row does not."""
    if facing.cell("hedge") != "none":
        return
    for hedge in facing.hedges:
        sure = hedge.sure and facing.is_about(hedge.start, hedge.end)
        expected = f"the quote hedges: “{hedge.text}”; expected conditional"
        if hedge.sure:
            yield Finding("hedge", expected, sure)
            return
    yield from _hedge_cut_off(facing)
    for hedge in facing.hedges:
        expected = f"“{hedge.text}” may be a hedge; is the row as sure as its hedge, none, says?"
        yield Finding("hedge", expected, sure=False)
        return


def _hedge_cut_off(facing: Facing) -> Iterator[Finding]:
    """Yield a hedge that follows the quote at once, in the same clause."""
    words = words_of(facing.language)
    rest = facing.sentence[facing.offset + len(facing.quote) :]
    ends = [rest.find(mark) for mark in ",;:.!?" if mark in rest]
    ends += [span[0] for span in words.find("divides", rest)] if words else []
    for hedge in hedges(rest[: min(ends, default=len(rest))], facing.language):
        expected = f"the sentence goes on “{hedge.text}”: is the row hedged, with its quote cut?"
        yield Finding("hedge", expected, sure=False)
        return


def hedge_found(facing: Facing) -> Iterator[Finding]:
    """Yield a hedged row where nothing in the sentence hedges."""
    if facing.cell("hedge") != "conditional":
        return
    if not of_kind("hedge", facing.sentence, facing.language):
        expected = "nothing in the quote or its sentence hedges; expected none, or your reason"
        yield Finding("hedge", expected, sure=False)


def marks_found(facing: Facing) -> Iterator[Finding]:
    """Yield a word that the quote holds at a distance by its marks, and the row does not."""
    if facing.cell("hedge") != "none":
        return
    for words in quoted(facing.quote):
        if len(words.split()) <= _HELD and not any(map(str.isdigit, words)):
            expected = f"the quote has “{words}” in marks: held at a distance (quoted), or speech?"
            yield Finding("hedge", expected, sure=False)
            return


# ---------------------------------------------------------------- who says it


def _in_quote(facing: Facing, each: Citing) -> bool:
    end = facing.offset + len(facing.quote)
    return facing.offset <= each.start and each.end <= end


def _leads(facing: Facing, each: Citing) -> bool:
    """Return whether words beside the quote cite somebody for it: just before, or just after."""
    end = facing.offset + len(facing.quote)
    before = facing.sentence[each.end : facing.offset] if each.end <= facing.offset else "…;"
    after = facing.sentence[end : each.reach[0]] if end <= each.reach[0] else "…;"
    return not set(before) & set(";:.") or not after.strip(" ,\n")


def _cited(facing: Facing) -> Iterator[tuple[Citing, bool, str]]:
    """Yield whom the sentence cites for the quote, whether within it, and the label."""
    for each in facing.citing:
        within = _in_quote(facing, each)
        if each.cited and (within or _leads(facing, each)):
            yield each, within, facing.own_labels[each.cited[0]]


def claimant_kept(facing: Facing) -> Iterator[Finding]:
    """Yield where the quote says who claims it, and the row says nobody does."""
    if facing.cell("claimed_by") or facing.cell("relayed_by"):
        return
    own = {facing.cell("actor1_id"), facing.cell("actor2_id")}
    for each, within, label in _cited(facing):
        if own & set(each.cited) or (facing.table == "context" and not within):
            continue
        expected = f"the {'quote' if within else 'sentence'} names who says it: {label}"
        # What an event's quote says of somebody's count may be none of the event's affair.
        yield Finding("claimed_by", expected, sure=within and bool(facing.cell("wording")))
        return


def claimant_true(facing: Facing) -> Iterator[Finding]:
    """Yield where the quote cites another than the row says."""
    claimants = {facing.cell("claimed_by"), facing.cell("relayed_by")} - {""}
    labels = [facing.own_labels.get(who, "") for who in claimants]
    if not facing.cell("claimed_by") or any(named(facing.quote, each) == 1 for each in labels):
        return
    if any(each.may_be(who) for each in facing.citing for who in claimants):
        return
    for _, within, label in _cited(facing):
        there = any(named(facing.sentence, each) >= MOST for each in labels)
        expected = f"the {'quote' if within else 'sentence'} cites {label}"
        yield Finding("claimed_by", expected, sure=within and not there)
        return


def claimant_found(facing: Facing) -> Iterator[Finding]:
    """Yield a claimant whom the source has not named so far, or a sentence that cites nobody."""
    actor = facing.cell("claimed_by")
    label = facing.own_labels.get(actor, "")
    if not label or any(True for _ in claimant_true(facing)):
        return
    end = facing.text.find("\n", facing.around.end)
    told = facing.text[: end if end >= 0 else len(facing.text)]
    heard = told if facing.citing else told.rpartition("\n")[2]
    if not named(heard, label):
        expected = f"nothing there says that {label} says so"
        yield Finding("claimed_by", expected, sure=False)
    elif not facing.citing and not named(_sentences_before(facing), label):
        expected = f"the sentence cites nobody: does {label} say so, or the article?"
        yield Finding("claimed_by", expected, sure=False)


def _sentences_before(facing: Facing) -> str:
    """Return the sentence of the quote, with the two before it."""
    from analysis.case.positions import sentences

    before = [s for s in sentences(facing.text) if s.start < facing.around.end][-3:]
    return facing.text[before[0].start : facing.around.end] if before else facing.sentence


# ---------------------------------------------------------------- how many, of whom


def wording_whole(facing: Facing) -> Iterator[Finding]:
    """Yield a wording without the words that bound it in the quote: “more than”, “at least”."""
    counted = facing.counted
    if counted is None:
        return
    try:
        said = quantities.code(facing.cell("wording"), facing.language, CODING_RULES[0])
    except ValueError:
        return
    told = (said.kind, said.number, said.size, said.share)
    other = (counted.said.kind, counted.said.number, counted.said.size, counted.said.share)
    if told != other and facing.cell("wording") in counted.text:
        if _changed(facing, counted) or not _readable(counted.text, facing.language):
            return
        expected = f"the quote says “{counted.text}”; expected the words that bound it as well"
        yield Finding("wording", expected)


def _changed(facing: Facing, counted: Amount) -> bool:
    """Return whether two numbers are no range but where a toll stood before and after."""
    words = words_of(facing.language)
    before = facing.sentence[: facing.offset + counted.start]
    changed = words is not None and words.pattern("changes").search(before)
    return counted.said.kind == "range" and bool(changed)


def _readable(wording: str, language: str) -> bool:
    """Return whether the rule table can read a wording: only then can it stand in the cell."""
    try:
        return bool(quantities.code(wording, language, CODING_RULES[0]))
    except ValueError:
        return False


def measure_true(facing: Facing) -> Iterator[Finding]:
    """Yield where the quote says that something else befell those counted."""
    words, measure = words_of(facing.language), facing.cell("measure")
    if words is None or not any(measure in names for names, _ in words.measures):
        return
    said = [
        (names, match)
        for names, pattern in words.measures
        for match in pattern.finditer(facing.quote)
    ]
    about = [(names, match) for names, match in said if facing.is_about(*match.span())]
    if not about or any(measure in names for names, _ in about):
        return
    names, match = about[0]
    elsewhere = any(measure in names for names, _ in said)
    expected = f"the quote says “{match[0]}”; expected {' or '.join(sorted(names))}"
    yield Finding("measure", expected, sure=not elsewhere)


def group_true(facing: Facing) -> Iterator[Finding]:
    """Yield where the quote names others as those who are counted."""
    group, counted = facing.cell("group_id"), facing.counted
    label = facing.own_labels.get(group, "")
    if not label or counted is None or named(facing.sentence, label) == 1:
        return
    after = facing.quote[counted.end :]
    rivals = [a.start - counted.end for a in facing.amounts if a.start >= counted.end]
    ends = [*rivals, *(after.find(mark) for mark in ",;:." if mark in after)]
    near = " ".join(after[: min(ends, default=len(after))].split()[:_NEAR])
    for actor, other in sorted(facing.cast.countable(facing.language).items()):
        if actor != group and other != label and named(near, other) == 1:
            sure = group not in facing.cast.vague
            yield Finding("group_id", f"the quote counts {other}; expected {actor}", sure=sure)
            return


# ---------------------------------------------------------------- when


def date_true(facing: Facing) -> Iterator[Finding]:
    """Yield a day or year that is none of those the quote states, or its sentence."""
    column = "date" if facing.cell("date") else "reported"
    told, within = _told(facing, column)
    try:
        span = dates.parse(facing.cell(column).partition("T")[0])
    except ValueError:
        return
    if not span or not told:
        return
    basis = column == "reported" or facing.cell("date_basis") in _STATED
    misses = [p for p in points(span) if not (_states_year(facing, *p) or _among(told, *p))]
    if misses and (basis or within):
        named_there = ", ".join(dict.fromkeys(each.text for each in told))
        where = "quote" if within else "sentence"
        yield Finding(column, f"the {where} says “{named_there}”", sure=basis)
    elif not misses and basis:
        yield from _days_left_out(column, told, points(span))


def _among(told: tuple[Stated, ...], year: int, month: int | None, day: int | None) -> bool:
    return any(each.has(year, month, day) for each in told)


def _states_year(facing: Facing, year: int, month: int | None, _: int | None) -> bool:
    """Return whether a year alone stands in the sentence beside other dates: “in 2012”."""
    return month is None and re.search(rf"(?<!\d){year}(?!\d)", facing.sentence) is not None


def _told(facing: Facing, column: str) -> tuple[tuple[Stated, ...], bool]:
    """Return the dates that the quote states; those of its sentence where it states none."""
    own = stated(facing.quote, facing.language)
    if own or column == "reported":
        return own, True
    return stated(facing.sentence, facing.language), False


def _days_left_out(
    column: str, told: tuple[Stated, ...], ends: list[tuple[int, int | None, int | None]]
) -> Iterator[Finding]:
    """Yield where the quote states several days together and the row has not all of them."""
    days = [day for _, _, day in ends if day]
    for each in told:
        if len(each.days) > 1 and len(ends) == 1 and set(days) & set(each.days):
            yield Finding(column, f"the quote says “{each.text}”: all of those days?", sure=False)


def date_kept(facing: Facing) -> Iterator[Finding]:
    """Yield an undated event whose quote states its day."""
    if facing.table != "events" or facing.cell("date"):
        return
    for each in stated(facing.quote, facing.language):
        if each.days:
            yield Finding("date", f"the quote says “{each.text}”; is it the event’s?", sure=False)
            return


RULES: dict[str, Callable[[Facing], Iterator[Finding]]] = {
    "hedge kept": hedge_kept,
    "hedge found": hedge_found,
    "marks found": marks_found,
    "claimant kept": claimant_kept,
    "claimant true": claimant_true,
    "claimant found": claimant_found,
    "wording whole": wording_whole,
    "measure true": measure_true,
    "group true": group_true,
    "date true": date_true,
    "date kept": date_kept,
}
