#!/usr/bin/env python3
"""Counts how much of what check.json lists `readout compare` finds, under the heading where it belongs.

    python3 eval/comparisons/found.py [--missed] [NUMBER...]     # of the program "readout" on PATH, or READOUT; all pairs or those numbered from 1
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


KINDS = {
    "only_a": lambda f: f["kind"] in ("only", "number", "time", "claim") and not f["b"],
    "only_b": lambda f: f["kind"] in ("only", "number", "time", "claim") and not f["a"],
    "both": lambda f: f["kind"] in ("both", "remark"),
    "claims_a": lambda f: f["kind"] == "claim" and f["a"],
    "claims_b": lambda f: f["kind"] == "claim" and f["b"],
    "tone_a": lambda f: f["kind"] == "tone",
    "tone_b": lambda f: f["kind"] == "tone",
    "facts": lambda f: f["kind"] in ("fact", "time", "only"),
}


def main():
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    pairs = json.loads((ROOT / "eval/comparisons/check.json").read_text(encoding="utf-8"))
    found, asked = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for number, pair in enumerate(pairs, 1):
            if numbers and number not in numbers:
                continue
            findings = findings_of(pair, folder)
            hits = [(field, phrases, any(is_kind(f) and holds(f, phrases) for f in findings)) for field, is_kind in KINDS.items() for phrases in pair[field]]
            hits += [(field, f"{a} / {b}", any(f["kind"] == kind and any(a in s["text"] for s in f["a"]) and any(b in s["text"] for s in f["b"]) for f in findings))
                     for field, kind in (("remarks", "remark"), ("numbers", "number")) for a, b in pair[field]]
            found, asked = found + sum(hit for *_, hit in hits), asked + len(hits)
            print(f"{number} {pathlib.Path(pair['a']).stem} {pathlib.Path(pair['b']).stem}: {sum(hit for *_, hit in hits)} of {len(hits)}")
            if "--missed" in sys.argv:
                print("".join(f"  {field}: {phrases}\n" for field, phrases, hit in hits if not hit), end="")
    print(f"found {found} of {asked}")


if __name__ == "__main__":
    main()
