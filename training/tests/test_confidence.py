import unittest

import numpy as np

from quipu_training import confidence


class Regression(unittest.TestCase):
    def test_weights_of_a_known_curve_come_back(self):
        random = np.random.RandomState(1)
        x = np.concatenate([np.ones((20000, 1)), random.randn(20000, 2)], 1)
        y = (random.random_sample(20000) < confidence.probability(x @ np.array([0.5, -1.0, 2.0]))).astype(float)
        found = confidence.regress(x, y, np.ones(20000), penalty=1e-3)
        self.assertLess(np.abs(found - [0.5, -1.0, 2.0]).max(), 0.1)

    def test_a_row_of_weight_two_is_two_rows(self):
        x = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 1.0]])
        y = np.array([0.0, 1.0, 0.0])
        twice = confidence.regress(np.concatenate([x, x[1:2]]), np.append(y, 1.0), np.ones(4))
        self.assertLess(np.abs(confidence.regress(x, y, np.array([1.0, 2.0, 1.0])) - twice).max(), 1e-9)

    def test_rare_features_are_no_column(self):
        rows = [dict(features={"often": 1, "rare": int(i < 3)}) for i in range(confidence.LEAST_SEEN)]
        self.assertEqual(confidence.features(rows), ["bias", "often"])

    def test_area_and_error(self):
        said, right = np.array([0.9, 0.8, 0.3, 0.1]), np.array([1.0, 0.0, 1.0, 0.0])
        self.assertAlmostEqual(confidence.area(said, right), 0.75)
        self.assertAlmostEqual(confidence.error(np.array([0.5, 0.5]), np.array([1.0, 0.0])), 0.0)
        self.assertAlmostEqual(confidence.error(np.array([0.95, 0.95]), np.array([1.0, 0.0])), 0.45)


if __name__ == "__main__":
    unittest.main()
