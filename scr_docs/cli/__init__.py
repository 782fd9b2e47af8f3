"""The command line: argv → call → print → exit code. The only code that prints or asks for today's date."""
