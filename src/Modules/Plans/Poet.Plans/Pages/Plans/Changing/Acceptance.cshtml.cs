using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Nominals;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans.Changing;

/// <summary>The owner accepts or declines.</summary>
[Permission("plans.own")]
internal sealed class AcceptanceModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public AcceptanceForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new AcceptNominal(Id, Input.Accept!.Value, Input.Reason!), cancel);

    internal sealed class AcceptanceForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose whether you take it")]
        public bool? Accept { get; set; }
    }
}
