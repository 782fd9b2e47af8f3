"""10,000 random files through every reader of the redaction check: no crash, no hang, none that passes in silence.

python benchmarks/random_files.py [COUNT] [SEED]
"""

import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.readers.random_files import random_files
from tests.readers.test_readers_random_files import problem_with


def main() -> int:
    count, seed = (*map(int, sys.argv[1:3]), *(10_000, 1750)[len(sys.argv) - 1 :])[:2]
    made: Counter[str] = Counter()
    slowest, wrong = 0.0, 0
    with tempfile.TemporaryDirectory() as folder:
        for number, file in enumerate(random_files(count, seed)):
            begun = time.perf_counter()
            try:
                problem = problem_with(Path(folder, file.name), file)
            except Exception as error:  # noqa: BLE001 - a crash of any kind is what is looked for
                problem = f"{type(error).__name__}: {error}"
            slowest = max(slowest, time.perf_counter() - begun)
            made[file.how] += 1
            if problem:
                wrong += 1
                print(f"file {number} ({file.name}, {file.how}): {problem}")
    print(f"{count} files, seed {seed}: {wrong} wrong; slowest {slowest:.2f} s; {dict(made)}")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
