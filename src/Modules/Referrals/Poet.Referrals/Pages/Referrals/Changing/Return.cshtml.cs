using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain;
using Poet.Referrals.Features;

namespace Poet.Referrals.Pages.Referrals.Changing;

/// <summary>Back for what is missing.</summary>
[Permission("referrals.decide")]
internal sealed class ReturnModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public ReturnForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new ReturnReferral(Id, Input.Codes, Input.Missing ?? "", Input.Reason!), cancel);

    internal sealed class ReturnForm : ReasonForm
    {
        public List<ReturnReason> Codes { get; set; } = [];

        public string? Missing { get; set; }
    }
}
