import re
from dataclasses import replace

from analysis.prose import commentary
from analysis.prose.blocks import plain


def test_a_placeholder_becomes_the_row_s_own_value_cited(english):
    html = commentary.render(english, "There were {injured}, {crowd-almaty.date}.")
    assert ">more than 1,000</a>" in html
    assert ">on 4\u00a0January</a>" in html


def test_a_time_that_ends_with_a_full_stop_ends_its_sentence(english):
    events = english.events.copy()
    row = events.index[events["date"].notna()][0]
    events.loc[row, "time_of_day"] = "07:46"
    html = commentary.render(replace(english, events=events), f"It began {{{row}.date}}. So be it.")
    assert "a.m. So be it." in plain(html).replace("\u00a0", " ")


def test_a_hedged_row_keeps_its_hedge_in_commentary(cases):
    english = commentary.render(cases["en"], "[They died](killed-police-guard) that day. So be it.")
    assert plain(english) == "They died that day, reportedly. So be it."
    french = commentary.render(cases["fr"], "[Ils sont morts](killed-police-guard) ce jour-là.")
    assert plain(french) == "Ils sont morts ce jour-là (au conditionnel dans l’article)."


def test_the_hedge_of_a_sentence_may_stand_beside_the_words_that_cite(cases):
    english = commentary.render(cases["en"], "Reportedly, [they died](killed-police-guard).")
    assert plain(english) == "Reportedly, they died."
    number = commentary.render(cases["en"], "There were {killed-police-guard} of them.")
    assert plain(number) == "There were eight of them, reportedly."


def test_words_that_carry_the_mood_already_are_left_alone(french):
    html = commentary.render(french, "[ils auraient été tués](killed-police-guard)")
    assert html.count("conditionnel") == 1  # in the note's title only


def test_html_and_scripts_in_commentary_are_shown_as_text(english):
    html = commentary.render(english, "<script>alert(1)</script> [x](javascript:alert(1))")
    assert "<script>" not in html
    assert 'href="javascript' not in html


def test_the_title_is_the_case_s_own(cases):
    assert plain(commentary.title(cases["en"])[0]) == "Unrest in Kazakhstan, January 2022"
    assert plain(commentary.title(cases["fr"])[0]) == "Troubles au Kazakhstan, janvier 2022"


def test_the_title_keeps_which_row_its_date_comes_from(english):
    dated = '<span class="cited" data-row="aktau-protests">January 2022</span>'
    assert dated in commentary.title(english)[0]


def test_both_languages_have_the_same_sections(english):
    folders = [english.folder / "commentary" / language for language in ("en", "fr")]
    names = [sorted(path.name for path in folder.iterdir()) for folder in folders]
    assert names[0] == names[1] != []


def test_the_sections_that_are_known_are_those_that_read_commentary(root):
    source = (root / "src" / "analysis").rglob("*.py")
    read = [
        re.findall(r"commentary\.(?:blocks|paragraphs)\(case, \"(\w+)\"", p.read_text("utf-8"))
        for p in source
    ]
    assert {"title", *(name for names in read for name in names)} == set(commentary.SECTIONS)


def test_a_number_carries_its_claimant_unless_the_sentence_names_it(cases):
    english = commentary.render(cases["en"], "{injured} people were injured. So it stands.")
    assert plain(english) == (
        "more than 1,000 people were injured, according to the Kazakh Ministry of Health. "
        "So it stands."
    )
    named = commentary.render(cases["en"], "The Ministry of Health counts {injured} injured.")
    assert plain(named) == "The Ministry of Health counts more than 1,000 injured."
    french = commentary.render(cases["fr"], "Il y eut {injured} blessés.")
    assert (
        plain(french)
        == "Il y eut plus de 1\u202f000 blessés, selon le ministère kazakh de la Santé."
    )


def test_who_claims_a_number_is_said_before_others_speak(english):
    said = plain(commentary.render(english, "They count {injured}; the police counted none."))
    assert "more than 1,000, according to the Kazakh Ministry of Health; the police" in said


def test_a_number_carries_claimant_and_hedge_together(english):
    told = plain(commentary.render(english, "{hospitalised} are in hospital."))
    assert told == (
        "more than 400 are in hospital, according to the Kazakh Ministry of Health, reportedly."
    )


def test_words_beside_a_link_to_the_same_row_say_who_claims_it(english):
    told = plain(commentary.render(english, "[Its count of the injured](injured) is {injured}."))
    assert told == "Its count of the injured is more than 1,000."


def test_a_hedge_of_another_clause_does_not_hold_for_a_row(english):
    text = "It reportedly rained, and {killed-police-guard} police officers were killed."
    assert plain(commentary.render(english, text)).endswith("were killed, reportedly.")


def test_the_items_of_a_list_stay_apart(english):
    html = commentary.render(english, "Unsaid:\n\n- who [fired](gunfire-heard);\n- when.\n")
    assert html.count("<li>") == len(["fired", "when"])
