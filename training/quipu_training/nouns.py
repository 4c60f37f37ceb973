"""Semantic classes of common nouns, on the head words of nominal mentions, as masks over NOUN_LABELS."""
import re

from .labels import noun_mask
from .supervision import span_head

# GUM's ten types. The first class is the default; the others are allowed where the project's own annotation uses
# them for the same noun (`lexicon`), or always for places and things, where GUM draws no line.
GUM_FIRST = dict(person="Person", place="Place", organization="Organization", object="Object", event="Event",
                 substance="Substance", animal="Animal", plant="Species", abstract="Concept", time="Date")
GUM_OTHERS = dict(person={"Group"}, place={"Facility"}, organization={"Group"}, event=set(), time=set(),
                  object={"Product", "Vehicle", "Work", "Facility"}, substance={"Product"}, animal={"Species"},
                  plant=set(), abstract={"Work", "Law", "Award", "Language", "Product", "Event"})
ALWAYS_OPEN = {"place", "object", "animal"}
AFTER_HEAD = set("""of in for with from to on at by about against under over between into that who whom which whose
    where , ( ; : - -- – — and or not near as than""".split())
NO_NOUN = set("""one ones two three four five six seven eight nine ten latter former other others many some all both
    this that these those it he she they latest larger largest smaller first second third last same most""".split())


def key(word):
    """A rough base form, to compare a plural with its singular."""
    word = word.lower()
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def phrase_head(words):
    """Index of the head of a noun phrase by a rule of thumb: the last word before what follows a head; or None."""
    end = next((i for i, word in enumerate(words) if i and word.lower() in AFTER_HEAD), len(words))
    while end and (words[end - 1] in ("'s", "’s", "'", "’", ".") or words[end - 1][0].isdigit()):
        end -= 1
    if not end or not re.fullmatch(r"[^\W\d_]{2,}", words[end - 1]) or words[end - 1].lower() in NO_NOUN:
        return None
    return end - 1


def gum_kinds(kind, word, plural, lexicon):
    """Classes possible for a GUM mention with this head."""
    first, others = GUM_FIRST[kind], GUM_OTHERS[kind]
    if kind in ALWAYS_OPEN:
        return {first} | others
    if kind == "person":
        return {first, "Group"} if plural or "Group" in lexicon.get(key(word), ()) else {first}
    seen = lexicon.get(key(word), set()) & (others | {first})
    return seen or {first}


def from_gum(form, upos, xpos, head, entities, lexicon):
    """Masks of one GUM sentence; the smallest mention around a head wins."""
    masks = [0] * len(form)
    for first, last, kind in sorted(entities, key=lambda e: (e[0] - e[1], e[0])):
        top = span_head(head, first, last)
        if top is not None and upos[top] == "NOUN" and kind in GUM_FIRST:
            masks[top] = noun_mask(gum_kinds(kind, form[top], xpos[top] == "NNS", lexicon))
    return masks
