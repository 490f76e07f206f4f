"""Counts the answers of many forms, so that nobody who filled one in can be told from the numbers.

What is counted, compared and put together is data of the pathway. No policy is known here.
"""
