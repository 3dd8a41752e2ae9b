using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Features.Applications;

namespace Poet.Referrals.Pages.Applications;

/// <summary>The draft order, the application with its reasons, or the chronology, to be printed: the marking is in the frame, the hash of the text in the footer.</summary>
[Permission("referrals.read")]
internal sealed class PrintModel(RequestContext context, TimeProvider time) : PoetPage
{
    public ApplicationView Application { get; private set; } = null!;

    public string What { get; private set; } = "";

    public DateTimeOffset Now => time.GetUtcNow();

    public string By => context.Actor.Name;

    public string Heading => What switch
    {
        "order" => "Draft order",
        "application" => "Application",
        _ => "Chronology",
    };

    public async Task OnGetAsync(Guid id, string what, CancellationToken cancel)
    {
        if (what is not ("order" or "application" or "chronology"))
            throw new NotFoundException("page");
        What = what;
        Application = await Send(new ShowApplication(id), cancel);
    }
}
