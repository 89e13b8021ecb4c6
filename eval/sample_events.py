#!/usr/bin/env python3
"""Draws events at random for people to judge.

usage: sample_events.py RECORDS.jsonl SEED N [--extra GOLD.jsonl] [--known TABLE.tsv]... > table.tsv

RECORDS  what `readout read --format jsonl` prints
--extra  draw only events that are not about the marked pair of GOLD (as tools that score pairs count extras)
--known  leave out the events of a table that was judged before

Prints a table to standard output: ids, spans, the event as read, and two empty columns, verdict (y or n) and error (its kind). No words of the texts are in it; they go
to standard error, in the same order, for the eyes of whoever judges.
"""
import argparse
import json
import random
import sys

KEYS = ("document", "start", "end", "event", "mode", "actor", "recipient", "certainty", "rule", "confidence", "verdict", "error")


def span(party):
    return f"{party['start']}-{party['end']}"


def counts(parties, spans):
    return any(p["start"] < e and s < p["end"] and p["end"] - p["start"] <= 2 * (e - s) + 30 for p in parties for s, e in spans)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records")
    parser.add_argument("seed")
    parser.add_argument("n", type=int)
    parser.add_argument("--extra")
    parser.add_argument("--known", action="append", default=[], metavar="TABLE")
    args = parser.parse_args()
    known = set()
    for table in args.known:
        with open(table, encoding="utf-8") as lines:
            known.update((row[0], row[1], row[3]) for row in (line.split("\t") for line in lines))
    gold = {}
    if args.extra:
        with open(args.extra, encoding="utf-8") as lines:
            gold = {g["id"]: g for g in map(json.loads, lines)}
    pool = []
    with open(args.records, encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            for event in record["events"]:
                if (record["document"]["id"], str(event["trigger"]["start"]), event["event"]) in known:
                    continue
                parties = event["actor"] + event["recipient"]
                pair = gold.get(record["document"]["id"])
                if pair is None or not (counts(parties, pair["source"]) and counts(parties, pair["target"])):
                    pool.append((record["document"], event))
    print("\t".join(KEYS))
    for number, (document, event) in enumerate(random.Random(args.seed).sample(pool, args.n), 1):
        trigger = event["trigger"]
        row = (document["id"], trigger["start"], trigger["end"], event["event"], event["mode"] or "", " ".join(map(span, event["actor"])),
               " ".join(map(span, event["recipient"])), event["certainty"], event["rule"], event["confidence"], "", "")
        print("\t".join(map(str, row)))
        text = document["text"]
        first, last = max(0, trigger["start"] - 220), trigger["end"] + 180
        # One phrase may name several parties ("both leaders").
        show = lambda parties: " & ".join(text for _, text in sorted({(p["start"], p["text"]) for p in parties})) or "-"
        print(f"{number}. {event['event']} {event['mode'] or ''} [{show(event['actor'])}] -> [{show(event['recipient'])}] {event['certainty']} {event['rule']}\n"
              f"   {' '.join(text[first:trigger['start']].split())} <<{trigger['text']}>> {' '.join(text[trigger['end']:last].split())}", file=sys.stderr)


main()
