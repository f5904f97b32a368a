"""All designs, oldest first."""

from __future__ import annotations

from .design import Design
from .designs_2000s import Breaks2003, Plain2001, Portal2008, Tables2005
from .designs_2010s import Blog2015, Centred2014, DivSoup2010, Editor2016, Mobile2013
from .designs_2017 import Amp2019, Aria2020, Blocks2020, Bootstrap2018, Microdata2017
from .designs_2020s import Hashed2026, Hydrated2022, Magazine2021, Semantic2023, Tailwind2024
from .designs_2026 import Components2026, Digest2025
from .designs_family import Fck2009, Fck2012

_ALL: tuple[Design, ...] = (
    Plain2001(),
    Breaks2003(),
    Tables2005(),
    Portal2008(),
    Fck2009(),
    DivSoup2010(),
    Fck2012(),
    Mobile2013(),
    Centred2014(),
    Blog2015(),
    Editor2016(),
    Microdata2017(),
    Bootstrap2018(),
    Amp2019(),
    Aria2020(),
    Blocks2020(),
    Magazine2021(),
    Hydrated2022(),
    Semantic2023(),
    Tailwind2024(),
    Digest2025(),
    Components2026(),
    Hashed2026(),
)
DESIGNS: dict[str, Design] = {design.name: design for design in _ALL}
