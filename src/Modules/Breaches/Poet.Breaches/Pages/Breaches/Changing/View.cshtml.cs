using Microsoft.AspNetCore.Mvc;
using Poet.Breaches.Features;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Pages.Breaches.Changing;

/// <summary>The own view of a decision-maker.</summary>
[Permission("breaches.decide")]
internal sealed class ViewModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public ViewForm Input { get; set; } = new();

    protected override string Back => $"~/breaches/{Id}/decide";

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        Change(() => new WriteView(Id, new(Input.Information ?? "", Input.Threat ?? "", Input.Powers ?? "", Input.Options ?? "", Input.Action ?? ""), Input.Reason!), cancel);

    internal sealed class ViewForm : ReasonForm
    {
        public string? Information { get; set; }

        public string? Threat { get; set; }

        public string? Powers { get; set; }

        public string? Options { get; set; }

        public string? Action { get; set; }
    }
}
