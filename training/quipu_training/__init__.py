"""Trains, measures and packs the language network of Quipu."""
