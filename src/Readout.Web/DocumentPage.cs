using System.Text;
using Readout.Records;
using Readout.Web.Documents;
using Readout.Web.Pages;

namespace Readout.Web;

/// <summary>A document with its records as one page that needs nothing else: no script, no network, no other file.</summary>
public static class DocumentPage
{
    /// <summary>The page, as UTF-8 HTML.</summary>
    /// <param name="record">The document object.</param>
    /// <param name="source">Where it came from; its headline where it has none.</param>
    public static byte[] Print(DocumentRecord record, string source)
    {
        var model = DocumentModel.Of(record, source);
        var page = PageRenderer.RenderAsync<StandalonePage>(new() { ["Model"] = model, ["Style"] = Asset.Text("readout.css") + model.Lights });
        return Encoding.UTF8.GetBytes(page.GetAwaiter().GetResult() + "\n");
    }
}
