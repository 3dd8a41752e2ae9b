using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Subjects.Rights;

namespace Poet.Subjects.Pages.Rights;

/// <summary>Recording a subject access request.</summary>
[Permission(AccessRequests.Permission)]
internal sealed class NewModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Subject { get; set; }

    [BindProperty]
    public RequestInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        Try(new RecordAccessRequest(Subject, Input.AskedBy ?? "", Input.ReceivedOn?.Date ?? default, Input.IdentityOn?.Date, Input.IdentityHow, Input.Reason ?? ""), id => LocalRedirect($"/access-requests/{id}?done=recorded"), cancel);

    internal sealed class RequestInput
    {
        [Required(ErrorMessage = "Enter who asked")]
        public string? AskedBy { get; set; }

        [Display(Name = "Day on which it was received"), Required(ErrorMessage = "Enter the day on which it was received")]
        public DateParts? ReceivedOn { get; set; }

        [Display(Name = "Day on which it was clear who asked")]
        public DateParts? IdentityOn { get; set; }

        public string? IdentityHow { get; set; }

        [Required(ErrorMessage = "Enter why you record it")]
        public string? Reason { get; set; }
    }
}
