using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using static Readout.Tests.Ingest.Taking;

namespace Readout.Tests.Ingest;

public sealed class PdfReaderTests
{
    [Fact]
    public void Takes_blocks_in_order_and_makes_broken_words_whole()
    {
        var pdf = Pdf(["The ministers met in Lima and spoke of inter-", "national trade, of the border and of face-to-", "face talks to come in the spring of the year."], ["Nothing else was said to the press by them."]);
        Assert.Equal(
            "The ministers met in Lima and spoke of international trade, of the border and of face-to-face talks to come in the spring of the year.\n\nNothing else was said to the press by them.",
            Assert.Single(Take(pdf)).Article!.Text);
    }

    [Fact]
    public void A_date_of_making_is_no_date_of_publication() => Assert.Null(Assert.Single(Take(Pdf(["One line of text."]))).Article!.Published);

    [Fact]
    public void Tells_of_a_PDF_without_text_and_of_one_that_is_damaged()
    {
        Assert.Equal(["IN0027"], Codes(Take(Pdf([]))));
        Assert.Equal(["IN0026"], Codes(Take("%PDF-1.7\nnothing that follows")));
    }

    /// <summary>A PDF of one page; each block is some lines.</summary>
    public static byte[] Pdf(params string[][] blocks)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        var y = 780;
        foreach (var block in blocks)
        {
            foreach (var line in block)
            {
                page.AddText(line, 11, new PdfPoint(60, y), font);
                y -= 13;
            }

            y -= 40;
        }

        return builder.Build();
    }
}
