"""The words of Prevent's questions on danger and on whom one spoke to, as tests type them."""

SAFETY_FACTS = ("immediate_danger", "imminent_travel", "planning_offence")
REACHABLE = "reachable"
UNREACHABLE = "unreachable"
