using MediatR;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Transfers.Features;

namespace Poet.Transfers.Pages.Transfers.Changing;

/// <summary>A page that changes one transfer: shows it, sends the change under the version that was seen, goes back to it.</summary>
internal abstract class ChangePage(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid? Seen { get; set; }

    public TransferView Transfer { get; private set; } = null!;

    public virtual Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    protected virtual async Task Load(CancellationToken cancel)
    {
        Transfer = await Send(new ShowTransfer(Id), cancel);
        Seen ??= Transfer.Version;
        NewKey();
    }

    /// <summary>Sends the command when the form could be read, and goes back to the transfer; else shows the page again.</summary>
    protected async Task<IActionResult> Change(Func<IRequest<Guid>> command, CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(command(), Seen, cancel) is not null)
            return LocalRedirect($"~/transfers/{Id}");
        await Load(cancel);
        return Page();
    }
}
