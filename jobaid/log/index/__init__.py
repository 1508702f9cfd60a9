"""The index: finds kept interactions by their words, days, scripts, agents and outcomes.

It is a cache and no store: rebuilt from the day files whenever there is a doubt, and never the
reason why something cannot be found. `index.Index` is what others use.

    query, words     what is asked, and how words are compared
    found, rows      what day files hold, and what is known of each document
    bulk             reading very many day files on all processors
    tables           the tables in SQLite
    intake, asking   writing them, reading them
    upkeep           bringing the file up to date, or making it anew
    scan             the same answers without SQLite
"""
