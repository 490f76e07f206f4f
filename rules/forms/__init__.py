"""The referral form, as data: its sections, labels, prompts and their order, one file per edition."""
