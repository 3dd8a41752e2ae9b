using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Requests;
using Poet.Referrals.Domain;
using Poet.Referrals.Features;

namespace Poet.Referrals.Pages.Referrals.Changing;

/// <summary>In again, with what was missing.</summary>
[Permission("referrals.make")]
internal sealed class ResubmitModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public CaseForm Input { get; set; } = new();

    /// <summary>Ids of facts that nobody knows any more.</summary>
    [BindProperty]
    public List<string> TakenBack { get; set; } = [];

    public IReadOnlyList<SaidOfCase> Facts => [.. Referral.Said.Where(s => s.Fact is not null)];

    public string? Missing => Referral.Steps.LastOrDefault(s => s.What == "returned")?.Note;

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new ResubmitReferral(Id,
        new(Input.Concern!, Input.Reason!) { Feared = Input.Feared, Convicted = Input.Convicted, AtRisk = Input.AtRisk, NothingProtected = Input.NothingProtected, Facts = NotKnown() }, Input.Reason!), cancel);

    // the form shows what is said of a conviction, so that "not known" there is an answer and not a gap
    private Dictionary<string, Known> NotKnown() => TakenBack.Concat(Input.Convicted == Known.NotKnown ? [CaseFacts.BeforeCourt.Id] : Array.Empty<string>()).Distinct().ToDictionary(id => id, _ => Known.NotKnown);

    protected override async Task Load(CancellationToken cancel)
    {
        await base.Load(cancel);
        if (HttpMethods.IsGet(Request.Method))
            Input = new() { Concern = Referral.Withheld ? "" : Referral.Concern, Feared = Referral.Feared, Convicted = Referral.Convicted, AtRisk = Referral.AtRisk };
    }
}
