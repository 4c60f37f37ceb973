"""All sets together: what is trained on, in which shares, and what is measured on."""
import glob
import json
import os

import numpy as np

from . import distant, passages, treebanks


def load(root, weights, gmb=8000):
    """({source: training sentences}, {name: development sentences}) from the data folder."""
    at = lambda *parts: os.path.join(root, *parts)
    edges = passages.read_edges(at("edges", "train.jsonl"), weights.get("edges", 1.0))
    lexicon = passages.noun_lexicon(edges)
    ewt = treebanks.read_treebank(at("ud-ewt", "train.conllu"), "ewt")
    treebanks.add_uner(ewt, at("uner-ewt", "train.iob2"))
    docred, docred_dev = passages.read_docred(at("docred-entities", "docs.json"))
    with open(at("docred-entities", "docs.json"), encoding="utf-8") as file:
        known = {passages.running_text(document) for document in json.load(file)}
    redocred, _ = passages.read_docred(at("re-docred", "train.json"), held_out=0, without=known)
    train = dict(
        ewt=ewt, edges=edges, docred=docred, redocred=redocred,
        titles=distant.read_titles(at("enwiki-2018"), weights.get("titles", 0.5)),
        facts=distant.read_facts(at("text2kgbench-tekgen", "train"), weights.get("facts", 0.5)),
        gum=treebanks.read_treebank(at("gum-open", "train.conllu"), "gum", lexicon),
        silver=passages.read_silver(at("silver-names", "enwiki-2018.jsonl"), weights.get("silver", 0.5)),
        gmb=passages.read_gmb(at("gmb", "ner_dataset.csv"), gmb, weights.get("gmb", 0.3)),
        crossner=passages.read_crossner(sorted(glob.glob(at("crossner", "*", "train.txt")))))
    return train, development(root, lexicon, docred_dev)


def development(root, lexicon, docred):
    at = lambda *parts: os.path.join(root, *parts)
    ewt = treebanks.read_treebank(at("ud-ewt", "dev.conllu"), "ewt")
    treebanks.add_uner(ewt, at("uner-ewt", "dev.iob2"))
    return dict(ewt=ewt, gum=treebanks.read_treebank(at("gum-open", "dev.conllu"), "gum", lexicon), docred=docred,
                edges=passages.read_edges(at("edges", "dev.jsonl")))


def one_pass(sizes, shares, rng):
    """Sentence numbers of one pass, as {source: array}: a share of 2.5 takes all twice and a random half once more."""
    chosen = {}
    for source, size in sorted(sizes.items()):
        whole, rest = divmod(shares.get(source, 1.0), 1.0)
        parts = [np.arange(size)] * int(whole) + [rng.permutation(size)[:int(round(rest * size))]]
        chosen[source] = np.concatenate(parts).astype(int)
    return chosen
