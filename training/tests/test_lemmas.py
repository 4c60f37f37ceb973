import unittest

from quipu_training.lemmas import apply_script, lemma_script

PAIRS = [("Houses", "house"), ("was", "be"), ("NASA", "NASA"), ("PARIS", "Paris"), ("better", "good"), ("I", "I"),
         ("running", "run"), ("McDonald", "McDonald"), ("n't", "not"), ("", ""), ("them", "they")]


class Scripts(unittest.TestCase):
    def test_round_trip(self):
        for word, lemma in PAIRS:
            self.assertEqual(apply_script(word, lemma_script(word, lemma)), lemma, word)

    def test_regular_words_share_a_script(self):
        self.assertEqual(lemma_script("Houses", "house"), lemma_script("cats", "cat"))

    def test_cutting_more_than_there_is(self):
        self.assertEqual(apply_script("as", "l5+be"), "be")


if __name__ == "__main__":
    unittest.main()
