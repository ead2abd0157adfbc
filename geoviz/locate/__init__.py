"""Toponym → place, with reasons and runners-up."""
