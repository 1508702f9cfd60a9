"""An agent's desk without a screen: the session, and what its views draw."""
