"""What is done for customers after the call: promises kept, and who looks after them."""
