"""What people do, one function for each deed; front ends ask, operations do."""
