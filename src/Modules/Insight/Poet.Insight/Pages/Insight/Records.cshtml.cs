using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Poet.Insight.Domain;
using Poet.Insight.Features;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Insight.Pages.Insight;

/// <summary>The records behind one number of a figure.</summary>
[Permission("insight.open")]
internal sealed class RecordsModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public string? Figure { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Row { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Column { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? AsOf { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? AsKnownAt { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public OpenedFigure? Opened { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return;
        try
        {
            Opened = await Send(new OpenFigure { Figure = Figure ?? "", Row = Row ?? "", Column = Column, AsOf = AsOf, From = From, AsKnownAt = AsKnownAt, Cursor = Cursor }, cancel);
        }
        catch (BadInputException refused)
        {
            AddProblems(refused, "");
        }
    }

    public string Again(string cursor) => "~/insight/records" + QueryString.Create(Request.Query.Where(q => q.Key != "Cursor").Select(q => KeyValuePair.Create(q.Key, (string?)q.Value)).Append(KeyValuePair.Create("Cursor", (string?)cursor)));

    public static string Called(string kind) => char.ToUpperInvariant(kind[0]) + kind[1..];

    public static string Address(OpenedRecord record) => record.Kind switch
    {
        Kinds.Person => $"~/subjects/{record.Id}",
        Kinds.Visit => $"~/visits/{record.Id}",
        _ => $"~/{record.Kind switch { Kinds.Breach => "breaches", _ => record.Kind + "s" }}/{record.Id}",
    };
}
