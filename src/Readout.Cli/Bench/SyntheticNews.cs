using System.Globalization;

namespace Readout.Cli.Bench;

/// <summary>
/// Reports that nobody wrote, to fill a desk of any size: the same seed gives the same reports. Persons and towns are made up; no run of four words stands in a
/// template, so that two reports are alike only where one is made a copy of the other. Every fifth is: the same words with another headline, shortened, or with a sentence changed.
/// </summary>
internal sealed class SyntheticNews(int seed)
{
    private const int Sentences = 9;
    private const int PerDay = 60;
    private const int Recent = 200;
    private const int CopyEvery = 5;

    private static readonly string[] States =
        ["Russia", "China", "France", "Germany", "Poland", "Turkey", "Iran", "Israel", "Egypt", "India", "Japan", "Brazil", "Canada", "Kenya", "Norway", "Ukraine", "Serbia", "Greece", "Vietnam", "Mexico"];

    private static readonly string[] Demonyms =
        ["Russian", "Chinese", "French", "German", "Polish", "Turkish", "Iranian", "Israeli", "Egyptian", "Indian", "Japanese", "Brazilian", "Canadian", "Kenyan", "Norwegian", "Ukrainian", "Serbian", "Greek", "Vietnamese", "Mexican"];

    private static readonly string[] Outlets =
        ["Harbour Gazette", "Northern Wire", "Valley Herald", "Lakeside Review", "Evening Post", "Morning Courier", "Plain Observer", "Daily Lantern", "City Ledger", "Coast Tribune", "Hill Monitor", "Delta Times"];

    private static readonly string[] Kinds =
        ["maritime", "regional", "bilateral", "disputed", "northern", "civilian", "seasonal", "agricultural", "digital", "nuclear", "customs", "overland", "joint", "provisional", "frozen", "medical", "coastal", "mineral", "railway", "migrant"];

    private static readonly string[] Things =
        ["tariff", "border", "pipeline", "ceasefire", "fishing", "grain", "visa", "airspace", "sanctions", "prisoner", "harbour", "satellite", "reactor", "refugee", "shipping", "water", "cable", "drone", "currency", "vaccine"];

    private static readonly string[] Matters = ["accord", "dispute", "package", "mission", "corridor", "plan", "inquiry", "quota", "treaty", "fund", "ban", "exchange", "inspection", "levy", "summit", "zone"];

    private static readonly string[] Syllables = ["ka", "ro", "vel", "min", "to", "sa", "dra", "lin", "pe", "gor", "ana", "bri", "tul", "osk", "fer", "mi", "dan", "zu", "hal", "ne"];

    private static readonly string[] Templates =
    [
        "{AD} Foreign Minister {A} met {BD} Foreign Minister {B} in {C} on {D} to discuss {T}.",
        "{AS} said {T} in {C} had cost {N} {K} jobs.",
        "“{T2} must end before {C} sees {N} {K} convoys,” {AS} told reporters.",
        "{BS} denied that {T} had closed {N} {K} routes near {C}.",
        "{a} accused {b} of using {T} against {N} {K} traders from {C}.",
        "{b} warned {a} that {T} would threaten {N} families around {C}.",
        "{BS} urged {a} to free {N} {K} sailors held at {C}.",
        "{a} imposed {K} sanctions on {N} {BD} firms based in {C} over {T}.",
        "According to {O}, {b} promised {N} tonnes of {H} for {C}.",
        "{AD} officials praised {T} after {N} {K} trucks reached {C}.",
        "{a} rejected {T} because {C} would lose {N} {H} permits.",
        "“{C} needs {N} {K} doctors, not {T2},” {BS} said.",
        "{AD} troops withdrew from {C} after {N} {H} crews left {C2}.",
        "{b} expelled {N} {AD} diplomats linked to {T} in {C}.",
        "{BS} supports {T} if {C2} receives {N} {K} inspectors.",
        "A spokesman for {C} said {T} had delayed {N} {H} deliveries.",
        "{a} and {b} signed {T} worth {N} million euros at {C}.",
        "{AS} demanded that {b} reopen {C} to {N} {K} vessels.",
        "Protesters in {C} burned {N} {H} crates over {T}.",
        "{BD} police arrested {N} {K} smugglers outside {C} on {D}.",
    ];

    private readonly Random _random = new(seed);
    private readonly Queue<Article> _recent = new();

    /// <summary>Reports, without end.</summary>
    public IEnumerable<Article> Reports()
    {
        for (var number = 0; ; number++)
        {
            var article = number % CopyEvery == CopyEvery - 1 ? Copy(number) : Report(number);
            _recent.Enqueue(article);
            if (_recent.Count > Recent)
            {
                _recent.Dequeue();
            }

            yield return article;
        }
    }

    private Article Report(int number)
    {
        var a = _random.Next(States.Length);
        var b = (a + 1 + _random.Next(States.Length - 1)) % States.Length;
        var order = Enumerable.Range(1, Templates.Length - 1).ToArray();
        _random.Shuffle(order);
        string[] sentences = [.. order.Take(Sentences).Prepend(0).Select(template => Fill(Templates[template], a, b, number))];
        return Made(number, Fill("{T2}: {a} and {b} in {C}", a, b, number), string.Join("\n\n", sentences.Chunk(3).Select(static some => string.Join(' ', some))));
    }

    private Article Copy(int number)
    {
        var original = _recent.ElementAt(_random.Next(_recent.Count));
        var paragraphs = original.Text.Split("\n\n");
        string[] changed = _random.Next(3) switch
        {
            0 => paragraphs,
            1 => paragraphs[..^1],
            _ => [.. paragraphs[..^1], $"{paragraphs[^1]} {Fill("Talks on {T} go on at {C}.", 0, 1, number)}"],
        };
        return Made(number, Fill("{K} news: {T2} near {C}", 0, 1, number), string.Join("\n\n", changed));
    }

    private Article Made(int number, string title, string text)
    {
        var outlet = Outlets[_random.Next(Outlets.Length)];
        return new Article
        {
            Text = text,
            Title = title,
            Publisher = outlet,
            Url = string.Create(CultureInfo.InvariantCulture, $"https://{outlet.Replace(' ', '-').ToLowerInvariant()}.example/{number}"),
            Published = Day(number),
        };
    }

    private static string Day(int number) => new DateOnly(2015, 1, 1).AddDays(number / PerDay).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Fill(string template, int a, int b, int number)
    {
        var filled = template;
        for (int open; (open = filled.IndexOf('{', StringComparison.Ordinal)) >= 0;)
        {
            var close = filled.IndexOf('}', open);
            filled = string.Concat(filled.AsSpan(0, open), Slot(filled[(open + 1)..close], a, b, number), filled.AsSpan(close + 1));
        }

        return char.ToUpperInvariant(filled[0]) + filled[1..];
    }

    private string Slot(string slot, int a, int b, int number) => slot switch
    {
        "a" => States[a],
        "b" => States[b],
        "AD" => Demonyms[a],
        "BD" => Demonyms[b],
        "A" => $"Ivan {Surname(a)}",
        "B" => $"Marta {Surname(b)}",
        "AS" => Surname(a),
        "BS" => Surname(b),
        "C" or "C2" => Name(3),
        "T" => $"the {One(Kinds)} {One(Things)} {One(Matters)}",
        "T2" => $"{One(Kinds)} {One(Things)} {One(Matters)}",
        "K" => One(Kinds),
        "H" => One(Things),
        "O" => $"the {One(Outlets)}",
        "N" => _random.Next(3, 4000).ToString(CultureInfo.InvariantCulture),
        _ => $"{DateOnly.ParseExact(Day(number), "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}",
    };

    private static string Surname(int state) => Capital(string.Concat(Syllables[state], Syllables[(state * 7 + 3) % Syllables.Length], "sen"));

    private string Name(int length) => Capital(string.Concat(Enumerable.Range(0, length).Select(_ => One(Syllables))));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private string One(string[] of) => of[_random.Next(of.Length)];
}
