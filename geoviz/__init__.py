"""News articles in, a map out that a reader can check."""
