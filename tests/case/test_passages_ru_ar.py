"""What Russian and Arabic sources must account for: families of forms, and Babel's own dates."""

from datetime import date

import pytest
from babel.dates import format_date, format_time, get_day_names, get_month_names
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.case.passages import accountable

days = st.dates(date(1900, 1, 1), date(2099, 12, 31))
CALENDARS = ["ru", "ar_EG", "ar_LB", "ar_SY", "ar_MA", "ar_DZ", "ar_TN", "ar_IQ"]


def found(text, language, kind):
    return [p.text for p in accountable(text, language) if p.kind == kind]


@settings(deadline=None)
@given(days, st.sampled_from(CALENDARS), st.sampled_from(["medium", "long", "full"]))
def test_dates_as_babel_writes_them_are_found(day, locale, style):
    text = format_date(day, style, locale)
    assert any(str(day.year) in p or "٢" in p or "١" in p for p in found(text, locale, "date")), (
        text
    )


@settings(deadline=None)
@given(days, st.sampled_from(CALENDARS), st.sampled_from(["d MMMM", "MMMM y", "EEEE d MMMM y"]))
def test_parts_of_dates_as_babel_writes_them_are_found(day, locale, pattern):
    text = format_date(day, pattern, locale)
    assert found(text, locale, "date"), text


@settings(deadline=None)
@given(st.times(), st.sampled_from(["ru", "ar_EG"]))
def test_times_as_babel_writes_them_are_found(moment, locale):
    assert found(format_time(moment, "HH:mm", locale=locale), locale, "date")


@pytest.mark.parametrize("locale", CALENDARS)
def test_every_day_of_the_week_is_found(locale):
    before = "в" if locale == "ru" else "يوم"
    for name in get_day_names("wide", locale=locale).values():
        inflected = name[:-1] + "у" if locale == "ru" and name.endswith("а") else name
        assert found(f"{before} {inflected}", locale, "date"), name


@pytest.mark.parametrize("locale", CALENDARS)
def test_every_month_is_found(locale):
    for name in get_month_names("wide", locale=locale).values():
        assert found(f"5 {name}", locale, "date") == [f"5 {name}"]


@pytest.mark.parametrize(
    ("text", "kind", "passages"),
    [
        (
            "в ночь на субботу, 5 января 2022 года",
            "date",
            ["в ночь на субботу, 5 января 2022 года"],
        ),
        ("Три дня назад, накануне, в 1990-х", "date", ["Три дня назад", "накануне", "1990-х"]),
        (
            "не менее 12, около ста, десятки тысяч",
            "approximate",
            ["не менее", "около", "десятки тысяч"],
        ),
        ("человек двадцать и сотни других", "approximate", ["человек двадцать", "сотни"]),
        ("трое погибших, две трети, вдвое", "number", ["трое", "две трети", "вдвое"]),
        ("„Мы останемся“, «Мы уйдём»", "quotation", ["„Мы останемся“", "«Мы уйдём»"]),
        ("якобы, по-видимому, мог погибнуть", "hedge", ["якобы", "по-видимому", "мог"]),
        ("По словам врача, — сообщает ТАСС", "attribution", ["По словам", "сообщает"]),
    ],
)
def test_russian_forms_are_found(text, kind, passages):
    assert found(text, "ru", kind) == passages


@pytest.mark.parametrize(
    ("text", "kind", "passages"),
    [
        ("فجر السبت 5 كانون الثاني/يناير 2022", "date", ["فجر السبت 5 كانون الثاني/يناير 2022"]),
        ("قبل يومين، الأسبوع الماضي", "date", ["قبل يومين", "الأسبوع الماضي"]),
        ("ما لا يقل عن ١٢ قتيلا، عشرات الآلاف", "approximate", ["ما لا يقل عن", "عشرات الآلاف"]),
        ("قتيلان وخمسة وعشرون جريحا ونصف", "number", ["قتيلان", "خمسة وعشرون", "ونصف"]),
        ('بـ«الرحيل» ”لن نرحل“ "لا"', "quotation", ["«الرحيل»", "”لن نرحل“", '"لا"']),
        ("ربما، المزعوم، قد يكون", "hedge", ["ربما", "المزعوم", "قد يكون"]),
        ("قالت الشرطة، بحسب الوزارة", "attribution", ["قالت", "بحسب"]),
    ],
)
def test_arabic_forms_are_found(text, kind, passages):
    assert found(text, "ar", kind) == passages


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("истребитель Су-27, Boeing 737, рейс 1234", "ru", "number"),
        ("Вторая мировая, один и тот же, Екатерина Вторая", "ru", "number"),
        ("площадь 8 Марта, Марта Петрова", "ru", "date"),
        ("тем не менее, стоял около дома", "ru", "approximate"),
        ("газета «Время»", "ru", "quotation"),
        ("бронь на имя Мая, возможность уехать", "ru", "hedge"),
        ("كوفيد-19، بوينغ 737، محمد السادس", "ar", "number"),
        ("شارع 26 يوليو، صلاة الجمعة", "ar", "date"),
        ("سار نحو المدينة", "ar", "approximate"),
        ("صحيفة «الزمان»", "ar", "quotation"),
    ],
)
def test_what_only_looks_like_it_is_left_alone(text, language, kind):
    assert found(text, language, kind) == []
