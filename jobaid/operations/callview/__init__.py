"""What is shown of a call: views made from what can be read of it, for any room."""
