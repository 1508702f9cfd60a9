"""Settings: a person's file over an administrator's, bad values said, nothing of the file lost."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.log.platform import Platform
from jobaid.operations.setting_values import KEYS, RETAINED, SCALES
from jobaid.operations.settings_file import change_settings, defaults_files
from jobaid.operations.settings_in_force import (
    Loaded,
    Settings,
    desk_taken_over,
    load_settings,
    with_changes,
    with_people,
)


def write(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "settings.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_files_everything_is_usual_and_the_id_is_the_account_s(tmp_path: Path) -> None:
    loaded = load_settings(tmp_path, defaults=(), account=lambda: "mokoro")
    assert loaded.settings == Settings(agent_id="mokoro")
    assert (loaded.locked, loaded.words) == ({}, ())


def test_a_person_s_file_is_read(tmp_path: Path) -> None:
    write(
        tmp_path,
        'library = "/srv/scripts"\n[agent]\nname = "Maya"\nrole = "new hire"\n'
        "[appearance]\ntheme = 'dark'\ntext_scale = 1.3\nless_motion = true\n"
        "[interface]\nlanguage = 'es'\n[call]\nhold_cue_seconds = 30\n"
        "[keys]\nhold = 'Ctrl+H'\n[dock]\nedge = 'left'\nwidth = 480\n",
    )
    assert load_settings(tmp_path, defaults=(), account=lambda: "x").settings == Settings(
        theme="dark",
        text_scale=1.25,
        less_motion=True,
        language="es",
        agent_id="x",
        name="Maya",
        role="new hire",
        library="/srv/scripts",
        hold_cue_s=30,
        dock_edge="left",
        dock_width=480,
        keys={"hold": "Ctrl+H"},
    )


def test_an_administrator_sets_and_locks(tmp_path: Path) -> None:
    house = tmp_path / "defaults.toml"
    house.write_text(
        'library = "/srv/scripts"\n[appearance]\ntheme = "contrast"\ntext_scale = 1.5\n'
        '[keys]\nhold = "Ctrl+H"\n'
        '[locked]\nlibrary = "The team\'s scripts."\nappearance.theme = true\nkeys = true\n'
    )
    profile = tmp_path / "profile"
    write(
        profile,
        'library = "/home/maya"\n[appearance]\ntheme = "dark"\ntext_scale = 2.0\n'
        '[keys]\nhold = "F5"\n',
    )
    loaded = load_settings(profile, defaults=(house,), account=lambda: "x")
    now = loaded.settings
    assert (now.library, now.theme, now.text_scale) == ("/srv/scripts", "contrast", 2.0)
    assert now.keys == {"hold": "Ctrl+H"}
    assert loaded.why_locked("library") == "The team's scripts."
    assert loaded.why_locked("appearance.theme") == "Your administrator has set this for everybody."
    assert loaded.why_locked("keys.hold")
    assert loaded.why_locked("appearance.text_scale") is None


def test_the_stronger_of_two_administrators_files_wins(tmp_path: Path) -> None:
    strong, weak = tmp_path / "strong.toml", tmp_path / "weak.toml"
    strong.write_text('[appearance]\ntheme = "dark"\n')
    weak.write_text('[appearance]\ntheme = "light"\ntext_scale = 1.5\n')
    loaded = load_settings(tmp_path / "p", defaults=(strong, weak), account=lambda: "x")
    assert (loaded.settings.theme, loaded.settings.text_scale) == ("dark", 1.5)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[appearance]\ntheme = 'pink'", "appearance.theme"),
        ("[appearance]\ntheme = 3", "appearance.theme"),
        ("[appearance]\ntext_scale = 'big'", "appearance.text_scale"),
        ("[appearance]\ntext_scale = 9.0", "appearance.text_scale"),
        ("[appearance]\nless_motion = 'yes'", "appearance.less_motion"),
        ("[call]\nhold_cue_seconds = 0", "call.hold_cue_seconds"),
        ("[call]\nhold_cue_seconds = true", "call.hold_cue_seconds"),
        ("library = 7", "library"),
        ("[keys]\nhold = 5", "keys.hold"),
        ("[interface]\nlanguage = 'fr'", "interface.language"),
    ],
)
def test_a_value_that_does_not_fit_is_said_and_the_usual_one_used(
    tmp_path: Path, text: str, key: str
) -> None:
    write(tmp_path, text)
    loaded = load_settings(tmp_path, defaults=(), account=lambda: "x")
    assert loaded.settings == Settings(agent_id="x")
    assert len(loaded.words) == 1
    assert f"`{key}`" in loaded.words[0]
    assert "must be" in loaded.words[0]


def test_a_bad_value_falls_back_to_the_house_s(tmp_path: Path) -> None:
    house = tmp_path / "defaults.toml"
    house.write_text('[appearance]\ntheme = "dark"\n')
    write(tmp_path / "p", "[appearance]\ntheme = 'pink'")
    loaded = load_settings(tmp_path / "p", defaults=(house,), account=lambda: "x")
    assert loaded.settings.theme == "dark"


@pytest.mark.parametrize("content", [b"\xff\xfe", b"[[[", b"a = ", b"x = 1\nx = 2\n"])
def test_a_file_that_cannot_be_used_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.toml").write_bytes(content)
    loaded = load_settings(tmp_path, defaults=(), account=lambda: "x")
    assert loaded.settings == Settings(agent_id="x")
    assert str(tmp_path / "settings.toml") in loaded.words[0]
    # And nothing is ever written over it.
    words = change_settings(tmp_path, {"appearance.theme": "dark"})
    assert words is not None
    assert "nothing was written over" in words
    assert (tmp_path / "settings.toml").read_bytes() == content


def test_changes_keep_comments_order_and_unknown_keys(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "# mine\nformat = 1\ndesk = 'abc'  # this machine\n\n[future]\nthing = [1, 2]  # later\n\n"
        "[appearance]\n# tired eyes\ntheme = 'light'\n",
    )
    assert (
        change_settings(
            tmp_path, {"appearance.theme": "dark", "keys.hold": "Ctrl+H", "library": "/srv/x"}
        )
        is None
    )
    text = path.read_text()
    assert text.startswith("# mine\nformat = 1\ndesk = 'abc'  # this machine\n")
    assert "[future]\nthing = [1, 2]  # later\n" in text
    assert '# tired eyes\ntheme = "dark"\n' in text
    told = tomllib.loads(text)
    assert told["library"] == "/srv/x"
    assert told["keys"] == {"hold": "Ctrl+H"}
    assert change_settings(tmp_path, {"keys.hold": None, "library": None}) is None
    told = tomllib.loads(path.read_text())
    assert "library" not in told
    assert not told["keys"]


def test_a_new_file_is_made_for_this_user_alone(tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    assert change_settings(profile, {"agent.role": "agent"}) is None
    assert tomllib.loads((profile / "settings.toml").read_text()) == {"agent": {"role": "agent"}}
    assert profile.stat().st_mode & 0o077 == 0


class FullDisk(Platform):
    def write_whole(self, path: Path, data: object) -> None:
        raise OSError(28, "No space left on device")


def test_a_full_disk_leaves_the_file_as_it_was_and_is_said(tmp_path: Path) -> None:
    path = write(tmp_path, "format = 1\n")
    words = change_settings(tmp_path, {"agent.role": "agent"}, platform=FullDisk())
    assert words is not None
    assert "the disk is full" in words
    assert path.read_text() == "format = 1\n"


VALUES = {
    "appearance.theme": st.sampled_from(["system", "light", "dark", "contrast"]),
    "appearance.text_scale": st.sampled_from(SCALES),
    "appearance.less_motion": st.booleans(),
    "interface.language": st.sampled_from(["system", "en", "es"]),
    "agent.name": st.text(max_size=30).map(str.strip),
    "agent.role": st.sampled_from(["agent", "supervisor", "new hire"]),
    "library": st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=30),
    "team.folder": st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=30),
    "team.library": st.sampled_from(["", "https://git.example/house.git"]),
    "team.server": st.sampled_from(["", "postgresql://jobaid_anna@db.example/house"]),
    "call.hold_cue_seconds": st.integers(5, 3600),
    "call.customer_kind": st.sampled_from(["", "colleagues"]),
    "dock.edge": st.sampled_from(["left", "right"]),
    "dock.width": st.integers(400, 1200),
    **dict.fromkeys(
        ("hooks.opened", "hooks.closed", "hooks.hold", "hooks.recording"),
        st.lists(st.text(st.characters(exclude_characters="\0", codec="utf-8")), max_size=3),
    ),
    **dict.fromkeys((f"retention.{name}" for name in RETAINED), st.integers(0, 36_500)),
    "keys.hold": st.sampled_from(["F5", "Ctrl+H"]),
}


def test_every_key_but_the_id_is_tried() -> None:
    assert set(KEYS) - {"agent.id"} == set(VALUES) - {"keys.hold"}


@given(changes=st.fixed_dictionaries({}, optional=VALUES))
def test_what_is_in_force_at_once_is_what_the_next_start_reads(
    tmp_path_factory: pytest.TempPathFactory, changes: dict[str, object]
) -> None:
    folder = tmp_path_factory.mktemp("profile")
    before = load_settings(folder, defaults=(), account=lambda: "x")
    now = with_changes(before, changes, account=lambda: "x")
    assert change_settings(folder, changes) is None
    later = load_settings(folder, defaults=(), account=lambda: "x")
    assert later.settings == now.settings
    assert later.words == now.words == ()


def test_where_an_administrator_s_file_may_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    assert defaults_files({"JOBAID_DEFAULTS": "/x/y.toml"}) == (Path("/x/y.toml"),)
    monkeypatch.setattr("sys.platform", "linux")
    found = defaults_files({"XDG_CONFIG_DIRS": "/opt/house:/etc/xdg:relative"})
    assert [str(one) for one in found] == [
        "/etc/jobaid/defaults.toml",
        "/opt/house/jobaid/defaults.toml",
        "/etc/xdg/jobaid/defaults.toml",
    ]
    monkeypatch.setattr("sys.platform", "darwin")
    assert defaults_files({}) == (Path("/Library/Application Support/jobaid/defaults.toml"),)
    monkeypatch.setattr("sys.platform", "win32")
    assert defaults_files({"PROGRAMDATA": "/pd"}) == (Path("/pd/jobaid/defaults.toml"),)


@dataclass(frozen=True)
class Person:
    name: str
    role: str
    team: str | None = None


def test_a_trainee_of_the_file_is_a_new_hire(tmp_path: Path) -> None:
    write(tmp_path, "[agent]\nrole = 'trainee'\n")
    loaded = load_settings(tmp_path, defaults=())
    assert (loaded.settings.role, loaded.words) == ("new hire", ())


def test_whom_the_library_names_is_called_as_it_says(tmp_path: Path) -> None:
    write(tmp_path, "[agent]\nid = 'ella'\nname = 'Ells'\nrole = 'agent'\n")
    loaded = load_settings(tmp_path, defaults=())
    assert loaded.why_locked("agent.role") is None
    people = {"ella": Person("Ella Novak", "trainee"), "tom": Person("", "supervisor")}
    known = with_people(loaded, people)
    assert (known.settings.name, known.settings.role) == ("Ella Novak", "new hire")
    assert "people.yaml" in str(known.why_locked("agent.role"))
    assert "people.yaml" in str(known.why_locked("agent.name"))
    assert known.why_locked("agent.id") is None
    other = with_changes(known, {"agent.id": "tom"})
    assert (other.settings.name, other.settings.role) == ("Ells", "supervisor")
    assert other.why_locked("agent.name") is None, "people.yaml tells no name"
    nobody = with_changes(known, {"agent.id": "raj"})
    assert (nobody.settings.name, nobody.settings.role) == ("Ells", "agent")
    assert with_people(known, {}).settings == loaded.settings


def test_the_role_can_be_locked_like_any_setting(tmp_path: Path) -> None:
    defaults = tmp_path / "defaults.toml"
    defaults.write_text("[agent]\nrole = 'reviewer'\n[locked]\nagent.role = 'By HR.'\n")
    loaded = load_settings(write(tmp_path, "[agent]\nrole='agent'").parent, defaults=(defaults,))
    assert (loaded.settings.role, loaded.why_locked("agent.role")) == ("reviewer", "By HR.")


def test_name_and_role_that_an_agent_has_set_wait_for_their_return_to_the_desk(
    tmp_path: Path,
) -> None:
    write(tmp_path, "[agent]\nid = 'sue.r'\nname = 'Sue Ross'\nrole = 'supervisor'\n")

    def loaded() -> Loaded:
        people = {"ella": Person("Ella Novak", "reviewer")}
        return with_people(load_settings(tmp_path, defaults=()), people)

    def taken_over(id: str, name: str = "") -> tuple[str, str, str]:
        assert change_settings(tmp_path, desk_taken_over(loaded(), id, name)) is None
        now = loaded()
        assert now.words == ()
        return now.settings.agent_id, now.settings.name, now.settings.role

    assert taken_over("raj", "Raj Patel") == ("raj", "Raj Patel", "agent")
    assert taken_over("ella", "Ella Novak") == ("ella", "Ella Novak", "reviewer")
    assert taken_over("raj") == ("raj", "Raj Patel", "agent")
    assert taken_over("sue.r") == ("sue.r", "Sue Ross", "supervisor")
    assert desk_taken_over(loaded(), "sue.r", "") == {}
    assert taken_over("new", "new") == ("new", "", "agent")
    assert taken_over("sue.r", "Sue Ross-Lee") == ("sue.r", "Sue Ross-Lee", "supervisor")
    assert loaded().settings.names_here == {"sue.r": "Sue Ross", "raj": "Raj Patel", "new": ""}


def test_who_had_the_desk_before_with_a_role_that_does_not_fit_is_told(tmp_path: Path) -> None:
    write(tmp_path, "[roles]\nsue = 'queen'\n[names]\nsue = 3\n")
    loaded = load_settings(tmp_path, defaults=())
    assert (loaded.settings.roles, loaded.settings.names) == ({}, {})
    assert len(loaded.words) == 2


@pytest.mark.parametrize("key", sorted(KEYS))
@pytest.mark.parametrize(
    "wrong", ["nan", "-1e300", "[[1]]", "1979-05-27", "{ x = 1 }", "'\\u0000?'"]
)
def test_a_key_that_is_wrong_is_named_and_costs_itself_alone(
    tmp_path: Path, key: str, wrong: str
) -> None:
    other = "interface.language" if key != "interface.language" else "call.hold_cue_seconds"
    right = "30" if key == "interface.language" else "'es'"
    write(tmp_path, f"{key} = {wrong}\n{other} = {right}\n")
    loaded = load_settings(tmp_path, defaults=(), account=lambda: "x")
    got = loaded.settings.hold_cue_s if right == "30" else loaded.settings.language
    assert str(got) == right.strip("'")
    free = getattr(loaded.settings, KEYS[key][0])
    if free == getattr(Settings(agent_id="x"), KEYS[key][0]):
        assert [one for one in loaded.words if f"`{key}" in one], "it is named"


@pytest.mark.parametrize("table", sorted({key.partition(".")[0] for key in KEYS if "." in key}))
def test_a_value_where_a_table_belongs_is_named(tmp_path: Path, table: str) -> None:
    write(tmp_path, f"{table} = 5\nlibrary = '/srv/scripts'\n")
    loaded = load_settings(tmp_path, defaults=(), account=lambda: "x")
    assert loaded.settings.library == "/srv/scripts"
    [told] = loaded.words
    assert f"`{table}`" in told
    assert f"[{table}]" in told
