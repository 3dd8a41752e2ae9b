using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Features.Applications;

namespace Poet.Referrals.Pages.Applications.Changing;

/// <summary>Answer for your unit.</summary>
[Permission("applications.answer")]
internal sealed class AnswerModel(RequestContext context, TimeProvider time) : ApplicationChangePage(context, time)
{
    [BindProperty]
    public AnswerForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new AnswerOffer(Id, new(Input.Accepts!.Value, Input.Reason!), Input.Reason!), cancel);

    internal sealed class AnswerForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose whether your unit manages it")]
        public bool? Accepts { get; set; }
    }
}
