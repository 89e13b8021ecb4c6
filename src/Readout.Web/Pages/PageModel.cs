using System.Text.Json;
using System.Text.Json.Serialization;
using Readout.Records;

namespace Readout.Web.Pages;

/// <summary>What a page shows. The same object is the page's JSON twin.</summary>
public abstract record PageModel
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = RecordTextEncoder.Instance,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Title of the page.</summary>
    [JsonPropertyOrder(-2)]
    public abstract string Title { get; }

    /// <summary>The command that gives the same.</summary>
    [JsonPropertyOrder(-1)]
    public abstract string Command { get; }

    /// <summary>Rules of a style sheet for this page alone; they hold nothing of the news.</summary>
    [JsonIgnore]
    public virtual string? Style => null;

    /// <summary>True of a page with charts, which alone loads what draws them.</summary>
    [JsonIgnore]
    public virtual bool HasCharts => false;

    /// <summary>How the page follows what comes into the desk.</summary>
    [JsonIgnore]
    public virtual Following Following => Following.None;

    /// <summary>The JSON twin, as UTF-8.</summary>
    public virtual byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, GetType(), Json);
}
