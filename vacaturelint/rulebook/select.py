"""Which rules a run uses: codes, code prefixes, names and categories."""

import difflib

from vacaturelint.core.finding import Category
from vacaturelint.core.rule import Rule, RulePack, Status
from vacaturelint.errors import UsageError


def select(pack: RulePack, chosen: tuple[str, ...] = (), ignored: tuple[str, ...] = ()) -> RulePack:
    """Return the rules to run: the chosen ones (default: every stable rule) without the ignored ones.

    A rule on trial runs only when its own code or name is chosen. Errors: UsageError for a word that selects no rule.
    """
    on = _matching(pack, chosen)
    asked = {selector.casefold() for selector in chosen}
    off = _matching(pack, ignored)
    live = [rule for rule in pack if rule.status is not Status.RETIRED]
    live = [rule for rule in live if rule.status is Status.STABLE or asked & {rule.code.casefold(), rule.name}]
    if not chosen:
        on = {rule.code for rule in live}
    return RulePack(tuple(rule for rule in live if rule.code in on and rule.code not in off))


def _matching(pack: RulePack, selectors: tuple[str, ...]) -> set[str]:
    codes: set[str] = set()
    for selector in selectors:
        hits = {rule.code for rule in pack if _selects(selector.casefold(), rule)}
        if not hits:
            raise UsageError(_unknown(pack, selector))
        codes |= hits
    return codes


def _selects(selector: str, rule: Rule) -> bool:
    if selector in (rule.name.casefold(), rule.category.value):
        return True
    return selector.startswith("vl") and len(selector) > 2 and rule.code.casefold().startswith(selector)


def _unknown(pack: RulePack, selector: str) -> str:
    known = [rule.code for rule in pack] + [rule.name for rule in pack] + [c.value for c in Category]
    near = difflib.get_close_matches(selector, known, n=1, cutoff=0.5)
    hint = f" Bedoel je '{near[0]}'?" if near else " Kijk met 'vacaturelint regels'."
    return f"Er is geen regel '{selector}'.{hint}"
