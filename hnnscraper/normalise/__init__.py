"""Value → value: dates, bylines, text and links. Pure: no parsel, no scrapy, no clock."""
