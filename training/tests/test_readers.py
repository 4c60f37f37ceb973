import json
import os
import tempfile
import unittest

from quipu_training import passages, tokens, treebanks
from quipu_training.labels import NAME_LABELS, NOUN_LABELS

GUM = """# sent_id = s1
1	The	the	DET	DT	_	2	det	_	Entity=(1-person-new-x
2	mayor	mayor	NOUN	NN	_	4	nsubj	_	_
3-4	don't	_	_	_	_	_	_	_	_
3	of	of	ADP	IN	_	4	case	_	_
4	Paris	Paris	PROPN	NNP	_	0	root	_	Entity=(2-place-new-x)1)

"""


def written(text, suffix=".txt"):
    file = tempfile.NamedTemporaryFile("w", suffix=suffix, delete=False, encoding="utf-8")
    file.write(text)
    file.close()
    return file.name


class Files(unittest.TestCase):
    def read(self, reader, text, *rest):
        path = written(text)
        try:
            return reader(path, *rest)
        finally:
            os.remove(path)

    def test_conllu(self):
        (s,) = self.read(treebanks.read_treebank, GUM, "gum", {})
        self.assertEqual(s.form, ["The", "mayor", "of", "Paris"])
        self.assertEqual(s.head, [2, 4, 4, 0])
        self.assertEqual(s.ident, "s1")

    def test_entities_nest(self):
        misc = ["Entity=(1-person-x(2-place-y)", "_", "SpaceAfter=No|Entity=1)"]
        self.assertEqual(sorted(treebanks.entity_spans(misc)), [(0, 0, "place"), (0, 2, "person")])

    def test_uner_is_matched_by_characters(self):
        (s,) = self.read(treebanks.read_treebank, GUM, "ewt")
        rows = "# sent_id = s1\n1\tThe\tO\t-\t-\n2\tmayor\tO\t-\t-\n3\tofParis\tB-LOC\t-\t-\n\n"
        self.assertEqual(self.read(lambda path: treebanks.add_uner([s], path), rows), 1)
        self.assertEqual(s.styles["uner"], ["O", "O", "B-LOC", "I-LOC"])

    def test_docred_holds_the_last_hundred_out(self):
        one = dict(sents=[["Jane", " ", "sang"]],
                   vertexSet=[[dict(pos=[0, 1], type="PER", sent_id=0, name="Jane")]])
        train, held = self.read(passages.read_docred, json.dumps([one] * 101))
        self.assertEqual((len(train), len(held)), (1, 100))
        self.assertEqual(train[0].form, ["Jane", "sang"])
        self.assertEqual(train[0].styles["docred"], ["B-PER", "O"])

    def test_edges(self):
        text = "Ann 😀 runs the old depot. It burned."
        mention = lambda words, kind, entity: dict(
            start=len(text[:text.index(words)].encode("utf-16-le")) // 2,
            end=len(text[:text.index(words) + len(words)].encode("utf-16-le")) // 2, kind=kind, entity=entity)
        row = dict(id="a1", text=text, mentions=[mention("Ann", "name", "e1"),
                                                 mention("the old depot", "nominal", "e2")],
                   entities=[dict(id="e1", type="Person"), dict(id="e2", type="Facility")])
        first, second = self.read(passages.read_edges, json.dumps(row))
        self.assertEqual(first.form, ["Ann", "😀", "runs", "the", "old", "depot", "."])
        self.assertEqual(NAME_LABELS[first.names[0].bit_length() - 1], "B-Person")
        self.assertEqual(first.noun[5], 1 << NOUN_LABELS.index("Facility"))
        self.assertEqual(sum(map(bool, first.noun)), 1)
        self.assertEqual(second.form, ["It", "burned", "."])

    def test_silver_is_silent_where_the_models_differ(self):
        row = dict(id="1.1", text="Ann met Bob Roe.", entities=[[0, 3, "PERSON"]], uncertain=[[8, 15, "ORG"]])
        (s,) = self.read(passages.read_silver, json.dumps(row), 0.5)
        self.assertEqual(s.names[2:4], [0, 0])
        self.assertEqual(s.weight, 0.5)


class Words(unittest.TestCase):
    def words(self, text, borders=()):
        return [text[a:b] for a, b in tokens.tokenize(text, borders)]

    def test_words(self):
        self.assertEqual(self.words("Mr. Roe don't pay $3,000.50!"),
                         ["Mr.", "Roe", "do", "n't", "pay", "$", "3,000.50", "!"])
        self.assertEqual(self.words("Kenya's U.S. trip"), ["Kenya", "'s", "U.S.", "trip"])

    def test_borders_cut(self):
        self.assertEqual(self.words("preBrexit", [3]), ["pre", "Brexit"])

    def test_every_character_but_space_is_kept(self):
        text = "“Odd” –  text…\twith\n\nall (kinds) of_things; 3.5% €4 A.B.C. x"
        self.assertEqual("".join(self.words(text)), "".join(text.split()))

    def test_sentences(self):
        text = "He left. \"Why?\" she asked.\nNew line"
        words = tokens.tokenize(text)
        found = tokens.sentences(text, words)
        self.assertEqual([text[words[a][0]:words[b][1]] for a, b in found],
                         ["He left.", "\"Why?\" she asked.", "New line"])


if __name__ == "__main__":
    unittest.main()
