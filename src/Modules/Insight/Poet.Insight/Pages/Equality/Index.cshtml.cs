using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Insight.Equality;
using Poet.Insight.Features;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Insight.Pages.Equality;

/// <summary>On whom orders fall.</summary>
[Permission("insight.see")]
internal sealed class IndexModel : PoetPage
{
    [BindProperty(SupportsGet = true), Display(Name = "Day")]
    public DateParts? AsOf { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "First day")]
    public DateParts? From { get; set; }

    public EqualityView? Found { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return;
        try
        {
            Found = await Send(new ShowEquality { AsOf = AsOf?.Date, From = From?.Date }, cancel);
        }
        catch (BadInputException refused)
        {
            AddProblems(refused, "");
        }
    }

    public static string Trait(string trait) => trait switch { "sex" => "Sex", "age" => "Age on the day", _ => "Ethnic group" };

    public static string Value(string value) => value switch
    {
        PanelRow.All => "All together",
        "under-18" => "Under 18",
        "50-and-over" => "50 and over",
        "18-24" or "25-34" or "35-49" => value.Replace("-", " to ", StringComparison.Ordinal),
        _ => Group(value),
    };

    public static string Group(string code) => char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' ');
}
