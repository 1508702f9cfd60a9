"""The index: finds kept interactions by their words and by all that is known of them, in any order.

It is a cache and no store: rebuilt from the day files whenever there is a doubt, and never the
reason why something cannot be found. `index.Index` is what others use.

    query, words         what is asked, and how words are compared
    rows, fact_tables    what is known of a call, and what its document says one by one
    statement_rows       what was said later
    found, bulk          what day files hold; reading very many of them on all processors
    tables, intake       the tables in SQLite, and writing them
    ledger_rows, standing_promises   how promises stand: kept with the index; the ledger, in SQL
    day_columns          what figures are made of, by day, as arrays
    call_columns, column_figures   reading these, and the figures of a report from them
    row_filter           a query as a condition in SQL
    asking, totals       pages, counts and facts; groups and figures
    upkeep               bringing the file up to date, or making it anew
    scan                 the same answers without SQLite
"""
