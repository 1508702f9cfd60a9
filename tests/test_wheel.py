"""The wheel carries all that the program needs where nothing of the checkout is there."""

from __future__ import annotations

import tomllib
import zipfile

import pytest

from tests.wheels import CHECKOUT, build_wheel

SOURCE_ONLY = {"packaging", "pictures"}
"""Folders of `assets` that a running program has no use for."""


def test_every_folder_of_assets_travels_or_is_left_out_on_purpose() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    taken = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    folders = {path.name for path in (CHECKOUT / "assets").iterdir()}
    assert folders > SOURCE_ONLY
    assert {name: taken.get(f"assets/{name}") for name in folders - SOURCE_ONLY} == {
        name: f"jobaid/shipped/assets/{name}" for name in folders - SOURCE_ONLY
    }
    assert not [name for name in SOURCE_ONLY if f"assets/{name}" in taken]
    assert "assets" not in taken


@pytest.fixture(scope="module")
def inside(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every file of the wheel by its path."""
    out = tmp_path_factory.mktemp("wheel")
    wheel = build_wheel(out)
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def of_checkout(folder: str, pattern: str) -> set[str]:
    """The files of a folder of the checkout, relative to it."""
    root = CHECKOUT / folder
    return {
        path.relative_to(root).as_posix()
        for path in root.rglob(pattern)
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.mark.long
@pytest.mark.parametrize(
    ("folder", "pattern", "where", "least"),
    [
        ("scripts_library", "*.yaml", "jobaid/shipped/scripts_library", 40),
        ("assets/fonts", "*", "jobaid/shipped/assets/fonts", 10),
        ("assets/icons", "*", "jobaid/shipped/assets/icons", 60),
        ("assets/theme", "*", "jobaid/shipped/assets/theme", 1),
        ("assets/translations", "*", "jobaid/shipped/assets/translations", 4),
        ("assets/help", "*.md", "jobaid/shipped/assets/help", 5),
        ("assets/desktop", "*", "jobaid/shipped/assets/desktop", 3),
        ("jobaid/library/codes", "*.md", "jobaid/library/codes", 80),
        ("jobaid/library/search/lexicon", "*.txt", "jobaid/library/search/lexicon", 4),
        ("jobaid", "*.py", "jobaid", 300),
    ],
)
def test_every_file_is_inside_as_it_is(
    inside: dict[str, bytes], folder: str, pattern: str, where: str, least: int
) -> None:
    files = of_checkout(folder, pattern)
    assert len(files) >= least
    for name in files:
        assert inside.get(f"{where}/{name}") == (CHECKOUT / folder / name).read_bytes(), name


@pytest.mark.long
def test_what_licences_and_desktops_ask_for_is_inside(inside: dict[str, bytes]) -> None:
    assets = "jobaid/shipped/assets"
    app = f"{assets}/desktop/io.github.jobaid.JobAid"
    for name in (
        f"{app}.desktop",
        f"{app}.metainfo.xml",
        f"{app}.svg",
        f"{assets}/fonts/AtkinsonHyperlegibleNext-OFL.txt",
        f"{assets}/fonts/AtkinsonHyperlegibleMono-OFL.txt",
        f"{assets}/icons/LICENSE.txt",
        f"{assets}/translations/jobaid_en.qm",
        f"{assets}/translations/jobaid_es.qm",
    ):
        assert inside[name], name
    (entry,) = (name for name in inside if name.endswith(".dist-info/entry_points.txt"))
    assert b"jobaid = jobaid.__main__:main" in inside[entry]
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in inside)


@pytest.mark.long
def test_nothing_else_is_inside(inside: dict[str, bytes]) -> None:
    tops = {name.split("/")[0] for name in inside}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"jobaid"}
    assert not [name for name in inside if "__pycache__" in name or "/tests/" in name]
    shipped = {name.split("/")[3] for name in inside if name.startswith("jobaid/shipped/assets/")}
    assert shipped == {path.name for path in (CHECKOUT / "assets").iterdir()} - SOURCE_ONLY
