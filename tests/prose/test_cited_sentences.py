from analysis.prose.cited_sentences import PLACE, read, sentence_spans


def test_a_sentence_is_read_without_its_markup_and_keeps_where_it_cites():
    seen = read("[They *died*](killed) & {hurt.date}: {hurt}.", "en")
    assert seen.text == f"They died & {PLACE}: {PLACE}."
    assert [(each.row_id, each.kind, seen.shown(each)) for each in seen.citations] == [
        ("killed", "link", "They died"),
        ("hurt", "part", PLACE),
        ("hurt", "number", PLACE),
    ]


def test_a_clause_ends_at_a_mark_or_at_a_comma_and_a_word():
    seen = read("It rained, and {hurt} fell: so be it", "en")
    assert [seen.text[a:b] for a, b in seen.clauses] == [
        "It rained, ", f"and {PLACE} fell", ": so be it"
    ]  # fmt: skip


def test_a_sentence_goes_on_in_the_next_line_and_ends_with_an_item():
    text = "# Title\nOne line\ngoes on. Then:\n\n- an item\n- another\n"
    assert [text[a:b] for a, b in sentence_spans(text)] == [
        "# Title\nOne line\ngoes on.", "Then:", "- an item", "- another"
    ]  # fmt: skip
