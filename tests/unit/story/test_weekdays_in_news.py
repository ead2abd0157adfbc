"""Weekdays as news writes them: behind the day of writing, or ahead of it?

Each sentence was written, and sorted by what a reader would take it to mean, before the
program saw it. The last weekday of a sentence is meant.
"""

from __future__ import annotations

from datetime import date

import pytest

from tests.texts import anchored

WRITTEN = "2009-04-08"
"""A Wednesday."""

BEHIND = """\
The crew were to have been back by Saturday.
Bodies are still being pulled out, 46 of them on Tuesday alone.
He couldn't start until Monday.
On Saturday the slugs came; by Monday the field was bare.
"Sunday I could not sleep," he said.
Sunday: nothing was reported.
He wasn't there on Monday.
Trucks dropped rock through Monday night.
He played on Sunday, and again on Monday.
The minister resigned on Friday after a week of protests.
Police on Monday arrested two men.
The two sides met again on Friday.
He beat Nadal in Sunday's final.
He was to have addressed parliament on Monday, but fell ill.
The company had until Monday to respond, and did not.
Tickets went on sale Saturday.
Funeral services were held Saturday.
The team played at home Saturday.
Officials said the road had been closed since Friday.
The president left for Europe on Sunday.
The president, who left for Europe on Sunday, will meet the pope.
He arrived Saturday in Cairo.
He told reporters on Saturday that he plans to fly to Cairo.
He told reporters in Cairo on Saturday that he plans to resign.
The party held a rally on Sunday.
Organizers said thousands attended Saturday's march.
Police fired tear gas after Sunday's election.
Since Sunday's election, he has not been seen.
The election on Sunday was the first in ten years.
Sunday's election was the first in ten years.
Sunday was the last day to register.
The company reported earnings on Friday.
Shares fell 3 percent Monday.
Shares closed at 10 dollars on Friday.
Markets were closed Friday for the holiday.
He was ordered on Friday to appear in court.
He appeared in court Friday.
NASA scrubbed the launch Sunday.
Schools have been closed since Friday.
The exhibition opened Friday.
The storm reached Florida by Sunday.
By Sunday, 400 people had been evacuated.
By Monday night the fire was out.
The pope began a visit to Turkey on Friday.
Workers walked out on Friday.
In a statement Monday, he apologized.
A Monday statement said so.
In an interview published Sunday, he apologized.
A poll released Sunday shows him ahead.
A report released Friday shows a fall.
The attack, which came on Sunday, killed two.
Sunday's attack killed two.
Two people died in Sunday's attack.
The death toll from Sunday's quake rose to 90.
The ban took effect Friday.
There was no school Friday.
Friday was a holiday.
A second round took place on Sunday.
He has been in hospital since Friday.
He has not eaten since Sunday.
He had not been seen since Sunday.
She spoke the day after the fire on Monday.
The decision, announced Friday, angered unions.
The talks, held in Oslo on Friday, failed.
On Sunday, the army took the town.
He turned 90 on Friday.
The show aired Friday.
Farmers said Friday they will block roads.
Farmers said on Friday that they would block roads.
Farmers, he said Friday, will block roads.
Arsenal hosted Chelsea on Sunday.
Arsenal were without Henry for Sunday's game.
The 34-year-old was arrested Saturday and is expected to appear in court next week.
The storm, which will reach the coast this week, killed nine in Haiti on Sunday.
Oil rose above 50 dollars on Monday, and analysts expect it to fall.
Merkel, who is to visit Prague this week, said Monday that she was confident.
Merkel said she was happy with Friday's result.
He missed Saturday's match against Wales.
England were without Rooney when they played Brazil on Saturday.
England coach Fabio Capello named his side on Friday.
A candlelight vigil was held at 7 p.m. Friday at the school.
The comment period ended Friday.
The committee met at 7 p.m. Monday in City Hall.
The board on Monday voted 5-2 to close the school in June.
The board voted 5-2 on Monday to close the school in June.
The board decided by Monday night to close the school.
Crews had restored power by Monday.
Crews had restored power to most homes by late Monday.
A flood warning was in effect until Monday morning.
The river crested at 24 feet Monday.
Highs on Saturday were near 60.
The body was found Monday by a hiker who called police.
Relatives said they last spoke to him on Sunday.
Friends said they had last seen him Friday night.
An autopsy performed Monday showed he drowned.
His trial, which started Monday, could last a year.
Jurors returned a verdict on Friday after a third day of deliberations.
The judge said Friday she will rule.
Rebels killed a hostage on Friday after the government refused to free prisoners.
The ceasefire took effect at dawn on Friday.
A ceasefire that took effect on Friday is holding.
Troops began to leave on Friday, the general said.
Troops, who began to leave on Friday, will be gone by June.
Envoys arrived Friday for talks.
Envoys who arrived on Friday will meet the president.
The two leaders agreed on Friday to meet in London.
The two leaders met in London on Friday.
They met on Friday and will meet again next month.
Polls opened at 8 a.m. on Sunday.
Some 5 million people were eligible to vote on Sunday.
The winner took office on Monday.
Investors cheered Friday's jobs report.
Shares of the company, which reports results this week, fell 3 percent on Monday.
The pontiff celebrated Mass on Sunday before flying home.
Fog delayed Sunday's opening ceremony by 40 minutes.
"""


AHEAD = """\
The road will reopen Thursday, officials said, perhaps Friday.
The Senate debates the plan tomorrow and Friday.
Stocks data come on Thursday and Friday.
Offices reopen on Friday.
Schools, shut since March, reopen on Friday.
The French were expected by Friday, though nobody was sure.
Monday brings the final.
The team rides there by bus and dines in Rome on Friday.
The women skate Sunday.
South Sudan becomes a state on Saturday.
The broadcast is tonight on Radio 3, and again on Sunday.
Management wrote offering talks on Friday.
The Commons sits Friday.
The show was to run until Sunday.
Friday: inflation for March.
On Friday they're off to Rome.
The team won't travel until Friday.
The trial, which opens on Monday, is expected to last three weeks.
The council votes Monday on the plan.
Voters go to the polls on Sunday.
She will be buried on Saturday in her home town.
A hearing is set for Friday.
The strike, due to start on Monday, has been called off.
Talks resume Thursday in Geneva.
The two sides meet again on Friday.
He faces Nadal in Sunday's final.
He is to address parliament on Monday.
The ship is expected in port by Sunday.
Rain is forecast for Saturday.
Forecasters expect rain through Saturday.
The deadline expires on Friday at midnight.
The union gave the company until Friday to respond.
Tickets go on sale Saturday.
The museum reopens Saturday.
Funeral services are Saturday at 2 p.m.
Services will be at 2 p.m. Saturday at First Baptist Church.
Visitation is Friday from 4 to 7 p.m.
The game is Saturday at noon.
Kickoff is at 3 p.m. Saturday.
The team plays at home Saturday against Leeds.
The court is likely to rule on Friday.
The Senate could vote as early as Monday.
A decision is expected Monday.
A decision was expected Monday, the spokesman said.
Officials said the road would be closed until Monday.
Officials said they hoped to reopen the road by Friday.
The president leaves for Europe on Sunday.
The president, who left Washington, will meet the pope on Sunday.
He is scheduled to arrive Saturday in Cairo.
He arrives Saturday in Cairo.
She flies to Cairo on Saturday for talks.
He said he would fly to Cairo on Saturday.
He told reporters he plans to fly to Cairo on Saturday.
A vote is planned on Sunday, the party said.
The party plans a rally on Sunday.
Thousands are expected to march on Sunday.
Organizers expect thousands at Saturday's march.
Ahead of Sunday's election, police stepped up patrols.
On the eve of Thursday's summit, leaders arrived in London.
The election on Sunday is the first in ten years.
The election, to be held on Sunday, is the first.
Sunday's election will be the first in ten years.
Sunday is the last day to register.
Results are due on Friday.
Results were due on Friday, officials said.
The results, due Friday, may change that.
The company is to report earnings Friday.
Markets are closed Friday for the holiday.
Markets will be closed Friday.
Sentencing is Friday.
Sentencing was set for Friday.
The judge set a hearing for Friday.
The judge ordered him to return to court on Friday.
He was ordered to appear in court Friday.
He is due in court Friday.
He was remanded in custody until Friday.
He was jailed until Friday.
The inquest was adjourned until Friday.
The match was postponed to Saturday.
The launch was delayed until Sunday at the earliest.
NASA will try again Sunday.
NASA rescheduled the launch for Sunday.
Schools will remain closed through Friday.
The parade begins at 10 a.m. Saturday.
The festival runs Friday through Sunday.
The exhibition opens Friday and runs until May.
The storm could reach Florida by Friday.
By Friday night the storm should be over Cuba.
Come Friday, he will be a free man.
Not until Friday will the results be known.
Let us meet on Friday, he said.
We meet on Friday, he said.
The pope is visiting Turkey on Friday.
The pope begins a visit to Turkey on Friday.
The pope was to begin a visit to Turkey on Friday.
If the vote fails on Friday, elections follow.
Unless they agree by Friday, the plant closes.
Workers threatened to walk out on Friday.
Workers voted to walk out on Friday.
Workers agreed to return to work Friday.
He urged supporters to gather on Friday.
He called for a strike on Friday.
He called on them to strike Friday.
The group has called a protest for Friday.
A report to be released Friday shows a fall.
Saturday's concert is sold out.
Saturday's concert has been cancelled.
The concert scheduled Saturday is sold out.
She takes over on Monday.
He starts work on Monday.
He starts his new job Monday.
The ban takes effect Friday.
The ban goes into effect on Friday.
The law comes into force on Friday.
Effective Friday, fares rise.
Beginning Friday, fares rise.
Fares go up on Friday.
There will be no mail delivery Friday.
There is no school Friday.
Friday is a holiday.
The weather is expected to improve by Saturday.
Snow should end Saturday.
The last bus runs on Saturday.
A second round takes place on Sunday.
A memorial service takes place Saturday.
A memorial service is planned Saturday.
A memorial service is being held Saturday.
He is expected home on Friday.
He returns home on Friday.
He cannot travel before Friday.
He would not be released before Friday, his lawyer said.
The decision, to be announced Friday, will anger unions.
On Sunday, the army will leave the town.
On Friday, voters choose a new leader.
On Friday he turns 90.
He turns 90 on Friday.
The anniversary falls on Saturday.
They marry on Saturday.
The couple are to marry on Saturday.
The yacht sails on Friday for Fiji.
The show airs Friday.
The film opens in cinemas on Friday.
Work will begin Monday and end Friday.
Residents have until Friday to leave.
Farmers say they will block roads Friday.
Farmers said they will block roads Friday.
Farmers are preparing to block roads on Friday.
Greece play Spain on Saturday.
Arsenal visit Chelsea on Sunday.
Arsenal host Chelsea on Sunday.
The hearing, originally scheduled for last week, will now take place Friday.
He is free on bail and is scheduled to return to court on Monday.
Lawmakers return from recess on Monday and will take up the bill first.
The state will hold a special election Saturday to fill the seat.
The storm, which killed nine in Haiti, will reach the coast on Friday.
Analysts expect oil to fall when markets reopen on Monday.
Merkel, who said she was confident, is to visit Prague on Friday.
He was named to the squad for Saturday's match against Wales.
He will miss Saturday's match against Wales.
He is doubtful for Saturday's match.
England will be without Rooney when they play Brazil on Saturday.
England coach Fabio Capello will name his side on Friday.
The doors open at 7 p.m. Friday.
Tickets for the concert at the hall on Friday cost 10 dollars.
The show is at 8 p.m. Friday and Saturday.
The free workshop is Saturday from 9 a.m. to noon.
A candlelight vigil is planned for 7 p.m. Friday at the school.
Burial will follow Saturday.
Calling hours are 2 to 4 p.m. Saturday at the funeral home.
The family will receive friends Friday from 6 until 8.
Anyone with information is asked to call police by Friday.
Applications are due by 5 p.m. Friday.
The comment period ends Friday.
The committee meets at 7 p.m. Monday in City Hall.
The committee is scheduled to meet at 7 p.m. Monday.
The board will vote on Monday whether to close the school.
The board could decide on Monday whether to close the school.
The board has until Monday to decide.
The board must decide by Monday.
Crews expect to reopen the highway by Friday afternoon.
Crews hope to have power back by Friday.
Power is not expected to be restored before Friday.
Flood warnings remain in effect through Friday.
A flood warning is in effect until Friday morning.
The river should crest on Friday.
The river is expected to crest at 24 feet Friday.
More rain is forecast on Friday and Saturday.
Temperatures will drop Thursday night.
Highs on Saturday will be near 60.
An autopsy is to be performed Friday.
An autopsy was scheduled for Friday.
His trial starts Monday in The Hague.
His trial, which starts Monday, could last a year.
Jurors return on Friday for a third day of deliberations.
The judge said he would rule on Friday.
The judge said she will rule Friday.
Rebels gave the government until Sunday to free the prisoners.
Rebels threatened to kill a hostage on Friday unless the government frees prisoners.
The ceasefire takes effect at dawn on Friday.
A ceasefire is to take effect at dawn on Friday.
The ceasefire was to take effect at dawn on Friday.
A ceasefire due to take effect on Friday is in doubt.
Troops will begin to leave on Friday, the general said.
Envoys arrive Friday for talks.
Envoys are to arrive Friday for talks.
Envoys arriving on Friday will meet the president.
The shuttle is to land Friday.
The shuttle is due back on Friday.
The shuttle's launch, delayed twice, is now set for Friday.
The two leaders are to meet in London on Friday.
The two leaders agreed to meet in London on Friday.
The two leaders last met in June and will meet again on Friday.
Parliament convenes on Monday.
Parliament holds a debate on Friday.
Polls open at 8 a.m. on Sunday.
Polls suggest he will win on Sunday.
Opinion polls ahead of Sunday's vote give him 60 percent.
Some 5 million people are eligible to vote on Sunday.
Voting takes place on Sunday in 12 provinces.
Candidates have until Friday to withdraw.
The winner takes office on Monday.
Banks will be closed on Friday and reopen Monday.
Fed officials meet on Friday to set rates.
The Fed meets Friday.
The jobs report, due out on Friday, is likely to show losses.
The jobs report on Friday is likely to show losses.
Investors await Friday's jobs report.
Shares of the company, which reports results on Friday, fell 3 percent.
The company, which fell 3 percent, reports results on Friday.
The pontiff celebrates Mass on Sunday.
The pontiff will celebrate Mass on Sunday before flying home.
Arsenal are without Henry for Sunday's game.
"""


def told(sentence: str) -> date:
    """The last day that a sentence names."""
    days = [one.value for one in anchored(sentence, WRITTEN) if len(one.value) == 10]
    return date.fromisoformat(days[-1])


@pytest.mark.parametrize("sentence", BEHIND.splitlines())
def test_it_has_been(sentence: str) -> None:
    assert told(sentence) <= date.fromisoformat(WRITTEN)


@pytest.mark.parametrize("sentence", AHEAD.splitlines())
def test_it_is_to_come(sentence: str) -> None:
    assert told(sentence) > date.fromisoformat(WRITTEN)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("A week ago Tuesday they met.", "2009-03-31"),
        ("Two weeks ago today they met.", "2009-03-25"),
        ("A week from today they meet.", "2009-04-15"),
        ("It ends a week from Sunday.", "2009-04-19"),
        ("The shop opens Friday week.", "2009-04-17"),
        ("It was seen again on the 3rd.", "2009-04-03"),
        ("Nobody should return before the 12th.", "2009-04-12"),
        ("It sank by the evening of the 5th.", "2009-04-05"),
        ("It sank on June 14, 2006, and rose on the 16th.", "2006-06-16"),
    ],
)
def test_days_counted_from_others(sentence: str, day: str) -> None:
    assert told(sentence).isoformat() == day


@pytest.mark.parametrize(
    "sentence",
    [
        "Brush is picked up every other Thursday.",
        "Deputies patrol every Friday and Saturday night.",
        "She was never seen on a Monday.",
        "He won at the 18th hole.",
    ],
)
def test_many_days_are_none(sentence: str) -> None:
    assert [one.value for one in anchored(sentence, WRITTEN) if one.value] == []
