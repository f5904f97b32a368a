"""Which requests to make; no selectors here."""
