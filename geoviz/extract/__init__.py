"""Blocks → spans: sentences, toponyms, date expressions and people, undecided."""
