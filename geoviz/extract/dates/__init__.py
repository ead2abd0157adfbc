"""Dates in words: found and read here, anchored to the calendar in `story/calendar.py`.

An expression's `form` says what it is, its `fields` what the words state:

| form | fields | for example |
| --- | --- | --- |
| day | year? year_shift? month day weekday? | 3 September 2025; Tuesday, Sept. 2 |
| numeric_day | first second, year or weekday | 03/09/2025; Sat., 12/12 |
| days | month day to_month to_day year? | from 2 to 5 May |
| named_day | month day, or feast; year? shift? beside? | New Year's Eve; Good Friday |
| month, months | month to_month? year? year_shift? shift? | last June |
| week_of_month | month week (-1 the last) year? | the last week of March |
| quarter, half | quarter or half, year? year_shift? | the first quarter of 2009 |
| quarter_span | quarter_shift | last quarter |
| season | season (first month) year? shift? | summer 2019 |
| year, years | year to_year? | 1945; 1945–2025; the 1970s |
| weekday | weekday shift? week_shift? weeks? | next Tuesday; Friday fortnight |
| nth_weekday | nth weekday, month or month_shift; year? | the first Sunday in August |
| near_day | days, or overnight | yesterday; last night; overnight |
| span | unit shift | this week; the previous day; the end of the year |
| offset | unit count approximate? | three days earlier; two weeks ago |
| weekend | shift? further? | the weekend; the weekend before last |
| day_of_month | day shift? weekday? | on the 15th; Sunday the 3rd |
| vague | | a few weeks ago |
| clock | | at 18:00 UTC |

Any of them may also state `time` (`HH:MM`), `zone` (as written), `part` (`morning`),
`modifier` (`early`); `origin` is `text` when it counts from the day last told of, not
from the day of writing, and `same` when it is what was told of directly before;
`range` marks the second weekday of two; `tense` (`past`, `future`) and `governor`
(`until`) are what the sentence around it says.
"""

from geoviz.extract.dates.find import find_dates

__all__ = ["find_dates"]
