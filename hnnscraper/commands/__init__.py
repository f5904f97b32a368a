"""`scrapy <command>`: flags, errors, exit codes; no logic."""
