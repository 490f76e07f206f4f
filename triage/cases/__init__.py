"""Cases as they were told: the answers, the story and the form, and the files that hold them."""
