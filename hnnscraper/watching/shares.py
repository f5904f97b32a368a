"""Checks of shares: fields, rules, warnings, pages refused, errors, empty lists, shapes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from hnnscraper.watching.evidence import (
    ALARM,
    MIN_PAST,
    STILL_RULE,
    SUSPECTED,
    Direction,
    Evidence,
    compare,
    gather,
    is_over,
)
from hnnscraper.watching.findings import Finding, Level, unjudged
from hnnscraper.watching.history import History, Sample

# A change that is certain but this small is not told.
_LEAST_DROP = 0.04  # of a field's share
_LEAST_LOST = 3, 0.015  # articles that lost a field, and their share
_LEAST_SHARE = 0.05  # of a rule, for its end to be told

# Which field and rule a page lacks that is refused for this reason.
_REFUSED_FOR = {"no-body": ("body", "prose"), "no-headline": ("title", "h1")}


def fields(history: History) -> Iterator[Finding]:
    """A field, or a part of one, that fewer articles have than before."""
    known = history.before("records", "").parts("field/") | history.told_about("field")
    for field in sorted(known):
        whole, key = _whole_of(field), f"field/{field}"
        new = (f"new/{key}", f"new/{whole}" if "." in field else "records/new", key)
        is_open = not is_over(history, *new, "fewer")
        found = [*gather(history, f"field/{field}", whole, key, "fewer"), *_lost(history, field)]
        worst = _worst(found)
        if worst is None:
            if field == "title" or "." not in field:
                yield replace(_not_judged(found, "field", field), suspected=is_open)
            continue
        told = [each for each in found if each.chance < ALARM and _is_much(each)]
        level = max((_field_level(each) for each in told), default=Level.FINE)
        evidence = min(told, key=lambda each: each.chance, default=worst)
        rule = _usual_rule(history, field) if level else None
        yield _still(_finding(level, "field", field, evidence, rule), is_open)


def _still(finding: Finding, is_open: bool) -> Finding:
    """What was told is not over because there is little to see."""
    return replace(finding, suspected=not finding.level and (finding.suspected or is_open))


def _whole_of(field: str) -> str:
    """What the share of a field's part is a share of."""
    return f"field/{field.partition('.')[0]}" if "." in field else "records"


def _is_much(evidence: Evidence) -> bool:
    if evidence.direction == "more":  # articles that lost the field
        return evidence.seen >= _LEAST_LOST[0] and evidence.share >= _LEAST_LOST[1]
    return evidence.share < evidence.expected - _LEAST_DROP


def _field_level(evidence: Evidence) -> Level:
    share = 1 - evidence.share if evidence.direction == "more" else evidence.share
    expected = 1 - evidence.expected if evidence.direction == "more" else evidence.expected
    return Level.BROKEN if share < expected / 2 else Level.LOOK


def _lost(history: History, field: str) -> list[Evidence]:
    """Articles visited again that have the field no more. Told of once: next time they had none."""
    if "." in field:
        return []
    names = (f"lost/{field}", "revisited", f"field/{field}", "more")
    return [
        compare(history, sample, *names[:3], "more", scope=f"articles {scope} lost it")
        for sample, scope in (
            (history.alone, "seen again in this run"),
            (history.recent, "seen again in the last day"),
        )
    ]


def _usual_rule(history: History, field: str) -> str | None:
    """The rule that found the field most often before."""
    field = field.partition(".")[0]
    past = history.before("records", f"field/{field}")
    rules = {rule: past[f"rule/{field}/{rule}"] for rule in past.parts(f"rule/{field}/")}
    return max(rules, key=lambda rule: (rules[rule], rule), default=None)


def rules(history: History) -> Iterator[Finding]:
    """A rule that stops finding its field, or one that begins to. The field may still be right."""
    past = history.before("records", "", same_program=True)
    names = past.parts("rule/") | history.alone.parts("rule/")
    for field in history.told_about("rule"):  # the rule may have found nothing for weeks
        before = history.before(f"field/{field}", f"rule/{field}", same_program=True)
        names |= {f"{field}/{rule}" for rule in before.parts(f"rule/{field}/")}
    by_field: dict[str, list[str]] = {}
    for name in sorted(names):
        field, _, rule = name.partition("/")
        by_field.setdefault(field, []).append(rule)
    for field, its_rules in by_field.items():
        found = [(rule, e) for rule in its_rules for e in _of_rule(history, field, rule)]
        changed = [
            (e.chance, rule, e) for rule, e in found if e.chance < ALARM and _rule_changed(e)
        ]
        is_open = bool(history.told(f"rule/{field}")) and not _rules_are_back(history, field)
        if changed:
            yield _rule_finding(field, changed)
        elif (worst := _worst([e for _, e in found])) is None:
            yield _still(_not_judged([e for _, e in found], "rule", field), is_open)
        else:
            yield _still(_finding(Level.FINE, "rule", field, worst), is_open)


def _of_rule(history: History, field: str, rule: str) -> Iterator[Evidence]:
    whole = f"field/{field.partition('.')[0]}"
    name = f"rule/{field}/{rule}"
    directions: tuple[Direction, ...] = ("fewer", "more")
    for direction in directions:
        yield from gather(history, name, whole, f"rule/{field}", direction, same_program=True)


def _rules_are_back(history: History, field: str) -> bool:
    """Those that found the field before find it again."""
    key, whole = f"rule/{field}", f"field/{field.partition('.')[0]}"
    past = history.before(whole, key, same_program=True)
    usual = [
        rule
        for rule in past.parts(f"{key}/")
        if past[f"{key}/{rule}"] >= _LEAST_SHARE * past[whole]
    ]
    return all(
        is_over(
            *(history, f"new/{key}/{rule}", f"new/{whole}", key, "fewer"),
            by=STILL_RULE,
            same_program=True,
        )
        for rule in usual
    )


def _rule_changed(evidence: Evidence) -> bool:
    if evidence.direction == "fewer":
        return evidence.expected >= _LEAST_SHARE and evidence.share < evidence.expected / 2
    return evidence.share > 2 * evidence.expected + 0.1


def _rule_finding(field: str, changed: list[tuple[float, str, Evidence]]) -> Finding:
    """Names the rule that stopped, else the one that began."""
    fewer = sorted((c for c in changed if c[2].direction == "fewer"), key=lambda c: c[:2])
    more = sorted((c for c in changed if c[2].direction == "more"), key=lambda c: c[:2])
    _, rule, evidence = (fewer or more)[0]
    saw = f"{rule}: {evidence.saw()}"
    if fewer and more:
        saw += f"; {more[0][1]}: {more[0][2].saw()}"
    return Finding(
        Level.LOOK, "rule", field, saw, f"{rule}: {evidence.expects()}", evidence.source(), rule
    )


def warnings(history: History, told: Iterable[str]) -> Iterator[Finding]:
    """A field that is doubted more often; none of those whose loss is `told` already."""
    fields = history.alone.parts("warning/") | history.told_about("warning")
    for field in sorted(fields - set(told)):
        name = f"warning/{field}"
        found = list(gather(history, name, "records", name, "more", same_program=True))
        new = (f"new/{name}", "records/new", name)
        is_open = not is_over(history, *new, "more", same_program=True)
        yield _still(_more(found, "warning", field, Level.LOOK), is_open)


def refused(history: History) -> Iterator[Finding]:
    """Pages that were taken for articles, and hold none."""
    reasons = {field: reason for reason, (field, _) in _REFUSED_FOR.items()}
    told = {reasons.get(what, what) for what in history.told_about("refused")}
    for reason in sorted(history.recent.parts("refused/") | told):
        field, rule = _REFUSED_FOR.get(reason, (reason, None))
        names = (f"refused/{reason}", "pages", f"refused/{field}")
        found = list(_both(history, *names, "pages {} were refused"))
        is_open = not is_over(history, *names, "more")
        much = max((each.share for each in found if each.chance < ALARM), default=0)
        level = Level.BROKEN if much > 0.3 else Level.LOOK
        yield _still(_more(found, "refused", field, level, rule), is_open)


def errors(history: History) -> Iterator[Finding]:
    for kind in sorted(history.alone.parts("error/") | history.told_about("error")):
        name = f"error/{kind}"
        scope = "requests of this run failed so"
        found = [compare(history, history.alone, name, "asked", name, "more", scope=scope)]
        is_open = not is_over(history, name, "asked", name, "more")
        yield _still(_more(found, "error", kind, Level.LOOK), is_open)


def lists(history: History) -> Iterator[Finding]:
    """Lists without any article. Their front page is one page: some runs tell together."""
    for kind in sorted(history.recent.parts("list/empty/") | history.told_about("list")):
        names = (f"list/empty/{kind}", f"list/read/{kind}", f"list/{kind}")
        found = list(_both(history, *names, "lists {} had no article"))
        level = Level.BROKEN if kind == "front" else Level.LOOK
        is_open = not is_over(history, *names, "more")
        yield _still(_more(found, "list", kind, level, chance=1e-5), is_open)


def _both(history: History, part: str, whole: str, key: str, scope: str) -> Iterator[Evidence]:
    """This run and the last day, which one of the two is put into `scope`."""
    for sample, when in ((history.alone, "of this run"), (history.recent, "of the last day")):
        yield compare(history, sample, part, whole, key, "more", scope=scope.format(when))


# A page of a new shape is told of at once; how many of them are news? Such pages are rare, and one
# of them is no loss: the bound is wide.
_SHAPE_ALARM = 1e-3


def shapes(history: History) -> Iterator[Finding]:
    """Pages whose markup was never seen. A run that told of them tells for a day."""
    for field in sorted(history.recent.parts("shape/pages/")):
        new, pages = f"shape/new/{field}", f"shape/pages/{field}"
        samples = [Sample((run,)) for run in history.recent.runs if run[new]]
        scopes = [(history.alone, "in this run"), *((each, "in a run") for each in samples)]
        scopes.append((history.recent, "in the last day"))
        found = [
            compare(history, each, new, pages, "", "more", scope=f"pages {scope} held otherwise")
            for each, scope in scopes
        ]
        told = [each for each in found if each.chance < _SHAPE_ALARM and each.seen]
        if told:
            best = min(told, key=lambda each: each.chance)
            rule = _usual_rule(history, field)
            yield _finding(Level.LOOK, "shape", field, best, rule)
        elif found[0].past_of < MIN_PAST:
            yield _not_judged(found, "shape", field)
        else:
            yield _finding(Level.FINE, "shape", field, found[-1])


def _more(
    found: list[Evidence],
    check: str,
    what: str,
    level: Level,
    rule: str | None = None,
    *,
    chance: float = ALARM,
) -> Finding:
    """What is told of something that is more than before."""
    told = [
        each
        for each in found
        if each.chance < chance and each.share > 2 * each.expected + _LEAST_SHARE
    ]
    if told:
        best = min(told, key=lambda each: each.chance)
        return _finding(level, check, what, best, rule)
    worst = _worst(found)
    return (
        _not_judged(found, check, what)
        if worst is None
        else _finding(Level.FINE, check, what, worst, rule)
    )


def _worst(found: list[Evidence]) -> Evidence | None:
    """Of those that tell anything."""
    return min((e for e in found if e.is_enough), key=lambda e: e.chance, default=None)


def _not_judged(found: list[Evidence], check: str, what: str) -> Finding:
    most = max(found, key=lambda each: each.of)
    why = f"only {most.past_of:,} before" if most.past_of < MIN_PAST else "too few to tell"
    return unjudged(check, what, most.saw(), why)


def _finding(
    level: Level, check: str, what: str, evidence: Evidence, rule: str | None = None
) -> Finding:
    return Finding(
        *(level, check, what, evidence.saw(), evidence.expects(), evidence.source(), rule),
        suspected=not level and evidence.chance < SUSPECTED,
    )
