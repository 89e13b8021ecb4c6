using System.Text;

namespace Readout.Web.Pages;

/// <summary>What the pages load, as it lies in the program. Only names written in this program are asked for.</summary>
internal static class Asset
{
    /// <summary>The bytes of an asset, or null where there is none of this name.</summary>
    public static byte[]? Bytes(string name)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>An asset as text.</summary>
    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name) ?? throw new InvalidOperationException($"There is no asset {name}."));
}
