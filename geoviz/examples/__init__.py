"""Three short articles for those who install the package and have none at hand.

They were written for geoviz and come under its licence. The places are real; the
events, the publishers and every person named are invented.
"""
