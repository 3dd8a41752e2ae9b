using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Features;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Pages.Orders.Changing;

/// <summary>Something is noted on the order.</summary>
[Permission("orders.change")]
internal sealed class NoteModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public NoteForm Input { get; set; } = new();

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        Change(() => new AddOrderNote(Id, new(Input.Basis!.Value, Input.Text!, Input.Reason!) { NothingProtected = Input.NothingProtected }, Input.Reason!), cancel);

    internal sealed class NoteForm : ReasonForm
    {
        [Required(ErrorMessage = "Say whether it is fact or opinion")]
        public StatementBasis? Basis { get; set; }

        [Required(ErrorMessage = "Enter the note")]
        public string? Text { get; set; }

        public bool NothingProtected { get; set; }
    }
}
