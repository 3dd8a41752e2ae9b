using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Domain;
using Poet.Plans.Tiers;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans;

/// <summary>One difference of a trawl is signed off.</summary>
[Permission("plans.manage")]
internal sealed class SignModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Difference { get; set; }

    [BindProperty]
    public SignForm Input { get; set; } = new();

    public DifferenceView Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Shown = (await Send(new ShowTrawl(Id), cancel)).Differences.FirstOrDefault(d => d.Id == Difference) ?? throw new NotFoundException("difference");
        NewKey();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(new SignDifference(Id, Difference, Input.Answer!.Value, Input.Reason!), null, cancel) is not null)
            return LocalRedirect($"~/plans/trawls/{Id}");
        await OnGetAsync(cancel);
        return Page();
    }

    internal sealed class SignForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose what is done about it")]
        public TrawlAnswer? Answer { get; set; }
    }
}
