"""The parts of `tools/build_gazetteer.py`: one kind of row a file."""
