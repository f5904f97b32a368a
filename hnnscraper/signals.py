"""What spiders say of a run to whoever listens, beside Scrapy's own signals."""

# A list was read: `kind` (section, listing, feed, sitemap), `url`, `articles` (address and time of
# publication of each, the time None where the list tells none).
list_read = object()

# An answer that is no article: `reason`, `again` (it was none when it was last asked either).
page_refused = object()
