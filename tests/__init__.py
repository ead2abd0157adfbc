"""The tests. A package, so that fixtures in one file can be imported from another."""
