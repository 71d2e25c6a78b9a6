from analysis.case.borders import FAR, country_codes, outside


def test_a_point_is_inside_its_country_or_so_far_outside():
    assert outside("KZ", 43.24, 76.95) == 0
    assert outside("KZ", 76.95, 43.24) > FAR
    assert outside("FR", 0, 0) == 0  # no outline, no answer


def test_codes_are_those_of_countries():
    assert {"KZ", "FR", "XK"} <= country_codes()
    assert not {"XX", "ZZ", "EU"} & country_codes()
