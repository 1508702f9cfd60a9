"""`jobaid check`, `jobaid explain`, `jobaid schema`, `jobaid plans`: proving a library."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.commands.options import add_library, add_profile, library_folder, say_trouble
from jobaid.sentences import counted

if TYPE_CHECKING:
    from jobaid.library.findings import Finding
    from jobaid.operations.library_check import CheckedPaths

Commands = Any


def add(commands: Commands) -> None:
    """Add the commands to the parser."""
    check = commands.add_parser("check", help="say everything that is wrong with a library")
    check.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="a library, or files or folders inside one (without any: the library in use)",
    )
    add_library(check)
    add_profile(check)
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.set_defaults(handler=run_check)

    explain = commands.add_parser("explain", help="what a finding's code means, how to mend it")
    explain.add_argument("code", nargs="?", metavar="JA012", help="without it: all codes")
    explain.set_defaults(handler=run_explain)

    schema = commands.add_parser("schema", help="print a JSON Schema")
    schema.add_argument("name", nargs="?", metavar="NAME", help="without it: all names")
    schema.set_defaults(handler=run_schema)

    plans = commands.add_parser("plans", help="walk every plan of a library")
    add_library(plans)
    add_profile(plans)
    plans.add_argument("scripts", nargs="*", metavar="SCRIPT", help="only these scripts' plans")
    plans.set_defaults(handler=run_plans)


def run_check(options: argparse.Namespace) -> int:
    """Print findings; exit 1 where one is an error."""
    from jobaid.operations.clock import wall_clock
    from jobaid.operations.library_check import NotALibrary, check_paths

    paths = options.paths or [library_folder(options)]
    try:
        checked = check_paths(paths, library=options.library, now=wall_clock())
    except NotALibrary as trouble:
        say_trouble(trouble.words)
        return 2
    if options.format == "json":
        print(json.dumps([_as_json(one) for one in checked.findings], indent=2))
    else:
        for one in checked.findings:
            print(one.line_of_text())
        print(_summed_up(checked))
    return int(any(one.is_error for one in checked.findings))


def _as_json(finding: Finding) -> dict[str, Any]:
    return {
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "code": finding.code,
        "severity": finding.severity,
        "text": finding.words,
        "fix": finding.fix,
        "call": list(finding.call),
    }


def _summed_up(checked: CheckedPaths) -> str:
    """What a person wants to know when everything has been said: how much of what."""
    errors = sum(one.is_error for one in checked.findings)
    warnings = len(checked.findings) - errors
    if not checked.findings:
        found = "Nothing is wrong."
    else:
        of_errors = counted(errors, "%Ln error", "%Ln errors")
        of_warnings = counted(warnings, "%Ln warning", "%Ln warnings")
        code = checked.findings[0].code
        found = f"{of_errors} and {of_warnings}. `jobaid explain {code}` says more of the first."
    return f"{found} {checked.looked_at.words}"


def run_explain(options: argparse.Namespace) -> int:
    """Print the page of a code."""
    from jobaid.library.codes import all_codes, page
    from jobaid.library.findings import did_you_mean

    codes = all_codes()
    if options.code is None:
        for code in codes:
            print(f"{code}  {page(code).severity:7}  {page(code).title}")
        return 0
    code = options.code.upper()
    if code not in codes:
        say_trouble(f"There is no code {code[:20]}. {did_you_mean(code, codes) or ''}".strip())
        return 2
    found = page(code)
    print(f"{found.code} ({found.severity}): {found.title}\n\n{found.text}", end="")
    return 0


def run_schema(options: argparse.Namespace) -> int:
    """Print a JSON Schema."""
    from jobaid.library.findings import did_you_mean
    from jobaid.operations.schema_list import json_schema, schema_names

    names = schema_names()
    if options.name is None:
        print("\n".join(names))
        return 0
    if options.name not in names:
        hint = did_you_mean(options.name, names) or ""
        say_trouble(f"There is no schema `{options.name[:40]}`. {hint}".strip())
        return 2
    print(json.dumps(json_schema(options.name), indent=2))
    return 0


def run_plans(options: argparse.Namespace) -> int:
    """Walk every plan; exit 1 where one does not come out as written."""
    from jobaid.commands.options import read_named_library
    from jobaid.library.findings import did_you_mean
    from jobaid.operations.plan_replay import walk_plans

    reading = read_named_library(options)
    if reading is None:
        return 2
    known = reading.library.scripts
    unknown = [one for one in options.scripts if one not in known]
    for one in unknown:
        hint = did_you_mean(one, known) or ""
        say_trouble(f"There is no script `{one[:40]}` in the library. {hint}".strip())
    if unknown:
        return 2
    results = walk_plans(reading.library, options.scripts)
    failed = [one for one in results if not one.passed]
    for one in failed:
        print(f"{one.script}/{one.plan}: {'; '.join(one.differences)}")
    print(f"{len(results) - len(failed)} of {len(results)} plans come out as written.")
    return int(bool(failed))
