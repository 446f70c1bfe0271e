"""What a cell of each kind says, what in it is a guess and what is wrong."""
