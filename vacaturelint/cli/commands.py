"""The commands; `controleer` is the default. Each calls one function and prints what it returns."""

from collections.abc import Callable
from typing import Any

import click

from vacaturelint import __version__
from vacaturelint.cli.dutch import HELP_NAMES, DutchChoice, DutchCommand, DutchGroup, DutchRange
from vacaturelint.cli.options import checking, failing, order_of, settings, taken, warm, words
from vacaturelint.core.finding import Severity
from vacaturelint.errors import UsageError
from vacaturelint.reporters.registry import FORMATS


@click.group(cls=DutchGroup, default="controleer", no_args_is_help=True,
             context_settings={"help_option_names": [*HELP_NAMES]})  # fmt: skip
@click.version_option(
    __version__, "--version", "--versie", message="vacaturelint %(version)s", help="Toon de versie en stop."
)
def cli() -> None:
    """Kijk vacatures en functieprofielen na: klare taal, eerlijke eisen, niets vergeten.

    Begin met: vacaturelint vacature.docx
    """


def _format(usual: str | None) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return what adds the option for the format."""
    said = ", ".join(f"{name} ({one.about})" for name, one in FORMATS.items())
    return click.option("-f", "--formaat", "format", type=DutchChoice([*FORMATS]), default=usual, metavar="FORMAAT",
                        help=f"{said}.")  # fmt: skip


_measures = click.option("--leesmaten", "measures", is_flag=True,
                         help="Toon ook LIX, Flesch en leestijd (tekst, html, json, xlsx en rapport).")  # fmt: skip


@cli.command(cls=DutchCommand, short_help="Kijk documenten na (dit is de gewone opdracht).")
@click.argument("inputs", nargs=-1, required=True, metavar="BESTAND…", type=click.Path())
@_format("tekst")
@click.option("-o", "--uitvoer", "target", metavar="PAD", help="Schrijf het resultaat in dit bestand.")
@failing
@checking
@click.option("--naam", "stdin_name", default="stdin.txt", metavar="NAAM",
              help="Naam voor wat je via - doorgeeft, zoals tekst.md.")  # fmt: skip
@click.option("--schrijf-referentie", "write_baseline", is_flag=True,
              help="Bewaar wat er nu is als bekend (gewoon in vacaturelint-referentie.json).")  # fmt: skip
@click.option("--alles", "everything", is_flag=True, help="Toon elke opmerking, ook elke tip en van elk bestand.")
@click.option("--vanaf", "least", type=DutchChoice([*Severity]), default=Severity.HINT.value, metavar="ERNST",
              help="Toon alleen opmerkingen vanaf deze ernst: fout, waarschuwing of tip (gewoon).")  # fmt: skip
@click.option("--stil", "quiet", is_flag=True, help="Toon alleen wat de controle doet falen.")
@click.option("--met-tekst", "with_text", is_flag=True, help="Zet de tekst zelf mee in de json.")
@_measures
def controleer(*, write_baseline: bool, **said: Any) -> int:  # noqa: ANN401
    """Kijk documenten na: .docx, .pdf, .odt, .html, .md, .txt, een map, of - voor wat je doorgeeft.

    Eindigt met 0 (niets vanaf --faal-bij), 1 (opmerkingen vanaf --faal-bij) of 2 (iets was niet te lezen).
    """
    from vacaturelint.cli.check import Shown, check

    order = order_of(said)
    return check(order, Shown(**said), write_baseline=write_baseline)


@cli.command(cls=DutchCommand, short_help="Toon alle regels.")
@click.option("--termen", "terms", is_flag=True, help="Toon elke term, met zijn regel en waar hij vandaan komt.")
@click.option("--config", "config", metavar="BESTAND", help="Instellingen van je team, met jullie eigen termen.")
def regels(*, terms: bool, config: str | None) -> None:
    """Toon alle regels met code, ernst en titel."""
    from vacaturelint.cli.rules import list_rules, list_terms

    click.echo(list_terms(config) if terms else list_rules(config))


@cli.command(cls=DutchCommand, short_help="Toon de taalprofielen van functies.")
@click.argument("profile", required=False, metavar="[NAAM|BESTAND]")
@click.option("--maak", "make", is_flag=True, help="Schrijf een profiel dat je zelf aanvult (YAML).")
def profielen(*, profile: str | None, make: bool) -> None:
    """Toon alle taalprofielen, of één profiel: hoeveel Nederlands een functie nodig heeft, per vaardigheid."""
    from vacaturelint.cli.profiles import list_profiles, make_profile, show_profile

    click.echo(make_profile(profile) if make else show_profile(profile) if profile else list_profiles())


@cli.command(cls=DutchCommand, short_help="Toon de instellingen, en waar elke vandaan komt.")
@click.argument("path", required=False, metavar="[BESTAND]")
@settings
def config(**options: Any) -> None:  # noqa: ANN401
    """Toon de instellingen die gelden, en waar elke vandaan komt; met BESTAND die voor dat bestand."""
    from vacaturelint.cli.settings import show_settings

    click.echo(show_settings(options["path"], options["config"], taken(options)))


@cli.command(cls=DutchCommand, short_help="Leg één regel uit, met voorbeelden.")
@click.argument("rule", required=False, metavar="[REGEL]")
@click.option("--pagina", "folder", metavar="MAP", help="Maak in deze map een webpagina van elke regel.")
@click.option("--config", "config", metavar="BESTAND", help="Instellingen van je team.")
def uitleg(*, rule: str | None, folder: str | None, config: str | None) -> None:
    """Leg één regel uit. REGEL is een code of naam, zoals VL101 of lange-zin."""
    from vacaturelint.cli.rules import explain_rule, write_pages

    if folder is not None:
        write_pages(folder, config)
    elif rule is None:
        raise UsageError(
            "Welke regel? Geef een code of naam, zoals VL101. Of maak met --pagina een pagina van elke regel."
        )
    else:
        click.echo(explain_rule(rule, config))


def _editing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of `annoteer` and `verbeter`: where copies go, and how documents are checked."""
    for option in reversed((
        click.argument("inputs", nargs=-1, required=True, metavar="BESTAND…", type=click.Path()),
        click.option("-o", "--uitvoer", "target", metavar="PAD", help="Schrijf het resultaat in dit bestand."),
        click.option("--overschrijf", "overwrite", is_flag=True, help="Vervang een bestand dat er al is."),
    )):  # fmt: skip
        command = option(command)
    return checking(command)


@cli.command(cls=DutchCommand, short_help="Zet elke opmerking in een kopie van je bestand.")
@_editing
def annoteer(**said: Any) -> int:  # noqa: ANN401
    """Schrijf vacature.opmerkingen.docx: je tekst met één Word-opmerking per bevinding, verder onveranderd.

    Een .odt krijgt opmerkingen van LibreOffice. Van een pdf, webpagina of ander bestand krijg je een nieuw Word-bestand
    met dezelfde tekst en de opmerkingen. Van een .odt kan dat ook: schrijf dan -o naam.docx.
    """
    from vacaturelint.cli.edit import Copies, annotate

    order = order_of(said)
    return annotate(order, Copies(**said))


@cli.command(cls=DutchCommand, short_help="Verbeter wat zeker kan, als wijzigingen die je in Word nakijkt.")
@_editing
@click.option("--ook-onveilig", "unsafe", is_flag=True, help="Verbeter ook waar je zelf de zin moet nalezen.")
@click.option("--verschil", "diff", is_flag=True, help="Toon alleen het verschil (.docx, .md en .txt); schrijf niets.")
@click.option("--ter-plaatse", "in_place", is_flag=True, help="Verbeter .md en .txt in het bestand zelf.")
def verbeter(**said: Any) -> int:  # noqa: ANN401
    """Schrijf vacature.verbeterd.docx: veilige verbeteringen als wijzigingen, de rest als opmerkingen.

    Van .md en .txt krijg je een verbeterd bestand, van andere bestanden een Word-bestand met opmerkingen.
    """
    from vacaturelint.cli.edit import Copies, correct

    order = order_of(said)
    return correct(order, Copies(**said))


@cli.command(cls=DutchCommand, short_help="Maak van een vacature een tekst om te vertellen.")
@click.argument("input", metavar="BESTAND")
@click.option(
    "-o", "--uitvoer", "target", metavar="PAD", help="Schrijf een tekst (.txt), SSML (.ssml) of geluid (.wav)."
)
@click.option("--overschrijf", "overwrite", is_flag=True, help="Vervang een bestand dat er al is.")
@click.option("--naam", "stdin_name", default="stdin.txt", metavar="NAAM", help="Naam voor wat je via - doorgeeft.")
@checking
def spreektekst(*, input: str, target: str | None, overwrite: bool, **said: Any) -> int:  # noqa: ANN401
    """Vertel een vacature in 60 tot 90 seconden: het werk, de eisen, het aanbod, de plaats en hoe je solliciteert.

    Je leest ook wat je niet vertelt en waarom, wat ontbreekt en welke zin te lang is voor één adem.
    """
    from vacaturelint.cli.speech import speak

    return speak(order_of({**said, "inputs": (input,)}), target, overwrite=overwrite)


@cli.command(cls=DutchCommand, short_help="Schrijf en verbeter op een pagina in je browser.")
@click.argument("folder", required=False, metavar="[MAP]")
@click.option(
    "--poort", "port", type=DutchRange(0, 65535), default=0, metavar="AANTAL", help="Poort (gewoon: een vrije)."
)
@click.option("--adres", "address", default="127.0.0.1", metavar="ADRES",
              help="Luister op dit adres (gewoon 127.0.0.1: alleen deze computer).")  # fmt: skip
@click.option("--geen-browser", "browser", is_flag=True, flag_value=False, default=True, help="Open geen browser.")
@click.option("--talen", "languages", default="", callback=words, metavar="TALEN",
              help="Talen voor LibreOffice en editors: nl, nl-BE, nl-NL.")  # fmt: skip
@click.option("--geen-languagetool", "languagetool", is_flag=True, flag_value=False, default=True,
              help="Antwoord niet aan LibreOffice en editors.")  # fmt: skip
@warm
def web(*, languagetool: bool, **options: Any) -> int:  # noqa: ANN401
    """Open een pagina op je eigen computer: je tekst links, de opmerkingen rechts, verbeteren met één klik.

    Er gaat niets naar buiten. Dezelfde server geeft opmerkingen aan LibreOffice en aan editors met LanguageTool.
    """
    from vacaturelint.cli.web import run_web
    from vacaturelint.web.start import ServeOptions

    return run_web(ServeOptions(order=order_of(options), **options), languagetool=languagetool)


@cli.command(cls=DutchCommand, short_help="Geef opmerkingen in je editor (taalserver).")
@warm
def lsp(**options: Any) -> None:  # noqa: ANN401
    """Geef opmerkingen in je editor terwijl je schrijft, in .md en .txt.

    Je editor start deze opdracht zelf. Ze praat via stdin en stdout (LSP).
    """
    from vacaturelint.cli.web import run_lsp

    run_lsp(order_of(options))


@cli.command(cls=DutchCommand, short_help="Maak één rapport over veel vacatures.")
@click.argument("inputs", nargs=-1, required=True, metavar="PAD…", type=click.Path())
@click.option("-o", "--uitvoer", "target", required=True, metavar="PAD",
              help="Het rapport: een naam op .html, .xlsx, .docx (memo), .csv of .json.")  # fmt: skip
@_format(None)
@click.option("--historiek", "history", metavar="BESTAND",
              help="Bewaar elke run in dit bestand (.sqlite) en toon wat er veranderde.")  # fmt: skip
@click.option("--sinds", "since", metavar="RUN", help="Vergelijk met deze run: een nummer of een datum (2026-11-24).")
@click.option("--vergelijk", "earlier", metavar="JSON", help="Toon wat er veranderde sinds dit resultaat (.json).")
@_measures
@failing
@checking
def rapport(*, history: str | None, since: str | None, earlier: str | None, **said: Any) -> int:  # noqa: ANN401
    """Kijk mappen en bestanden na en maak er één rapport van, voor wie veel vacatures opvolgt.

    Stop je met Ctrl-C? Dan staat in het rapport wat al klaar was. Een rapport dat er al was, vervangen we dan niet.
    """
    from vacaturelint.cli.check import Shown, report
    from vacaturelint.cli.output import say
    from vacaturelint.service.past import Past

    order = order_of(said)
    return report(order, Shown(**said), Past(say, history, since, earlier))


@cli.command(cls=DutchCommand, short_help="Toon wat er nieuw en opgelost is tussen twee resultaten.")
@click.argument("old", metavar="OUD.json")
@click.argument("new", metavar="NIEUW.json")
@click.option("-f", "--formaat", "format", type=DutchChoice(["tekst", "json"]), default="tekst", metavar="FORMAAT",
              help="tekst (gewoon) of json.")  # fmt: skip
@click.option("-o", "--uitvoer", "target", metavar="PAD", help="Schrijf het verschil in dit bestand.")
def vergelijk(*, old: str, new: str, format: str, target: str | None) -> int:
    """Vergelijk twee resultaten van --formaat json: wat is nieuw (+), opgelost (-) en gebleven.

    Een document dat maar in één van de twee staat, telt niet mee als nieuw of opgelost.
    """
    from vacaturelint.cli.compare import compare_results

    return compare_results(old, new, format, target)


@cli.command(cls=DutchCommand, short_help="Toon een vacature waarin alles in orde is.")
@click.option("-o", "--uitvoer", "target", metavar="PAD", help="Schrijf ze in dit bestand: een naam op .docx of .md.")
@click.option("--overschrijf", "overwrite", is_flag=True, help="Vervang een bestand dat er al is.")
def voorbeeld(*, target: str | None, overwrite: bool) -> None:
    """Toon een vacature waarin alles in orde is, om van te vertrekken.

    Als Word-bestand: vacaturelint voorbeeld -o vacature.docx
    """
    from vacaturelint.cli.example import model_vacancy, write_model

    if target:
        write_model(target, overwrite=overwrite)
    else:
        click.echo(model_vacancy(), nl=False)


@cli.command(cls=DutchCommand, short_help="Toon waar resultaten bewaard zijn, of wis ze.")
@click.option("--wis", "clear", is_flag=True, help="Verwijder alle bewaarde resultaten.")
def cache(*, clear: bool) -> None:
    """Toon waar vacaturelint resultaten bewaart, zodat het een bestand dat niet veranderde niet opnieuw nakijkt."""
    from vacaturelint.cli.output import say
    from vacaturelint.reporters.phrases import count_of
    from vacaturelint.service.cache import user_cache

    store = user_cache()
    if not clear:
        click.echo(store.folder)
        return
    say(f"{store.folder}: even geduld, we wissen …")
    click.echo(f"{store.folder}: {count_of(store.clear(), 'resultaat', 'resultaten')} gewist.")
