using MediatR;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;

namespace Poet.Platform.Web;

/// <summary>A page that changes one record: shows it, sends the change under the version that was seen, and goes back to it.</summary>
/// <typeparam name="TView">The record as it is shown.</typeparam>
public abstract class RecordPage<TView>(RequestContext context, TimeProvider time) : SendingPage(context, time) where TView : class
{
    /// <summary>The record.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version that the page showed.</summary>
    [BindProperty]
    public Guid? Seen { get; set; }

    /// <summary>The record as it stands; there once the page was loaded.</summary>
    protected TView Record { get; private set; } = null!;

    /// <summary>What asks for the record.</summary>
    protected abstract IRequest<TView> Question { get; }

    /// <summary>Where it goes on once the change is made, such as ~/breaches/1.</summary>
    protected abstract string Back { get; }

    /// <summary>The version of the record that is shown.</summary>
    protected abstract Guid VersionOf(TView record);

    /// <summary>Shows the page.</summary>
    public virtual Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    /// <summary>Reads what the page shows; pages with lists of their own add them.</summary>
    protected virtual async Task Load(CancellationToken cancel)
    {
        Record = await Send(Question, cancel);
        Seen ??= VersionOf(Record);
        NewKey();
    }

    /// <summary>Sends the command when the form could be read, and goes on; else shows the page again.</summary>
    protected async Task<IActionResult> Change(Func<IRequest<Guid>> command, CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(command(), Seen, cancel) is not null)
            return LocalRedirect(Back);
        await Load(cancel);
        return Page();
    }
}
