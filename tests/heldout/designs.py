"""The twenty held-out designs, in the order in which pages are drawn."""

from __future__ import annotations

from tests.heldout.design import Design
from tests.heldout.designs_2004 import mso, t2005
from tests.heldout.designs_2009 import aspnet, soup
from tests.heldout.designs_2010 import joomla, portal
from tests.heldout.designs_2013 import amp, drupal
from tests.heldout.designs_2014 import mobile, wordpress
from tests.heldout.designs_2017 import bootstrap
from tests.heldout.designs_2020 import vcc
from tests.heldout.designs_2022 import custom, nextjs
from tests.heldout.designs_components import component
from tests.heldout.designs_family import dautu, family
from tests.heldout.designs_hashed import hashed, semantic
from tests.heldout.designs_utility import tailwind

DESIGNS: dict[str, Design] = {
    design.name: design
    for design in (
        *(t2005, mso, aspnet, soup, joomla, drupal, wordpress, portal, bootstrap, family),
        *(amp, mobile, component, vcc, dautu, nextjs, hashed, tailwind, custom, semantic),
    )
}
