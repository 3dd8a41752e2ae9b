using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Plans.Nominals;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans.Changing;

/// <summary>Another owner is found.</summary>
[Permission("plans.manage")]
internal sealed class OwnerModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public OwnerForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new GiveNominal(Id, Input.OwnerId!.Value, null, Input.Reason!), cancel);

    protected override async Task Load(CancellationToken cancel)
    {
        await base.Load(cancel);
        Owners = Say.Owners(await Send(new ListTrained(), cancel));
    }

    internal sealed class OwnerForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose an owner")]
        public Guid? OwnerId { get; set; }
    }
}
