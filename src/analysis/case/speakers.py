"""Who speaks in a sentence: the actors of a case found by their labels, and the words that cite."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from analysis.case.languages import code_of
from analysis.case.word_tables import Words, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TOKEN = re.compile(r"[^\W\d_]+(?:[-.][^\W\d_]+)*|\d+")
# What ends the reach of a word that cites.
_STOP = re.compile(r"[,;:.!?«»“”\"()]|\s[–—]\s")
_REACH = 9  # words on either side of “said”
_SLACK = 3  # words that may stand between those of a label: « le ministère kazakh de la Santé »
_ENDINGS = {"s", "x", "e", "es"}
_SHORT = 3  # letters of a word that tells nothing by itself: of, de la
MOST = 0.5  # of a label, to take it for the actor


@dataclass(frozen=True)
class Cast:
    """The actors of a case: their labels by language and id, and what they do in its rows.

    `groups` are counted, `vague` have no category and may be anybody, `says` claim something.
    """

    labels: Mapping[str, Mapping[str, str]]
    groups: frozenset[str] = frozenset()
    vague: frozenset[str] = frozenset()
    says: frozenset[str] = frozenset()

    def labelled(self, language: str) -> Mapping[str, str]:
        """Return the labels of the actors in a language."""
        return self.labels.get(code_of(language), {})

    def speakers(self, language: str) -> Mapping[str, str]:
        """Return the labels of those who may say something: whoever is not only counted."""
        silent = self.groups - self.says
        every = self.labelled(language).items()
        return {actor: label for actor, label in every if actor not in silent}

    def silent(self, language: str) -> tuple[str, ...]:
        """Return the labels of those who are only counted."""
        speak = self.speakers(language)
        return tuple(
            label for actor, label in self.labelled(language).items() if actor not in speak
        )

    def countable(self, language: str) -> Mapping[str, str]:
        """Return the labels of those who may be counted: whoever does not only speak."""
        speak = self.says - self.groups
        every = self.labelled(language).items()
        return {actor: label for actor, label in every if actor not in speak}


@dataclass(frozen=True)
class Named:
    """An actor named in a text: `share` is how much of the label is there (1 is all of it)."""

    actor: str
    share: float


@dataclass(frozen=True)
class Citing:
    """Words of a text that cite somebody, how far they reach, and who is named there."""

    start: int
    end: int
    reach: tuple[int, int]
    named: tuple[Named, ...]

    @property
    def best(self) -> float:
        """Return how fully the actor is named who is named most fully."""
        return max((each.share for each in self.named), default=0)

    @property
    def cited(self) -> list[str]:
        """Return the actors who are cited: none where no name is full enough."""
        return [n.actor for n in self.named if n.share == self.best and n.share >= MOST]

    def may_be(self, actor: str) -> bool:
        """Return whether an actor is cited, or may be by a name that is nobody's whole one."""
        return actor in self.cited or (self.best < 1 and any(n.actor == actor for n in self.named))


def tokens(text: str) -> list[re.Match[str]]:
    """Return the words of a text."""
    return [*_TOKEN.finditer(text)]


Form = tuple[tuple[str, int], ...]  # the telling words of a name in small letters, each weighed


@cache
def forms(label: str) -> tuple[Form, ...]:
    """Return the ways to name an actor: whole, without what explains it, short, by surname."""
    short = re.findall(r"\(([^)]+)\)", label)
    main = re.sub(r"\([^)]*\)", "", label).partition(",")[0]
    telling = [_telling(each) for each in (main, *short)]
    last = tokens(main)[-1:]
    named_so = len(telling[0]) > 1 and bool(last) and last[0][0][0].isupper()
    surname = [((last[0][0].lower(), 1),)] if named_so and len(last[0][0]) > _SHORT else []
    return tuple(dict.fromkeys(filter(None, [*telling, *surname])))


def _telling(text: str) -> Form:
    """Return the words of a label that tell it from others; a capital among many weighs double."""
    words = [word[0] for word in tokens(text.replace("’", " ").replace("'", " "))]
    kept = [word for word in words if len(word) > _SHORT or word[:1].isupper()]
    named_so = [word for word in kept if word[:1].isupper()]
    weight = 2 if 2 * len(named_so) < len(kept) else 1
    return tuple((word.lower(), weight if word in named_so else 1) for word in kept or words)


def same_word(one: str, other: str) -> bool:
    """Return whether two words are one, but for the ending of a plural or a feminine."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _SHORT and long.removeprefix(short) in _ENDINGS)


@lru_cache(maxsize=8192)
def named(text: str, label: str) -> float:
    """Return how much of a label stands together in a text: 1 is the whole of it, 0 nothing."""
    words = [word[0].lower() for word in tokens(text.replace("’", " ").replace("'", " "))]
    return max((_share(words, form) for form in forms(label)), default=0)


def _share(words: list[str], form: Form) -> float:
    """Return how much of a form of a label the words have, within a few of each other."""
    best = 0
    for at, word in enumerate(words):
        if any(same_word(word, part) for part, _ in form):
            window = words[at : at + len(form) + _SLACK]
            found = (n for part, n in form if any(same_word(w, part) for w in window))
            best = max(best, sum(found))
    return best / sum(n for _, n in form)


def speakers_in(text: str, language: str, cast: Cast) -> list[Named]:
    """Return the actors that a text names, whole or in part, who may say something."""
    silent = cast.silent(language)
    every = cast.speakers(language).items()
    found = ((actor, named(_without(text, label, silent), label)) for actor, label in every)
    return [Named(actor, share) for actor, share in found if share]


def _without(text: str, label: str, silent: tuple[str, ...]) -> str:
    """Return a text without those only counted whose name holds a speaker's: “police officers”."""
    for other in silent:
        if named(other, label) and named(label, other) < 1:
            text = re.sub(rf"\b{re.escape(other)}\b", "", text, flags=re.IGNORECASE)
    return text


def citing(text: str, language: str, cast: Cast) -> list[Citing]:
    """Return where a text cites somebody, and whom."""
    words = words_of(language)
    return [] if words is None else [*_citing(text, words, cast)]


def _citing(text: str, words: Words, cast: Cast) -> Iterator[Citing]:
    for start, end in words.find("speaks-before", text):
        yield _cited(text, (start, end), (end, _after(text, end)), words.language, cast)
    told_of = [*words.find("passive", text)]
    for start, end in words.find("speaks", text):
        if any(first <= start < last for first, last in told_of):
            continue
        reach = _before(text, start), _after(text, end)
        yield _cited(text, (start, end), reach, words.language, cast)


def _cited(
    text: str, at: tuple[int, int], reach: tuple[int, int], language: str, cast: Cast
) -> Citing:
    """Return whom a citing word cites: who is named before it, and else after it."""
    found: list[Named] = []
    for start, end in ((reach[0], max(reach[0], at[0])), (at[1], reach[1])):
        found = found or speakers_in(text[start:end], language, cast)
    return Citing(*at, reach, tuple(found))


def _after(text: str, at: int) -> int:
    stop = _STOP.search(text, at)
    words = tokens(text[at : stop.start() if stop else len(text)])[:_REACH]
    return at + words[-1].end() if words else at


def _before(text: str, at: int) -> int:
    stops = [*_STOP.finditer(text, 0, at)]
    start = stops[-1].end() if stops else 0
    words = tokens(text[start:at])[-_REACH:]
    return start + words[0].start() if words else at
