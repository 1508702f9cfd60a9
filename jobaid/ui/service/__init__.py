"""The service area: promises, complaints, customers to win back, the board."""
