"""One set of versions, wherever it is named, and no word on where to fetch them."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]

# In two pieces each, so that this file does not name them either.
REGISTRY_HOSTS = sorted(
    f"{name}.{domain}"
    for name, domain in [
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("registry.npmjs", "org"),
        ("registry.yarnpkg", "com"),
        ("conda.anaconda", "org"),
        ("repo.anaconda", "com"),
        ("crates", "io"),
        ("proxy.golang", "org"),
        ("packages.typst", "org"),
    ]
)


def canonical(name):
    return re.sub(r"[-_.]+", "-", name).lower()  # PEP 503


def pins(requirements):
    """Map each name to the version that `name==version` pins."""
    matches = [re.fullmatch(r"([\w.-]+)==([\w.]+)", line) for line in requirements]
    unpinned = [line for line, found in zip(requirements, matches, strict=True) if not found]
    assert not unpinned, f"not pinned to one version: {unpinned}"
    return {canonical(found[1]): found[2] for found in matches}


@pytest.fixture(scope="module")
def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def conda():
    return yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def locked():
    """Each entry of the lock: (name, version, how many hashes)."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    heads = [re.match(r"([\w.-]+)==([^\s;\\]+)", entry) for entry in entries]
    return [
        (canonical(head[1]), head[2], entry.count("--hash=sha256:"))
        for head, entry in zip(heads, entries, strict=True)
    ]


def in_lock(locked):
    return {(name, version) for name, version, _ in locked}


def pip_section(conda):
    section = next(item for item in conda["dependencies"] if isinstance(item, dict))
    return section["pip"]


def test_pyproject_and_the_lock_name_the_same_versions(project, locked):
    requirements = [
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["dev"],
        *project["build-system"]["requires"],
    ]
    missing = set(pins(requirements).items()) - in_lock(locked)
    assert not missing, "pyproject.toml and requirements.lock differ: run `make lock`"


def test_environment_yml_and_the_lock_name_the_same_versions(conda, locked):
    pinned = pins([line for line in pip_section(conda) if not line.startswith("-e")])
    assert pinned
    stale = set(pinned.items()) - in_lock(locked)
    assert not stale, "edit environment.yml: these are not the versions of requirements.lock"


def test_environment_yml_names_every_direct_dependency(conda, project):
    pinned = pins([line for line in pip_section(conda) if not line.startswith("-e")])
    assert set(pinned) == set(pins(project["project"]["dependencies"]))


def test_environment_yml_installs_the_project_last(conda):
    assert pip_section(conda)[-1] == "-e ."


def test_environment_yml_has_the_oldest_python_that_is_supported(conda, project):
    [python] = [d for d in conda["dependencies"] if isinstance(d, str) and d.startswith("python=")]
    oldest = project["project"]["requires-python"].removeprefix(">=")
    assert python == f"python={oldest}.*"


def test_every_locked_package_has_a_hash(locked):
    assert len(locked) > 50
    assert [name for name, _, hashes in locked if hashes == 0] == []


def test_the_lock_names_no_index():
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line.startswith("--") or "://" in line] == []


def test_no_file_names_a_package_registry():
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    files = [ROOT / name for name in listing.stdout.split("\0") if name]
    assert files
    hosts = re.compile("|".join(map(re.escape, REGISTRY_HOSTS)).encode(), re.IGNORECASE)
    named = [
        f"{path.relative_to(ROOT)}: {found[0].decode()}"
        for path in files
        if path.is_file() and (found := hosts.search(path.read_bytes()))
    ]
    assert named == []
