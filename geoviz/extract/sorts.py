"""Sorts named after places: dishes, plants, breeds, clothes ("Brussels sprouts").

The place says of what sort the thing is, not where anything happened. Two kinds of
words tell: nouns that a place stands before for hardly any other reason ("noodles",
"terrier", "sage"), and nouns that need the right place ("Jersey cow", where the cows of
Texas are cows in Texas). What follows the noun may undo it ("Paris cake shops").
The lists are common knowledge of English, as dictionaries and cookery books have it.
"""

from __future__ import annotations

from typing import Final

from geoviz.extract.columns import Columns
from geoviz.extract.scan import NameMatch

_FOOD: Final = frozenset(
    """artichoke artichokes bap baps biscuit biscuits bun buns cake cakes cheesecake
    chowder chutney cocktail curd custard dressing dumpling dumplings fries
    gingerbread goulash hotpot ketchup lager loaf macaroon macaroons marmalade
    mayonnaise meringue muffin muffins mustard noodle noodles omelette oxtail
    pancake pancakes parfait pasties pastries pastry pasty pate pudding puddings
    pâté rarebit relish risotto salami sausages schnitzel schnitzels sherry
    shortbread sling sponge sprout sprouts strudel sundae tart tarts toffee torte
    trifle truffles vermouth vinaigrette wafers waffle waffles""".split()
)
_PLANTS: Final = frozenset(
    """anemone anemones aster asters bluebell bluebells broom campion chard cress
    cypress daffodil daffodils daisies daisy dogwood fescue fir gentian geranium
    gooseberry heather hellebore hellebores honeysuckle hyacinth iris irises ivy
    jasmine laurel lilac lilies lily lobelia mallow marigold marigolds myrtle
    nightshade orchid orchids pansies pansy parsley pelargonium peonies peony
    poppies poppy primrose primroses privet quince rhododendron rosemary sage savory
    saxifrage sorrel spruce spurge sycamore thistle thistles thyme tulip tulips
    vetch violets wallflower whitebeam wisteria wormwood yew""".split()
)
BREEDS: Final = frozenset(
    """bantam beagle bloodhound bulldog collie dachshund foxhound greyhound hound
    hounds lurcher mastiff ponies pony poodle retriever retrievers setter sheepdog
    sheepdogs spaniel spaniels springer terrier terriers whippet wolfhound""".split()
)
_THINGS: Final = frozenset(
    """blinds boater bonnet breeches brogues cardigan cassock chinos cloak cravat crepe
    damask doublet heels jodhpurs kilt moccasins parka petticoat plaid sandals
    scarves serge shawl shawls shorts slippers smock sonnet stockings tartan tassel
    trousers tweed worsted""".split()
)
_ALWAYS: Final = _FOOD | _PLANTS | BREEDS | _THINGS

_OF: Final = {  # noun → the places that make a sort of it
    "ale": "burton",
    "bean beans": "lima boston soissons",
    "baked": "boston",
    "bull bulls calf calves cattle cow cows heifer heifers herd":
        "jersey guernsey ayrshire hereford devon sussex galloway highland kerry dexter"
        " holstein chianina limousin charolais angus texas-longhorn brahman",
    "butter": "normandy paris",
    "carrot carrots": "vichy",
    "carpet carpets rug rugs": "axminster wilton kidderminster bukhara bokhara kilim",
    "cat cats": "manx angora burma siam birman persia",
    "chair chairs": "windsor morris boston",
    "cheese cheeses": "philadelphia parma monterey",
    "china porcelain pottery ware": "dresden delft chelsea meissen limoges sèvres"
        " sevres derby worcester spode wedgwood bow imari",
    "cream": "devonshire devon cornwall bavaria chantilly",
    "crab": "boston",
    "curry": "madras",
    "desk": "davenport",
    "dip dips": "buffalo",
    "duck ducks": "aylesbury peking bombay muscovy long-island pekin",
    "envelope envelopes": "manila",
    "goat goats": "angora kashmir nubia toggenburg saanen",
    "goose geese": "canada toulouse",
    "grass grasses": "pampas bermuda kentucky manila",
    "bluegrass": "kentucky",
    "gin": "plymouth london",
    "glass": "murano venice waterford bristol",
    "ham hams": "parma york bayonne virginia westphalia smithfield bradenham serrano",
    "hat hats": "panama",
    "hen hens": "plymouth leghorn ancona rhode-island orpington minorca sussex",
    "jacket jackets": "norfolk eton",
    "knife knives": "bowie stanley",
    "lace": "chantilly nottingham honiton brussels valenciennes",
    "leather": "morocco cordoba",
    "mix": "bombay",
    "mule": "moscow",
    "nut nuts": "brazil",
    "oysters": "whitstable",
    "pie pies": "melton-mowbray boston mississippi",
    "pig pigs boar boars sow sows": "tamworth berkshire hampshire gloucester lincoln"
        " yorkshire chester poland",
    "pine pines": "norfolk aleppo monterey corsica",
    "pride": "london",
    "rice": "carolina",
    "roll rolls": "chelsea",
    "rose roses": "damascus",
    "rum": "jamaica barbados",
    "salad salads": "waldorf",
    "gateau gateaux": "black-forest",
    "onion onions": "bermuda",
    "pepper": "cayenne",
    "plum plums": "victoria",
    "salt": "maldon",
    "sauce": "worcester worcestershire",
    "sausage": "bologna cumberland lincolnshire toulouse lorne vienna frankfurt",
    "scarf": "paisley kashmir",
    "sheep ram rams ewe ewes lamb lambs": "suffolk leicester cheviot romney lincoln"
        " shetland jacob dorset hampshire oxford southdown herdwick",
    "shirt shirts": "aloha",
    "boot boots": "wellington",
    "cabbage cabbages": "savoy",
    "knot knots": "windsor",
    "mess": "eton",
    "olive olives": "kalamata",
    "shoe shoes bags": "oxford derby",
    "tomato tomatoes": "roma",
    "sofa sofas couch": "chesterfield",
    "steak": "salisbury",
    "syndrome": "stockholm",
    "tea teas": "darjeeling assam ceylon keemun lapsang",
    "tile tiles": "delft",
    "toast": "melba texas",
    "turkey turkeys": "norfolk",
    "wheat": "durham",
    "wing wings": "buffalo",
    "wool": "shetland angora berlin",
    "hold'em": "texas",
    "clam": "manhattan new-england",
    "comma": "oxford",
    "courage treat": "dutch",
    "delight": "turkish",
    "dog dogs puppies puppy": "labrador newfoundland",
    "flu": "spanish hong-kong russian asian",
    "ink": "india",
    "leave polish windows": "french",
    "measles": "german",
    "roulette": "russian",
    "pattern": "paisley willow",
    "kiss": "glasgow",
    "belly": "delhi bombay",
    "red reds": "rhode-island",
}  # fmt: skip
_SORTS: Final[dict[str, frozenset[str]]] = {
    noun: frozenset(place.replace("-", " ") for place in places.split())
    for nouns, places in _OF.items()
    for noun in nouns.split()
}
_NOUNS: Final = _ALWAYS.union(_SORTS)
_DISHES: Final = {
    "alaska": "baked", "kiev": "chicken", "maryland": "chicken", "newburg": "lobster",
    "wellington": "beef",
}  # fmt: skip
"""Dishes whose place comes last, with the word before it."""
_MEASURES: Final = frozenset(
    """bottle bottles carafe cup cups dash decanter flagon glass glasses jar jars jug
    keg magnum mug mugs pint pints sip spoonful spoonfuls tablespoon tablespoons
    teaspoon teaspoons wedge""".split()
)
"""Before "of": what is measured is drunk or eaten ("a glass of Madeira")."""
_CHEESES: Final = frozenset(
    """brie camembert cheddar edam emmental emmenthal gorgonzola gouda gruyere limburger
    munster roquefort stilton wensleydale""".split()
)
"""Villages that their cheeses have outgrown: a preposition makes places of them."""
_PLACING: Final = frozenset(
    """around at between by from in into leave leaves left near of outside through to
    towards via visit visited""".split()
)
_TRADES: Final = frozenset(
    """baker bakers bakery bar bars breeder breeders business cafe chain chef chefs
    club company competition contest day dealer exhibition exporters exports
    factories factory fair farm farmer farmers festival firm grower growers harvest
    hour house importers industry kitchen lover lovers maker makers manufacturer
    market markets museum plant producer producers production race restaurant
    restaurants room rooms sales seller sellers shop shops show stall stalls stand
    store stores trade trader traders vendor vendors works""".split()
)
"""After the noun: then it is their place that is named ("a Paris cake shop")."""


def names_a_sort(columns: Columns, match: NameMatch) -> bool:
    """Does the name at `match` only say of what sort the noun after it is?"""
    if _eaten(columns, match):
        return True
    at, keys = match.last, columns.keys
    if at >= len(keys) or columns.capitalised[at]:
        return False
    noun = keys[at]
    if noun not in _NOUNS or columns.gap(at) != 1:
        return False
    if noun not in _ALWAYS and match.key not in _SORTS[noun]:
        return False
    return at + 1 == len(keys) or keys[at + 1] not in _TRADES


def _eaten(columns: Columns, match: NameMatch) -> bool:
    """Is it food or drink by the words before: "a glass of Madeira", "some Stilton"?"""
    first, keys = match.first, columns.keys
    if not first:
        return False
    before = keys[first - 1]
    if match.key in _DISHES and _DISHES[match.key] == before:
        return True
    if first < 2:
        return False
    if before == "of" and keys[first - 2] in _MEASURES:
        return True
    if match.key not in _CHEESES or before in _PLACING:
        return False
    return match.last == len(keys) or not columns.capitalised[match.last]
