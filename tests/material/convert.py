"""Real call scripts and recorded calls, as library files and commands."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

LIBRARY = {"name": "Converted", "company": "Converted", "languages": ["en"], "timezone": "UTC"}


@dataclass
class Converted:
    """Library files by path, and recorded calls with the path they must take."""

    files: dict[str, bytes] = field(default_factory=dict)
    calls: list[dict[str, Any]] = field(default_factory=list)

    def add(self, path: str, content: Any) -> None:
        text = yaml.dump(content, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=10**6)
        self.files[path] = text.encode()


_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def an_id(name: str) -> str:
    """A name of the material as an id of the format."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "x"


# -- STAR -------------------------------------------------------------------------------------


def star(folder: Path) -> Converted:
    """24 tasks as scripts; 4,666 calls, every action of the agent a command."""
    made = Converted()
    made.add("library.yaml", LIBRARY)
    made.add("outcomes.yaml", [{"id": "ended", "label": "Ended", "kind": "neutral"}])
    graphs: dict[str, dict[str, str]] = {}
    for task in sorted(path.name for path in (folder / "tasks").iterdir()):
        drawn = json.loads((folder / "tasks" / task / f"{task}.json").read_text())
        replies, graph = drawn["replies"], drawn["graph"]
        names = list(dict.fromkeys([*replies, *graph, *graph.values()]))
        steps = []
        for name in names:
            step: dict[str, Any] = {"id": an_id(name), "title": name.replace("_", " ")}
            step["say"] = replies.get(name, name).replace("{", "(").replace("}", ")")
            if name in graph:
                step["next"] = an_id(graph[name])
            else:
                step["outcome"] = "ended"
            steps.append(step)
        graphs[an_id(task)] = {an_id(a): an_id(b) for a, b in graph.items()}
        script = {"id": an_id(task), "title": task.replace("_", " "), "steps": steps}
        made.add(f"scripts/{an_id(task)}.yaml", script)
    known = {task: [an_id(n) for n in _names(folder, task)] for task in graphs}
    with gzip.open(folder / "dialogues-dev.jsonl.gz", "rt") as lines:
        for line in lines:
            made.calls.append(_star_call(json.loads(line), graphs, known))
    return made


def _names(folder: Path, task: str) -> list[str]:
    name = task.replace("-", "_")
    drawn = json.loads((folder / "tasks" / name / f"{name}.json").read_text())
    return [*drawn["replies"], *drawn["graph"], *drawn["graph"].values()]


def _star_call(
    call: dict[str, Any], graphs: dict[str, dict[str, str]], known: dict[str, list[str]]
) -> dict[str, Any]:
    tasks = [an_id(one["Task"]) for one in call["Scenario"]["WizardCapabilities"]]
    script = next(task for task in tasks if task in graphs)
    first = known[script][0]
    here, trail = (script, first), [(script, first)]
    commands: list[dict[str, Any]] = []
    path = [f"{script}/{first}"]
    spoken = 0
    for event in call["Events"]:
        if event["Agent"] != "Wizard":
            continue
        action = event["Action"]
        if action == "utter":
            commands.append({"do": "off-script", "reason": "own words", "text": event["Text"]})
            spoken += 1
        elif action == "pick_suggestion":
            label = an_id(event["ActionLabel"])
            owners = [here[0], *tasks, *graphs]
            owner = next((one for one in owners if label in known.get(one, ())), None)
            if owner is None:
                commands.append({"do": "off-script", "reason": "not in the script", "text": label})
                spoken += 1
                continue
            there = (owner, label)
            if there == here:
                commands.append({"do": "repeat"})
                continue
            if owner == here[0] and graphs[owner].get(here[1]) == label:
                commands.append({"do": "next"})
                trail.append(there)
            elif len(trail) > 1 and trail[-2] == there:
                commands.append({"do": "back"})
                trail.pop()
            else:
                to = label if owner == here[0] else f"{owner}/{label}"
                commands.append({"do": "jump", "to": to})
                trail.append(there)
            here = there
            path.append("/".join(there))
    return {
        "id": call["DialogueID"],
        "script": script,
        "given": {},
        "commands": commands,
        "path": path,
        "off_script": spoken,
    }


# -- FloDial ----------------------------------------------------------------------------------


def flodial(folder: Path) -> Converted:
    """10 flowcharts with their FAQs as replies; 396 calls, each move an answer or a jump."""
    made = Converted()
    made.add("library.yaml", LIBRARY)
    outcomes: dict[str, str] = {}
    edges: dict[str, dict[str, dict[str, str]]] = {}
    terminal: dict[str, set[str]] = {}
    for file in sorted((folder / "flowcharts").glob("*.json")):
        chart = json.loads(file.read_text())
        name = chart["name"]
        edges[name] = chart["edges"]
        terminal[name] = {n for n, node in chart["nodes"].items() if node["terminal"]}
        steps = []
        for number, node in chart["nodes"].items():
            step: dict[str, Any] = {
                "id": f"chart-{number}",
                "title": _plain(node["label"]),
                "say": _plain(node["utterance"]),
            }
            if node["terminal"]:
                step["outcome"] = f"{an_id(name)}-{number}"
                outcomes[step["outcome"]] = _plain(node["label"])
            else:
                step["answers"] = [
                    {"id": an_id(said), "label": said, "go": f"chart-{to}"}
                    for said, to in chart["edges"].get(number, {}).items()
                ]
            steps.append(step)
        made.add(
            f"scripts/{an_id(name)}.yaml",
            {
                "id": an_id(name),
                "title": name.replace("_", " "),
                "about": _plain(chart["problem_description"]),
                "steps": steps,
                "replies": [
                    {"id": f"faq-{faq['id']}", "heard": [_plain(faq["q"])], "say": _plain(faq["a"])}
                    for faq in chart["supporting_faqs"]
                ],
            },
        )
    made.add(
        "outcomes.yaml", [{"id": i, "label": w, "kind": "neutral"} for i, w in outcomes.items()]
    )
    for id, call in json.loads((folder / "dialogs" / "dialogs.json").read_text()).items():
        made.calls.append(_flodial_call(id, call, edges, terminal))
    return made


def _plain(words: str) -> str:
    return words.replace("{", "(").replace("}", ")").strip() or "-"


def _flodial_call(
    id: str,
    call: dict[str, Any],
    edges: dict[str, dict[str, dict[str, str]]],
    terminal: dict[str, set[str]],
) -> dict[str, Any]:
    chart = call["flowchart"]
    here = "1"
    commands: list[dict[str, Any]] = []
    path = [f"{an_id(chart)}/chart-1"]
    jumps = 0
    for turn in call["utterences"]:
        kind, _, number = str(turn.get("grounded_doc_id")).partition("-")
        if kind == "faq" and turn["speaker"] == "agent":
            commands.append({"do": "reply", "id": f"faq-{number}"})
        elif kind == "chart" and number not in ("0", here):
            said = [s for s, to in edges[chart].get(here, {}).items() if to == number]
            if said:
                commands.append({"do": "answer", "id": an_id(said[0])})
            else:
                commands.append({"do": "jump", "to": f"chart-{number}"})
                jumps += 1
            here = number
            path.append(f"{an_id(chart)}/chart-{number}")
    ended = f"{an_id(chart)}-{here}" if here in terminal[chart] else None
    return {
        "id": id,
        "script": an_id(chart),
        "given": {},
        "commands": commands,
        "path": path,
        "outcome": ended,
        "jumps": jumps,
    }


# -- GOV.UK -----------------------------------------------------------------------------------


def govuk(folder: Path) -> Converted:
    """11 question flows, the student finance script, and every recorded walk through them."""
    made = Converted()
    made.add("library.yaml", LIBRARY)
    with gzip.open(folder / "walks.jsonl.gz", "rt") as lines:
        walks = [json.loads(line) for line in lines]
    outcomes: set[str] = set()
    for file in sorted((folder / "flows").glob("*.json")):
        flow = json.loads(file.read_text())
        own = [walk for walk in walks if walk["flow"] == flow["flow"]]
        made.add(f"scripts/{an_id(flow['flow'])}.yaml", _govuk_script(flow, own, outcomes))
        for number, walk in enumerate(own):
            made.calls.append(_govuk_call(f"{flow['flow']}-{number}", flow, walk))
    from tests.material.smartdown import student_finance

    student_finance(folder / "smartdown-student-finance-forms", made, outcomes)
    made.add("outcomes.yaml", [{"id": o, "label": o, "kind": "neutral"} for o in sorted(outcomes)])
    return made


def _field(node: str) -> str:
    return "f_" + re.sub(r"[^a-z0-9]+", "_", node.lower()).strip("_")


def _said(node: dict[str, Any], answer: str) -> str:
    """An answer as its option is spelt: walks write "6.0-days" for "6-days"."""
    if not node.get("options") or any(o["value"] == answer for o in node["options"]):
        return answer
    return re.sub(r"^(\d+)\.0", r"\1", answer)


def _govuk_script(
    flow: dict[str, Any], walks: list[dict[str, Any]], outcomes: set[str]
) -> dict[str, Any]:
    steps, fields = [], {}
    for name, node in flow["nodes"].items():
        step: dict[str, Any] = {"id": an_id(name), "title": _plain(node.get("title") or name)}
        step["say"] = _plain(node.get("title") or name)
        if node["kind"] == "outcome":
            step["outcome"] = an_id(name)
            outcomes.add(an_id(name))
            steps.append(step)
            continue
        fields[_field(name)] = {"label": step["title"], "kind": "text"}
        if node.get("options"):
            step["answers"] = [
                {
                    "id": an_id(option["value"]),
                    "label": _plain(option["label"]),
                    "set": {_field(name): json.dumps(option["value"])},
                }
                for option in node["options"]
            ]
        else:
            step["ask"] = [_field(name)]
        routes = []
        for answer in dict.fromkeys(t["answer"] for t in flow["transitions"] if t["from"] == name):
            targets = next(
                t["to"] for t in flow["transitions"] if t["from"] == name and t["answer"] == answer
            )
            mine = f"{_field(name)} == {json.dumps(_said(node, answer))}"
            for when, to in _decide(flow, name, answer, targets, walks):
                routes.append({"when": " and ".join([mine, *when]), "go": an_id(to)})
        if routes:
            step["next"] = routes
        steps.append(step)
    return {
        "id": an_id(flow["flow"]),
        "title": flow["flow"].replace("-", " "),
        "fields": fields,
        "start": an_id(flow["start"]),
        "steps": steps,
    }


def _decide(
    flow: dict[str, Any],
    name: str,
    answer: str,
    targets: Sequence[str],
    walks: list[dict[str, Any]],
) -> list[tuple[list[str], str]]:
    """Conditions on earlier answers that tell which target follows."""
    if len(targets) == 1:
        return [([], targets[0])]
    cases = []
    for walk in walks:
        earlier: dict[str, str] = {}
        for at, said, to in zip(walk["path"], walk["answers"], walk["path"][1:], strict=False):
            if (at, said) == (name, answer):
                cases.append((dict(earlier), to))
            earlier[at] = _said(flow["nodes"][at], said)
    return _split(cases)


def _split(cases: list[tuple[dict[str, str], str]]) -> list[tuple[list[str], str]]:
    goals = {to for _, to in cases}
    if len(goals) <= 1:
        return [([], to) for to in goals]
    tests = sorted({(n, v) for earlier, _ in cases for n, v in earlier.items()})

    def mixed(test: tuple[str, str]) -> int:
        sides: tuple[list[str], list[str]] = ([], [])
        for earlier, to in cases:
            sides[earlier.get(test[0]) == test[1]].append(to)
        return sum(len(side) - max((side.count(t) for t in set(side)), default=0) for side in sides)

    useful = [t for t in tests if 0 < sum(e.get(t[0]) == t[1] for e, _ in cases) < len(cases)]
    best = min(useful, key=mixed)
    yes = [case for case in cases if case[0].get(best[0]) == best[1]]
    no = [case for case in cases if case[0].get(best[0]) != best[1]]
    holds = f"{_field(best[0])} == {json.dumps(best[1])}"
    return [
        *(([holds, *when], to) for when, to in _split(yes)),
        *(([f"not ({holds})", *when], to) for when, to in _split(no)),
    ]


def _govuk_call(id: str, flow: dict[str, Any], walk: dict[str, Any]) -> dict[str, Any]:
    commands: list[dict[str, Any]] = []
    for at, said in zip(walk["path"], walk["answers"], strict=False):
        if flow["nodes"][at].get("options"):
            commands.append({"do": "answer", "id": an_id(_said(flow["nodes"][at], said))})
        else:
            commands.append({"do": "fill", "field": _field(at), "value": said})
            commands.append({"do": "next"})
    script = an_id(flow["flow"])
    return {
        "id": id,
        "script": script,
        "given": {},
        "commands": commands,
        "path": [f"{script}/{an_id(node)}" for node in walk["path"]],
    }
