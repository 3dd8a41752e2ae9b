using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Orders.Contracts;
using Poet.Platform.Contracts;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Transfers.Domain;
using Poet.Transfers.Features;

namespace Poet.Transfers.Pages.Transfers.Changing;

/// <summary>Begins to hand a person's orders over.</summary>
[Permission("transfers.draft")]
internal sealed class NewModel(Colleagues colleagues, RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Subject { get; set; }

    [BindProperty]
    public NewForm Input { get; set; } = new();

    public IReadOnlyList<OrderSummary> Orders { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Receivers { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var at = Input.Read(ModelState);
        var to = (await colleagues.Elsewhere(Context.Actor.Force, "transfers.decide", cancel)).FirstOrDefault(c => c.Id == Input.ToOwnerId);
        if (ModelState.IsValid && await TrySend(new DraftTransfer(Input.Orders, to?.Force ?? "", Input.ToOwnerId!.Value, Input.Why!.Value, at!.Value, Input.Reason!), null, cancel) is { } made)
            return LocalRedirect($"~/transfers/{made}");
        await Load(cancel);
        return Page();
    }

    protected override string FieldOnPage(string? field) => field == "effectiveAt" ? "Input.Time" : base.FieldOnPage(field);

    private async Task Load(CancellationToken cancel)
    {
        Orders = await Send(new ShowOrdersToHandOver(Subject), cancel);
        Receivers = [.. (await colleagues.Elsewhere(Context.Actor.Force, "transfers.decide", cancel)).Select(c => new SelectListItem($"{Forces.Called(c.Force)}: {c.Name}", c.Id.ToString()))];
        NewKey();
    }

    internal sealed class NewForm : EffectiveForm
    {
        [MinLength(1, ErrorMessage = "Choose at least one order")]
        public List<Guid> Orders { get; set; } = [];

        [Required(ErrorMessage = "Choose who is to answer at the other force")]
        public Guid? ToOwnerId { get; set; }

        [Required(ErrorMessage = "Choose why the orders go")]
        public TransferReason? Why { get; set; }
    }
}
