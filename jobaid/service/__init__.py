"""What customers are owed beside their promises: answers to complaints, and to be won back."""
