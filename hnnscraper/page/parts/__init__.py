"""Which part of the page a line is of: before or behind the headline, the text, a box, a card.

`before` and `after` read the lines around the headline. `article_links` tells which links lead to
other articles. `boxes`, `boxes_before`, `banners`, `cards`, `calls` and `forms` hold what is not
the article's; `ends` and `comments` say where it is over; `story` finds where its text begins and
ends, with what it is made of (`pieces`, `strays`, `tables`, `verses`, `among`) and where a
`signature` ends it.
"""
