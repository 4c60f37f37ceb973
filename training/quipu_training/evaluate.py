"""Development scores with gold words. Counts are added up over sentences; rates are taken at the end."""
import collections

import numpy as np
import torch

from . import batches
from .decode import best_names, best_tree, is_tree
from .labels import NAME_LABELS, NOUN_LABELS
from .lemmas import apply_script
from .spans import spans

# The product's types as the types of a benchmark; what is missing is not in it.
AS_UNER = dict(Person="PER", Organization="ORG", Place="LOC", Facility="LOC")
AS_DOCRED = collections.defaultdict(lambda: "MISC", Person="PER", Organization="ORG", Group="ORG", Place="LOC",
                                    Facility="LOC")

COMPARED = ("head", "upos", "xpos", "lemma", "names", "noun")


def torch_runner(model):
    """batch -> {output: array}."""
    def run(batch):
        with torch.no_grad():
            return dict(zip(model.outputs, (x.numpy() for x in model(*(batch[k] for k in batches.INPUTS)))))
    return run


def in_batches(encoded, longest, budget=512):
    """Batches of rows of at most so many pieces, or of one sentence."""
    return batches.lay(batches.stretches(encoded, lambda: longest), budget)


def evaluate(answers, labels, steps):
    """Scores in percent from [(items of a batch, {output: array})]; `steps`: {naming task: scores of label pairs}."""
    counts = collections.Counter()
    for items, out in answers:
        for row, e in enumerate(items):
            count(counts, e, {name: x[row, :e.words + 1] for name, x in out.items()}, labels, steps)
    return rates(counts)


def count(c, e, out, labels, steps):
    """Adds one sentence to the counter `c`; `out` holds the sentence's rows, with the root at 0."""
    s, n = e.sentence, e.words
    if s.head:
        count_tree(c, s, out, labels, n)
    for style, tags in s.styles.items():
        if "style_" + style in out:
            count_spans(c, style, spans(tags[:n]),
                        best_names(out["style_" + style][1:], labels[style], steps.get(style)))
    said = best_names(out["names"][1:], NAME_LABELS, steps.get("names"))
    if "uner" in s.styles:
        adjective = labels["upos"].index("ADJ")                 # `Kenyan` is a name of Kenya for us, not for UNER
        kept = {(a, b, AS_UNER[k]) for a, b, k in said if k in AS_UNER and not (
            k == "Place" and a == b and out["upos"][a + 1] == adjective)}
        count_spans(c, "names as UNER", spans(s.styles["uner"][:n]), kept)
    if "docred" in s.styles:
        gold = {x for x in spans(s.styles["docred"][:n]) if x[2] not in ("TIME", "NUM")}
        count_spans(c, "names as docred", gold, {(a, b, AS_DOCRED[k]) for a, b, k in said})
    if s.source == "edges":
        count_spans(c, "names", spans([NAME_LABELS[m.bit_length() - 1] for m in s.names[:n]]), said)
    for i, mask in enumerate(s.noun[:n] if s.noun else ()):
        if mask:
            c["nouns", s.source] += 1
            c["nouns", s.source, "right"] += mask >> int(out["noun"][i + 1]) & 1


def count_tree(c, s, out, labels, n):
    c["words"] += n
    c["sentences"] += 1
    c["trees"] += is_tree(out["head"][:, 0].tolist())
    heads = best_tree(out["arc"][:, :n + 1])
    for i in range(1, n + 1):
        right = heads[i] == s.head[i - 1]
        place = np.flatnonzero(out["head"][i] == heads[i])
        c["uas"] += right
        c["las"] += right and len(place) > 0 and labels["rel"][out["rel"][i, place[0]]] == s.rel[i - 1]
        c["upos"] += labels["upos"][out["upos"][i]] == s.upos[i - 1]
        c["xpos"] += labels["xpos"][out["xpos"][i]] == s.xpos[i - 1]
        c["lemma"] += apply_script(s.form[i - 1], labels["lemma"][out["lemma"][i]]) == s.lemma[i - 1]


def count_spans(c, task, gold, said):
    for name, found in (("gold", gold), ("said", said), ("right", gold & said)):
        c[task, "F1", name] += len(found)
        for _, _, kind in found:
            c[task, kind, name] += 1


def rates(c):
    """{measure: percent}; for spans {measure: {"F1": …, type: [F1, gold spans]}}."""
    percent = lambda part, whole: round(100 * part / max(1, whole), 2)
    found = {task: percent(c[task], c["words"]) for task in ("upos", "xpos", "lemma", "uas", "las") if c["words"]}
    if c["sentences"]:
        found["trees"] = percent(c["trees"], c["sentences"])
    tables = collections.defaultdict(dict)
    for task, kind in sorted({k[:2] for k in c if isinstance(k, tuple) and k[-1] in ("gold", "said")}):
        gold, said, right = (c[task, kind, name] for name in ("gold", "said", "right"))
        f1 = percent(2 * right, gold + said)
        tables[task][kind] = f1 if kind == "F1" else [f1, gold]
        if kind == "F1":
            tables[task].update(P=percent(right, said), R=percent(right, gold))
    for key in [k for k in c if isinstance(k, tuple) and k[0] == "nouns" and len(k) == 2]:
        found["nouns"] = percent(c[(*key, "right")], c[key])
    return {**found, **tables}


def agreement(first, second):
    """{output: share of equal answers} of two runs over the same batches; `names` by the best label of each word."""
    same, words = collections.Counter(), 0
    for items, inside, task, x, y in compared(first, second):
        same[task] += int((x == y)[inside].sum())
        words += sum(e.words for e in items) if task == COMPARED[0] else 0
    return {task: round(100 * n / words, 2) for task, n in same.items()}


def compared(first, second):
    """(items of a batch, [B,N] whether a word is there, task, answers [B,N] of the first run, of the second)."""
    pick = dict(head=lambda x: x[:, :, 0], names=lambda x: x.argmax(-1))
    for (items, a), (_, b) in zip(first, second):
        inside = np.array([[1 <= i <= e.words for i in range(a["upos"].shape[1])] for e in items])
        for task in COMPARED:
            yield items, inside, task, *(pick.get(task, lambda z: z)(out[task]) for out in (a, b))
