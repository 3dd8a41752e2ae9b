using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Features.Imports;
using Poet.Orders.Import;
using Poet.Orders.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Imports;

/// <summary>Uploads a spreadsheet and lists the imports so far.</summary>
[Permission("orders.import"), RequestSizeLimit(StartImport.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = StartImport.MostBytes)]
internal sealed class IndexModel(OrdersDb db, UploadFolder uploads, TimeProvider time) : PoetPage
{
    [BindProperty]
    public UploadInput Input { get; set; } = new();

    public IReadOnlyList<ImportView> Imports { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Profiles { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Load(cancel);
        if (!ModelState.IsValid)
            return Page();
        return await StartImport.Receive(Input.File!, uploads, time, new(Input.Profile, Wait: true, Input.Reason!), start => Try(start, id => LocalRedirect($"/imports/{id}"), cancel), cancel);
    }

    private async Task Load(CancellationToken cancel)
    {
        Imports = await Send(new ListImports(), cancel);
        Profiles = [.. (await db.MappingProfiles.AsNoTracking().OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(cancel)).Select(n => new SelectListItem(n, n))];
    }
}

/// <summary>What the upload form holds.</summary>
internal sealed class UploadInput
{
    [Required(ErrorMessage = "Choose a spreadsheet")]
    public IFormFile? File { get; set; }

    [Required(ErrorMessage = "Enter why it is brought in"), StringLength(2000, MinimumLength = 3, ErrorMessage = "Enter a reason of 3 to 2,000 characters")]
    public string? Reason { get; set; }

    public string? Profile { get; set; }
}
