"""Which rules a run uses: codes, code prefixes, names and categories."""

from vacaturelint.core.rule import RulePack, Status
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
        hits = pack.selected(selector)
        if not hits:
            raise UsageError(f"Er is geen regel '{selector}'. {pack.hint(selector)}")
        codes |= hits
    return codes
