#!/usr/bin/env python3
"""Checks the check sets of this folder and prints what they hold.

usage: check.py [FILE.jsonl ...]        validate (all sets of this folder by default), print counts; exit 1 on any fault
       check.py --resolve FILE.jsonl    print the set with every phrase as {"start", "end", "text"}, in code points

A phrase is an exact substring of `text`. One that occurs more than once as whole words is written "phrase@2" for the
second occurrence, "phrase@1" for the first.
"""
import collections
import json
import pathlib
import sys

DOCUMENT = {'id', 'text'}
DOCUMENT_MAY = {'form', 'published', 'publisher', 'title', 'kind', 'same', 'none', 'statements', 'events', 'meetings', 'positions'}
KINDS = {'direct', 'mixed', 'indirect'}
CERTAINTIES = {'asserted', 'denied', 'possible', 'future', 'conditional', 'demanded'}
CHANNELS = {'in_person', 'video', 'phone', 'unknown'}
FORMATS = {'bilateral', 'multilateral'}
STANCES = {'supports', 'opposes', 'demands', 'offers', 'promises', 'refuses', 'denies'}
STATUSES = {'held', 'planned', 'postponed', 'cancelled'}
EVENTS = {'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST',
          'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'}
# Of each kind of record: fields it has, fields it may have, fields that hold phrases, fields with a closed list of values.
RECORDS = {
    'statements': ({'speaker', 'addressee', 'via', 'cue', 'content', 'kind', 'attitude', 'certainty', 'within'},
                   {'optional', 'denies'},
                   {'speaker', 'addressee', 'via', 'cue', 'content'}, {'kind': KINDS, 'certainty': CERTAINTIES}),
    'events': ({'event', 'mode', 'actor', 'recipient', 'certainty', 'told'}, {'optional'},
               {'actor', 'recipient'}, {'event': EVENTS, 'certainty': CERTAINTIES}),
    'meetings': ({'participants', 'channel', 'status', 'certainty'},
                 {'optional', 'place', 'date', 'start', 'end', 'duration', 'format', 'host', 'topics', 'told'},
                 {'participants', 'place', 'host', 'topics'},
                 {'channel': CHANNELS, 'status': STATUSES, 'certainty': CERTAINTIES, 'format': FORMATS}),
    'positions': ({'holder', 'toward', 'stance', 'issue', 'certainty', 'told', 'evidence'}, {'optional'},
                  {'holder', 'toward', 'issue'}, {'stance': STANCES, 'certainty': CERTAINTIES}),
}
DOCUMENT_KINDS = {'report', 'readout', 'communique', 'transcript', 'statement', 'other'}


def occurrences(text, phrase):
    """Where the phrase stands as whole words: "he" is not found in "the"."""
    found, at = [], text.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        cut_before = at > 0 and text[at - 1].isalnum() and phrase[0].isalnum()
        cut_after = end < len(text) and text[end].isalnum() and phrase[-1].isalnum()
        if not (cut_before or cut_after):
            found.append(at)
        at = text.find(phrase, at + 1)
    return found


def locate(text, phrase):
    """The span of a phrase; ValueError where it is missing or not unique."""
    words, _, number = phrase.rpartition('@')
    if not (words and number.isdigit()):
        words, number = phrase, None
    places = occurrences(text, words) if words else []
    if number is None and len(places) > 1:
        raise ValueError(f'{words!r} occurs {len(places)} times, say which with @n')
    index = int(number or 1) - 1
    if not 0 <= index < len(places):
        raise ValueError(f'{phrase!r} not found')
    return {'start': places[index], 'end': places[index] + len(words), 'text': words}


class Faults:
    """Collects every fault of a document rather than stopping at the first."""

    def __init__(self, where):
        self.where, self.found = where, []

    def add(self, message):
        self.found.append(f'{self.where}: {message}')

    def locate(self, text, phrase):
        try:
            return locate(text, phrase)
        except ValueError as fault:
            self.add(str(fault))
            return None

    def fields(self, item, must, may, what):
        for name in sorted(must - item.keys()):
            self.add(f'{what} lacks {name!r}')
        for name in sorted(item.keys() - must - may):
            self.add(f'{what} has unknown field {name!r}')

    def choice(self, value, allowed, what):
        """One of the allowed values, several of them joined by |, or null where the set does not judge."""
        for part in value.split('|') if value is not None else []:
            if part not in allowed:
                self.add(f'{what} {part!r} is none of {sorted(allowed)}')


def phrases(text, items, faults):
    """One phrase or several as spans; null stays null."""
    if isinstance(items, list):
        return [faults.locate(text, p) for p in items]
    return faults.locate(text, items) if items else None


def record(text, r, index, section, faults):
    must, may, quoting, closed = RECORDS[section]
    what = f'{section} {index}'
    faults.fields(r, must, may, what)
    for field, allowed in closed.items():
        faults.choice(r.get(field), allowed, f'{what}: {field}')
    if section == 'statements' and not r.get('content'):
        faults.add(f'{what} has no content')
    return {k: phrases(text, v, faults) if k in quoting else v for k, v in r.items()}


def links(records, faults):
    for index, r in enumerate(records):
        for link in ('within', 'denies'):
            if r.get(link) is not None and not (0 <= r[link] < len(records) and r[link] != index):
                faults.add(f'statements {index}: {link} {r[link]} points nowhere')


def resolve(d, where):
    """The document with phrases as spans, and the faults found on the way."""
    faults = Faults(where)
    faults.fields(d, DOCUMENT, DOCUMENT_MAY, 'document')
    faults.choice(d.get('kind'), DOCUMENT_KINDS, 'document kind')
    text, resolved = d.get('text', ''), dict(d)
    if 'none' in d:
        resolved['none'] = phrases(text, d['none'], faults)
    if 'same' in d:
        resolved['same'] = [phrases(text, group, faults) for group in d['same']]
    if not RECORDS.keys() & d.keys():
        faults.add(f'document has none of {sorted(RECORDS)}')
    for section in RECORDS.keys() & d.keys():
        resolved[section] = [record(text, r, i, section, faults) for i, r in enumerate(d[section])]
    links(d.get('statements', []), faults)
    return resolved, faults.found


def load(path):
    for number, line in enumerate(pathlib.Path(path).read_text(encoding='utf-8').splitlines(), 1):
        if line.strip():
            d = json.loads(line)
            yield d, f'{path}:{number} ({d.get("id")})'


def counts(documents):
    c = collections.Counter(documents=len(documents))
    for d in documents:
        for section in RECORDS.keys() & d.keys():
            c[section] += len(d[section])
            c[f'documents without {section}'] += not d[section]
            c['optional'] += sum(bool(r.get('optional')) for r in d[section])
        for s in d.get('statements', []):
            c[f'kind {s["kind"]}'] += 1
            c[f'via {"not judged" if s["via"] is None else len(s["via"])}'] += 1
            c['nested'] += s['within'] is not None
            c['addressee'] += bool(s['addressee'])
        for e in d.get('events', []):
            c[e['event']] += 1
        for p in d.get('positions', []):
            c[f'stance {p["stance"]}'] += 1
        for m in d.get('meetings', []):
            c[f'channel {m["channel"]}'] += 1
            c[f'status {m["status"]}'] += 1
    return c


def main(arguments):
    if arguments[:1] == ['--resolve']:
        for path in arguments[1:]:
            for d, where in load(path):
                print(json.dumps(resolve(d, where)[0], ensure_ascii=False))
        return 0
    bad, here = 0, pathlib.Path(__file__).parent
    for path in arguments or sorted(here.glob('*.jsonl')):
        documents, seen = [], set()
        for d, where in load(path):
            found = resolve(d, where)[1]
            if d['id'] in seen:
                found.append(f'{where}: id used twice')
            seen.add(d['id'])
            documents.append(d)
            bad += len(found)
            print(*found, sep='\n', end='\n' if found else '')
        print(f'{pathlib.Path(path).name}: ' + ', '.join(f'{k} {v}' for k, v in sorted(counts(documents).items())))
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
