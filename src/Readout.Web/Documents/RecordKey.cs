namespace Readout.Web.Documents;

/// <summary>What a page calls a record in ids and classes: the letter of its kind and the last digits of its id.</summary>
internal static class RecordKey
{
    /// <summary>The key: <c>S4c1d2e</c> of <c>statement:9f3a21bc07de:120-129:4c1d2e</c>.</summary>
    public static string Of(string id)
    {
        var digits = id[(id.LastIndexOf(':') + 1)..];
        return $"{char.ToUpperInvariant(id[0])}{string.Concat(digits.Where(char.IsAsciiLetterOrDigit))}";
    }
}
