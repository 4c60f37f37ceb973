import unittest

import torch

from quipu_training import batches, substitution
from quipu_training.joint import Rows
from quipu_training.labels import NAME_LABELS
from quipu_training.sentence import Sentence
from tests.test_network import LABELS, FakePieces, answer, small


def encoded(text, *sentences):
    encode = batches.Encoder(FakePieces(), LABELS)
    return [encode(Sentence("x", words.split(), text=text)) for words in sentences]


class Rows_of_sentences(unittest.TestCase):
    def lengths(self, items, longest):
        return [[e.words for e in row] for row in batches.stretches(items, lambda: longest)]

    def test_those_of_a_text_stand_together_while_they_fit(self):
        items = encoded("a", "Ann ran", "She won", "We left home") + encoded("b", "Go", "Stop it")
        self.assertEqual(self.lengths(items, 8), [[2, 2], [3], [1, 2]])
        self.assertEqual(self.lengths(items, 0), [[2], [2], [3], [1], [2]])
        self.assertEqual(self.lengths(encoded("", "Ann ran", "She won"), 100), [[2], [2]])

    def test_a_row_has_one_beginning_and_an_end_after_each_sentence(self):
        items = [e for row in batches.stretches(encoded("a", "Ann ran", "She won"), lambda: 100) for e in row]
        batch = batches.collate([*items, *encoded("", "Go")], targets=False)
        piece = [10 + len(word) for word in ("Ann", "ran", "She", "won", "Go")]
        self.assertEqual(batch["ids"].tolist(), [[1, *piece[:2], 2, *piece[2:4], 2], [1, piece[4], 2, 0, 0, 0, 0]])
        self.assertEqual(batch["first"].tolist(), [[0, 1, 2], [0, 4, 5], [7, 8, 0]])
        flat = batch["ids"].flatten()
        self.assertEqual(flat[batch["last"]].tolist(), [[1, *piece[:2]], [1, *piece[2:4]], [1, piece[4], 1]])

    def test_a_sentence_is_read_with_its_neighbours(self):
        model, (first, second) = small(), encoded("a", "Ann ran", "She won")
        together = answer(model, [e for row in batches.stretches([first, second], lambda: 100) for e in row])
        alone = answer(model, [first])
        self.assertEqual(tuple(together["names"].shape[:2]), (2, 3))
        self.assertFalse(torch.allclose(alone["names"][0], together["names"][0], atol=1e-4))

    def test_a_name_is_replaced_by_the_same_one_in_the_whole_row(self):
        person = 1 << NAME_LABELS.index("B-Person")
        one = lambda: Sentence("x", ["Ann", "ran"], names=[person, 1])

        class First:
            random_sample = staticmethod(lambda: 0.0)
            numbers = iter(range(100))
            randint = classmethod(lambda cls, n: next(cls.numbers) % n)
        given, bank = {}, {"Person": [["Eve"], ["Ida"]]}
        forms = [substitution.substitute(one(), bank, 0.5, First, given).form[0] for _ in range(3)]
        self.assertEqual(forms, ["Eve"] * 3)


class Windows_of_relations(unittest.TestCase):
    def test_words_of_a_window_are_found_in_the_sentences_around_it(self):
        class Example:
            rows, words = 1, 3                                   # from the second word of the first sentence on

        rows = Rows.__new__(Rows)
        rows.encode, rows.longest = batches.Encoder(FakePieces(), LABELS), 100
        rows.forms = [("a", ["Ann", "ran"]), ("a", ["She", "won"])]
        rows.of_word = [(0, 1), (0, 2), (1, 1), (1, 2)]
        window = type("Window", (), dict(example=Example))
        items, (places,) = rows.of([window])
        self.assertEqual([e.joined for e in items], [False, True])
        self.assertEqual(places, [(0, 2), (1, 1), (1, 2)])


if __name__ == "__main__":
    unittest.main()
