using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Poet.Subjects.Rights;

/// <summary>Writes an answer as bytes: for machines, and for people to read on a screen of any width or on paper, without script.</summary>
internal static class AnswerWriting
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    private const string Style = "body{font:1rem/1.5 sans-serif;max-width:42rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}dt{font-weight:bold}dd{margin:0 0 1rem;white-space:pre-line}.marking{border:2px solid;padding:.25rem .5rem;font-weight:bold}";

    public static byte[] Json(AnswerDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Options);

    public static byte[] Html(AnswerDocument document)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>").Append(Safe($"{document.Marking}: answer to a subject access request"))
            .Append("</title><style>").Append(Style).Append("</style></head>\n<body>\n<p class=\"marking\">").Append(Safe(document.Marking)).Append("</p>\n<h1>Answer to your request for personal data</h1>\n");
        Paragraph($"{document.Controller}. Reference {document.Reference}. Received on {Poet.Platform.Ui.Says.On(document.ReceivedOn)}, answered on {Poet.Platform.Ui.Says.On(document.AnsweredOn)}.");
        foreach (var says in document.Says)
            Paragraph(says);
        foreach (var section in document.Sections)
        {
            html.Append("<h2>").Append(Safe(section.Heading)).Append("</h2>\n<dl>\n");
            foreach (var item in section.Items)
                html.Append("<dt>").Append(Safe(item.Label)).Append("</dt><dd>").Append(Safe(item.Text)).Append("</dd>\n");
            html.Append("</dl>\n");
        }
        html.Append("<h2>What you can do</h2>\n");
        foreach (var right in document.Rights)
            Paragraph(right);
        html.Append("<p class=\"marking\">").Append(Safe(document.Marking)).Append("</p>\n</body></html>\n");
        return Encoding.UTF8.GetBytes(html.ToString());

        void Paragraph(string text) => html.Append("<p>").Append(Safe(text)).Append("</p>\n");
    }

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
}
