"""Whether Qt can be loaded and reach a screen here, tried in a process of its own."""

from __future__ import annotations

import importlib.metadata
import json
import re
import subprocess
import sys
from collections.abc import Callable, Mapping

from jobaid.operations.doctor.diagnosis import Diagnosis
from jobaid.sentences import ended

LEAST_QT = (6, 8)
PATIENCE_S = 60

PACKAGES: Mapping[str, str] = {
    "libEGL.so": "libegl1",
    "libGL.so": "libgl1",
    "libxkbcommon.so": "libxkbcommon0",
    "libxkbcommon-x11.so": "libxkbcommon-x11-0",
    "libdbus-1.so": "libdbus-1-3",
    "libfontconfig.so": "libfontconfig1",
    "libfreetype.so": "libfreetype6",
    "libglib-2.0.so": "libglib2.0-0",
    "libxcb-cursor.so": "libxcb-cursor0",
    "libxcb-icccm.so": "libxcb-icccm4",
    "libxcb-image.so": "libxcb-image0",
    "libxcb-keysyms.so": "libxcb-keysyms1",
    "libxcb-randr.so": "libxcb-randr0",
    "libxcb-render-util.so": "libxcb-render-util0",
    "libxcb-shape.so": "libxcb-shape0",
    "libxcb-xkb.so": "libxcb-xkb1",
    "libxcb-xinerama.so": "libxcb-xinerama0",
    "libX11-xcb.so": "libx11-xcb1",
    "libwayland-client.so": "libwayland-client0",
    "libwayland-cursor.so": "libwayland-cursor0",
    "libwayland-egl.so": "libwayland-egl1",
}
"""Debian's package for each system library that Qt's window systems load."""

QtProbe = Callable[[], Mapping[str, object]]

_PROBE = r"""
import json, os, subprocess, sys
told = {"error": "", "version": "", "missing": [], "platforms": [], "screens": [], "fonts": True}
def missing_of(path):
    try:
        out = subprocess.run(["ldd", path], capture_output=True, text=True, timeout=20).stdout
    except Exception:
        return []
    return [line.split()[0] for line in out.splitlines() if "not found" in line]
try:
    import PySide6
    told["version"] = PySide6.__version__
    folder = os.path.dirname(PySide6.__file__)
    if sys.platform == "linux":
        libraries = os.path.join(folder, "Qt", "lib")
        plugins = os.path.join(folder, "Qt", "plugins", "platforms")
        names = ["libQt6Core.so.6", "libQt6Gui.so.6", "libQt6Widgets.so.6", "libQt6Network.so.6"]
        paths = [os.path.join(libraries, name) for name in names]
        if "xcb" in sys.argv[1]:
            paths.append(os.path.join(plugins, "libqxcb.so"))
            paths.append(os.path.join(libraries, "libQt6XcbQpa.so.6"))
        if "wayland" in sys.argv[1]:
            paths += [os.path.join(libraries, "libQt6WaylandClient.so.6")]
        paths = filter(os.path.exists, paths)
        told["missing"] = sorted({one for path in paths for one in missing_of(path)})
    from PySide6.QtWidgets import QApplication
    from PySide6 import QtNetwork, QtSvg
    app = QApplication(["jobaid doctor"])
    told["platform"] = app.platformName()
    for screen in app.screens():
        box = screen.geometry()
        told["screens"].append([screen.name(), box.width(), box.height()])
except ImportError as error:
    told["error"] = str(error)
print(json.dumps(told))
"""


def _wanted(env: Mapping[str, str]) -> str:
    """The window system that Qt would use here, "" where there is none."""
    if sys.platform != "linux":
        return "native"
    told = env.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if told:
        return told
    if env.get("WAYLAND_DISPLAY"):
        return "wayland"
    return "xcb" if env.get("DISPLAY") else ""


def probe_qt(env: Mapping[str, str]) -> Mapping[str, object]:
    """What a process of its own finds when it loads Qt and opens the screen. Never raises."""
    wanted = _wanted(env)
    chosen = {**env, "QT_QPA_PLATFORM": wanted or "offscreen"} if wanted != "native" else dict(env)
    try:
        run = subprocess.run(
            [sys.executable, "-c", _PROBE, wanted],
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            env=chosen,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return {"error": f"it could not be tried: {error}"}
    try:
        told = json.loads(run.stdout.strip().splitlines()[-1])
    except (ValueError, IndexError):
        # Qt ends the process where its plugin for the window system cannot be loaded.
        return {"error": "", "ended": run.stderr.strip()[-2000:], **_versions()}
    return told if isinstance(told, dict) else {}


def _versions() -> dict[str, object]:
    try:
        return {"version": importlib.metadata.version("PySide6-Essentials")}
    except importlib.metadata.PackageNotFoundError:
        return {}


def qt_findings(env: Mapping[str, str], probe: QtProbe) -> list[Diagnosis]:
    """What stands between Qt and a screen, from what the probe tells."""
    told = probe()
    error = str(told.get("error") or "")
    version = str(told.get("version") or "")
    missing = _names(told.get("missing"))
    if error and not missing:
        missing = re.findall(r"lib[\w.+-]+\.so[.\d]*", error)
    found: list[Diagnosis] = []
    if error and not version:
        return [
            Diagnosis(
                "stops",
                ended(f"Qt for Python cannot be used: {error}"),
                "Install it with: pip install PySide6-Essentials",
            )
        ]
    numbers = tuple(int(part) for part in re.findall(r"\d+", version)[:2])
    if numbers and numbers < LEAST_QT:
        found.append(
            Diagnosis(
                "stops",
                f"Qt for Python {version} is too old.",
                "Install a newer one with: pip install --upgrade PySide6-Essentials",
            )
        )
    elif version:
        found.append(Diagnosis("fine", f"Qt for Python {version}"))
    if missing:
        found.append(_missing(missing))
    elif error:
        found.append(
            Diagnosis("stops", ended(f"Qt cannot be loaded: {error}"), "Install Job Aid again.")
        )
    found += _screen(env, told, bool(missing))
    return found


def _names(told: object) -> list[str]:
    return [str(one) for one in told] if isinstance(told, list) else []


def _missing(missing: list[str]) -> Diagnosis:
    packages = []
    for name in missing:
        stem = re.sub(r"\.so[.\d]*$", ".so", name)
        packages.append(PACKAGES.get(stem, ""))
    known = sorted({package for package in packages if package})
    remedy = (
        f"On Debian and Ubuntu: sudo apt-get install {' '.join(known)}"
        if known
        else "Install the packages of this system that hold them."
    )
    return Diagnosis("stops", f"Qt lacks system libraries: {', '.join(missing)}.", remedy)


def _screen(env: Mapping[str, str], told: Mapping[str, object], explained: bool) -> list[Diagnosis]:
    if not _wanted(env):
        return [
            Diagnosis(
                "stops",
                "There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set.",
                "Start it in a desktop session. `jobaid play` walks calls in a terminal.",
            )
        ]
    if "ended" in told:
        if explained:
            return []
        last = str(told["ended"]).splitlines()
        reason = last[0] if last else "it gave no reason"
        return [
            Diagnosis(
                "stops",
                f"Qt could not reach the screen: {reason}",
                "Check DISPLAY. On Debian and Ubuntu: sudo apt-get install libxcb-cursor0 libegl1",
            )
        ]
    screens = told.get("screens")
    if told.get("error"):
        return []
    if not isinstance(screens, list) or not screens:
        return [Diagnosis("stops", "Qt found no screen.", "Switch one on, or connect it.")]
    found = []
    for name, width, height in screens:
        where = f"Screen {name}: {width} × {height}"
        if width < 1024 or height < 600:
            found.append(
                Diagnosis("mind", f"{where} is small.", "1024 × 600 or more shows a step in full.")
            )
        else:
            found.append(Diagnosis("fine", where))
    return found
