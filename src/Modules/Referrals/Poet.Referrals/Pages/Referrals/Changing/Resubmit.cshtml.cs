using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Referrals.Features;

namespace Poet.Referrals.Pages.Referrals.Changing;

/// <summary>In again, with what was missing.</summary>
[Permission("referrals.make")]
internal sealed class ResubmitModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public CaseForm Input { get; set; } = new();

    public string? Missing => Referral.Steps.LastOrDefault(s => s.What == "returned")?.Note;

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new ResubmitReferral(Id,
        new(Input.Concern!, Input.Reason!) { Feared = Input.Feared, Convicted = Input.Convicted, AtRisk = Input.AtRisk, NothingProtected = Input.NothingProtected }, Input.Reason!), cancel);

    protected override async Task Load(CancellationToken cancel)
    {
        await base.Load(cancel);
        if (HttpMethods.IsGet(Request.Method))
            Input = new() { Concern = Referral.Withheld ? "" : Referral.Concern, Feared = Referral.Feared, Convicted = Referral.Convicted, AtRisk = Referral.AtRisk };
    }
}
