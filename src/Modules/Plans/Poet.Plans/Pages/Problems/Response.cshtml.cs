using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Problems;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Problems;

/// <summary>What is done about a problem.</summary>
[Permission("plans.own")]
internal sealed class ResponseModel(RequestContext context, TimeProvider time) : ProblemPage(context, time)
{
    [BindProperty]
    public ResponseForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new RespondToProblem(Id, Input.Words!, Input.From!.Date!.Value, Input.Reason!), cancel);

    internal sealed class ResponseForm : WordsForm
    {
        [Required(ErrorMessage = "Enter the day from which it is done"), Display(Name = "First day")]
        public DateParts? From { get; set; }
    }
}
