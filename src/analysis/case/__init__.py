"""What is known: reading and checking a case, its dates, quantities and quotes."""
