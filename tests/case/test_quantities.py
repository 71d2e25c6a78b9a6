import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from analysis.case import languages
from analysis.case.parameters import CODING_RULES
from analysis.case.quantities import Quantity, code
from analysis.case.quantity_table import KINDS

TABLE = [
    {"language": language, **row}
    for language in languages.known(languages.QUANTITIES)
    for row in languages.table(language, "quantities.csv")
]
WORDINGS = [row for row in TABLE if row["kind"] in KINDS]
ONE_NUMBER = [row for row in WORDINGS if "{n}" in row["phrase"] and "{m}" not in row["phrase"]]
COUNTS = st.integers(0, 999_999)

# What the words of each kind mean, said independently of the table.
MEANS = {
    "exact": lambda count, n: count == n,
    "at_least": lambda count, n: count >= n,
    "more_than": lambda count, n: count > n,
    "about": lambda count, n: abs(count - n) <= n,
    "nearly": lambda count, n: n / 2 <= count < n,
    "at_most": lambda count, n: count <= n,
    "fewer_than": lambda count, n: count < n,
}


def meant(wording, language, rule):
    """Return kind, number and bounds; what a vague wording counts in has its own test."""
    quantity = code(wording, language, rule)
    return quantity.kind, quantity.number, quantity.low, quantity.high


def grouped(number, space="\u202f"):
    return f"{number:,}".replace(",", space)


@pytest.mark.parametrize(
    ("wording", "kind", "number", "strict", "acled"),
    [
        # Every quantity of the first case's article.
        ("Huit", "exact", 8, (8, 8), (8, 8)),
        ("plus de 1 000", "more_than", 1000, (1001, None), (1000, 1000)),
        ("plus de 400", "more_than", 400, (401, None), (400, 400)),
        ("plus de 5 000 manifestants", "more_than", 5000, (5001, None), (5000, 5000)),
        ("des dizaines", "vague", None, (20, None), (10, 10)),
        ("des dizaines d’émeutiers", "vague", None, (20, None), (10, 10)),
        ("des centaines de personnes", "vague", None, (200, None), (100, 100)),
        ("des centaines de milliards", "vague", None, (200 * 10**9, None), (10**11, 10**11)),
        ("trois décennies", "exact", 3, (3, 3), (3, 3)),
        ("81 ans", "exact", 81, (81, 81), (81, 81)),
        # And what other articles say.
        ("au moins 12", "at_least", 12, (12, None), (12, 12)),
        ("400 au moins", "at_least", 400, (400, None), (400, 400)),
        ("40 arrestations au moins", "at_least", 40, (40, None), (40, 40)),
        ("40 personnes blessées au minimum", "at_least", 40, (40, None), (40, 40)),
        ("300 personnes ou plus", "at_least", 300, (300, None), (300, 300)),
        ("une centaine de blessés tout au plus", "at_most", 100, (0, 100), (100, 100)),
        ("300 personnes environ", "about", 300, (0, None), (300, 300)),
        ("plus d’une centaine", "more_than", 100, (101, None), (100, 100)),
        ("une centaine", "about", 100, (0, None), (100, 100)),
        ("environ deux mille", "about", 2000, (0, None), (2000, 2000)),
        ("quelque 300", "about", 300, (0, None), (300, 300)),
        ("près de 200", "nearly", 200, (0, 200), (200, 200)),
        ("jusqu’à 50", "at_most", 50, (0, 50), (50, 50)),
        ("moins de 50", "fewer_than", 50, (0, 49), (49, 49)),
        ("peut-être dix", "about", 10, (0, None), (10, 10)),
        ("entre 20 et 30", "range", None, (20, 30), (20, 20)),
        ("de 20 à 30 morts", "range", None, (20, 30), (20, 20)),
        ("entre vingt et un et trente", "range", None, (21, 30), (21, 21)),
        ("de 2 à 3 millions", "range", None, (2_000_000, 3_000_000), (2_000_000, 2_000_000)),
        ("900 000 à 2 millions", "range", None, (900_000, 2_000_000), (900_000, 900_000)),
        ("plusieurs", "vague", None, (2, None), (3, 10)),
        ("quelques soldats", "vague", None, (2, None), (3, 10)),
        ("plusieurs centaines", "vague", None, (200, None), (100, 100)),
        ("des dizaines de milliers", "vague", None, (20_000, None), (10_000, 10_000)),
        ("des douzaines", "vague", None, (24, None), (12, 12)),
        ("1,5 million", "exact", 1_500_000, (1_500_000, 1_500_000), (1_500_000, 1_500_000)),
        ("2,0", "exact", 2, (2, 2), (2, 2)),
        ("1.000", "exact", 1000, (1000, 1000), (1000, 1000)),
        ("aucun mort", "exact", 0, (0, 0), (0, 0)),
    ],
)
def test_a_french_wording_is_coded_by_each_rule(wording, kind, number, strict, acled):
    assert meant(wording, "fr", "strict") == (kind, number, *strict)
    assert meant(wording, "fr", "acled") == (kind, number, *acled)


@pytest.mark.parametrize(
    ("wording", "kind", "number", "strict", "acled"),
    [
        ("more than 1,000", "more_than", 1000, (1001, None), (1000, 1000)),
        ("over 400 people", "more_than", 400, (401, None), (400, 400)),
        ("Eight", "exact", 8, (8, 8), (8, 8)),
        ("tens of soldiers", "vague", None, (20, None), (10, 10)),
        ("dozens", "vague", None, (24, None), (12, 12)),
        ("hundreds of people", "vague", None, (200, None), (100, 100)),
        ("tens of thousands", "vague", None, (20_000, None), (10_000, 10_000)),
        ("several", "vague", None, (2, None), (3, 10)),
        ("many", "vague", None, (2, None), (3, 10)),
        ("few", "vague", None, (0, None), (3, 10)),
        ("a dozen", "about", 12, (0, None), (12, 12)),
        ("two dozen", "exact", 24, (24, 24), (24, 24)),
        ("a hundred", "exact", 100, (100, 100), (100, 100)),
        ("no fewer than five", "at_least", 5, (5, None), (5, 5)),
        ("nearly 200", "nearly", 200, (0, 200), (200, 200)),
        ("up to 40", "at_most", 40, (0, 40), (40, 40)),
        ("fewer than 2,000", "fewer_than", 2000, (0, 1999), (1999, 1999)),
        ("maybe 10", "about", 10, (0, None), (10, 10)),
        ("between 20 and 30", "range", None, (20, 30), (20, 20)),
        ("2.5 million", "exact", 2_500_000, (2_500_000, 2_500_000), (2_500_000, 2_500_000)),
    ],
)
def test_an_english_wording_is_coded_by_each_rule(wording, kind, number, strict, acled):
    assert meant(wording, "en-GB", "strict") == (kind, number, *strict)
    assert meant(wording, "en-GB", "acled") == (kind, number, *acled)


SPANISH = [
    ("Ocho", "exact", 8, (8, 8), (8, 8)),
    ("más de 1.000 heridos", "more_than", 1000, (1001, None), (1000, 1000)),
    ("más de mil", "more_than", 1000, (1001, None), (1000, 1000)),
    ("al menos 12", "at_least", 12, (12, None), (12, 12)),
    ("unas 300 familias", "about", 300, (0, None), (300, 300)),
    ("casi doscientas", "nearly", 200, (0, 200), (200, 200)),
    ("cerca de 200", "nearly", 200, (0, 200), (200, 200)),
    ("hasta medio centenar", "at_most", 50, (0, 50), (50, 50)),
    ("menos de veintiún soldados", "fewer_than", 21, (0, 20), (20, 20)),
    ("entre 20 y 30", "range", None, (20, 30), (20, 20)),
    ("decenas de alborotadores", "vague", None, (20, None), (10, 10)),
    ("docenas", "vague", None, (24, None), (12, 12)),
    ("centenares de miles", "vague", None, (200_000, None), (100_000, 100_000)),
    ("una docena", "about", 12, (0, None), (12, 12)),
    ("dos docenas", "exact", 24, (24, 24), (24, 24)),
    ("2,5 millones", "exact", 2_500_000, (2_500_000, 2_500_000), (2_500_000, 2_500_000)),
    ("tres mil millones", "exact", 3 * 10**9, (3 * 10**9, 3 * 10**9), (3 * 10**9, 3 * 10**9)),
    ("varios policías", "vague", None, (2, None), (3, 10)),
    ("ningún muerto", "exact", 0, (0, 0), (0, 0)),
]
GERMAN = [
    ("Acht", "exact", 8, (8, 8), (8, 8)),
    ("eine Frau", "exact", 1, (1, 1), (1, 1)),
    ("mehr als 1.000 Verletzte", "more_than", 1000, (1001, None), (1000, 1000)),
    ("mehr als tausend", "more_than", 1000, (1001, None), (1000, 1000)),
    ("mindestens zwölf", "at_least", 12, (12, None), (12, 12)),
    ("rund 300 Familien", "about", 300, (0, None), (300, 300)),
    ("knapp zweihundert", "nearly", 200, (0, 200), (200, 200)),
    ("bis zu 50", "at_most", 50, (0, 50), (50, 50)),
    ("weniger als einundzwanzig Soldaten", "fewer_than", 21, (0, 20), (20, 20)),
    ("zwischen 20 und 30", "range", None, (20, 30), (20, 20)),
    ("Dutzende Randalierer", "vague", None, (24, None), (12, 12)),
    ("Hunderte von Menschen", "vague", None, (200, None), (100, 100)),
    ("Zehntausende", "vague", None, (20_000, None), (10_000, 10_000)),
    ("ein Dutzend", "about", 12, (0, None), (12, 12)),
    ("zwei Dutzend", "exact", 24, (24, 24), (24, 24)),
    ("2,5 Millionen", "exact", 2_500_000, (2_500_000, 2_500_000), (2_500_000, 2_500_000)),
    ("mehrere Hundert", "vague", None, (200, None), (100, 100)),
    ("einige Polizisten", "vague", None, (2, None), (3, 10)),
    ("keine Toten", "exact", 0, (0, 0), (0, 0)),
]


@pytest.mark.parametrize(
    ("language", "row"),
    [("es", row) for row in SPANISH] + [("de", row) for row in GERMAN],
    ids=lambda value: value if isinstance(value, str) else value[0],
)
def test_a_spanish_or_german_wording_is_coded_by_each_rule(language, row):
    wording, kind, number, strict, acled = row
    assert meant(wording, language, "strict") == (kind, number, *strict)
    assert meant(wording, language, "acled") == (kind, number, *acled)


@pytest.mark.parametrize("row", WORDINGS, ids=lambda row: f"{row['language']}:{row['phrase']}")
def test_every_phrase_of_the_table_is_read_as_its_own_row(row):
    wording = row["phrase"].replace("{n}", "12").replace("{m}", "15")
    named = {"n": int(row["unit"] or 12), "m": 15}
    for rule in CODING_RULES:
        quantity = code(wording, row["language"], rule)
        expected = [_worked_out(row[f"{rule}_{end}"], named) for end in ("low", "high")]

        assert quantity.kind == row["kind"]
        assert [quantity.low, quantity.high] == expected


def _worked_out(bound, named):
    n, m = named["n"], named["m"]
    known = {"": None, "n": n, "m": m, "n+1": n + 1, "n-1": n - 1, "2n": 2 * n}
    return known[bound] if bound in known else int(bound)


def test_no_phrase_is_in_the_table_twice_for_one_purpose():
    keys = [(row["language"], row["phrase"], row["kind"] in KINDS) for row in TABLE]

    assert len(keys) == len(set(keys))


def test_every_row_of_the_table_has_a_known_kind():
    others = {"scale", "refused", "thousands", "decimal", "percent"}
    kinds = {row["kind"].partition(":")[0] for row in TABLE}

    assert kinds == {*KINDS, *others, "share"}


@settings(deadline=None)
@given(st.sampled_from(ONE_NUMBER), st.integers(1, 5000), st.integers(0, 10_000))
def test_strict_is_never_narrower_than_the_words(row, number, count):
    wording = row["phrase"].replace("{n}", str(number))
    quantity = code(wording, row["language"], "strict")
    if MEANS[row["kind"]](count, number):
        assert quantity.low <= count
        assert quantity.high is None or count <= quantity.high


@settings(deadline=None)
@given(st.sampled_from(ONE_NUMBER), st.sampled_from(CODING_RULES), COUNTS, COUNTS)
def test_a_greater_number_never_gives_lower_bounds(row, rule, one, other):
    less, more = (
        code(row["phrase"].replace("{n}", str(number)), row["language"], rule)
        for number in sorted((one + 1, other + 1))
    )

    assert less.low <= more.low
    assert (less.high is None) == (more.high is None)
    assert less.high is None or less.high <= more.high


@settings(deadline=None)
@given(COUNTS)
def test_more_than_a_number_is_more(number):
    assert code(f"plus de {number}", "fr", "strict").low == number + 1
    assert code(f"more than {number}", "en", "strict").low > number


@settings(deadline=None)
@given(COUNTS, COUNTS)
def test_a_range_has_its_ends_in_order_or_is_refused(one, other):
    wording = f"entre {one} et {other}"
    if one > other:
        with pytest.raises(ValueError, match="backwards"):
            code(wording, "fr", "strict")
        return

    assert code(wording, "fr", "strict") == Quantity("range", None, one, other)


@settings(deadline=None)
@given(COUNTS, st.sampled_from([" ", "\u00a0", "\u202f", "\u2009", ".", ""]))
def test_a_number_is_the_same_however_its_thousands_are_set_apart(number, space):
    assert code(f"plus de {grouped(number, space)}", "fr", "strict").number == number


@settings(deadline=None)
@given(COUNTS, st.sampled_from([" ", "\u00a0", "\u202f", ",", ""]))
def test_a_number_in_english_may_have_commas(number, space):
    assert code(f"over {grouped(number, space)} people", "en", "strict").number == number


@settings(deadline=None)
@given(
    st.integers(0, 1_000_000),
    st.sampled_from(CODING_RULES),
    st.sampled_from(["plus de", "environ"]),
)
def test_a_number_in_words_is_the_number_in_digits(number, rule, qualifier):
    words = num2words(number, lang="fr")

    assert code(words, "fr", rule) == code(str(number), "fr", rule)
    assert code(f"{qualifier} {words} personnes", "fr", rule).number == number


@settings(deadline=None)
@given(st.integers(0, 1_000_000))
def test_an_english_number_in_words_is_the_number_in_digits(number):
    words = num2words(number, lang="en").replace(",", "")

    assert code(words, "en", "strict").number == number


@settings(deadline=None)
@given(st.integers(0, 1_000_000))
def test_a_russian_number_in_words_is_the_number_in_digits(number):
    words = num2words(number, lang="ru", case="g")

    assert code(f"более {words} человек", "ru", "strict").number == number


@pytest.mark.parametrize(
    ("wording", "language", "kind", "number", "strict", "acled"),
    [
        ("более 1\u00a0000 человек", "ru", "more_than", 1000, (1001, None), (1000, 1000)),
        ("не менее двенадцати", "ru", "at_least", 12, (12, None), (12, 12)),
        ("около тысячи", "ru", "about", 1000, (0, None), (1000, 1000)),
        ("почти 2,5 миллиона", "ru", "nearly", 2_500_000, (0, 2_500_000), (2_500_000, 2_500_000)),
        ("десятки тысяч", "ru", "vague", None, (20_000, None), (10_000, 10_000)),
        ("от 10 до 15 тысяч", "ru", "range", None, (10_000, 15_000), (10_000, 10_000)),
        ("трое погибших", "ru", "exact", 3, (3, 3), (3, 3)),
        ("треть", "ru", "exact", 33, (33, 34), (33, 33)),
        ("أكثر من ١٬٠٠٠ شخص", "ar", "more_than", 1000, (1001, None), (1000, 1000)),
        ("ما لا يقل عن ١٢ قتيلًا", "ar", "at_least", 12, (12, None), (12, 12)),
        ("نحو مئتي شخص", "ar", "about", 200, (0, None), (200, 200)),
        ("خمسة وعشرون جريحًا", "ar", "exact", 25, (25, 25), (25, 25)),
        ("قتيلان", "ar", "exact", 2, (2, 2), (2, 2)),
        ("عشرات الآلاف", "ar", "vague", None, (20_000, None), (10_000, 10_000)),
        ("بين ١٠ و١٥ ألفًا", "ar", "range", None, (10_000, 15_000), (10_000, 10_000)),
        ("٣٠ بالمئة", "ar", "exact", 30, (30, 30), (30, 30)),
    ],
)
def test_a_russian_or_arabic_wording_is_coded_by_each_rule(  # noqa: PLR0917 - columns of a table
    wording, language, kind, number, strict, acled
):
    assert meant(wording, language, "strict") == (kind, number, *strict)
    assert meant(wording, language, "acled") == (kind, number, *acled)


@pytest.mark.parametrize("wording", ["", " ", "\u00a0", "\u202f\n"])
@pytest.mark.parametrize("rule", CODING_RULES)
def test_blank_is_not_known_and_never_zero(wording, rule):
    with pytest.raises(ValueError, match="blank"):
        code(wording, "fr", rule)


@pytest.mark.parametrize(
    ("wording", "why"),
    [
        ("2,5", "not a whole number"),
        ("1,000", "may be 1000 or 1"),
        ("entre 30 et 20", "backwards"),
        ("moins de 0", "backwards"),
        ("4 et 5 janvier", "'et 5 janvier' is more than"),
        ("2 personnes sur 3", "'personnes sur 3' is more than"),
        ("400 morts et 12 blessés au moins", "'morts et 12 blessés au moins' is more than"),
        ("plus de 400 blessés au moins", "'blessés au moins' is more than"),
        ("une bonne centaine", "'bonne centaine' is more than"),
        ("une foule", "'foule' is more than"),
        ("1 00", "'00' is more than"),
        ("plus de 20 ou 30", "'ou 30' is more than"),
        ("millions", "'des millions'"),
        ("plus d 400", "'plus de N'"),
        ("dizaine", "'une dizaine'"),
        ("more than 400", "nearest are"),
    ],
)
def test_words_the_table_cannot_vouch_for_are_refused_with_the_reason(wording, why):
    with pytest.raises(ValueError, match=re.escape(why)) as error:
        code(wording, "fr", "strict")

    assert wording in str(error.value)


def test_an_unknown_rule_or_language_is_refused():
    with pytest.raises(ValueError, match="expected strict or acled"):
        code("8", "fr", "ACLED")
    with pytest.raises(ValueError, match=r"language 'kk': there are .*en.*fr"):
        code("8", "kk", "strict")


@settings(deadline=None)
@given(st.text(alphabet="0123456789 .,%-un plusdeà'", max_size=20), st.sampled_from(CODING_RULES))
def test_whatever_is_read_has_a_floor_no_higher_than_its_ceiling(wording, rule):
    try:
        quantity = code(wording, "fr", rule)
    except ValueError:
        return

    assert quantity.low >= 0
    assert quantity.high is None or quantity.low <= quantity.high


# Where ACLED's one number lies below what the words guarantee: it takes the number named for "more
# than" it, and one ten, one dozen, one hundred for several of them.
BELOW = {
    "more_than": lambda strict, acled: acled.low == acled.high == strict.low - 1,
    "vague": lambda strict, acled: acled.low == acled.high and strict.low == 2 * acled.low,
}


@pytest.mark.parametrize("row", WORDINGS, ids=lambda row: f"{row['language']} {row['phrase']}")
def test_strict_holds_what_acled_gives_or_the_difference_is_explained(row):
    wording = row["phrase"].replace("{n}", "1200").replace("{m}", "1900")
    strict, acled = (code(wording, row["language"], rule) for rule in ("strict", "acled"))
    ceiling = float("inf") if strict.high is None else strict.high
    holds = strict.low <= acled.low and (acled.high is not None and acled.high <= ceiling)
    open_both = strict.high is None and acled.high is None and strict.low <= acled.low
    assert holds or open_both or BELOW[row["kind"]](strict, acled)


@pytest.mark.parametrize(
    ("wording", "size"),
    [("des dizaines", 10), ("des centaines de milliards", 10**11), ("Huit", None)],
)
def test_a_vague_wording_says_what_it_counts_in(wording, size):
    assert code(wording, "fr", "strict").size == size


@pytest.mark.parametrize(
    ("wording", "language", "kind", "low", "high", "share"),
    [
        ("60 %", "fr", "exact", 60, 60, "percent"),
        ("60 per cent of the homes", "en", "exact", 60, 60, "percent"),
        ("entre 10 et 20 %", "fr", "range", 10, 20, "percent"),
        ("12,5 %", "fr", "exact", 12.5, 12.5, "percent"),
        ("3.5 per cent", "en", "exact", 3.5, 3.5, "percent"),
        ("more than 3.5%", "en", "more_than", 3.5, 100, "percent"),
        ("moins de 0,25 %", "fr", "fewer_than", 0, 0.24, "percent"),
        ("between 2.5 and 4%", "en", "range", 2.5, 4, "percent"),
        ("about 40%", "en", "about", 0, 100, "percent"),
        ("la moitié des passagers", "fr", "exact", 50, 50, "half"),
        ("plus de la moitié", "fr", "more_than", 50, 100, "half"),
        ("fewer than half", "en", "fewer_than", 0, 49, "half"),
        ("two thirds", "en", "exact", 66, 67, "two-thirds"),
        ("près d’un tiers", "fr", "nearly", 0, 34, "third"),
        ("Most of the passengers", "en", "vague", 50, 100, "most"),
        ("la plupart", "fr", "vague", 50, 100, "most"),
        ("la moitié au moins", "fr", "at_least", 50, 100, "half"),
        ("two thirds of the passengers or more", "en", "at_least", 66, 100, "two-thirds"),
        ("entre un quart et un tiers", "fr", "range", 25, 33, "percent"),
    ],
)
def test_a_share_is_in_per_cent_and_never_above_the_whole(  # noqa: PLR0917 - columns
    wording, language, kind, low, high, share
):
    found = code(wording, language, "strict")
    assert (found.kind, found.low, found.high, found.share) == (kind, low, high, share)


@pytest.mark.parametrize(
    ("wording", "language", "kind", "number"),
    [
        ("an estimated 300 passengers", "en", "about", 300),
        ("estimés à 300", "fr", "about", 300),
        ("only 220", "en", "exact", 220),
        ("seulement 220", "fr", "exact", 220),
        ("None of the crew", "en", "exact", 0),
        ("not a single passenger", "en", "exact", 0),
        ("aucune", "fr", "exact", 0),
        ("only one passenger", "en", "exact", 1),
        ("a 34-year-old", "en", "exact", 34),
        ("âgée de 34 ans", "fr", "exact", 34),
        ("aged between 12 and 15", "en", "range", None),
    ],
)
def test_what_news_writes_round_a_number_is_read(wording, language, kind, number):
    found = code(wording, language, "strict")
    assert (found.kind, found.number, found.share) == (kind, number, "")
