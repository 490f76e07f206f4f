"""The language of feature files: what each step means. Tests and the trainer's mode share it."""
