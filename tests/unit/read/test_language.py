"""One sentence of news in each of many languages; what is too little to tell."""

from __future__ import annotations

import pytest

from geoviz.read.language import LANGUAGES, detect_language

SENTENCES = {
    "en": "Police said two men were arrested after a fire in the city centre.",
    "de": "Die Polizei nahm nach einem Brand in der Innenstadt zwei Männer fest.",
    "fr": "La police a arrêté deux hommes après un incendie dans le centre-ville.",
    "es": "La policía detuvo a dos hombres tras un incendio en el centro de la ciudad.",
    "it": "La polizia ha arrestato due uomini dopo un incendio nel centro della città.",
    "pt": "A polícia prendeu dois homens depois de um incêndio no centro da cidade.",
    "nl": "De politie heeft twee mannen aangehouden na een brand in het centrum.",
    "pl": "Policja zatrzymała dwóch mężczyzn po pożarze w centrum miasta.",
    "cs": "Policie po požáru v centru města zadržela dva muže, uvedly úřady.",
    "ro": "Poliția a reținut doi bărbați după un incendiu în centrul orașului.",
    "hu": "A rendőrség két férfit vett őrizetbe a városközpontban kitört tűz után.",
    "sv": "Polisen grep två män efter en brand i stadens centrum.",
    "da": "Politiet anholdt to mænd efter en brand ved byens centrum, siger en kilde.",
    "no": "Politiet pågrep to menn etter en brann i sentrum av byen.",
    "fi": "Poliisi pidätti kaksi miestä kaupungin keskustassa tulipalon jälkeen.",
    "tr": "Polis, şehir merkezinde çıkan yangının ardından iki kişiyi gözaltına aldı.",
    "id": "Polisi menangkap dua orang setelah kebakaran di pusat kota.",
    "vi": "Cảnh sát đã bắt giữ hai người đàn ông sau một vụ cháy ở trung tâm.",
    "sw": "Polisi waliwakamata watu wawili baada ya moto katikati ya jiji.",
    "ru": "Полиция задержала двух мужчин после пожара в центре города.",
    "uk": "Поліція затримала двох чоловіків після пожежі в центрі міста, є поранені.",
    "be": "Паліцыя затрымала двух мужчын пасля пажару ў цэнтры горада.",
    "bg": "Полицията задържа двама мъже след пожар в центъра на града.",
    "sr": "Полиција је ухапсила двојицу мушкараца након пожара у центру.",
    "mk": "Полицијата приведе двајца мажи по пожар во центарот, ќе бидат испрашани.",
    "kk": "Полиция қала орталығындағы өрттен кейін екі адамды ұстады.",
    "ar": "اعتقلت الشرطة رجلين بعد حريق في وسط المدينة.",
    "fa": "پلیس دو مرد را پس از آتش\u200cسوزی در مرکز شهر دستگیر کرد.",
    "ur": "پولیس نے شہر کے مرکز میں آگ لگنے کے بعد دو افراد کو گرفتار کیا۔",
    "he": "המשטרה עצרה שני גברים לאחר שריפה במרכז העיר.",
    "el": "Η αστυνομία συνέλαβε δύο άνδρες μετά από πυρκαγιά στο κέντρο της πόλης.",
    "hi": "शहर के केंद्र में आग लगने के बाद पुलिस ने दो लोगों को गिरफ्तार किया।",
    "th": "ตำรวจจับกุมชายสองคนหลังเกิดเพลิงไหม้ในใจกลางเมือง",
    "ko": "경찰은 도심에서 화재가 발생한 후 두 남성을 체포했다고 밝혔다.",
    "ja": "警察は市の中心部で火災があった後、男2人を逮捕した。",
    "zh": "警方表示，市中心发生火灾后，两名男子被捕。",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_is_enough(code: str) -> None:
    assert detect_language(SENTENCES[code]) == code
    assert code in LANGUAGES


@pytest.mark.parametrize(
    "text",
    [
        "Beijing, Moscow, Paris, Nairobi",
        "Santiago de la Vega",
        "MMXXV 1234 -- ??",
        "x = f(y) + 2 # done",
        "Rue de la Paix",
    ],
)
def test_names_and_signs_are_no_language(text: str) -> None:
    assert detect_language(text) == "und"


def test_the_language_of_a_text_is_that_of_most_of_it() -> None:
    quoted = " He quoted a sign: «La policía detuvo a dos hombres.»"
    assert detect_language(SENTENCES["en"] * 4 + quoted) == "en"
