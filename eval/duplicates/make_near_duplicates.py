#!/usr/bin/env python3
"""Writes documents of which it is known who carries whose story: python3 eval/duplicates/make_near_duplicates.py SEED > FILE.jsonl

One JSON object a line: { id, story, made, text, title, publisher, published }. Documents with the same `story` are one story with
many carriers. `made` says how the document was made: `wire` (the first version), then the edits desks make (byline, tail cut, own
paragraphs put in, number corrected, wording smoothed, typography, headline run in, a headline and summary of their own), or why it is a story of its own although it looks
like another (`rival`: the same event by another agency with the same quotations; `yearly`, `daily`: the same form filled in again;
`follow`: the next day's story with the old background; `digest`: several stories in one text).
Every sentence is the project's own; states are real, officials invented. The same seed gives the same bytes.
"""
import json
import random
import sys

STATES = [("Norway", "Oslo", "Norwegian"), ("Kenya", "Nairobi", "Kenyan"), ("Chile", "Santiago", "Chilean"), ("Jordan", "Amman", "Jordanian"),
          ("Vietnam", "Hanoi", "Vietnamese"), ("Poland", "Warsaw", "Polish"), ("Morocco", "Rabat", "Moroccan"), ("Canada", "Ottawa", "Canadian"),
          ("Nepal", "Kathmandu", "Nepali"), ("Ghana", "Accra", "Ghanaian"), ("Peru", "Lima", "Peruvian"), ("Oman", "Muscat", "Omani"),
          ("Latvia", "Riga", "Latvian"), ("Malaysia", "Kuala Lumpur", "Malaysian"), ("Uruguay", "Montevideo", "Uruguayan"), ("Serbia", "Belgrade", "Serbian")]
NAMES = ["Adair", "Bekele", "Castellan", "Dormer", "Eskola", "Farouk", "Grimstad", "Halloran", "Ivarsen", "Jelinek", "Kovalu", "Lindgren", "Mbeki-Ross",
         "Navarro", "Okonjo", "Petrakis", "Quiroga", "Rahmani", "Sorvino", "Tamale", "Ulrich", "Vantongeren", "Wachira", "Xanthou", "Yoshida", "Zeman"]
OFFICES = ["Foreign Minister", "Deputy Foreign Minister", "Trade Minister", "Defence Minister", "special envoy", "Prime Minister", "ambassador"]
TOPICS = [("fishing rights", "the joint fisheries commission"), ("a rail link", "the corridor authority"), ("visas for students", "the consular working group"),
          ("grain shipments", "the port inspectorate"), ("a prisoner exchange", "the humanitarian panel"), ("river water", "the basin committee"),
          ("airspace rules", "the aviation board"), ("a power cable", "the grid operators' council"), ("border markers", "the survey team"),
          ("fertiliser tariffs", "the tariff panel"), ("a ceasefire line", "the monitoring mission"), ("tax treaties", "the revenue working party")]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
AGENCIES = ["Halyard", "Meridian Press", "Northern Wire"]
PAPERS = ["Pacific Ledger", "Lakeside Review", "The Harbour Post", "Morning Courier", "Valley Herald", "The Evening Compass", "Daily Beacon", "Plain Dealer of Ostwick"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]

LEADS = [
    "{A} and {B} failed to settle their quarrel over {topic} on {weekday}, though both governments said they would go on talking.",
    "{A}'s {office} {a} flew to {Bcap} on {weekday} to save talks on {topic} that had stalled for {n1} weeks.",
    "An accord on {topic} between {A} and {B} came closer on {weekday} when {a}, the {office} of {A}, dropped a demand that {b} had called unacceptable.",
    "After {n1} hours behind closed doors, negotiators from {A} and {B} left the hotel in {place} on {weekday} with a single page on {topic}.",
    "{B} recalled its ambassador from {Acap} on {weekday}, the sharpest step yet in a dispute over {topic}.",
    "The {Bdem} parliament voted {n1} to {n2} on {weekday} to back a plan for {topic} that {A} has promised to fund.",
    "Officials in {Acap} rejected on {weekday} a report that {A} had quietly given ground to {B} on {topic}.",
    "A letter from {a} to {b}, seen on {weekday} by reporters in {place}, sets out how {A} would share the cost of {topic}.",
    "For the first time in {n1} years, {A} and {B} will send inspectors to each other's territory under an understanding on {topic}.",
    "{a}, the {Adem} {office}, told reporters in {place} on {weekday} that his government had run out of patience over {topic}.",
]
SAYS = ["\"{q}\", {a} said in {place}.", "\"{q}\", said {b}, who has led the {Bdem} side since {year}.", "Asked about the row, {a} replied: \"{q}\"", "\"{q}\", {b} told the {paper}."]
QUOTES = [("We {v} {x}", ["will not sign", "have read", "did not ask for", "are ready to discuss", "cannot live with", "never promised"],
           ["a paper that nobody has costed", "every line of that draft", "a map drawn in another century", "the second annex", "what was agreed in the spring", "a date without a plan"]),
          ("{v} is {x}", ["Patience", "A handshake", "The timetable", "This silence", "What they offered", "The other side's arithmetic"],
           ["not a policy", "all we brought home", "the least of our worries", "for the engineers to explain", "a start and no more", "better than a headline"]),
          ("Nobody {v} {x}", ["in my delegation", "at that table", "who lives by the river", "with a sense of proportion"],
           ["wanted to go home empty-handed", "was surprised by the answer", "thinks this ends tomorrow", "counted on so much goodwill", "will forget who left first"])]
BODY = [
    "{Body} is to report by {day} {month}, according to two people who have seen its mandate.",
    "Under the draft, {A} would pay {n2} million dollars over {n3} years and {B} would open {n4} offices.",
    "Trade between the two countries fell by {n1} percent last year to {n2} million dollars, figures of the {Adem} customs service show.",
    "The {Bdem} delegation of {n4} people stayed at a guest house outside {place} and held no press conference.",
    "Diplomats from three other capitals followed the session from a side room; one of them described the mood as dry.",
    "An earlier round, held in {year}, broke up when the two sides could not agree on who should speak first.",
    "Unions in {Acap} have called a strike for {day} {month} if the text is not published.",
    "Satellite pictures bought by a research group show {n4} new buildings on the {Bdem} side.",
    "{b} will visit {Acap} next month, her office said, without giving a day.",
    "The opposition in {B} called the outcome a gift to {A} and asked for a debate.",
    "Lawyers for {n4} companies have asked a court in {place} to suspend the measure.",
    "A spokeswoman for {Body} said its {n3} members would meet again on {day} {month}.",
    "The cost of delay is put at {n2} thousand dollars a day by the chamber of commerce in {Bcap}.",
    "Farmers on both banks of the border blocked a road for {n3} hours on {weekday} evening.",
    "{A} has set aside {n4} seats for {Bdem} experts in the body that will oversee {topic}.",
    "Neither side would say what became of the {n3} proposals that {B} tabled in {month}.",
    "People briefed on the talks said the sticking point was a clause of {n4} words on inspections.",
    "The two neighbours have argued about {topic} since {year}, when a protocol lapsed.",
    "Shares in {Bdem} shipping firms rose {n3} percent on the news.",
    "Mediators from {C} offered to host the next session and to pay for interpreters.",
    "In {Ccap}, the government of {C} welcomed the step and urged both to publish the annexes.",
    "Residents of the frontier towns say that {n4} families have moved away since the crossing closed.",
    "Two former ministers warned in an open letter that the arrangement would bind {A} for {n3} decades.",
    "{a} leaves office in {month}, and his successor has not been named.",
    "The cabinet in {Bcap} is due to take up the matter on {day} {month}.",
    "Experts count {n4} technical points that remain, most of them about measuring.",
    "A shipment of {n2} tonnes waited at the dock for {n3} days while the papers were checked.",
    "Both sides agreed to keep the telephone line that officers on the border have used since {year}.",
]
OWN = [
    "The story matters to our readers: {n4} local companies sell to the region.",
    "Our correspondent in {place} reports that the streets were calm.",
    "Last week this newspaper published a guide to the dispute.",
    "A teacher from our town who lives in {Acap} told us by telephone that few people there follow the talks.",
    "What happens next is anyone's guess, says a scholar at the local university who has studied {A} for {n3} years.",
    "Readers may remember that a {Bdem} delegation visited this city in {year}.",
]
ABSTRACTS = [
    "What {A} and {B} want from each other, and why neither can have it.",
    "The quarrel about {topic} is older than the ministers who conduct it.",
    "A look at how {topic} came to matter in {Acap} and {Bcap}.",
    "Officials speak of progress on {topic}; few others do.",
]
RIVAL_LEADS = [
    "Negotiations on {topic} between {B} and its neighbour {A} ended without a result in {place}, delegates said.",
    "Hopes for a quick deal on {topic} faded as envoys of {A} and {B} packed their bags in {place}.",
    "{place} was the scene of another long day for the {Adem} and {Bdem} teams haggling about {topic}.",
]
RIVAL_BODY = [
    "It was not clear when the teams would sit down again, and the {Adem} side gave no date.",
    "Our reporter counted {n4} cars outside the venue, most with {Bdem} plates.",
    "Analysts in {Ccap} had expected little and saw their doubts confirmed.",
    "A paper circulating among delegates speaks of {n2} million dollars that {A} might contribute.",
    "The file is now with {body}, whose chair is travelling.",
    "Officials from {B} complained about leaks, those from {A} about the heating.",
    "Each delegation brought its own maps, and the maps do not agree.",
    "The {Bdem} press called the day wasted; in {Acap} the papers led with football.",
]
SMOOTH = [("went on", "continued"), ("talks", "negotiations"), ("about", "on"), ("according to", "as told by"), ("percent", "per cent"), ("said", "says"),
          ("Defence", "Defense"), ("asked", "called"), ("is due to", "is expected to"), ("since", "from"), ("urged", "pressed")]


def cap(text):
    return text[:1].upper() + text[1:]


class Story:
    """The facts of one story and its first version."""

    def __init__(self, rng, number):
        self.rng, self.name = rng, f"s{number:03}"
        (a, b, c) = rng.sample(STATES, 3)
        (topic, body) = rng.choice(TOPICS)
        self.year, self.month, self.day = rng.randrange(2015, 2025), rng.randrange(12), rng.randrange(1, 25)
        self.place = rng.choice(["Geneva", "Vienna", "Doha", "Singapore", a[1], b[1], c[1]])
        (x, y) = rng.sample(NAMES, 2)
        self.facts = dict(A=a[0], Acap=a[1], Adem=a[2], B=b[0], Bcap=b[1], Bdem=b[2], C=c[0], Ccap=c[1], a=x, b=y, topic=topic, body=body, Body=cap(body),
                          office=rng.choice(OFFICES), place=self.place, weekday=rng.choice(WEEKDAYS))
        self.agency = rng.choice(AGENCIES)
        self.quotes = [self.quote() for _ in range(rng.randrange(1, 4))]
        parts = rng.sample(BODY, rng.randrange(7, 13))
        said = [self.fill(rng.choice(SAYS)).replace("{q}", quote) for quote in self.quotes]
        body = [self.fill(part) for part in parts]
        for quote in said:
            body.insert(rng.randrange(1, len(body)), quote)
        self.lead = rng.choice(LEADS)
        self.paragraphs = [self.fill(self.lead)] + self.grouped(body)
        self.title = f"{a[0]}, {b[0]} {rng.choice(['at odds over', 'seek way out on', 'weigh next step on', 'trade words over'])} {topic}"

    def quote(self):
        form, subjects, tails = self.rng.choice(QUOTES)
        return form.replace("{v}", self.rng.choice(subjects)).replace("{x}", self.rng.choice(tails))

    def fill(self, form):
        rng = self.rng
        values = dict(self.facts, n1=rng.randrange(3, 40), n2=rng.randrange(41, 990), n3=rng.randrange(2, 30), n4=rng.randrange(5, 90), day=rng.randrange(1, 29),
                      month=rng.choice(MONTHS), year=rng.randrange(1979, 2014), paper=rng.choice(PAPERS), q="{q}")
        return cap(form.format(**values))

    def grouped(self, sentences):
        out, rest = [], list(sentences)
        while rest:
            n = self.rng.choice([1, 1, 2, 2, 3])
            out.append(" ".join(rest[:n]))
            rest = rest[n:]
        return out

    def published(self, days=0, hour=None):
        hour = self.rng.randrange(24) if hour is None else hour
        return f"{self.year}-{self.month + 1:02}-{min(28, self.day + days):02}T{hour:02}:{self.rng.randrange(60):02}+00:00"

    def dateline(self):
        return f"{self.place.upper()}, {MONTHS[self.month][:3]} {self.day} ({self.agency}) - "

    def first(self):
        text = "\n\n".join([self.dateline() + self.paragraphs[0]] + self.paragraphs[1:])
        return dict(story=self.name, made="wire", text=text, title=self.title, publisher=self.agency, published=self.published(0, 1))

    def copy(self):
        rng, paragraphs, made = self.rng, list(self.paragraphs), []
        edits = rng.sample(["byline", "tail", "insert", "number", "smooth", "typography", "headline", "abstract", "credit", "exact"], rng.choice([1, 1, 2, 2, 3]))
        head = self.dateline()
        if "tail" in edits:
            keep = max(2, round(len(paragraphs) * rng.uniform(0.3, 0.8)))
            paragraphs, made = paragraphs[:keep], made + ["tail"]
        if "number" in edits:
            paragraphs, made = self.correct(paragraphs), made + ["number"]
        if "smooth" in edits:
            pairs = rng.sample(SMOOTH, 3)
            paragraphs, made = [self.smooth(p, pairs) if i % 2 else p for i, p in enumerate(paragraphs)], made + ["smooth"]
        if "insert" in edits:
            for own in rng.sample(OWN, rng.randrange(1, 4)):
                paragraphs.insert(rng.randrange(1, len(paragraphs) + 1), self.fill(own))
            made.append("insert")
        if "byline" in edits:
            head, made = f"By {rng.choice(NAMES)} {rng.choice(NAMES)}, {rng.choice(['staff writer', 'foreign desk', 'in ' + self.place])}\n\n{self.place.upper()} - ", made + ["byline"]
        text = "\n\n".join([head + paragraphs[0]] + paragraphs[1:])
        if "headline" in edits:
            text, made = f"{self.title}\n\n{text}", made + ["headline"]
        if "abstract" in edits:
            own = f"{rng.choice(['Neighbours', 'Capitals', 'Two governments'])} {rng.choice(['far apart', 'edge closer', 'stall', 'count the cost'])}; {self.facts['topic']} {rng.choice(['divides', 'waits', 'in doubt'])}"
            lines = rng.sample(ABSTRACTS, 2)
            text, made = f"{own}.\n\nABSTRACT. {self.fill(lines[0])} {self.fill(lines[1])}\n\n{text}", made + ["abstract"]
        if "credit" in edits:
            text, made = f"{text}\n\nCopyright {self.agency}. This material may not be published, rewritten or sold on without leave.", made + ["credit"]
        if "typography" in edits:
            text, made = text.replace(' "', " “").replace('"', "”").replace(" - ", " — ").replace("\n\n", "\n \n"), made + ["typography"]
        return dict(story=self.name, made="+".join(made) or "exact", text=text, title=self.title, publisher=rng.choice(PAPERS), published=self.published(rng.randrange(0, 3)))

    def correct(self, paragraphs):
        out, left = [], self.rng.choice([1, 2])
        for paragraph in paragraphs:
            words = paragraph.split(" ")
            for i, word in enumerate(words):
                if left and word.isdigit() and self.rng.random() < 0.5:
                    words[i], left = str(int(word) + self.rng.randrange(1, 9)), left - 1
            out.append(" ".join(words))
        return out

    def smooth(self, paragraph, pairs):
        for old, new in pairs:
            paragraph = paragraph.replace(f" {old} ", f" {new} ", 1)
        return paragraph

    def rival(self):
        rng = self.rng
        agency = rng.choice([one for one in AGENCIES if one != self.agency])
        said = [self.fill(rng.choice(SAYS)).replace("{q}", quote) for quote in self.quotes]
        body = [self.fill(form) for form in rng.sample(RIVAL_BODY, rng.randrange(3, 7))] + said
        rng.shuffle(body)
        text = f"{self.place.upper()} ({agency}) - " + "\n\n".join([self.fill(rng.choice(RIVAL_LEADS))] + self.grouped(body))
        return dict(story=f"{self.name}-rival", made="rival", text=text, title=f"No deal yet on {self.facts['topic']}", publisher=agency, published=self.published(0))

    def follow(self):
        rng = self.rng
        fresh = [self.fill(form) for form in [rng.choice([lead for lead in LEADS if lead != self.lead])] + rng.sample(BODY, rng.randrange(3, 6))]
        old = self.paragraphs[-max(1, len(self.paragraphs) // 3):]
        text = "\n\n".join([self.dateline() + fresh[0]] + self.grouped(fresh[1:]) + old)
        return dict(story=f"{self.name}-follow", made="follow", text=text, title=self.title, publisher=self.agency, published=self.published(2))


def digest(rng, number, stories):
    items = [story.paragraphs[0] + " " + story.paragraphs[1] for story in rng.sample(stories, 5)]
    lead = stories[number % len(stories)]
    text = "The world this morning, from our news desk. Here is what happened while you slept.\n\n" + "\n\n".join(items)
    return dict(story=f"digest{number}", made="digest", text=text, title="The world this morning", publisher=rng.choice(PAPERS), published=lead.published(1))


def yearly(rng, number, years):
    """The same form filled in again, year by year."""
    (a, b, c) = rng.sample(STATES, 3)
    (topic, body) = rng.choice(TOPICS)
    first = rng.randrange(2008, 2014)
    for year in range(first, first + years):
        chair = rng.choice(NAMES)
        months = rng.sample(MONTHS, 3)
        text = (f"Joint communiqué of the {year - first + 4}th meeting of {body} of {a[0]} and {b[0]}\n\n"
                f"1. The {year - first + 4}th meeting of {body} of {a[0]} and {b[0]} was held in {rng.choice([a[1], b[1]])} on {rng.randrange(1, 29)} {months[0]} {year}. "
                f"The meeting was chaired by {chair}. Delegations of {rng.randrange(5, 30)} and {rng.randrange(5, 30)} persons took part.\n\n"
                f"2. The parties reviewed the state of their cooperation in the matter of {topic} and noted with satisfaction that {rng.randrange(10, 99)} of {rng.randrange(100, 200)} planned "
                f"measures had been carried out since {months[1]} {year - 1}.\n\n"
                f"3. The parties reaffirmed their commitment to the principles of sovereign equality, good neighbourliness and mutual benefit, and expressed their readiness to continue the "
                f"dialogue in a constructive spirit.\n\n"
                f"4. The {rng.choice([a[2], b[2]])} side proposed {rng.choice(['a joint fund of', 'a credit line of', 'a programme worth'])} {rng.randrange(2, 60)} million dollars for {year + 1}. "
                f"The proposal will be examined by experts.\n\n"
                f"5. The parties thanked {c[0]} for its good offices and agreed to hold the next meeting in {months[2]} {year + 1}.")
        yield dict(story=f"yearly{number}-{year}", made="yearly", text=text, title=f"Joint communiqué {year}", publisher=f"Ministry of Foreign Affairs of {a[0]}",
                   published=f"{year}-{MONTHS.index(months[0]) + 1:02}-28")


def daily(rng, number, days):
    """A bulletin with the same sentences every day and other counts."""
    (a, b, _) = rng.sample(STATES, 3)
    month, year = rng.randrange(12), rng.randrange(2015, 2024)
    for day in range(3, 3 + days):
        n = [rng.randrange(2, 400) for _ in range(9)]
        text = (f"Daily report of the monitoring mission on the line between {a[0]} and {b[0]}, {day} {MONTHS[month]} {year}\n\n"
                f"The mission recorded {n[0]} ceasefire violations between 18:{n[1] % 60:02} on {day - 1} {MONTHS[month]} and 19:{n[2] % 60:02} on {day} {MONTHS[month]}, of which {n[3]} near the northern crossing. "
                f"In the previous reporting period it had recorded {n[4]}.\n\n"
                f"The mission's freedom of movement was restricted {n[5]} times. Its patrols visited {n[6]} of the storage sites and noted that {n[7]} items were missing. "
                f"The mission continues to follow up reports of civilian casualties and to facilitate repairs to civilian infrastructure.\n\n"
                f"At {rng.choice(['the bridge', 'the checkpoint', 'the mill'])} an officer of the {rng.choice([a[2], b[2]])} forces told the patrol to leave. {n[8]} civilians crossed in the course of the day.")
        yield dict(story=f"daily{number}-{day}", made="daily", text=text, title=f"Daily report {day} {MONTHS[month]} {year}", publisher="Monitoring Mission",
                   published=f"{year}-{month + 1:02}-{day:02}")


def documents(seed):
    rng = random.Random(seed)
    stories = [Story(rng, number) for number in range(60)]
    lines = []
    for story in stories:
        lines.append(story.first())
        lines += [story.copy() for _ in range(rng.choice([0, 1, 2, 3, 4, 6]))]
        if rng.random() < 0.35:
            lines.append(story.rival())
        if rng.random() < 0.35:
            lines.append(story.follow())
    lines += [digest(rng, number, stories) for number in range(5)]
    for number in range(4):
        lines += list(yearly(rng, number, 4)) + list(daily(rng, number, 4))
    rng.shuffle(lines)
    return [dict(id=f"d{number:04}", **line) for number, line in enumerate(lines)]


if __name__ == "__main__":
    for document in documents(int(sys.argv[1])):
        print(json.dumps(document, ensure_ascii=False))
