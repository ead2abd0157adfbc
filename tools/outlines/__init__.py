"""From Natural Earth's countries to the outlines that the page draws."""
