"""Speaking and listening in practice: the extra `voice`, of which nothing is loaded before."""
