using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain;
using Poet.Referrals.Features;

namespace Poet.Referrals.Pages.Referrals.Changing;

/// <summary>How urgent a referral is.</summary>
[Permission("referrals.decide")]
internal sealed class TriageModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public TriageForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new TriageReferral(Id,
        new(Input.Priority!.Value, Input.Threat ?? "", Input.Harm ?? "", Input.Risk ?? "", Input.Investigation ?? "", Input.Vulnerability ?? "", Input.Engagement ?? "", Input.Reason!), Input.Reason!), cancel);

    internal sealed class TriageForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose a priority")]
        public Priority? Priority { get; set; }

        public string? Threat { get; set; }
        public string? Harm { get; set; }
        public string? Risk { get; set; }
        public string? Investigation { get; set; }
        public string? Vulnerability { get; set; }
        public string? Engagement { get; set; }
    }
}
