"""Where jobs are done; whole builds are in publish/test_build.py and publish/test_cluster.py."""

import time
from concurrent.futures import wait

from analysis.run.executors import LocalExecutor, packed, unpacked
from analysis.run.processes import cores, fresh


def test_jobs_are_done_side_by_side_at_most_one_a_core():
    with LocalExecutor() as executor:
        assert executor.width == cores()
        futures = [executor.submit(fresh, abs, -n) for n in range(3)]
        assert wait(futures, timeout=60).not_done == set()
        assert [future.result() for future in futures] == [0, 1, 2]


def test_leaving_early_ends_what_runs_and_drops_what_has_not_begun():
    begun = time.monotonic()
    with LocalExecutor() as executor:
        futures = [executor.submit(fresh, time.sleep, 60) for _ in range(2 * cores())]
        time.sleep(0.5)
    assert time.monotonic() - begun < 30
    assert all(future.done() for future in futures)
    assert any(future.cancelled() for future in futures)


def test_files_travel_as_one_archive_into_a_folder_of_their_own(tmp_path):
    (tmp_path / "a file").write_bytes(b"a")
    project = packed({"data/a file": tmp_path / "a file"})
    folder = unpacked(project, tmp_path)
    assert (folder / "data" / "a file").read_bytes() == b"a"
    assert unpacked(project, tmp_path) == folder
