#!/usr/bin/env python3
"""Learns how far each rule for events can be trusted, and writes lexicon/plover/confidence.tsv.

usage: calibrate_events.py --pairs BY_RULE.tsv [--judged TABLE.tsv RECORDS.jsonl]... > lexicon/plover/confidence.tsv

--pairs   what `readout eval events --by-rule` prints for marked sentences: of the events about a marked pair, how many are right
--judged  a table of sample_events.py with verdicts, and what `readout read --format jsonl` prints now for the same texts; a verdict counts only for an event that is still
          read, with the same trigger and type; of one event judged in several tables the last verdict counts

A row is a rule, or a rule followed by ":alone" for its events that name one side only (pairs say nothing of those). "*" and "*:alone" are all rules together.
"""
import argparse
import collections
import json


def alone(event):
    return not event["recipient"] and len(event["actor"]) < 2


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", required=True)
    parser.add_argument("--judged", nargs=2, action="append", default=[], metavar=("TABLE", "RECORDS"))
    args = parser.parse_args()
    told, right = collections.Counter(), collections.Counter()

    def count(rule, suffix, n, r):
        for key in (rule + suffix, "*" + suffix):
            told[key] += n
            right[key] += r

    with open(args.pairs, encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            rule, n, r = line.rstrip("\n").split("\t")
            count(rule, "", int(n), int(r))
    judged = {}
    for table, records in args.judged:
        with open(records, encoding="utf-8") as lines:
            events = {(r["document"]["id"], str(e["trigger"]["start"]), e["event"]): e for r in map(json.loads, lines) for e in r["events"]}
        with open(table, encoding="utf-8") as lines:
            names = next(lines).rstrip("\n").split("\t")
            for line in lines:
                row = dict(zip(names, line.rstrip("\n").split("\t")))
                key = (row["document"], row["start"], row["event"])
                if key in events:
                    judged[key] = (events[key], row["verdict"] == "y")
    for event, is_right in judged.values():
        count(event["rule"], ":alone" if alone(event) else "", 1, is_right)
    print("# How often the events of a rule are right: told, and right of them. Confidence is (right + 8 p) / (told + 8), p the share of all rules together (\"*\").")
    print("# A key with \":alone\" is for events that name one side only.")
    print("# source: counted by eval/calibrate_events.py (docs/evaluation/events.md has the command); counts only, nothing of the texts.")
    print("lemma\ttold\tright")
    for key in sorted(told):
        print(f"{key}\t{told[key]}\t{right[key]}")


main()
