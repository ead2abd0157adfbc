"""`python -m geoviz`: the command line."""

import sys

from geoviz.cli import main

if __name__ == "__main__":
    sys.exit(main())
