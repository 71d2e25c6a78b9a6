"""Where jobs are done: on this machine, or on a Dask cluster.

A job is a plain function of arguments that can be pickled; its first is the project's folder. It
needs nothing but that folder and its arguments, and gives back bytes or facts. Both executors have
the interface of `concurrent.futures`, and `width`: how many jobs they do at once.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from concurrent.futures import Future, ThreadPoolExecutor, wait
from multiprocessing import current_process
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Self

from analysis.run.processes import cores, kill_all

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NO_CHILDREN = (
    "this Dask worker may start no processes: start it with --no-nanny, or with "
    "DASK_DISTRIBUTED__WORKER__DAEMON=False"
)
_unpacking = Lock()


class LocalExecutor(ThreadPoolExecutor):
    """A thread for each core; each waits for the fresh process that does its job."""

    def __init__(self) -> None:
        self.width = cores()
        self._given: set[Future[Any]] = set()
        super().__init__(self.width)

    def submit(self, call: Callable[..., Any], /, *arguments: Any, **named: Any) -> Future[Any]:
        """Have a job done."""
        future = super().submit(call, *arguments, **named)
        self._given.add(future)
        future.add_done_callback(self._given.discard)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002
        """Drop what has not begun, end every process, and wait for the threads."""
        super().shutdown(wait=False, cancel_futures=True)
        while self._given:
            kill_all()  # again, for one that was just being started
            wait_briefly(self._given)
        super().shutdown()


def wait_briefly(futures: set[Future[Any]]) -> None:
    """Wait a moment for futures to be done."""
    wait(list(futures), timeout=0.05)


class ClusterExecutor:
    """Jobs on the workers of a Dask cluster, which share no folder with this machine.

    The project's files go there once as bytes, and stay with Dask as a result that it can make
    again. `prepare(folder, **given)` runs there before each job. Raises `OSError` where there is
    no cluster at `address`.
    """

    def __init__(
        self, address: str, files: Mapping[str, Path], prepare: Callable[..., None], **given: Any
    ) -> None:
        from distributed import Client

        self._client = Client(address)
        self._jobs = self._client.get_executor(pure=False)
        self._project = self._client.submit(bytes, packed(files), pure=False)
        self._prepare, self._given = prepare, given

    @property
    def width(self) -> int:
        """How many jobs the workers do at once; one at least waits for a worker."""
        threads: dict[str, int] = self._client.nthreads()
        return max(1, sum(threads.values()))

    def submit(self, call: Callable[..., Any], _root: Path, /, *arguments: Any) -> Future[Any]:
        """Have a job done, with a folder there in the place of `_root`."""
        prepare = (self._prepare, self._given)
        future: Future[Any] = self._jobs.submit(there, self._project, prepare, call, *arguments)
        return future

    def shutdown(self) -> None:
        """Drop what is not done and leave the cluster to others."""
        self._jobs.shutdown(wait=False)
        self._client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()


def packed(files: Mapping[str, Path]) -> bytes:
    """Return files as one archive, by their paths in it."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as into:
        for name, path in files.items():
            into.write(path, name)
    return archive.getvalue()


def there(project: bytes, prepare: tuple[Any, Any], call: Callable[..., Any], *args: Any) -> Any:
    """Do a job in a worker of a cluster, in a folder of its own."""
    from distributed import get_worker

    if current_process().daemon:
        raise RuntimeError(NO_CHILDREN)
    folder = unpacked(project, Path(get_worker().local_directory))
    prepare[0](folder, **prepare[1])
    return call(folder, *args)


def unpacked(project: bytes, where: Path) -> Path:
    """Return the folder below `where` that has the files of an archive, unpacked once."""
    folder = where.resolve() / hashlib.sha256(project).hexdigest()[:32]
    with _unpacking:
        if not folder.exists():
            part = folder.with_suffix(".part")
            zipfile.ZipFile(io.BytesIO(project)).extractall(part)
            part.rename(folder)
    return folder
