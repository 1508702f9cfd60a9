"""What is kept, for whoever reads it: one reader for the desk, the command line and every area.

record_reader       calls through the index, their documents, and what was said of them later
record_finder       the same beside a running desk, with the calls that are open
open_journals       calls that are open, as they would be kept now
unkept_promises     the promises of these
amending            adding to a record after the fact
kept_reviews, review_cards            reviews as they stand, and the scorecards of them
shown_reviews, said_of_agent, review_words the same ready to show, for who reviews and for agents
answering_reviews                     what an agent says of reviews
exporting, importing, statement_import    JSON lines, out and in
verifying, record_proof                   whether everything is as it should be
"""
