#!/usr/bin/env python3
"""Counts how much of what check.json, or another file of its form, lists `readout compare` finds, under the heading where it belongs.

    python3 eval/comparisons/found.py [--missed] [FILE.json] [NUMBER...]     # of the program "readout" on PATH, or READOUT; all pairs or those numbered from 1

Where a file has them, it also counts what must not be told: `same` (words for one thing, listed as what only one account speaks of) and `not_claims_a`, `not_claims_b` (an account's
own words, listed as a claim of the other side).
"""
import json
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = shlex.split(os.environ.get("READOUT", "readout"))


def findings_of(pair, folder):
    lines = []
    for side in "ab":
        text = (ROOT / pair[side]).read_text(encoding="utf-8")
        lines.append(json.dumps({"id": side, "text": text, "title": text.split("\n")[0], "publisher": pair[f"publisher_{side}"], "published": pair["published"]}))
    path = pathlib.Path(folder) / "pair.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sides = [word for side in "ab" if pair.get(f"side_{side}") for word in (f"--side-{side}", pair[f"side_{side}"])]
    done = subprocess.run([*PROGRAM, "compare", str(path), "--format", "json", *sides], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)["findings"]


def holds(finding, phrases):
    words = [finding["text"], *(span["text"] for span in finding["a"] + finding["b"])]
    return any(phrase.lower() in text.lower() for phrase in phrases.split("|") for text in words)


# Told, but as perhaps in both: the words must be named on the side they stand.
def unsure_of(letter, finding):
    return finding["kind"] == "unsure" and f"only {letter}:" in finding["text"]


KINDS = {
    "only_a": lambda f: (f["kind"] in ("only", "number", "time") and not f["b"]) or (f["kind"] == "claim" and f["text"].startswith("A has")) or unsure_of("A", f),
    "only_b": lambda f: (f["kind"] in ("only", "number", "time") and not f["a"]) or (f["kind"] == "claim" and f["text"].startswith("B has")) or unsure_of("B", f),
    "both": lambda f: f["kind"] in ("both", "remark"),
    "claims_a": lambda f: f["kind"] == "claim" and f["text"].startswith("A has"),
    "claims_b": lambda f: f["kind"] == "claim" and f["text"].startswith("B has"),
    "tone_a": lambda f: f["kind"] == "tone",
    "tone_b": lambda f: f["kind"] == "tone",
    "facts": lambda f: f["kind"] in ("fact", "time", "only"),
}


def untruths(pair, findings):
    only = [[word.strip().lower() for word in f["text"].split(":", 1)[1].split(",")] for f in findings if f["kind"] == "only"]
    for a, b in pair.get("same", []):
        yield f"only: {a} / {b}", any(phrase.lower() in line for phrase in (a, b) for line in only)
    for letter in "ab":
        for phrase in pair.get(f"not_claims_{letter}", []):
            yield f"claim: {phrase}", any(f["kind"] == "claim" and any(phrase in span["text"] for span in f[letter]) and f["text"].startswith(f"{letter.upper()} has") for f in findings)


def main():
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    name = next((word for word in sys.argv[1:] if word.endswith(".json")), "eval/comparisons/check.json")
    pairs = json.loads((ROOT / name).read_text(encoding="utf-8"))
    found, asked, wrong, banned = 0, 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for number, pair in enumerate(pairs, 1):
            if numbers and number not in numbers:
                continue
            findings = findings_of(pair, folder)
            hits = [(field, phrases, any(is_kind(f) and holds(f, phrases) for f in findings)) for field, is_kind in KINDS.items() for phrases in pair[field]]
            hits += [(field, f"{a} / {b}", any(f["kind"] == kind and any(a in s["text"] for s in f["a"]) and any(b in s["text"] for s in f["b"]) for f in findings))
                     for field, kind in (("remarks", "remark"), ("numbers", "number")) for a, b in pair.get(field, [])]
            found, asked = found + sum(hit for *_, hit in hits), asked + len(hits)
            print(f"{number} {pathlib.Path(pair['a']).stem} {pathlib.Path(pair['b']).stem}: {sum(hit for *_, hit in hits)} of {len(hits)}")
            if "--missed" in sys.argv:
                print("".join(f"  {field}: {phrases}\n" for field, phrases, hit in hits if not hit), end="")
            for untruth, is_told in untruths(pair, findings):
                wrong, banned = wrong + is_told, banned + 1
                if is_told and "--missed" in sys.argv:
                    print(f"  told wrongly: {untruth}")
    print(f"found {found} of {asked}" + (f"; told wrongly {wrong} of {banned}" if banned else ""))


if __name__ == "__main__":
    main()
