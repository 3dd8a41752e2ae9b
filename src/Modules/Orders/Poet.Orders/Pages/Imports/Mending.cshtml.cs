using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Features.Imports;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Imports;

/// <summary>The mending queue of the force.</summary>
[Permission("orders.mend")]
internal sealed class MendingModel : PoetPage
{
    public ImportLinePage? Found { get; private set; }

    [BindProperty]
    public LookInput Input { get; set; } = new();

    /// <summary>True when the lines are those that hold the words looked for.</summary>
    public bool Looked { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "p")] int? page, CancellationToken cancel) => Found = await Send(new ListImportLines { Waiting = true, Page = page ?? 1 }, cancel);

    /// <summary>A post, so that no name stands in an address.</summary>
    public async Task OnPostAsync(CancellationToken cancel)
    {
        try
        {
            Found = await Send(new ListImportLines { Waiting = true, Text = Input.Text ?? "" }, cancel);
            Looked = true;
        }
        catch (BadInputException refused)
        {
            AddProblems(refused);
            Found = await Send(new ListImportLines { Waiting = true }, cancel);
        }
    }

    public static string HrefOf(int page) => string.Create(CultureInfo.InvariantCulture, $"?p={page}");
}

/// <summary>The words looked for.</summary>
internal sealed class LookInput
{
    public string? Text { get; set; }
}
