#!/usr/bin/env python3
"""Puts sentences about meetings together from parts, with what a reader should find in them, in the form of the check sets.

usage: compose_meetings.py SEED COUNT > FILE.jsonl

Who takes part is named in one of eight ways, the meeting told in one of thirty-odd, place and day stand in either order, and the sentence alone,
told by a ministry, behind a dateline or before another. People and offices are invented. The parts were written by the hand that works on the
rules, so the figure tells how far the reader copes with combinations, not with words it has never met.
"""
import json
import random
import sys

PUBLISHED = '2024-05-16'
FIRST = ('Marek Elena Tomas Ingrid Pavel Leila Andre Sofia Kwame Amara Nikos Hanna Diego Lucia Omar Farah Viktor Irina Kenji Mei Rajiv Priya Erik '
         'Astrid Yusuf Nadia Mateo Clara Bence Zsofia').split()
LAST = ('Novotny Lindgren Baptiste Okonjo Farouk Petrescu Dragan Halvorsen Castellan Mbeki-Roux Tanaka-Ito Kovalenko Rahmani Varga Ostrowski '
        'Delacroix Haddad Bergstrom Nakagawa Oduya Sorensen Khalaf Marchetti Iliescu Duarte Winther Azizi Morozko Ferreira-Gil Lemaire').split()
STATES = [('France', 'French', 'Paris'), ('Kenya', 'Kenyan', 'Nairobi'), ('Japan', 'Japanese', 'Tokyo'), ('Egypt', 'Egyptian', 'Cairo'),
          ('Norway', 'Norwegian', 'Oslo'), ('Brazil', 'Brazilian', 'Brasilia'), ('Jordan', 'Jordanian', 'Amman'), ('Poland', 'Polish', 'Warsaw'),
          ('India', 'Indian', 'New Delhi'), ('Georgia', 'Georgian', 'Tbilisi'), ('Peru', 'Peruvian', 'Lima'), ('Vietnam', 'Vietnamese', 'Hanoi'),
          ('Turkey', 'Turkish', 'Ankara'), ('Serbia', 'Serbian', 'Belgrade'), ('Qatar', 'Qatari', 'Doha')]
TITLES = ['Foreign Minister', 'Prime Minister', 'President', 'Defence Minister', 'Finance Minister', 'Interior Minister', 'National Security Adviser',
          'Deputy Prime Minister', 'Trade Minister']
PERSON = ['{adj} {Title} {name}', "{state}'s {title} {name}", "{state}'s {title}, {name},", '{name}, the {title} of {state},',
          '{Title} {name} of {state}', "{state}'s {name}", '{Title} {name}', '{adj} {Title} {name}']
PAST = [('on Tuesday', '2024-05-14'), ('on Wednesday', '2024-05-15'), ('on Monday', '2024-05-13'), ('on 8 May', '2024-05-08'), ('on May 2', '2024-05-02'),
        ('on Sunday', '2024-05-12'), ('earlier on Thursday', '2024-05-16'), ('late on Monday', '2024-05-13'), ('last Friday', '2024-05-10'),
        ('yesterday', '2024-05-15')]
AHEAD = [('on Friday', '2024-05-17'), ('next Tuesday', '2024-05-21'), ('on 28 May', '2024-05-28'), ('in June', '2024-06'), ('next week', '2024-W21'),
         ('on Saturday', '2024-05-18')]
# The sentence, the channel (None: not judged; place: in person where a place is named), the status. {when}: place and day. {day}: the day alone.
TELLING = [('{a} met {b}{when}.', 'place', 'held'), ('{a} met with {b}{when}.', 'place', 'held'), ('{a} held talks with {b}{when}.', 'place', 'held'),
           ('{a} had a meeting with {b}{when}.', 'place', 'held'), ('{a} spoke by phone with {b} {day}.', 'phone', 'held'),
           ('{a} and {b} spoke by telephone {day}.', 'phone', 'held'), ('{a} held a telephone call with {b} {day}.', 'phone', 'held'),
           ('{a} discussed the border with {b} over the phone {day}.', 'phone', 'held'),
           ('In a telephone conversation {day}, {a} and {b} agreed to reopen the border.', 'phone', 'held'),
           ('{a} held a video conference with {b} {day}.', 'video', 'held'), ('{a} sat down with {b} for two hours{when}.', 'in_person', 'held'),
           ('{a} received {b}{when}.', 'in_person', 'held'), ('{a} hosted {b} for talks{when}.', 'in_person', 'held'),
           ('{b} was received by {a}{when}.', 'in_person', 'held'), ('{a} had dinner with {b}{when}.', 'in_person', 'held'),
           ('{a} conferred with {b}{when}.', 'place', 'held'), ('{a} and {b} met{when}.', 'place', 'held'), ('{a} and {b} held talks{when}.', 'place', 'held'),
           ('A meeting between {a} and {b} took place{when}.', 'place', 'held'), ('Talks between {a} and {b} were held{when}.', 'place', 'held'),
           ('The meeting of {a} and {b}{when} lasted an hour.', 'place', 'held'), ('{a} will meet {b}{when}.', 'place', 'planned'),
           ('{a} is due to hold talks with {b}{when}.', 'place', 'planned'), ('{a} is to travel to {city} {day} to meet {b}.', 'in_person', 'planned'),
           ('{a} cancelled a meeting with {b}.', None, 'cancelled'), ('A planned meeting between {a} and {b} has been called off.', None, 'cancelled'),
           ('Talks between {a} and {b} were postponed.', None, 'postponed'), ('{a} met {b} on the sidelines of a trade forum{when}.', 'in_person', 'held'),
           ('{a} came to {city} {day} to meet {b}.', 'in_person', 'held'), ('{a} arrived in {city} {day} for talks with {b}.', 'in_person', 'held'),
           ('{a} flew to {city} {day}, where he met {b}.', 'in_person', 'held'), ('{a} discussed trade with {b} during a meeting{when}.', 'place', 'held'),
           ('Speaking after meeting {b}{when}, {a} said the talks had been useful.', 'place', 'held'), ('{a}, who met {b}{when}, said a deal was close.', 'place', 'held'),
           ('{a} said he had met {b}{when}.', 'place', 'held'), ('During a visit to {city} {day}, {a} met {b}.', 'in_person', 'held'),
           ('{a} met {b} during a trip to {city} {day}.', 'in_person', 'held'), ('{a} paid a courtesy call on {b}{when}.', 'in_person', 'held')]
FRAMES = ['{s}', '{s}', '{s}', '{told}, the foreign ministry said.', "{told}, the prime minister's office said.",
          '{s} The two sides agreed to set up a working group on energy.', '{CITY}, May 16 - {s}']


def person(taken):
    """A name and the words that name its holder; no family name and no state twice."""
    while True:
        first, last, (state, adj, _) = random.choice(FIRST), random.choice(LAST), random.choice(STATES)
        title, form = random.choice(TITLES), random.choice(PERSON)
        if last not in taken and state not in taken:
            taken.update((last, state))
            name = f'{first} {last}'
            return name, form.format(name=name, state=state, adj=adj, Title=title, title=title.lower()), last


def clean(text):
    """One comma where an aside meets a comma or a full stop."""
    for wrong, right in ((',,', ','), (',.', '.'), (', ,', ',')):
        text = text.replace(wrong, right)
    return text[0].upper() + text[1:]


def compose(number):
    taken = set()
    (name, a, _), (other, b, _) = person(taken), person(taken)
    sentence, channel, status = random.choice(TELLING)
    city = random.choice([s[2] for s in STATES if s[0] not in taken])
    day, date = random.choice(AHEAD if status == 'planned' else PAST)
    place = random.choice(['', f' in {city}', f' in {city}'])
    when = random.choice([f'{place} {day}', f' {day}{place}'])
    told = sentence.format(a=a, b=b, day=day, when=when, city=city)
    text = clean(random.choice(FRAMES).format(s=told, told=told[:-1], CITY=city.upper()))
    meeting = {'participants': [name, other], 'channel': ('in_person' if place else None) if channel == 'place' else channel, 'status': status, 'certainty': None}
    if '{when}' in sentence or '{day}' in sentence:
        meeting['date'] = date
    # "Where he met": the pronoun is as good as the name.
    same = [[name, 'he']] if ' he ' in told else None
    return {'id': f'c{number:04d}', 'published': PUBLISHED, 'text': text, **({'same': same} if same else {}), 'meetings': [meeting]}


if __name__ == '__main__':
    random.seed(int(sys.argv[1]))
    for i in range(int(sys.argv[2])):
        print(json.dumps(compose(i), ensure_ascii=False))
