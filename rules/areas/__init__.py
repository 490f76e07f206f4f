"""One file for each area: who is reached there, and where referrals go."""
