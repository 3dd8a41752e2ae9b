using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain.Applications;
using Poet.Referrals.Features.Applications;

namespace Poet.Referrals.Pages.Applications;

/// <summary>The worklist of applications.</summary>
[Permission("referrals.read")]
internal sealed class IndexModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Unaccepted { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ToSign { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public ApplicationPage? Result { get; private set; }

    public IEnumerable<SelectListItem> States => Enum.GetValues<ApplicationState>().Select(s => new SelectListItem(SayApplication.State(s), Words.Kebab(s.ToString())));

    public async Task OnGetAsync(CancellationToken cancel) => Result = await Send(new ListApplications { State = State, Unaccepted = Unaccepted, ToSign = ToSign, Cursor = Cursor }, cancel);

    public string NextHref(string cursor) =>
        "/applications" + new QueryBuilder(Request.Query.Where(q => q.Key != "cursor").SelectMany(q => q.Value, (q, v) => new KeyValuePair<string, string>(q.Key, v ?? ""))) { { "cursor", cursor } }.ToQueryString();
}
