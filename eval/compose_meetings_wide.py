#!/usr/bin/env python3
"""Puts short reports of meetings together from parts, wider than compose_meetings.py: several sentences, states and bodies that take part, headlines,
readouts of ministries, delegations, lists, plans that change, clock times with zones; and texts that tell of no meeting.

usage: compose_meetings_wide.py SEED COUNT [FAMILY] > FILE.jsonl
       compose_meetings_wide.py --countries SEED COUNT RECORDS.jsonl    how often the country of a person is read that the text tells

Each text's id begins with the family it is of, so that failures can be counted by family. People and offices are invented.
"""
import json
import random
import sys

from check import occurrences
from compose_meetings import AHEAD, FIRST, LAST, PAST, PUBLISHED, STATES, TITLES, clean

ISO = dict(zip((s[0] for s in STATES), 'FRA KEN JPN EGY NOR BRA JOR POL IND GEO PER VNM TUR SRB QAT'.split()))
MEN = set('Marek Tomas Pavel Andre Kwame Nikos Diego Omar Viktor Kenji Rajiv Erik Yusuf Mateo Bence'.split())
# The words that name somebody, and whether they tell the country.
FORMS = [('{adj} {Title} {name}', True), ("{state}'s {title} {name}", True), ("{state}'s {title}, {name},", True), ('{name}, the {title} of {state},', True),
         ('{Title} {name} of {state}', True), ("{state}'s {name}", True), ('{Title} {name}', False), ('the {title} of {state}, {name},', True),
         ('the {adj} {title}, {name},', True), ('{adj} {title} {name}', True), ('{name}, {title} of {state},', True), ("{name}, {state}'s {title},", True)]
ZONES = [('Nairobi', '+03:00'), ('Tokyo', '+09:00'), ('Lima', '-05:00'), ('Doha', '+03:00'), ('New Delhi', '+05:30'), ('Hanoi', '+07:00')]
BODIES = ['the European Union', 'the African Union', 'ASEAN', 'NATO', 'the United Nations', 'the Arab League']
PLURALS = ['foreign ministers', 'defence ministers', 'presidents', 'prime ministers', 'finance ministers']
TALKS_ON = ['trade', 'the border', 'fishing rights', 'energy', 'air links', 'water']


class Person:
    """Somebody invented: the words that first name them, and what the words tell."""

    def __init__(self, taken, form=None, title=None):
        while True:
            first, last = random.choice(FIRST), random.choice(LAST)
            self.state, self.adj, self.city = random.choice(STATES)
            if last not in taken and self.state not in taken and first not in taken:
                break
        taken.update((first, last, self.state))
        self.first, self.last, self.name = first, last, f'{first} {last}'
        self.title = title or random.choice(TITLES)
        words, self.tells = form or random.choice(FORMS)
        self.words = words.format(name=self.name, state=self.state, adj=self.adj, Title=self.title, title=self.title.lower())
        self.he, self.his, self.him = ('he', 'his', 'him') if first in MEN else ('she', 'her', 'her')
        self.office = self.title.split()[-1].lower()


def meeting(who, channel=None, status='held', date=None, **more):
    m = {'participants': [w.name if isinstance(w, Person) else w for w in who], 'channel': channel, 'status': status, 'certainty': None}
    return {**m, **({'date': date} if date else {}), **more}


def some_city(taken):
    return random.choice([s[2] for s in STATES if s[0] not in taken])


def pronouns(taken):
    """A second meeting of those just named."""
    a, b = Person(taken), Person(taken)
    city = some_city(taken)
    (day, date), (next_day, next_date) = ('on Monday', '2024-05-13'), random.choice([('on Tuesday', '2024-05-14'), ('on Wednesday', '2024-05-15')])
    first = random.choice(['{a} met {b} in {city} {day}.', '{a} held talks with {b} in {city} {day}.', '{a} received {b} in {city} {day}.',
                           '{a} and {b} met in {city} {day}.'])
    second, channel = random.choice([('The two met again {next}.', None), ('They spoke by phone {next}.', 'phone'), ('The two spoke again by telephone {next}.', 'phone'),
                                     ('Both sides will meet again on Friday.', 'planned'), ('{B} and {A} spoke again by phone {next}.', 'phone'),
                                     ('{B} called {A} {next} to discuss the outcome.', 'phone'), ('The two officials held a video call {next}.', 'video'),
                                     ('A second meeting took place {next}.', None), ('They will hold a second round of talks in {city2} on Friday.', 'planned')])
    city2 = some_city(taken | {city})
    text = clean(first.format(a=a.words, b=b.words, city=city, day=day)) + ' ' + second.format(A=a.last, B=b.last, next=next_day, city2=city2)
    further = meeting([a, b], None, 'planned', '2024-05-17') if channel == 'planned' else meeting([a, b], channel, 'held', next_date)
    return text, [meeting([a, b], 'in_person', 'held', date), further], [a, b]


def one_told_twice(taken):
    """Several sentences about one meeting."""
    a, b = Person(taken), Person(taken)
    city, topic = some_city(taken), random.choice(TALKS_ON)
    day, date = random.choice(PAST)
    first, channel = random.choice([('{a} met {b} in {city} {day}.', 'in_person'), ('{a} held talks with {b} {day}.', None), ('{a} spoke by phone with {b} {day}.', 'phone'),
                                    ('{a} and {b} held a video call {day}.', 'video'), ('{a} hosted {b} in {city} {day}.', 'in_person')])
    rest = random.choice(['The {noun} lasted {n} minutes.', 'During the {noun}, {A} raised {topic}.', 'The two discussed {topic}.', '{B} described the {noun} as useful.',
                          'The {noun} focused on {topic}, {his} office said.', 'Both ministers stressed the need for a deal on {topic}.', 'It was their first {noun} since March.',
                          'A statement issued after the {noun} said the two sides had agreed on {topic}.', '{A} told {B} that {topic} came first.'])
    noun = {'phone': 'call', 'video': 'call'}.get(channel, random.choice(['meeting', 'talks'] if 'talks' in first else ['meeting']))
    n = random.choice([40, 45, 90])
    text = clean(first.format(a=a.words, b=b.words, city=city, day=day)) + ' ' + rest.format(noun=noun, A=a.last, B=b.last, n=n, topic=topic, his=a.his)
    more = {'duration': {40: 'PT40M', 45: 'PT45M', 90: 'PT90M'}[n]} if 'lasted' in rest else {}
    return text, [meeting([a, b], channel, 'held', date, **more)], [a, b]


def states(taken):
    """States and their officials."""
    x, y = (random.choice([s for s in STATES if s[0] not in taken]) for _ in range(2))
    while y == x:
        y = random.choice(STATES)
    taken.update((x[0], y[0]))
    city, topic = some_city(taken), random.choice(TALKS_ON)
    day, date = random.choice(PAST)
    plural = random.choice(PLURALS)
    both = f'{x[1]} and {y[1]} {plural}'
    template, who, status, channel = random.choice([
        ('{X} and {Y} held talks on {topic} in {city} {day}.', [x[0], y[0]], 'held', 'in_person'),
        ('{X} held talks with {Y} on {topic} {day}.', [x[0], y[0]], 'held', None),
        ('The {plural} of {X} and {Y} met in {city} {day}.', [f'The {plural} of {x[0]} and {y[0]}'], 'held', 'in_person'),
        ('{Xa} and {Ya} {plural} met in {city} {day}.', [both], 'held', 'in_person'),
        ('The {Xa} and {Ya} {plural} met {day} in {city}.', ['The ' + both], 'held', 'in_person'),
        ('Talks between {X} and {Y} took place in {city} {day}.', [x[0], y[0]], 'held', 'in_person'),
        ('{Xa} officials met their {Ya} counterparts in {city} {day}.', [f'{x[1]} officials', f'their {y[1]} counterparts'], 'held', 'in_person'),
        ('{X} and {Y} will hold talks on {topic} in {city} on Friday.', [x[0], y[0]], 'planned', 'in_person'),
        ('{X} has postponed talks with {Y} on {topic}.', [x[0], y[0]], 'postponed', None),
        ('A round of talks between {X} and {Y} on {topic} has been called off.', [x[0], y[0]], 'cancelled', None),
        ('Diplomats from {X} and {Y} met in {city} {day} to discuss {topic}.', [f'Diplomats from {x[0]} and {y[0]}'], 'held', 'in_person'),
        ('Negotiators from {X} and {Y} ended two days of talks in {city} {day}.', [f'Negotiators from {x[0]} and {y[0]}'], 'held', 'in_person'),
        ('Senior {Xa} and {Ya} officials held a video conference {day}.', [f'Senior {x[1]} and {y[1]} officials'], 'held', 'video')])
    text = template.format(X=x[0], Y=y[0], Xa=x[1], Ya=y[1], city=city, day=day, plural=plural, topic=topic)
    # A plural of two states may be read as those of either: the record has one party or two with the same words.
    return clean(text), [meeting(who, channel, status, {'held': date, 'planned': '2024-05-17'}.get(status))], []


def bodies(taken):
    """Somebody and a body."""
    a, body = Person(taken), random.choice(BODIES)
    city = some_city(taken)
    day, date = random.choice(PAST)
    template, who = random.choice([
        ('{a} met officials of {body} in {city} {day}.', f'officials of {body}'), ('{a} held talks with {body} in {city} {day}.', body.removeprefix('the ')),
        ('{a} met with representatives of {body} {day} in {city}.', f'representatives of {body}'),
        ('{a} met a delegation from {body} in {city} {day}.', f'a delegation from {body}'),
        ('{a} received a delegation of lawmakers in {city} {day}.', 'a delegation of lawmakers'),
        ('{a} met business leaders in {city} {day}.', 'business leaders'), ('{a} met opposition leaders in {city} {day}.', 'opposition leaders')])
    return clean(template.format(a=a.words, body=body, city=city, day=day)), [meeting([a, who], 'in_person', 'held', date)], [a]


def headline(taken):
    """A headline in capitals, and the sentence below."""
    a, b = Person(taken), Person(taken)
    city, (day, date) = some_city(taken), random.choice(PAST)
    head = random.choice(['{A}, {B} Meet in {city}', '{A} Meets {B} in {city}', '{A} and {B} Hold Talks in {city}', '{A}-{B} Talks Open in {city}',
                          '{Aa} {At}, {Ba} {Bt} Hold Talks', '{A}, {B} meet in {city}', '{A} meets {B} in {city}', '{Aa} {at} meets {Ba} {bt} in {city}'])
    body = random.choice(['{a} met {b} in {city} {day}.', '{a} and {b} held talks in {city} {day}.', '{CITY}, May 16 - {a} met {b} {day}.'])
    keys = dict(a=a.words, b=b.words, A=a.last, B=b.last, Aa=a.adj, Ba=b.adj, At=a.title, Bt=b.title, at=a.title.lower(), bt=b.title.lower(), city=city, CITY=city.upper(), day=day)
    text = head.format(**keys) + '\n\n' + clean(body.format(**keys))
    place = f' in {city}' in text
    return text, [meeting([a, b], 'in_person' if place else None, 'held', date)], [a, b]


def readout(taken):
    """The style of ministries."""
    a, b = Person(taken, ('{Title} {name}', False)), Person(taken)
    city, topic = some_city(taken), random.choice(TALKS_ON)
    day, date = random.choice(PAST)
    template, channel = random.choice([
        ('{At} {a} met today with {bname}, {Bt} of {B}. They discussed {topic}.', 'today'),
        ("{At} {a} spoke today with {B}'s {Bt} {bname} to discuss {topic}.", 'today'),
        ('On 14 May 2024, H.E. {mr} {a}, {At} of {A}, received in {his} office {bname}, {Bt} of {B}.', '14'),
        ('On May 14, {At} {a} had a telephone conversation with {Bt} of {B} {bname}.', '14-phone'),
        ('A telephone conversation took place {day} between {At} {a} and {Bt} of {B} {bname}.', 'phone'),
        ('Readout of {At} {a}\'s Call with {Bt} {bname} of {B}\n\n{At} {a} spoke by phone {day} with {Bt} {bname} of {B}. The two sides reviewed {topic}.', 'phone'),
        ('Meeting with {Bt} of {B} {bname}\n\n{At} {a} held talks in {city} {day} with {Bt} of {B} {bname}, who arrived on a working visit.', None),
        ('The {At}, {a}, today received a phone call from the {Bt} of {B}, {bname}.', 'today-phone'),
        ('{At} {a} met with {Bt} {bname} of {B} {day} on the margins of the trade forum in {city}. The Ministers reaffirmed their commitment to {topic}.', 'in'),
        ('The Ministry of Foreign Affairs announces that {bname}, {Bt} of {B}, will pay an official visit to {city} on 28 May at the invitation of {At} {a}.', 'plan'),
        ('{At} {a} and {bname}, {Bt} of {B}, held bilateral talks in {city} {day}, the ministry said in a statement.', 'in'),
        ('During the telephone call {day}, {At} {a} and {B}\'s {Bt} {bname} exchanged views on {topic}.', 'phone')])
    text = template.format(At=a.title, a=a.name, A=a.state, Bt=b.title, bname=b.name, B=b.state, topic=topic, his=a.his, day=day, city=city, mr='Mr.' if a.he == 'he' else 'Ms.')
    b.tells = True
    kind = (channel or '').split('-')
    when = '2024-05-16' if 'today' in kind else '2024-05-14' if '14' in kind else date
    if 'plan' in kind:
        return clean(text), [meeting([b, a], 'in_person', 'planned', '2024-05-28')], [b]
    return clean(text), [meeting([a, b], 'phone' if 'phone' in kind else 'in_person' if 'in' in kind else None, 'held', when)], [b]


def several(taken):
    """Three and more."""
    a, b, c = (Person(taken, random.choice(FORMS[:2] + FORMS[4:7])) for _ in range(3))
    city = some_city(taken)
    day, date = random.choice(PAST)
    template, channel, status = random.choice([
        ('{a}, {b} and {c} met in {city} {day}.', 'in_person', 'held'), ('{a} hosted {b} and {c} for trilateral talks in {city} {day}.', 'in_person', 'held'),
        ('{a} held a trilateral meeting with {b} and {c} in {city} {day}.', 'in_person', 'held'), ('{a}, {b} and {c} held a video conference {day}.', 'video', 'held'),
        ('A trilateral summit of {a}, {b} and {c} was held in {city} {day}.', 'in_person', 'held'), ('{a} met with {b} and {c} {day} in {city}.', 'in_person', 'held'),
        ('Talks between {a}, {b} and {c} took place in {city} {day}.', 'in_person', 'held'), ('{a} spoke by phone {day} with {b} and {c}.', 'phone', 'held'),
        ('{a} and {b} met {c} in {city} {day}.', 'in_person', 'held'), ('{a}, {b} and {c} will meet in {city} on Friday.', 'in_person', 'planned')])
    text = clean(template.format(a=a.words, b=b.words, c=c.words, city=city, day=day))
    return text, [meeting([a, b, c], channel, status, date if status == 'held' else '2024-05-17')], [a, b, c]


def counterpart(taken):
    """Another's counterpart, named."""
    title = random.choice(TITLES)
    a, b = Person(taken, title=title), Person(taken, ('{name}', True), title)
    city, (day, date) = some_city(taken), random.choice(PAST)
    template, channel = random.choice([
        ('{a} met {his} {B} counterpart, {b}, in {city} {day}.', 'in_person'), ('{a} met {his} {B} counterpart {b} in {city} {day}.', 'in_person'),
        ('{a} and {his} {B} counterpart {b} held talks in {city} {day}.', 'in_person'), ('{a} spoke by phone {day} with {his} {B} counterpart, {b}.', 'phone'),
        ('{a} and {his} {B} counterpart, {b}, spoke by telephone {day}.', 'phone'), ('{a} met with {his} counterpart from {Bs}, {b}, {day} in {city}.', 'in_person'),
        ('{a} held talks with {his} {B} counterpart, {b}, on {day2} in {city}.', 'in_person'), ('{a} hosted {his} {B} counterpart {b} in {city} {day}.', 'in_person')])
    if '{day2}' in template:
        day, date = 'Tuesday', '2024-05-14'
    return clean(template.format(a=a.words, b=b.words, his=a.his, B=b.adj, Bs=b.state, city=city, day=day, day2=day)), [meeting([a, b], channel, 'held', date)], [a, b]


def journey(taken):
    """Arrivals, visits, delegations."""
    a, b = Person(taken), Person(taken, random.choice(FORMS[:6]))
    day, date = random.choice(PAST)
    city = b.city
    template, status = random.choice([
        ('{a} arrived in {city} {day} for talks with {b}.', 'held'), ('{a} led a delegation to {city} {day} for talks with {b}.', 'held'),
        ('A delegation headed by {a} held talks with {b} in {city} {day}.', 'held'), ('{a} visited {city} {day} and met {b}.', 'held'),
        ('{a} travelled to {city} {day}, where {he} was received by {b}.', 'held'), ('{b} welcomed {a} in {city} {day}.', 'held'),
        ('{a} will travel to {city} on Friday for talks with {b}.', 'planned'), ('{a} is expected in {city} on Friday to meet {b}.', 'planned'),
        ('{a} has postponed a trip to {city}, where {he} was to meet {b}.', 'postponed'), ('{a} called off a visit to {city} and a meeting with {b}.', 'cancelled'),
        ('On a visit to {city} {day}, {a} held talks with {b}.', 'held'), ('While in {city} {day}, {a} met with {b}.', 'held'),
        ('{b} hosted {a} for dinner at {his} residence in {city} {day}.', 'held')])
    text = clean(template.format(a=a.words, b=b.words, city=city, day=day, he=a.he, his=b.his))
    who = ['A delegation', b] if text.startswith('A delegation headed') else [a, b]
    return text, [meeting(who, None if status in ('postponed', 'cancelled') else 'in_person', status, {'held': date, 'planned': '2024-05-17'}.get(status))], [a, b]


def plans(taken):
    """What was planned, and what became of it."""
    a, b = Person(taken), Person(taken)
    city = some_city(taken)
    template, channel, status, date = random.choice([
        ('{a} and {b} are scheduled to meet in {city} on Friday.', 'in_person', 'planned', '2024-05-17'), ('{a} plans to meet {b} in {city} next Tuesday.', 'in_person', 'planned', '2024-05-21'),
        ('A meeting between {a} and {b} is planned for Friday in {city}.', 'in_person', 'planned', '2024-05-17'), ('{a} will hold a phone call with {b} on Friday.', 'phone', 'planned', '2024-05-17'),
        ('{a} and {b} are expected to hold talks in {city} on Saturday.', 'in_person', 'planned', '2024-05-18'), ('{a} has agreed to meet {b} on 28 May.', None, 'planned', '2024-05-28'),
        ('A meeting between {a} and {b} that had been set for Friday was postponed.', None, 'postponed', None), ('{a} has cancelled talks with {b}.', None, 'cancelled', None),
        ('Talks between {a} and {b} have been put off.', None, 'postponed', None), ('{a} and {b} will speak by phone on Friday.', 'phone', 'planned', '2024-05-17'),
        ('{a} will receive {b} in {city} on 28 May.', 'in_person', 'planned', '2024-05-28'), ('{a} is set to meet {b} in {city} on Saturday.', 'in_person', 'planned', '2024-05-18'),
        ('{a} may meet {b} in {city} next week.', 'in_person', 'planned', '2024-W21'), ('A planned visit by {a} to {city} for talks with {b} has been cancelled.', None, 'cancelled', None)])
    return clean(template.format(a=a.words, b=b.words, city=city)), [meeting([a, b], channel, status, date)], [a, b]


def clock(taken):
    """When to the minute."""
    a, b = Person(taken), Person(taken)
    zone, offset = random.choice(ZONES)
    hour, minute = random.choice([9, 10, 14, 16]), random.choice([0, 15, 30])
    told, iso = random.choice([(f'{(hour - 1) % 12 + 1}:{minute:02d} {"a.m." if hour < 12 else "p.m."}',) * 2, (f'{hour:02d}:{minute:02d}',) * 2])
    start, end = f'2024-05-14T{hour:02d}:{minute:02d}', f'2024-05-14T{hour + 1:02d}:{minute:02d}'
    until = told.replace(told.split(':')[0], f'{hour % 12 + 1 if "." in told else hour + 1:02d}'.lstrip('0') if '.' in told else f'{hour + 1:02d}', 1)
    template, more = random.choice([
        ('{a} spoke by phone with {b} on Tuesday. The call began at {t} {zone} time.', {'start': start + offset}),
        ('{a} spoke by phone with {b} from {t} to {u} {zone} time on Tuesday.', {'start': start + offset, 'end': end + offset}),
        ('{a} held a phone call with {b} at {t} {zone} time on Tuesday.', {'start': start + offset}),
        ('At {t} GMT on Tuesday {a} and {b} spoke by phone.', {'start': start + '+00:00'}),
        ('{a} and {b} spoke by phone on Tuesday. The conversation lasted 45 minutes.', {'duration': 'PT45M'}),
        ('{a} and {b} spoke for an hour by phone on Tuesday.', {'duration': 'PT1H'}),
        ('The phone call between {a} and {b} on Tuesday started at {t} {zone} time and ended at {u}.', {'start': start + offset, 'end': end + offset})])
    text = clean(template.format(a=a.words, b=b.words, t=told, u=until, zone=zone))
    text = text.replace('a.m..', 'a.m.').replace('p.m..', 'p.m.')
    return text, [meeting([a, b], 'phone', 'held', '2024-05-14', **more)], [a, b]


def two_meetings(taken):
    """Two meetings of one day."""
    a, b, c = Person(taken), Person(taken), Person(taken)
    city = some_city(taken)
    template, channels = random.choice([
        ('{a} met {b} in {city} on Tuesday. {He} also met {c}.', ('in_person', None)), ('{a} met {b} in {city} on Tuesday and {c} on Wednesday.', ('in_person', None)),
        ('{a} met {b} on Tuesday. {He} will meet {c} on Friday.', (None, 'planned')), ('{a} met {b} in {city} on Tuesday. Later {he} spoke by phone with {c}.', ('in_person', 'phone')),
        ('{a} held separate talks with {b} and {c} on Tuesday.', (None, None)), ('{a} spoke by phone with {b} on Tuesday after meeting {c} in {city} on Monday.', ('phone', 'in_person'))])
    text = clean(template.format(a=a.words, b=b.words, c=c.words, city=city, he=a.he, He=a.he.capitalize()))
    one = meeting([a, b], channels[0], 'held', '2024-05-14')
    day = '2024-05-15' if 'on Wednesday' in template else '2024-05-17' if 'Friday' in template else '2024-05-13' if 'Monday' in template else '2024-05-14' if 'separate' in template else None
    return text, [one, meeting([a, c], None if channels[1] == 'planned' else channels[1], 'planned' if channels[1] == 'planned' else 'held', day)], [a, b, c]


def none(taken):
    """No meeting."""
    a, b = Person(taken), Person(taken)
    city = some_city(taken)
    text = random.choice(['{a} criticised {b} on Tuesday over fishing rights.', '{a} congratulated {b} on {his2} election.', '{a} sent a letter to {b} on Tuesday.',
                          '{a} told reporters in {city} on Tuesday that trade had grown.', '{a} addressed parliament in {city} on Tuesday.', '{a} succeeded {b} on Tuesday.',
                          '{a} praised {b} for meeting the deadline.', '{a} said the conditions had been met, a view shared by {b}.', '{a} called {b} a friend of {state}.',
                          '{a} held a press conference in {city} on Tuesday.', 'A spokesman for {a} dismissed remarks by {b} on Tuesday.', '{a} said talks on a pension law would resume.',
                          '{a} is a rival of {b} in the race for the job.', '{a} signed a decree on Tuesday that {b} had called unjust.'])
    return clean(text.format(a=a.words, b=b.words, his2=b.his, city=city, state=a.state)), [], [a, b]


FAMILIES = [pronouns, one_told_twice, states, bodies, headline, readout, several, counterpart, journey, plans, clock, two_meetings, none]


def compose(number, family=None):
    taken = set()
    make = family or FAMILIES[number % len(FAMILIES)]
    text, meetings, people = make(taken)
    same = [[p.name, p.he] for p in people if make is two_meetings and p is people[0] and f' {p.he} ' in text]
    same = [[p.name, p.he.capitalize()] for p in people[:1] if make is two_meetings and f'. {p.he.capitalize()} ' in text] or same
    for m in meetings:
        m['participants'] = [w + '@1' if len(occurrences(text, w)) > 1 else w for w in m['participants']]
    line = {'id': f'{make.__name__}-{number:04d}', 'published': PUBLISHED, 'text': text, **({'same': same} if same else {}), 'meetings': meetings}
    return line, {p.name: ISO[p.state] for p in people if p.tells and p.name in text}


def countries(seed, count, path):
    random.seed(seed)
    told = [compose(i) for i in range(count)]
    read = {}
    for line in open(path, encoding='utf-8'):
        record = json.loads(line)
        read[record['document']['id']] = {e['name']: e.get('country') for e in record['entities']}
    asked = [(line, name, country, read[line['id']].get(name, 'no entity')) for line, people in told for name, country in people.items()]
    right = sum(country == found for _, _, country, found in asked)
    for line, name, country, found in asked:
        if country != found:
            print(f'{line["id"]}: {name}: {country}, read {found}: {line["text"]!r}')
    print(f'countries of people: {100 * right / len(asked):.1f} % ({right}/{len(asked)})')


if __name__ == '__main__':
    if sys.argv[1] == '--countries':
        countries(int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
    else:
        random.seed(int(sys.argv[1]))
        chosen = next((f for f in FAMILIES if f.__name__ == sys.argv[3]), None) if len(sys.argv) > 3 else None
        for i in range(int(sys.argv[2])):
            print(json.dumps(compose(i, chosen)[0], ensure_ascii=False))
