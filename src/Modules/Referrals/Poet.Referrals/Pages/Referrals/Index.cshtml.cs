using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain;
using Poet.Referrals.Features;

namespace Poet.Referrals.Pages.Referrals;

/// <summary>The worklist of referrals.</summary>
[Permission("referrals.read")]
internal sealed class IndexModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Due { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public ReferralPage? Result { get; private set; }

    public IEnumerable<SelectListItem> States => Enum.GetValues<ReferralState>().Select(s => new SelectListItem(Say.State(s), Words.Kebab(s.ToString())));

    public async Task OnGetAsync(CancellationToken cancel) => Result = await Send(new ListReferrals { State = State, Mine = Mine, Due = Due, Cursor = Cursor }, cancel);

    public string NextHref(string cursor) =>
        "/referrals" + new QueryBuilder(Request.Query.Where(q => q.Key != "cursor").SelectMany(q => q.Value, (q, v) => new KeyValuePair<string, string>(q.Key, v ?? ""))) { { "cursor", cursor } }.ToQueryString();
}
