namespace Readout.Tests.Specs;

/// <summary>One fenced example of a spec: a text as published, and what reading it must and must not yield.</summary>
internal sealed record SpecExample(string Id, int Line, Article Article, IReadOnlyList<Expectation> Expectations);

/// <summary>One line under the text of an example: a kind of record and the fields that it has at least.</summary>
/// <param name="Line">Line in the spec file.</param>
/// <param name="Forbidden">True where no record may look like this.</param>
/// <param name="Kind">The kind of record, as in <see cref="SpecVocabulary"/>.</param>
/// <param name="Fields">Values by field name; the values of a variant, which have no name, are under "statements".</param>
internal sealed record Expectation(
    int Line, bool Forbidden, string Kind, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields)
{
    public IReadOnlyList<string>? Values(string field) => Fields.GetValueOrDefault(field);

    public override string ToString() =>
        (Forbidden ? "no " : "") + Kind + string.Concat(
            Fields.Select(f => $" {f.Key}={string.Join(' ', f.Value.Select(v => $"\"{v}\""))}"));
}
