"""The language of each block: foreign parts are found, Dutch with foreign words stays Dutch."""

import pytest

from vacaturelint.analysis.analysis import segment
from vacaturelint.language.recognise import words_in
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source

FRENCH = "Nous cherchons un cuisinier pour notre maison. Vous travaillez dans une équipe de six personnes."
ENGLISH = "We are looking for a cook who will work with our team in the kitchen of the city."
GERMAN = "Wir suchen einen Koch für die Küche der Stadt. Sie arbeiten mit einem kleinen Team."
OTHERS = {
    "pl": "Szukamy kucharza do naszego domu opieki. Codziennie gotujesz dla osiemdziesięciu mieszkańców i z zespołem.",
    "tr": "Huzurevimiz için bir aşçı arıyoruz. Her gün seksen kişi için yemek pişirirsin ve bir ekiple çalışırsın.",
    "ro": "Căutăm un bucătar pentru căminul nostru. Gătești în fiecare zi pentru optzeci de locuitori cu o echipă.",
    "es": "Buscamos un cocinero para nuestra residencia. Cocinas cada día para ochenta personas y trabajas con seis.",
    "it": "Cerchiamo un cuoco per la nostra casa. Ogni giorno cucini per ottanta persone e lavori con una squadra.",
    "pt": "Procuramos um cozinheiro para o nosso lar. Cozinha para oitenta pessoas e trabalha com uma equipa de seis.",
    "hu": "Szakácsot keresünk az otthonunkba. Minden nap nyolcvan lakónak főzöl, és egy csapatban dolgozol.",
    "cs": "Hledáme kuchaře pro náš domov. Každý den vaříte pro osmdesát obyvatel a pracujete v týmu šesti lidí.",
    "sq": "Kërkojmë një kuzhinier për shtëpinë tonë. Ju gatuani për tetëdhjetë banorë dhe punoni në një ekip.",
    "ar": "نبحث عن طباخ لدار المسنين. تطبخ كل يوم لثمانين شخصا وتعمل ضمن فريق من ستة أشخاص.",
    "fa": "ما به دنبال یک آشپز برای خانه سالمندان هستیم. هر روز برای هشتاد نفر غذا می‌پزی و در یک گروه کار می‌کنی.",
    "uk": "Ми шукаємо кухаря для нашого будинку. Щодня ви готуєте для вісімдесяти мешканців.",
    "ru": "Мы ищем повара для нашего дома. Каждый день вы готовите для восьмидесяти жителей.",
    "bg": "Търсим готвач за нашия дом. Всеки ден готвите за осемдесет жители и работите в екип.",
    "zh": "我们正在为养老院招聘一名厨师。你每天为八十位居民做饭,并与六个人的团队一起工作。",
    "ja": "私たちは老人ホームの料理人を探しています。毎日八十人のために料理を作り、六人のチームで働きます。",
    "el": "Ψάχνουμε μάγειρα για το σπίτι μας. Κάθε μέρα μαγειρεύεις για ογδόντα κατοίκους.",
}
DUTCH = "Je kookt elke dag voor tachtig bewoners en je werkt met verse producten."
CASES = {
    "a part in French": ([DUTCH, FRENCH, DUTCH], ["nl", "fr", "nl"]),
    "a part in English": ([DUTCH, ENGLISH], ["nl", "en"]),
    "a part in German": ([GERMAN, DUTCH], ["de", "nl"]),
    "a whole text with its headings": (["# Koch", GERMAN, "## Kontakt", GERMAN], ["de"] * 4),
    "short blocks go with their neighbours": (
        [DUTCH, FRENCH, "## Profil", FRENCH, "## Aanbod", DUTCH],
        ["nl", "fr", "fr", "fr", "nl", "nl"],
    ),
    "English words in Dutch": (
        ["Je bent de business manager van ons project management team.", "Data & Analytics"],
        ["nl", "nl"],
    ),
    "names, scales and figures": (["# Kok", "Schaal A1a - A2a, A3a", "De Lijn, La Louvière, Café Le Coin"], ["nl"] * 3),
    "names of languages and of people": (
        [DUTCH, "العربية", "中文", "Język polski", "Łukasz Wałęsa, Małgorzata Dąbrowska", "Yıldız Şahin", DUTCH],
        ["nl"] * 7,
    ),
    "abbreviations of single letters": (
        ["Schaal A1a i.p.v. B1, o.a. z.s.m. in e.o.", "Vul dit a.u.b. in."],
        ["nl"] * 2,
    ),
    "asked languages": (["Je spreekt Frans en Duits.", "Nederlands, Frans en Engels"], ["nl"] * 2),
}


@pytest.mark.parametrize(("blocks", "languages"), CASES.values(), ids=CASES)
def test_languages(blocks: list[str], languages: list[str]) -> None:
    document = read_markdown(Source("x.md", "\n\n".join(blocks).encode()))
    assert [block.language for block in document.blocks] == languages
    assert {sentence.block for sentence in segment(document).sentences} == {
        nth for nth, language in enumerate(languages) if language == "nl"
    }


@pytest.mark.parametrize("language", OTHERS)
def test_other_languages_and_scripts(language: str) -> None:
    blocks = [DUTCH, OTHERS[language], "## Profil", OTHERS[language], DUTCH]
    document = read_markdown(Source("x.md", "\n\n".join(blocks).encode()))
    assert [block.language for block in document.blocks] == ["nl", language, language, language, "nl"]


@pytest.mark.parametrize("language", ["pl", "tr", "ar", "uk", "zh", "ja"])
def test_words_are_counted_with_and_without_spaces(language: str) -> None:
    assert 8 <= words_in(OTHERS[language]) <= 25
