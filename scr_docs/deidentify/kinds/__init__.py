"""What is printed for each kind of mention: dates by the case's policy, ages as bands, the rest removed or masked."""
