"""The one place that says which version this is; `pyproject.toml` reads it from here."""

__version__ = "0.1.0"

EXTRACTOR = f"hnnscraper {__version__}"
