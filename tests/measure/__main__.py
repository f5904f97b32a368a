"""How right the rules are: `python -m tests.measure [--set heldout] [--design NAME] [--pages N]`.

For each field the share of pages on which it is right, empty with a warning, wrong with a warning,
silently wrong; for each design the share of pages with every field right. trafilatura's figures on
the same pages stand below. `--show N` prints N faults, `--save DIR` keeps the pages with one.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.measure import others
from tests.measure.judge import FIELDS, VERDICTS, Fault, Tally, tally
from tests.measure.sets import SETS, cases, designs


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.measure", description=__doc__)
    parser.add_argument("--set", choices=SETS, help="one of the sets; both, if not given")
    parser.add_argument("--design", help="pages of this design only")
    parser.add_argument("--pages", type=int, default=1000, help="how many of each set")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="how many faults to print")
    parser.add_argument("--field", help="print faults of this field only")
    parser.add_argument("--save", type=Path, help="where to put pages with a fault")
    parser.add_argument("--alone", action="store_true", help="without trafilatura's figures")
    args = parser.parse_args(argv)
    for name in [args.set] if args.set else SETS:
        if args.design and args.design not in designs(name):
            continue
        only = [args.design] if args.design else []
        total = tally(cases(name, args.pages, args.seed, only))
        print(f"{name}: {total.pages} pages, seed {args.seed}\n")
        print_table(total)
        print_designs(total)
        if not args.alone:
            print_others(total, name, args.seed, only)
        for fault in total.faults[: args.show]:
            print_fault(fault, args.field)
        if args.save:
            save(total.faults, args.save)
    return 0


def print_table(total: Tally) -> None:
    print(f"{'field':15}" + "".join(f"{verdict:>16}" for verdict in VERDICTS))
    for name in FIELDS:
        counts = total.fields[name]
        print(f"{name:15}" + "".join(f"{counts[v] / total.pages:>16.2%}" for v in VERDICTS))
    print(f"{'all fields':15}" + "".join(f"{total.share(v):>16.3%}" for v in VERDICTS) + "\n")


def print_designs(total: Tally) -> None:
    print("design          pages  all fields right  where not")
    for design, right in total.designs.items():
        where = ", ".join(f"{name} {n}" for name, n in total.failing[design].most_common(5))
        print(f"{design:15}{len(right):6}{sum(right) / len(right):>18.1%}  {where}")
    print(f"\nPages with every field right: {total.all_right:.2%}")
    print(f"Pages with a paragraph in the body that is not the article's: {len(total.foreign)}")
    for name, found in total.foreign[:5]:
        print(f"  {name}: {found[0][:80]!r}")


def print_others(total: Tally, name: str, seed: int, only: list[str]) -> None:
    right = others.compare(cases(name, total.pages, seed, only))
    ours = {"title": "title", "minute": "published_at", "body": "body"}
    print("\nOf the same pages right      hnnscraper  trafilatura")
    for part, field in ours.items():
        own = total.fields[field]["right"] / total.pages
        print(f"{part:26}{own:>13.1%}{right[part] / right['pages']:>13.1%}")


def print_fault(fault: Fault, only: str | None) -> None:
    for name, verdict in fault.verdicts.items():
        if verdict == "right" or (only and name != only):
            continue
        print(f"\n{fault.case.name}: {name} {verdict} {fault.why}")
        got = fault.record[name] if fault.record else None
        print(f"  expected {_difference(fault.case.expected[name], got)}")
        print(f"  got      {_difference(got, fault.case.expected[name])}")
        if fault.record:
            said = [w["message"] for w in fault.record["warnings"] if w["field"] == name]
            print(f"  warnings {said}, by {fault.record['provenance'].get(name)}")


def _difference(one: object, other: object) -> str:
    """What of `one` is not in `other`, paragraph by paragraph or entry by entry."""
    if isinstance(one, str) and isinstance(other, str) and "\n\n" in one + other:
        paragraphs = set(other.split("\n\n"))
        return json.dumps([p for p in one.split("\n\n") if p not in paragraphs], ensure_ascii=False)
    if isinstance(one, list) and isinstance(other, list):
        return json.dumps([x for x in one if x not in other], ensure_ascii=False)
    return json.dumps(one, ensure_ascii=False)


def save(faults: list[Fault], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for fault in faults:
        stem = folder / fault.case.name
        stem.with_suffix(".html").write_bytes(fault.case.html)
        note = {
            "url": fault.case.url,
            "verdicts": fault.verdicts,
            "why": fault.why,
            "expected": fault.case.expected,
            "record": fault.record,
        }
        text = json.dumps(note, ensure_ascii=False, indent=1)
        stem.with_suffix(".json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
