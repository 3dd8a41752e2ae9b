using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Mappa;

namespace Poet.Subjects.Pages.Mappa;

/// <summary>An action of a meeting is recorded, on an order or a referral.</summary>
[Permission("mappa.act")]
internal sealed class NewModel(Colleagues colleagues, RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Order { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Referral { get; set; }

    [BindProperty]
    public ActionForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Load(cancel);
        return ModelState.IsValid && await TrySend(new GiveMappaAction(Input.What!.Value, Input.Words!, Input.MeetingOn!.Date!.Value, Input.DueOn!.Date!.Value, Input.Reason!)
        {
            OrderId = Order, ReferralId = Referral, Minutes = Input.Minutes, NothingProtected = Input.NothingProtected, OwnerId = Input.OwnerId, UnitId = Input.UnitId,
        }, null, cancel) is { } made ? LocalRedirect($"~/mappa/actions/{made}") : Page();
    }

    private async Task Load(CancellationToken cancel)
    {
        People = [.. (await colleagues.Of(Context.Actor.Force, cancel)).Select(c => new SelectListItem(c.Name, c.Id.ToString()))];
        Units = [.. (await Send(new ListUnits(), cancel)).Select(u => new SelectListItem(u.Name, u.Id.ToString()))];
        NewKey();
    }

    internal sealed class ActionForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose what is to be done")]
        public MappaTask? What { get; set; }

        [Required(ErrorMessage = "Enter what exactly is to be done")]
        public string? Words { get; set; }

        public bool NothingProtected { get; set; }

        [Required(ErrorMessage = "Enter the day of the meeting"), Display(Name = "Day of the meeting")]
        public DateParts? MeetingOn { get; set; }

        [Required(ErrorMessage = "Enter the day by which it is to be done"), Display(Name = "To be done by")]
        public DateParts? DueOn { get; set; }

        public string? Minutes { get; set; }

        public Guid? OwnerId { get; set; }

        public Guid? UnitId { get; set; }
    }
}
