#!/usr/bin/env python3
"""Scores records against a check set of this folder, by the definitions of README.md.

usage: score.py SET.jsonl RECORDS.jsonl [--errors N]

RECORDS: what `readout read --format jsonl SET.jsonl` prints. --errors prints the first N records that are not fully right.
"""
import argparse
import collections
import json
import re
import signal

from check import load, resolve

WORD = re.compile(r"\w+(?:['’.\-&]\w+)*")
BREAK = re.compile(r',|;|\b(?:of|for|from|in|at|on|with|to|who|whose|which|that|close|familiar|briefed)\b')
DETERMINER = re.compile(r'(?:the|a|an|his|her|their|its)\s+', re.I)


def words(text, spans):
    return {m.start() + s['start'] for s in spans for m in WORD.finditer(text[s['start']:s['end']])}


def jaccard(a, b):
    return len(a & b) / len(a | b) if a | b else 0.0


def head(text, span):
    """Where the last word of the phrase before its complement stands: "a spokesman for X" -> spokesman."""
    phrase = text[span['start']:span['end']]
    skip = DETERMINER.match(phrase)
    start = skip.end() if skip else 0
    stop = BREAK.search(phrase, start)
    core = [m.start() for m in WORD.finditer(phrase[:stop.start() if stop and stop.start() > start else None])]
    return span['start'] + core[-1] if core else span['start']


class Judge:
    """One document's text, its groups of phrases that name the same, and the mentions of the reader's entities."""

    def __init__(self, gold, read):
        self.text, self.same = gold['text'], gold.get('same', [])
        self.mentions = {e['id']: e['mentions'] for e in read.get('entities', [])}

    def party(self, expected, actual):
        """Same words, or the entity is mentioned by phrases that the set says name the expected one."""
        def same(phrase, span):
            return head(self.text, phrase) == head(self.text, span) or \
                jaccard(words(self.text, [phrase]), words(self.text, [span])) >= 0.5
        if same(expected, actual):
            return True
        group = [p for g in self.same if any(q['start'] == expected['start'] for q in g) for p in g] or [expected]
        return any(same(p, m) for p in group for m in [actual] + self.mentions.get(actual['entity'], []))

    def parties(self, expected, actual, ordered=False):
        if expected is None:
            return True
        if ordered:
            return len(expected) == len(actual) and all(map(self.party, expected, actual))
        return all(any(self.party(e, a) for a in actual) for e in expected) and \
            all(any(self.party(e, a) for e in expected) for a in actual)


def value(expected, actual):
    """Null in the set is not judged; "none" must be null."""
    return expected is None or ('none' if actual is None else str(actual)) in expected.split('|')


def cue(judge, expected, actual):
    """A shared word; a colon or dash, which has none, by its place."""
    if expected is None:
        return True
    return actual is not None and (expected['start'] == actual['start'] or
                                   bool(words(judge.text, [expected]) & words(judge.text, [actual])))


def pairs(expected, actual, closeness, least):
    """One-to-one, closest first; optional ones take part, so that a reader is not blamed for having them."""
    scored = sorted(((closeness(e, a), i, j) for i, e in enumerate(expected) for j, a in enumerate(actual)),
                    key=lambda x: (-x[0], x[1], x[2]))
    taken, found = set(), {}
    for close, i, j in scored:
        if close >= least and i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def statement_fields(judge, e, a):
    chain = {'speaker': judge.parties(e['speaker'], a['speaker']), 'addressee': judge.parties(e['addressee'], a['addressee']),
             'via': judge.parties(e['via'], a['via'], ordered=True)}
    return {**chain, 'chain fully right': all(chain.values()),
            'cue': cue(judge, e['cue'], a['cue']),
            'nested': (e['within'] is None) == (a['within'] is None),
            **{f: value(e[f], a[f]) for f in ('kind', 'attitude', 'certainty')}}


def event_fields(judge, e, a):
    sides = judge.parties(e['actor'], a['actor']) and judge.parties(e['recipient'], a['recipient'])
    return {'parties': sides, 'mode': value(e['mode'], a['mode']), 'certainty': value(e['certainty'], a['certainty']),
            'told': e['told'] is None or e['told'] == (a['statement'] is not None)}


def meeting_fields(judge, e, a):
    fields = {'participants': judge.parties(e['participants'], a['participants']),
              **{f: value(e[f], a[f]) for f in ('channel', 'status', 'certainty')},
              **{f: value(e[f], a[f]) for f in MEETING_MAY if e.get(f)}}
    if e.get('place'):
        fields['place'] = a['place'] is not None and judge.party(e['place'], {**a['place'], 'entity': None})
    return {**fields, JOINT: all(fields.get(f, True) for f in JOINED)}


def position_fields(judge, e, a):
    fields = {'stance': value(e['stance'], a['stance']), 'holder': judge.parties(e['holder'], a['holder']), 'toward': judge.parties(e['toward'], a['toward']),
              'issue': e['issue'] is None or jaccard(words(judge.text, e['issue']), words(judge.text, a['issue'])) >= 0.5 or not e['issue'] + a['issue']}
    return {STOOD: all(fields.values()), **fields, 'certainty': value(e['certainty'], a['certainty']), 'told': e['told'] is None or e['told'] == (a['statement'] is not None),
            'evidence': e['evidence'] is None or e['evidence'] == len(a['evidence'])}


def position_closeness(judge, e, a):
    """Found where the stance is right and the issues share a word, or, where there is none, those it is toward."""
    fields = position_fields(judge, e, a)
    touch = words(judge.text, e['issue']) & words(judge.text, a['issue']) if e['issue'] and a['issue'] else fields['holder'] and fields['toward']
    return fields['stance'] * bool(touch) * (1 + sum(fields.values()))


def closeness(section, judge):
    if section == 'statements':
        return lambda e, a: jaccard(content(judge, e), content(judge, a)), 0.5
    if section == 'positions':
        return lambda e, a: position_closeness(judge, e, a), 1
    if section == 'events':
        return lambda e, a: value(e['event'], a['event']) * (1 + sum(event_fields(judge, e, a).values())), 1
    return lambda e, a: 1 + sum(meeting_fields(judge, e, a).values()), 1


def content(judge, r):
    """Word starts of the content, a leading "that" left out."""
    return {w for w in words(judge.text, r['content']) if not (judge.text.startswith('that ', w) and w == min(s['start'] for s in r['content']))}


# The one figure for meetings: who, through which channel, on which day and at what clock times, as far as the text tells them.
JOINED = ('participants', 'channel', 'date', 'start', 'end')
JOINT = 'participants, channel, date and clock'
MEETING_MAY = ('date', 'start', 'end', 'duration', 'format')
STOOD = 'stance, holder, toward and issue'
FIELDS = {'statements': statement_fields, 'events': event_fields, 'meetings': meeting_fields, 'positions': position_fields}


def asked_of(section, e):
    """The fields that are judged of an expected record, found or not."""
    if section == 'statements':
        return ['speaker', 'addressee', 'via', 'chain fully right', 'cue', 'nested', 'kind', 'attitude', 'certainty']
    if section == 'events':
        return ['parties', 'mode', 'certainty', 'told']
    if section == 'positions':
        return [STOOD, 'stance', 'holder', 'toward', 'issue', 'certainty', 'told', 'evidence']
    return [JOINT, 'participants', 'channel', 'status', 'certainty'] + [f for f in MEETING_MAY + ('place',) if e.get(f)]


def score(documents, read, section, errors):
    n, hits, asked, of_found = (collections.Counter() for _ in range(4))
    for gold in documents:
        record = read[gold['id']]
        judge, expected, actual = Judge(gold, record), gold[section], record[section]
        found = pairs(expected, actual, *closeness(section, judge))
        n['expected'] += sum(not e.get('optional') for e in expected)
        n['read'] += len(actual) - sum(bool(expected[i].get('optional')) for i in found)
        n['empty'] += not expected
        n['empty kept empty'] += not expected and not actual
        for i, e in enumerate(expected):
            if e.get('optional'):
                continue
            verdict = FIELDS[section](judge, e, actual[found[i]]) if i in found else {}
            n['found'] += i in found
            hits.update(f for f, right in verdict.items() if right)
            asked.update(asked_of(section, e))
            of_found.update(verdict.keys())
            wrong = [f for f, right in verdict.items() if not right] if i in found else ['not found']
            if wrong and errors > 0:
                errors -= 1
                print(f'{gold["id"]} {section} {i}: {", ".join(wrong)}')
    return n, hits, asked, of_found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('set')
    parser.add_argument('records')
    parser.add_argument('--errors', type=int, default=0)
    arguments = parser.parse_args()
    documents = [resolve(d, where)[0] for d, where in load(arguments.set)]
    read = {r['document']['id']: r for r, _ in load_records(arguments.records)}
    section = next(s for s in FIELDS if s in documents[0])
    n, hits, asked, of_found = score(documents, read, section, arguments.errors)
    share = lambda a, b: f'{100 * a / b:.1f} % ({a}/{b})' if b else '-'
    print(f'{section}: found {share(n["found"], n["expected"])}, of those read right {share(n["found"], n["read"])}, '
          f'documents without kept so {share(n["empty kept empty"], n["empty"])}')
    for field in asked:
        print(f'  {field}: of all {share(hits[field], asked[field])}, of those found {share(hits[field], of_found[field])}')


def load_records(path):
    with open(path, encoding='utf-8') as lines:
        return [(json.loads(line), path) for line in lines if line.strip()]


if __name__ == '__main__':
    # Whoever reads the output may have seen enough ("| head").
    if hasattr(signal, 'SIGPIPE'):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    main()
