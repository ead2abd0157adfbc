"""What geoviz costs, measured: `make bench`. Needs nothing but the standard library."""
