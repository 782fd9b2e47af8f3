"""What a detector proposes beyond the register, and what follows from it in the same document."""
