"""Cases for trainers: each file is policy documentation, a test and a demonstration at once."""
