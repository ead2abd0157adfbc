"""Fitting of the two models: what is a place, and which place it is."""
