"""After-call work on the screen: outcome, promises, question, summary."""
