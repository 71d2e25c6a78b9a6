from analysis.case.borders import FAR, country_codes, outside


def test_a_point_is_inside_its_country_or_so_far_outside():
    assert outside("KZ", 43.24, 76.95) == 0
    assert outside("KZ", 76.95, 43.24) > FAR
    assert outside("XX", 0, 0) == 0  # no outline, no answer


def test_parts_overseas_and_past_the_date_line_are_in_their_country():
    assert outside("FR", -20.88, 55.45) < FAR
    assert outside("RU", 66.16, -169.8) < FAR
    assert outside("FJ", -16.85, -179.95) < FAR
    assert outside("FR", -33.9, 18.4) > FAR
    assert outside("AQ", -90, 0) < FAR


def test_codes_are_those_of_countries():
    assert {"KZ", "FR", "XK"} <= country_codes()
    assert not {"XX", "ZZ", "EU"} & country_codes()
