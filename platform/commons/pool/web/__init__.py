"""The employer's portal: calls of the colleges, an answer, people in the pool and their load."""
