"""Every setting of the project: its value, its unit, who reads it and why it is so.

Any of them can be given for one run as `-s NAME=VALUE`; none is read from the environment.
"""

from hnnscraper._version import __version__

BOT_NAME = "hnnscraper"
SPIDER_MODULES = ["hnnscraper.spiders"]
NEWSPIDER_MODULE = "hnnscraper.spiders"
COMMANDS_MODULE = "hnnscraper.commands"

# --- the newspaper ------------------------------------------------------------------------------

# Scheme and host of the newspaper, so that a copy on another host can be crawled. Read by the
# spiders; the record's `url` has it.
SITE_URL = "https://huengaynay.vn"

# --- a guest that the servers hardly feel -------------------------------------------------------

# Names the project, so that the newspaper's people know who comes. Add a way to reach you:
# -s USER_AGENT="hnnscraper/… (you@example.org)".
USER_AGENT = f"hnnscraper/{__version__} (newspaper archive; Scrapy)"
ROBOTSTXT_OBEY = True
CONCURRENT_REQUESTS = 1
CONCURRENT_REQUESTS_PER_DOMAIN = 1
DOWNLOAD_DELAY = 1.0  # seconds between two requests
DOWNLOAD_DELAY_JITTER = 0.0  # Scrapy's 0.5 would make the delay as short as half of it
AUTOTHROTTLE_ENABLED = True  # slower still when the site slows; never faster than the delay
AUTOTHROTTLE_START_DELAY = 1.0  # seconds
AUTOTHROTTLE_MAX_DELAY = 60.0  # seconds
AUTOTHROTTLE_TARGET_CONCURRENCY = 1.0
DOWNLOAD_TIMEOUT = 60  # seconds; the largest page takes a few
DOWNLOAD_MAXSIZE = 20 * 1024 * 1024  # bytes; the heaviest page seen has half a megabyte
RETRY_AFTER_MAX = 600  # seconds; a server that asks to wait longer ends the crawl
RETRY_TIMES = 2  # a request that fails is sent three times in all
COOKIES_ENABLED = False  # articles need none; a session would make pages differ from visit to visit

# No door into a running crawl: Scrapy opens both by default.
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False

# Requests, further tries included; 0 for any number. At the delay of a second a day has 86,400.
REQUESTS_PER_RUN = 0
REQUESTS_PER_DAY = 50_000

# --- when to come back ---------------------------------------------------------------------------

# AGE:INTERVAL, youngest first; an article older than the last age is not visited again. 20 hours
# and not 24: with a run every half hour an edit in the first week is seen within a day.
REVISIT_SCHEDULE = "1d:3h 7d:20h 30d:7d 365d:90d"
# How long to wait after the first failure in a row, the second, …; then it is given up.
RETRY_SCHEDULE = "1m 15m 1h 6h 1d 7d 30d"
PATIENCE = "90s"  # how long a run waits at its end for what failed to be due again
LATEST_MAX_PAGES = 30  # pages of a section that `latest` reads; `archive` reads all
GONE_SCHEDULE = "1d 7d 30d"  # the same for what the server says is no more (404, 410)

# --- what is made of a page ---------------------------------------------------------------------

# A newspaper's page reloads itself every few minutes; that is no redirect.
METAREFRESH_ENABLED = False

# A redirect to another site is not followed. Before robots.txt (100): nothing is asked there.
# Raw pages are kept between the network and the decompression (590), and nearer to the network than
# everything that changes a request.
DOWNLOADER_MIDDLEWARES = {
    "hnnscraper.middlewares.StayOnSiteMiddleware": 50,
    "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
    "hnnscraper.manners.MannersMiddleware": 550,  # in the place of Scrapy's
    "hnnscraper.middlewares.RawPagesMiddleware": 950,
}

# A page with an error status still comes to the spider, which counts it with its reason.
HTTPERROR_ALLOW_ALL = True

# A page gives one item. Scrapy's 100 makes as many tasks for every page, and its check for a
# `return` in a generator reads and compiles the spider's source for every page: together they cost
# more than the extraction.
CONCURRENT_ITEMS = 1
WARN_ON_GENERATOR_RETURN_VALUE = False

ITEM_PIPELINES = {
    "hnnscraper.pipelines.PublishedDatePipeline": 100,
    "hnnscraper.pipelines.BylinePipeline": 200,
    "hnnscraper.pipelines.BodyPipeline": 300,
    "hnnscraper.pipelines.RelatedLinksPipeline": 400,
    "hnnscraper.pipelines.ValidationPipeline": 500,
    "hnnscraper.pipelines.storage.StoragePipeline": 600,
}

# --- the archive --------------------------------------------------------------------------------

# Where records and their versions are kept: sqlite:///FILE or
# postgresql+psycopg://USER@HOST/DATABASE. Empty: nothing is kept, raw pages neither. Read by
# archiving.py and by the commands that read the archive.
ARCHIVE_URL = "sqlite:///data/hnn.db"

# The directory of the raw pages' WARC files; the size after which the next one is begun.
WARC_DIR = "data/warc"
WARC_MAX_BYTES = 1024 * 1024 * 1024  # the size usual among web archives

# --- watching ------------------------------------------------------------------------------------

EXTENSIONS = {
    "hnnscraper.health.HealthExtension": 100,
    "hnnscraper.progress.ProgressExtension": 500,
    "scrapy.extensions.logstats.LogStats": None,  # the progress says the same and what is left
}

# What the last crawl of the newspaper found of its own health, as JSON; empty: not written. The
# archive keeps it of every crawl.
HEALTH_FILE = "data/health.json"
# A day (2026-03-01) before which runs are no measure: set it when the newspaper has changed for
# good, so that an alarm about it ends.
HEALTH_SINCE = ""
CLOCK_TOLERANCE_SECONDS = 120  # between the server's clock and this machine's; 0: not compared

# Who is told when the health changes, once: an address that takes JSON by POST, mail addresses with
# commas between. Empty: nobody. A notice that is not taken is tried again in the next run.
NOTIFY_WEBHOOK = ""
NOTIFY_MAIL = ""
NOTIFY_MAIL_FROM = "hnnscraper@localhost"
NOTIFY_MAIL_SERVER = "smtp://localhost:25"  # or smtp+tls://USER:PASSWORD@HOST:587, smtps://…
NOTIFY_TIMEOUT_SECONDS = 10  # a crawl's end waits no longer than this for each answer

# --- looking at it -------------------------------------------------------------------------------

# The report, one HTML file, written anew at the end of every run that has an archive. Empty: none.
# Read by reports.py. A report that cannot be written is told and changes nothing else.
REPORT_FILE = "data/report.html"

# What `scrapy browse` makes of the archive to search in; deleted, it is made again.
BROWSE_FILE = "data/browse.db"

# --- feeds --------------------------------------------------------------------------------------

FEED_EXPORT_ENCODING = "utf-8"  # Vietnamese as it is, not as \u escapes
FEED_EXPORTERS = {"csv": "hnnscraper.feeds.RecordCsvItemExporter"}
FEED_EXPORT_INDENT = 2  # for .json; a JSON line is always one line
FEED_STORE_EMPTY = True  # a run without records leaves an empty feed, not the last run's

# --- log ----------------------------------------------------------------------------------------

LOG_LEVEL = "INFO"
LOG_FORMATTER = "hnnscraper.log.QuietLogFormatter"
