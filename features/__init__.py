"""The policy as living documentation: each page says what the policy asks, and is a test of it at once."""
