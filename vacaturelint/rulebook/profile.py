"""Rule profiles: which rules run, how heavy they are and with which thresholds (`rules/profielen/<name>.yaml`)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from vacaturelint.core.finding import Severity
from vacaturelint.core.located import Located
from vacaturelint.core.near import nearest
from vacaturelint.core.rule import Rule, RulePack, Status
from vacaturelint.data.fields import Fields
from vacaturelint.errors import RuleFileError, UsageError
from vacaturelint.resources import data_root

_KEYS = ("naam", "uitleg", "aan", "uit", "ernst", "opties")
_SEVERITY = {severity.value: severity for severity in Severity}


@dataclass(frozen=True, slots=True)
class RuleProfile:
    """Changes to the shipped rules, by code: rules on trial to use, rules to leave out, severities and options."""

    name: str
    explanation: str
    on: frozenset[str]
    off: frozenset[str]
    severities: Mapping[str, Severity]
    options: Mapping[str, Mapping[str, Located]]
    path: str


_READ: dict[str, RuleProfile] = {}


def profile_names() -> tuple[str, ...]:
    """Return the names of the shipped profiles, sorted."""
    folder = data_root() / "rules" / "profielen"
    return tuple(sorted(item.name.removesuffix(".yaml") for item in folder.iterdir() if item.name.endswith(".yaml")))


def load_profile(name: str) -> RuleProfile:
    """Return the shipped profile with this name.

    Errors: UsageError for an unknown name, RuleFileError for a mistake in its file.
    """
    if name in _READ:
        return _READ[name]
    if name not in profile_names():
        near = nearest(name, profile_names())
        hint = f"Bedoel je '{near}'?" if near else f"Kies uit {', '.join(profile_names())}."
        raise UsageError(f"Er is geen profiel '{name}'. {hint}")
    path = f"rules/profielen/{name}.yaml"
    text = (data_root() / "rules" / "profielen" / f"{name}.yaml").read_text(encoding="utf-8")
    from vacaturelint.data.yamlfile import read_yaml

    _READ[name] = profile_from(read_yaml(text, path), path)
    return _READ[name]


def read_profiles() -> dict[str, RuleProfile]:
    """Return the shipped profiles that were read so far, by name."""
    return dict(_READ)


def provide_profiles(profiles: Mapping[str, RuleProfile]) -> None:
    """Let `load_profile` return shipped profiles as they were read before."""
    _READ.update(profiles)


def profile_from(node: Located, path: str) -> RuleProfile:
    """Return the profile a file describes; RuleFileError when anything in it is wrong or missing."""
    fields = Fields(node, path).only(_KEYS)
    severity = fields.mapping("ernst")
    return RuleProfile(
        name=fields.text("naam"),
        explanation=fields.text("uitleg"),
        on=frozenset(fields.texts("aan")),
        off=frozenset(fields.texts("uit")),
        severities={code: severity.choice(code, _SEVERITY) for code in severity.entries()} if severity else {},
        options=dict(_options(fields)),
        path=path,
    )


def _options(fields: Fields) -> Iterator[tuple[str, Mapping[str, Located]]]:
    options = fields.mapping("opties")
    for code in options.entries() if options else ():
        changed = options.mapping(code) if options else None
        yield code, changed.entries() if changed else {}


def apply_profile(pack: RulePack, profile: RuleProfile) -> RulePack:
    """Return the rules as the profile wants them: a rule it turns on counts as stable, one it turns off as on trial.

    Errors: RuleFileError when the profile names a rule that is not there.
    """
    known = {rule.code for rule in pack}
    for code in (*profile.on, *profile.off, *profile.severities, *profile.options):
        if code not in known:
            raise RuleFileError(profile.path, 1, f"regel {code} bestaat niet: kijk met 'vacaturelint regels'")
    return RulePack(tuple(_applied(rule, profile) for rule in pack))


def _applied(rule: Rule, profile: RuleProfile) -> Rule:
    status = rule.status
    if rule.code in profile.on | profile.off and status is not Status.RETIRED:
        status = Status.STABLE if rule.code in profile.on else Status.TRIAL
    options = rule.options.with_changes(Located(profile.options.get(rule.code, {}), rule.options.line))
    return replace(rule, status=status, options=options, severity=profile.severities.get(rule.code, rule.severity))
