"""Every word on the screen, one file for each stage: questions, help, why we ask, answers."""
