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

STATEMENT = {'speaker', 'addressee', 'via', 'cue', 'content', 'kind', 'attitude', 'certainty', 'within'}
STATEMENT_MAY = {'optional', 'denies', 'note'}
DOCUMENT = {'id', 'text'}
DOCUMENT_MAY = {'form', 'published', 'publisher', 'title', 'kind', 'same', 'none', 'statements'}
KINDS = {'direct', 'mixed', 'indirect'}
CERTAINTIES = {'asserted', 'denied', 'possible', 'future', 'conditional', 'demanded'}
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
    return None if items is None else [faults.locate(text, p) for p in items]


def statement(text, s, index, count, faults):
    faults.fields(s, STATEMENT, STATEMENT_MAY, f'statement {index}')
    if not s.get('content'):
        faults.add(f'statement {index} has no content')
    faults.choice(s.get('kind'), KINDS, 'kind')
    faults.choice(s.get('certainty'), CERTAINTIES, 'certainty')
    for link in ('within', 'denies'):
        if s.get(link) is not None and not (0 <= s[link] < count and s[link] != index):
            faults.add(f'statement {index}: {link} {s[link]} points nowhere')
    resolved = dict(s)
    for role in ('speaker', 'addressee', 'via', 'content'):
        resolved[role] = phrases(text, s.get(role), faults)
    resolved['cue'] = faults.locate(text, s['cue']) if s.get('cue') else None
    return resolved


def resolve(d, where):
    """The document with phrases as spans, and the faults found on the way."""
    faults = Faults(where)
    faults.fields(d, DOCUMENT, DOCUMENT_MAY, 'document')
    faults.choice(d.get('kind'), DOCUMENT_KINDS, 'document kind')
    text, resolved = d.get('text', ''), dict(d)
    for name in ('none',):
        if name in d:
            resolved[name] = phrases(text, d[name], faults)
    if 'same' in d:
        resolved['same'] = [phrases(text, group, faults) for group in d['same']]
    if 'statements' in d:
        all_of_them = d['statements']
        resolved['statements'] = [statement(text, s, i, len(all_of_them), faults) for i, s in enumerate(all_of_them)]
    return resolved, faults.found


def load(path):
    for number, line in enumerate(pathlib.Path(path).read_text(encoding='utf-8').splitlines(), 1):
        if line.strip():
            d = json.loads(line)
            yield d, f'{path}:{number} ({d.get("id")})'


def counts(documents):
    c = collections.Counter(documents=len(documents))
    for d in documents:
        for s in d.get('statements', []):
            c['statements'] += 1
            c['optional'] += bool(s.get('optional'))
            c[f'kind {s["kind"]}'] += 1
            c[f'via {"not judged" if s["via"] is None else len(s["via"])}'] += 1
            c['nested'] += s['within'] is not None
            c['addressee'] += bool(s['addressee'])
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
