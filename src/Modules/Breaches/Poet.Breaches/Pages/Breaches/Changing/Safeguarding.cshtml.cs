using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Breaches.Domain;
using Poet.Breaches.Features;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Pages.Breaches.Changing;

/// <summary>Somebody was made safer.</summary>
[Permission("breaches.record")]
internal sealed class SafeguardingModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public SafeguardingForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new RecordSafeguarding(Id, Input.Action!.Value, Input.What ?? "", Input.Reason!), cancel);

    internal sealed class SafeguardingForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose what was done")]
        public SafeguardingAction? Action { get; set; }

        public string? What { get; set; }
    }
}
