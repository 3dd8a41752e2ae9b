using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Domain;
using Poet.Plans.Nominals;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans.Changing;

/// <summary>A move to less is proposed.</summary>
[Permission("plans.own")]
internal sealed class LessModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public LessForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new ProposeLess(Id, Input.To!.Value, Input.Outcome!.Value, Input.Evidence!, Input.Reason!), cancel);

    internal sealed class LessForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose monitoring or archived")]
        public NominalState? To { get; set; }

        [Required(ErrorMessage = "Choose an outcome")]
        public NominalOutcome? Outcome { get; set; }

        [Required(ErrorMessage = "Enter the evidence")]
        public string? Evidence { get; set; }
    }
}
