"""The figures of a report straight from documents, one after the other: what the index must give.

Written from the help's own words (`assets/help/formats.md`), with no code of the report.
"""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

Doc = Mapping[str, Any]
ENDINGS = ("kept", "kept-late", "broken", "withdrawn")


def started(doc: Doc) -> dt.datetime:
    return dt.datetime.fromisoformat(doc["started"]).astimezone(ZoneInfo(doc["timezone"]))


def counting(docs: Iterable[Doc]) -> list[Doc]:
    best: dict[str, Doc] = {}
    for doc in docs:
        if doc["id"] not in best or doc["rev"] > best[doc["id"]]["rev"]:
            best[doc["id"]] = doc
    return [doc for doc in best.values() if doc["state"] not in ("open", "parked", "discarded")]


def figures(
    docs: Iterable[Doc],
    said: Iterable[Doc] = (),
    aims: Mapping[str, float] | None = None,
    fits: Callable[[Doc], bool] = lambda doc: True,
) -> dict[str, Any]:
    """The report over the documents that fit; `said` are statements and amendments."""
    everyone = [doc for doc in counting(docs) if not doc["sample"]]
    said = sorted(said, key=lambda one: one["at"])
    calls = [doc for doc in everyone if fits(doc)]
    closed = [doc for doc in calls if doc["state"] == "closed"]
    outcome = {doc["id"]: doc["outcome"] for doc in everyone}
    customer = {doc["id"]: _keys(doc["fields"]) for doc in everyone}
    became: dict[tuple[str, str], str] = {}
    for one in said:
        if one.get("kind") == "promise" and one["change"] in ENDINGS:
            # What is over is over: a second desk that says so later changes nothing
            became.setdefault((one["interaction"], one["of"]), one["change"])
        elif one.get("kind") == "correction" and one.get("outcome"):
            outcome[one["of"]] = one["outcome"]
        if one.get("kind", "amendment") in ("amendment", "correction") and one["of"] in customer:
            own = customer[one["of"]]
            right = _keys(one.get("fields") or {})
            customer[one["of"]] = [a or b for a, b in zip(right, own, strict=True)]

    def by(part: str, key: Callable[[Doc], Any]) -> Counter[Any]:
        return Counter(key(entry) for doc in calls for entry in doc[part])

    report: dict[str, Any] = {
        "calls": len(calls),
        "agents": len({doc["agent"]["id"] for doc in calls if doc["agent"]["id"]}),
    }
    for name, source in (("handle_s", _handled), ("hold_s", "hold_s"), ("wrap_s", "wrap_s"),
                         ("wait_s", "waited_s")):  # fmt: skip
        told = [source(d) if callable(source) else d.get(source) for d in closed]
        report[name] = _lengths([one for one in told if one is not None])
    ends = Counter(outcome[doc["id"]] for doc in calls)
    report["outcomes"] = [{"id": id, "n": n, **_share(n, len(calls))} for id, n in _ordered(ends)]
    report["standards"] = []
    measured: dict[str, list[bool]] = defaultdict(list)
    for doc in calls:
        mine: dict[str, list[bool]] = defaultdict(list)
        for one in doc["standards"]:
            mine[one["id"]].append(one["met"])
        for id, met in mine.items():
            measured[id].append(all(met))
    for id, all_met in sorted(measured.items()):
        told = _share(sum(all_met), len(all_met))
        aim = (aims or {}).get(id)
        verdict = "open"
        if aim is not None:
            verdict = "met" if told["low"] >= aim else "missed" if told["high"] < aim else "open"
        report["standards"].append(
            {"id": id, "met": sum(all_met), **told, "aim": aim, "verdict": verdict}
        )
    report["steps"] = _steps(calls)
    report["skip_reasons"] = [
        {"script": script, "step": step, "reason": reason, "n": n}
        for (script, step, reason), n in _ordered(
            by("skipped", lambda one: (one["script"], one["step"], one["reason"]))
        )
    ]
    report["none_fits"] = [
        {"script": script, "step": step, "words": words, "n": n}
        for (script, step, words), n in _ordered(
            by("none_fits", lambda one: (one["script"], one["step"], one["text"]))
        )
    ]
    rules = sorted({one["rule"] for doc in calls for one in doc["slips"]})
    kinds = by("slips", lambda one: (one["rule"], one["kind"]))
    report["slips"] = [
        {
            "rule": rule,
            "slips": kinds[rule, "slip"],
            "near_misses": kinds[rule, "near-miss"],
            "calls": sum(any(one["rule"] == rule for one in doc["slips"]) for doc in calls),
        }
        for rule in rules
    ]
    used = by("may_used", lambda one: one["may"])
    report["may_used"] = [{"id": id, "n": n} for id, n in _ordered(used)]
    ours = Counter(
        became.get((doc["id"], one["id"]), "open")
        for doc in calls
        for one in doc["promises"]
        if one.get("from") != "customer"
    )
    report["promises"] = {
        "made": ours.total(), "open": ours["open"], "kept": ours["kept"],
        "kept_late": ours["kept-late"], "broken": ours["broken"], "withdrawn": ours["withdrawn"],
        **_share(ours["kept"], ours["kept"] + ours["kept-late"] + ours["broken"]),
    }  # fmt: skip
    answers: dict[str, list[Any]] = defaultdict(list)
    for doc in calls:
        if doc["feedback"] is not None and doc["feedback"].get("value") is not None:
            answers[doc["feedback"]["question"]].append(doc["feedback"]["value"])
    report["feedback"] = [
        {
            "question": question,
            "n": len(told),
            "mean": sum(told) / len(told),
            "median": _quantile(sorted(told), 0.5),
            "shares": {str(one): n / len(told) for one, n in Counter(told).items()},
        }
        for question, told in sorted(answers.items())
    ]
    report["languages"] = dict(Counter(doc["language"] for doc in calls))
    report["again"] = _again(calls, everyone, customer)
    return report


def _steps(calls: list[Doc]) -> list[dict[str, Any]]:
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    spent: dict[tuple[str, str], list[float]] = defaultdict(list)

    def row(entry: Doc) -> dict[str, Any]:
        key = (entry["script"], entry["step"])
        blank = dict.fromkeys(("entered", "skipped", "none_fits", "off_script", "left_here"), 0)
        return rows.setdefault(key, {"script": key[0], "step": key[1], "median_s": None, **blank})

    for doc in calls:
        for entry in doc["path"]:
            row(entry)["entered"] += 1
            if entry["left_ms"] is not None:
                spent[entry["script"], entry["step"]].append(entry["left_ms"] - entry["entered_ms"])
        for part in ("skipped", "none_fits", "off_script"):
            for entry in doc[part]:
                row(entry)[part] += 1
        if doc["path"]:
            row(doc["path"][-1])["left_here"] += 1
    for key, its in spent.items():
        rows[key]["median_s"] = _quantile(sorted(its), 0.5) / 1000
    return [rows[key] for key in sorted(rows)]


def _keys(fields: Doc) -> list[str | None]:
    """What a customer is known by: the account, else the phone, else the name."""
    name = fields.get("customer.name")
    return [
        fields.get("customer.account") or fields.get("account"),
        fields.get("customer.phone") or fields.get("phone"),
        name.casefold() if name else None,
    ]


def _again(calls: list[Doc], everyone: list[Doc], customer: Mapping[str, list[str | None]]) -> Any:
    def key(doc: Doc) -> tuple[int, str] | None:
        return next(((n, one) for n, one in enumerate(customer[doc["id"]]) if one), None)

    known = [doc for doc in calls if key(doc) is not None]
    week = dt.timedelta(days=7)
    again = sum(
        any(
            key(other) == key(doc) and dt.timedelta(0) < started(doc) - started(other) <= week
            for other in everyone
        )
        for doc in known
    )
    return {"n": again, **_share(again, len(known))}


def _handled(doc: Doc) -> float | None:
    if doc.get("handle_s") is not None:
        return float(doc["handle_s"])
    if doc.get("ended") is None:
        return None
    return (dt.datetime.fromisoformat(doc["ended"]) - started(doc)).total_seconds()


def _lengths(values: list[float]) -> dict[str, Any]:
    return {
        "n": len(values),
        "mean": sum(values) / len(values) if values else None,
        "median": _quantile(sorted(values), 0.5),
        "p90": _quantile(sorted(values), 0.9),
    }


def _quantile(ordered: list[float], share: float) -> Any:
    if not ordered:
        return None
    place = (len(ordered) - 1) * share
    low, high = ordered[math.floor(place)], ordered[math.ceil(place)]
    return low + (high - low) * (place - math.floor(place))


def _share(hits: int, of: int) -> dict[str, Any]:
    if not of:
        return {"of": 0, "share": None, "low": None, "high": None}
    z, p = 1.959963984540054, hits / of
    middle = (p + z * z / (2 * of)) / (1 + z * z / of)
    half = z / (1 + z * z / of) * math.sqrt(p * (1 - p) / of + z * z / (4 * of * of))
    return {"of": of, "share": p, "low": middle - half, "high": middle + half}


def _ordered(counted: Counter[Any]) -> list[tuple[Any, int]]:
    def order(pair: tuple[Any, int]) -> Any:
        parts = pair[0] if isinstance(pair[0], tuple) else (pair[0],)
        return -pair[1], *((one is None, one or "") for one in parts)

    return sorted(counted.items(), key=order)
