using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Features;

namespace Poet.Referrals.Pages.Referrals.Changing;

/// <summary>Taken on for a type.</summary>
[Permission("referrals.decide")]
internal sealed class AcceptModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public AcceptForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new AcceptReferral(Id, Input.Type!, Input.Reason!), cancel);

    internal sealed class AcceptForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose a type of order")]
        public string? Type { get; set; }
    }
}
