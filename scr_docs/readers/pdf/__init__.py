"""PDF → its surfaces: what its structure holds, and what it draws, on its pages and beside them."""
