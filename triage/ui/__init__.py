"""What people see: the chat in a terminal or in plain lines, and the pages of the commands."""
