"""What people do, one function for each action; front ends ask, operations do."""
