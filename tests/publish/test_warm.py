"""Workers that are forks of a warm process."""

import os
import sys
from functools import partial

import pytest

from analysis.publish import warm
from analysis.publish.warm import Alone, Crew, Job, Role, WorkerLostError, cores

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")


def prepare(value):
    sys.prepared = value


def learn(value):
    sys.learnt = value


def look(name):
    return getattr(sys, name, None), os.getpid()


def spoil(value):
    sys.prepared = value


def fail(text):
    raise ValueError(text)


class UnsendableError(Exception):
    """It cannot be made again from what pickle keeps."""

    def __init__(self, one, two):
        super().__init__(one + two)


def fail_strangely():
    raise UnsendableError("a", "b")


@pytest.fixture
def crew():
    made = Crew({"cells": Role(partial(prepare, "warm"), later=partial(learn, "later"))})
    yield made
    made.close()


def ask(crew, call, *arguments):
    crew.start(Job(call.__name__, "cells", call, arguments))
    return crew.next()


def test_a_worker_has_what_was_prepared_and_keeps_what_it_learns(crew):
    first = ask(crew, look, "prepared")
    assert first.value[0] == "warm"
    assert ask(crew, spoil, "learnt").error is None
    assert ask(crew, look, "prepared").value == ("learnt", first.value[1])
    assert first.value[1] != os.getpid()
    assert not hasattr(sys, "prepared")


def test_what_is_prepared_later_reaches_the_workers_that_begin_after_it(crew):
    assert ask(crew, look, "learnt").value[0] is None
    ask(crew, os._exit, 0)
    assert ask(crew, look, "learnt").value[0] == "later"


def test_a_worker_that_has_grown_too_much_makes_room_for_another(monkeypatch):
    monkeypatch.setattr(warm, "MOST", -1)
    small = Crew({"cells": Role(partial(prepare, "warm"))})
    first, second = ask(small, look, "prepared"), ask(small, look, "prepared")
    small.close()
    assert first.value[0] == second.value[0] == "warm"
    assert first.value[1] != second.value[1]


def test_what_a_worker_raises_is_told_as_it_is_or_in_words(crew):
    error = ask(crew, fail, "no").error
    assert (type(error), str(error)) == (ValueError, "no")
    assert str(ask(crew, fail_strangely).error) == "UnsendableError: ab"


def test_a_worker_that_dies_is_an_error_and_the_next_one_works(crew):
    assert isinstance(ask(crew, os._exit, 3).error, WorkerLostError)
    assert ask(crew, look, "prepared").value[0] == "warm"


def test_what_preparing_raises_is_raised_where_a_worker_is_wanted():
    crew = Crew({"cells": Role(partial(fail, "bad data"))})
    try:
        with pytest.raises(ValueError, match="bad data"):
            crew.ready("cells")
    finally:
        crew.close()


def test_as_many_work_as_there_are_cores(crew):
    assert crew.size == cores()
    for _ in range(crew.size):
        assert crew.free
        crew.start(Job("look", "cells", look, ("prepared",)))
    assert not crew.free
    for _ in range(crew.size):
        crew.next()
    assert not crew.busy


def test_alone_does_the_same_in_this_process():
    alone = Alone()
    assert ask(alone, look, "platform").value == (sys.platform, os.getpid())
    assert str(ask(alone, fail, "no").error) == "no"
    assert not alone.busy
