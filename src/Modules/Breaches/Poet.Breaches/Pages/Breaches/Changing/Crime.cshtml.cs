using Microsoft.AspNetCore.Mvc;
using Poet.Breaches.Features;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Pages.Breaches.Changing;

/// <summary>The crime reference.</summary>
[Permission("breaches.record")]
internal sealed class CrimeModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public CrimeForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new RecordCrimeReference(Id, Input.CrimeReference, Input.WhyNone, Input.Reason!), cancel);

    internal sealed class CrimeForm : ReasonForm
    {
        public string? CrimeReference { get; set; }

        public string? WhyNone { get; set; }
    }
}
