"""What is written stays in its rooms, and goes through no link."""

import pytest

from analysis.case.problems import CaseError
from analysis.publish.guard import check, check_own, guarded


def test_an_edition_has_its_place_in_each_room(tmp_path):
    check(tmp_path, "case/en")
    assert guarded(tmp_path, "figures", "case/en") == tmp_path / "figures" / "case" / "en"


@pytest.mark.parametrize("room", ["data", "..", "", "reports/.."])
def test_there_are_two_rooms_and_no_others(tmp_path, room):
    with pytest.raises(CaseError, match="nothing is written"):
        guarded(tmp_path, room, "case/en")


@pytest.mark.parametrize("folder", ["../../data", "case/..", "/etc", "", "case//en", "case/En"])
def test_a_name_that_leads_elsewhere_is_refused(tmp_path, folder):
    with pytest.raises(CaseError, match="nothing is written"):
        check(tmp_path, folder)


def test_a_link_in_the_build_folder_is_refused(tmp_path):
    (tmp_path / ".build").mkdir()
    check_own(tmp_path / ".build")
    (tmp_path / ".build" / "executed").symlink_to(tmp_path)
    with pytest.raises(CaseError, match=r"^\.build/executed: is a link"):
        check_own(tmp_path / ".build")
