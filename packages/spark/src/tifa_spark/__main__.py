"""``python -m tifa_spark``, and what ``spark-submit`` is given."""

import sys

from tifa_spark.cli import main

if __name__ == "__main__":
    sys.exit(main())
