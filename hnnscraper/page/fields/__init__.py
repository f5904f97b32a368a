"""The rules for the fields of a record: each takes the view of a page and finds its own.

Headline and pictures are rooms of their own beside this one.
"""
