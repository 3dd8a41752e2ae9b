using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Transfers.Domain;
using Poet.Transfers.Features;

namespace Poet.Transfers.Pages.Transfers.Changing;

/// <summary>Not taken on, with a coded reason.</summary>
[Permission("transfers.decline")]
internal sealed class DeclineModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public DeclineForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new DeclineTransfer(Id, Input.Why!.Value, Input.Reason!), cancel);

    internal sealed class DeclineForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose why it is declined")]
        public DeclineReason? Why { get; set; }
    }
}
