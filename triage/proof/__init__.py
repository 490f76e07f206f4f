"""Proves what has to hold of every case, with a solver. Nothing that staff use needs this room."""
