"""Readers of the CoNLL-U treebanks (EWT, GUM) and of the UNER names over EWT."""
import re

from . import nouns, supervision
from .sentence import Sentence
from .spans import bio, spans

ENTITY = re.compile(r"(?:^|\|)Entity=([^|]*)")


def blocks(path):
    """(sentence id, rows) of each block of a tab-separated file whose comments start with #."""
    ident, rows = "", []
    with open(path, encoding="utf-8") as file:
        for line in [*file, "\n"]:
            line = line.rstrip("\n")
            if line.startswith("# sent_id"):
                ident = line.split(" = ", 1)[1]
            elif line and not line.startswith("#"):
                rows.append(line.split("\t"))
            elif not line and rows:
                yield ident, rows
                rows = []


def read_treebank(path, source, lexicon=None):
    """Sentences of a CoNLL-U file; where MISC holds entities, names and noun classes too."""
    found = []
    for ident, rows in blocks(path):
        rows = [row for row in rows if row[0].isdigit()]        # neither multiword ranges nor empty nodes
        form, lemma, upos, xpos, head, rel, misc = ([row[i] for row in rows] for i in (1, 2, 3, 4, 6, 7, 9))
        text = ident.rpartition("-")[0]                         # EWT and GUM number the sentences of a text
        s = Sentence(source, form, ident, lemma, upos, xpos, [int(h) for h in head], rel, text=text)
        if lexicon is not None:
            add_entities(s, entity_spans(misc), lexicon)
        found.append(s)
    return found


def entity_spans(misc):
    """GUM's nested entities in one sentence: (first word, last word, type). One that crosses its end is left out."""
    found, stack = [], []
    for i, field in enumerate(misc):
        value = ENTITY.search(field)
        for part in re.findall(r"\([^()]*\)?|[^()]+\)", value.group(1) if value else ""):
            group, kind = (part.strip("()").split("-") + [""])[:2]
            if part.startswith("("):
                stack.append((group, kind, i))
            if part.endswith(")"):
                k = next((k for k in reversed(range(len(stack))) if stack[k][0] == group), None)
                if k is not None:
                    _, kind, start = stack.pop(k)
                    found.append((start, i, kind))
    return found


def add_entities(s, entities, lexicon):
    """The style head learns the outermost entities headed by a proper noun; `names` and `noun` what we can use."""
    heads = [(e, supervision.span_head(s.head, e[0], e[1])) for e in sorted(entities, key=lambda e: e[0] - e[1])]
    s.styles["gum"] = bio(len(s.form), [e for e, top in heads if top is not None and s.upos[top] == "PROPN"])
    s.names = supervision.from_gum(s.form, s.upos, s.head, entities)
    s.noun = nouns.from_gum(s.form, s.upos, s.xpos, s.head, entities, lexicon)


def add_uner(sentences, path):
    """Names of UNER onto the same EWT sentences, matched by characters, as its words are split otherwise here and
    there; returns how many sentences matched. OTH (and the early release's `O`) is no type of the style head."""
    tagged = {ident: [(row[1].replace(" ", ""), row[2]) for row in rows] for ident, rows in blocks(path)}
    matched = 0
    for s in sentences:
        rows, words = tagged.get(s.ident, ()), [word.replace(" ", "") for word in s.form]
        if not rows or "".join(word for word, _ in rows) != "".join(words):
            continue
        chars = [tag if k == 0 or tag == "O" else "I" + tag[1:] for word, tag in rows for k in range(len(word))]
        tags, at = [], 0
        for word in words:
            tag = chars[at]
            at += len(word)
            if tag[2:] not in supervision.UNER:
                tag = "O"
            elif tag[0] == "I" and (not tags or tags[-1][1:] != tag[1:]):
                tag = "B" + tag[1:]
            tags.append(tag)
        s.styles["uner"] = tags
        s.names = supervision.from_spans(s.form, spans(tags), supervision.UNER, "uner", s.upos)
        matched += 1
    return matched
