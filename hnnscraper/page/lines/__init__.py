"""What a reader sees: the page line by line, and what each line says by its words and its look.

From the tree to lines (`elements`, `walk`, `seams`); a line (`line`); its words (`prose`,
`furniture` with its `vocabulary`, `notices`) and its look (`looks`, `known` markup).
"""
