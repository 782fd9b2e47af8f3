"""Documents → stage → rendered site → checked → swapped in."""
