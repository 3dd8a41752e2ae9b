using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Protecting;

namespace Poet.Subjects.Pages.Protecting;

/// <summary>Safe contact, views and consent of a protected person are recorded.</summary>
[Permission(Permissions.KeepProtected)]
internal sealed class ChangeModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid PersonId { get; set; }

    [BindProperty]
    public Guid? Seen { get; set; }

    [BindProperty]
    public ProtectionForm Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel) => Input = ProtectionForm.Of(await Load(cancel));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Load(cancel);
        return ModelState.IsValid && await TrySend(new ChangeProtection(Id, PersonId, Input.Read(), Input.Reason!), Seen, cancel) is not null
            ? LocalRedirect($"~/subjects/{Id}/people/{PersonId}?done=true") : Page();
    }

    private async Task<ShownProtection> Load(CancellationToken cancel)
    {
        var known = await Send(new ShowProtection(Id, PersonId), cancel);
        (Name, Seen) = (known.Name, Seen ?? known.Version);
        NewKey();
        return known;
    }

    internal sealed class ProtectionForm : ReasonForm
    {
        public string? SafeHow { get; set; }

        public string? SafeWhen { get; set; }

        public string? Never { get; set; }

        public string? Views { get; set; }

        [Display(Name = "When they said so")]
        public DateParts? ViewsOn { get; set; }

        [Required(ErrorMessage = "Choose whether they want to be told")]
        public Answered? Consent { get; set; }

        [Display(Name = "When they were asked")]
        public DateParts? ConsentOn { get; set; }

        public string? Needs { get; set; }

        public string? SpokenForBy { get; set; }

        [Required(ErrorMessage = "Choose whether they need to be referred to support")]
        public Answered? NeedsSupport { get; set; }

        [Display(Name = "When they were asked about support")]
        public DateParts? NeedsSupportOn { get; set; }

        public static ProtectionForm Of(ShownProtection known) => new()
        {
            SafeHow = known.SafeHow, SafeWhen = known.SafeWhen, Never = known.Never, Views = known.Views, ViewsOn = DateParts.From(known.ViewsOn), Consent = known.Consent, ConsentOn = DateParts.From(known.ConsentOn),
            Needs = known.Needs, SpokenForBy = known.SpokenForBy, NeedsSupport = known.NeedsSupport, NeedsSupportOn = DateParts.From(known.NeedsSupportOn),
        };

        public ProtectionInput Read() => new(Reason!)
        {
            SafeHow = SafeHow, SafeWhen = SafeWhen, Never = Never, Views = Views, ViewsOn = ViewsOn?.Date, Consent = Consent!.Value, ConsentOn = ConsentOn?.Date, Needs = Needs, SpokenForBy = SpokenForBy,
            NeedsSupport = NeedsSupport!.Value, NeedsSupportOn = NeedsSupportOn?.Date,
        };
    }
}
