using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain.Applications;
using Poet.Referrals.Features.Applications;

namespace Poet.Referrals.Pages.Applications.Changing;

/// <summary>End the application.</summary>
[Permission("applications.court")]
internal sealed class EndModel(RequestContext context, TimeProvider time) : ApplicationChangePage(context, time)
{
    [BindProperty]
    public EndForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new EndApplication(Id, new(Input.Because!.Value, Input.Reason!), Input.Reason!), cancel);

    internal sealed class EndForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose why it ends")]
        public EndedBecause? Because { get; set; }
    }
}
