"""The language of a text: by its script, its letters, and its common small words.

Forty-one languages (`LANGUAGES`). Scripts that one language of the news uses (Greek,
Hebrew, Thai, Hangul, kana, ...) answer at once; Cyrillic and Arabic are told apart by
letters that one language has and the others lack; Latin script by small words, each
counting the less the more languages use it, and by letters. A sentence of news is
enough; a name or a list of names is `und`, and so is a text in which two languages run
close. Time is linear and bounded, since only the first 20,000 characters are looked at.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_SCORE = 2.0
_LEAST_SHARE = 0.12
"""Of a text's words, in score: a text of names has fewer small words."""
_AHEAD = 1.25
_LETTER_WEIGHT = 0.5
_MOST_LETTERS = 6
_SMALL_WORDS = {
    "cs": "a je se na že v s z do o po za ve k pro od jsou by jeho ale podle který"
    " která které jako ze před mezi byl byla uvedl uvedly při také",
    "da": "og i at det er en til af på der den de med for som ikke har et var fra han"
    " men efter blev ved siger mod ud også",
    "de": "der die das und ist nicht ein eine zu den mit von dem des für auf sich im"
    " auch als wird werden nach bei aus sie er wurde hat in einem einer zwei am",
    "en": "the of and to in is that for with was on as by at from his has have it an"
    " be are which who will their its but they he said after were a had not been",
    "es": "de la que el en y los del las por con una para su al es lo como más fue"
    " han sus se un pero ha este tras a dos no son según",
    "fi": "ja on että oli ei se joka hän mutta mukaan kanssa jälkeen ovat myös kun"
    " sekä kaksi ole ovat hänen tai sen vuoden kertoo",
    "fr": "de la le et les des en un une du que est pour dans qui par sur au plus ne"
    " pas se avec son ce il aux ont été à a après deux dit sont selon",
    "hu": "a az és hogy nem egy is volt meg ki már csak szerint után két vett ezt még"
    " mint vagy amely lesz el van",
    "id": "yang dan di dari untuk dengan pada ini itu tidak dalam akan ke oleh telah"
    " setelah kata mereka orang sebuah bahwa dua adalah karena",
    "it": "di il che la e in un per del è una non sono della con i le da si al nel dei"
    " gli anche alla delle ha più lo due dopo ed",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er om ook als bij"
    " door naar hij heeft werd uit die na hebben twee",
    "no": "og i at det er en til av på der den de med for som ikke har et var fra han"
    " men etter ble ved sier mot ut også opplyser",
    "pl": "w i na z się do że nie o jest po za od jak dla przez przed oraz który która"
    " które dwóch podał podały był była ale być są ze to",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como"
    " mas ao das foi à pelo são está dois depois segundo",
    "ro": "de și în a la cu pe din că nu pentru o un este au fost care mai sunt după"
    " prin ale al lui doi spus dar se",
    "sv": "och i att det är en till av på som den de med för inte har ett var från han"
    " men efter vid säger mot om också två blev",
    "sw": "ya wa na kwa ni katika za la baada watu wawili hiyo huo kuwa yake alisema"
    " walisema hii kama cha vya pia lakini",
    "tr": "ve bir bu için ile da de olarak olan daha çok sonra kadar gibi iki en ne"
    " değil göre ardından olduğunu dedi tarafından",
    "vi": "và của là có không đã trong cho một với được người các ở sau tại những này"
    " khi vụ hai ông cũng",
}
_OWN_LETTERS = {
    "cs": "ěřůť",
    "da": "øæå",
    "de": "ß",
    "es": "ñ¿¡",
    "hu": "őű",
    "no": "øæå",
    "pl": "łąęśżźń",
    "pt": "ãõ",
    "ro": "țșăţş",
    "sv": "äöå",
    "fi": "äö",
    "tr": "ğışç",
    "vi": "ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    "fr": "èêçœ",
}
_SCRIPTS = re.compile(
    "(?P<kana>[\u3041-\u30ff]+)|(?P<ko>[\uac00-\ud7a3]+)|(?P<han>[\u4e00-\u9fff]+)"
    "|(?P<el>[\u0370-\u03ff]+)|(?P<he>[\u05d0-\u05ea]+)|(?P<th>[\u0e01-\u0e5b]+)"
    "|(?P<hi>[\u0900-\u097f]+)|(?P<bn>[\u0980-\u09ff]+)|(?P<ta>[\u0b80-\u0bff]+)"
    "|(?P<ka>[\u10d0-\u10ff]+)|(?P<hy>[\u0531-\u0589]+)|(?P<am>[\u1200-\u137f]+)"
    "|(?P<arabic>[\u0620-\u06ff]+)|(?P<cyrillic>[\u0400-\u04ff]+)"
)
_BY_LETTER: Mapping[str, tuple[tuple[str, str], ...]] = {
    "arabic": (("ur", "ٹڈڑںےہھ"), ("fa", "پچژگکی")),
    "cyrillic": (
        ("kk", "ңқғұһ"), ("be", "ў"), ("uk", "їєґ"), ("mk", "ѓќѕ"), ("sr", "ђјљњћџ"),
        ("bg", "ъ"), ("ru", "ыэё"),
    ),
}  # fmt: skip
"""The first that has its letters: Belarusian has Russian's, Macedonian Serbian's."""
_OTHERWISE = {"arabic": "ar", "cyrillic": "ru"}
_LEAST_LETTERS = 8
_OWN_SHARE = 0.004
"""Of a text's characters, in letters of its own."""


def _weights() -> Mapping[str, Mapping[str, float]]:
    users: dict[str, int] = {}
    profiles = {code: frozenset(words.split()) for code, words in _SMALL_WORDS.items()}
    for words in profiles.values():
        for word in words:
            users[word] = users.get(word, 0) + 1
    return {
        code: {word: users[word] ** -0.5 for word in words}
        for code, words in profiles.items()
    }


_PROFILES = _weights()
LANGUAGES = tuple(
    sorted(
        {*_SMALL_WORDS, *_OTHERWISE.values(), "ja", "ko", "zh"}
        | {"el", "he", "th", "hi", "bn", "ta", "ka", "hy", "am"}
        | {code for own in _BY_LETTER.values() for code, _ in own}
    )
)
"""Every code that may be answered; the scripts' own are guesses where others share
them (Hindi's with Nepali and Marathi, Bengali's with Assamese)."""


def detect_language(text: str) -> str:
    """ISO 639-1 code of the language, or `und` when it cannot be told.

    >>> detect_language("Police said two men were held after a fire in the city.")
    'en'
    >>> detect_language("Nairobi Moscow Paris")
    'und'
    """
    sample = text[:_SAMPLE]
    if code := _by_script(sample):
        return code
    words = [word.casefold() for word in _WORD.findall(sample)]
    scores = {
        code: sum(weights.get(word, 0.0) for word in words)
        for code, weights in _PROFILES.items()
    }
    lower = sample.casefold()
    for code, letters in _OWN_LETTERS.items():
        found = sum(min(lower.count(letter), _MOST_LETTERS) for letter in letters)
        if scores[code]:
            scores[code] += _LETTER_WEIGHT * min(found, _MOST_LETTERS)
    ranked = sorted(scores, key=lambda code: (-scores[code], code))
    best, second = scores[ranked[0]], scores[ranked[1]]
    if best < max(_LEAST_SCORE, _LEAST_SHARE * len(words)) or best < _AHEAD * second:
        return "und"
    return ranked[0]


def _by_script(sample: str) -> str:
    """Languages that their writing gives away; else empty."""
    count: dict[str, int] = {}
    for match in _SCRIPTS.finditer(sample):
        script = str(match.lastgroup)
        count[script] = count.get(script, 0) + match.end() - match.start()
    letters = sum(c.isalpha() for c in sample)
    if not count or sum(count.values()) < max(_LEAST_LETTERS, 0.3 * letters):
        return ""
    if "kana" in count and count["kana"] > 0.05 * count.get("han", 0):
        count["ja"] = count.pop("kana") + count.pop("han", 0)
    elif "han" in count:
        count["zh"] = count.pop("han") + count.pop("kana", 0)
    script = max(sorted(count), key=lambda name: count[name])
    return _by_letters(sample, script) if script in _BY_LETTER else script


def _by_letters(sample: str, script: str) -> str:
    """Of several languages of one script, the one whose own letters stand there."""
    lower = sample.casefold()
    found = {
        code: sum(lower.count(letter) for letter in letters)
        for code, letters in _BY_LETTER[script]
    }
    for code, hits in found.items():
        if hits > _OWN_SHARE * len(sample):
            return code
    return _OTHERWISE[script]
