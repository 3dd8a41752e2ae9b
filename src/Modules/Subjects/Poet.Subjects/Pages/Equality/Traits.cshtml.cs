using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Equality;

namespace Poet.Subjects.Pages.Equality;

/// <summary>Say sex and ethnic group, for equality monitoring.</summary>
[Permission("subjects.change")]
internal sealed class TraitsModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public TraitsForm Input { get; set; } = new();

    public SaidTraits Said { get; private set; } = null!;

    public static IReadOnlyList<SelectListItem> Sexes => [.. Enum.GetValues<RecordedSex>().Select(s => new SelectListItem(s.ToString(), s.ToString()))];

    public static IReadOnlyList<SelectListItem> Groups => [.. Enum.GetValues<EthnicGroup>().Select(g => new SelectListItem(Called(g), g.ToString()))];

    public static string Called(EthnicGroup group) => group switch
    {
        EthnicGroup.Asian => "Asian, Asian British or Asian Welsh",
        EthnicGroup.Black => "Black, Black British, Black Welsh, Caribbean or African",
        EthnicGroup.Mixed => "Mixed or multiple ethnic groups",
        EthnicGroup.White => "White",
        _ => "Another ethnic group",
    };

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(new SayTraits(Id, Input.Sex, Input.EthnicGroup, Input.By, Input.Reason!), null, cancel) is not null)
            return LocalRedirect($"~/subjects/{Id}");
        await Load(cancel);
        return Page();
    }

    private async Task Load(CancellationToken cancel)
    {
        Said = await Send(new ShowTraits(Id), cancel);
        NewKey();
    }

    internal sealed class TraitsForm : ReasonForm
    {
        public RecordedSex? Sex { get; set; }

        public EthnicGroup? EthnicGroup { get; set; }

        public SaidOf By { get; set; }
    }
}
