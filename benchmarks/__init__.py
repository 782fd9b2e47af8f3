"""What is measured, and against what: nothing here ships with the tool."""
