"""Lemmas as edit scripts, so that a lemma is one of a few hundred labels.

A script is `<case><cut>+<add>`: take the word in lower case (`l`), as it stands (`k`) or with only its first letter
upper (`t`), cut letters off its end, add letters. What no script expresses is `=<lemma>`.
"""
MAX_CUT = 5


def cased(word):
    """{case letter: form of the word}."""
    return {"l": word.lower(), "k": word, "t": word[:1].upper() + word[1:].lower()}


def lemma_script(word, lemma):
    forms = cased(word)
    for case in ("lkt" if lemma == lemma.lower() else "ktl"):
        base = forms[case]
        same = next((i for i, (a, b) in enumerate(zip(base, lemma)) if a != b), min(len(base), len(lemma)))
        if base == lemma or same >= max(1, len(base) - MAX_CUT):
            return "%s%d+%s" % (case, len(base) - same, lemma[same:])
    return "=" + lemma


def apply_script(word, script):
    if script[0] == "=":
        return script[1:]
    base, (cut, add) = cased(word)[script[0]], script[1:].split("+", 1)
    return base[:max(0, len(base) - int(cut))] + add
