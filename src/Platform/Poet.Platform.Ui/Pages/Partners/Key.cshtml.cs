using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Partners;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Partners;

/// <summary>Giving a partner a key.</summary>
[Permission("partners.manage")]
internal sealed class KeyModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public KeyInput Input { get; set; } = new();

    public PartnerView Partner { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Partner = await Send(new ShowPartner(Id), cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Partner = await Send(new ShowPartner(Id), cancel);
        return await Try(new AddPartnerKey(Id, Input.Key.Read(), Input.Reason ?? ""), _ => LocalRedirect($"/partners/{Id}"), cancel);
    }

    internal sealed class KeyInput
    {
        public KeyForm Key { get; set; } = new();

        [Required(ErrorMessage = "Enter how you made sure that the key is the partner's")]
        public string? Reason { get; set; }
    }

    internal sealed class KeyForm
    {
        [Required(ErrorMessage = "Enter the public key")]
        public string? PublicKey { get; set; }

        public string? Kid { get; set; }

        public string? RsaAlgorithm { get; set; }

        [Display(Name = "First day of the key")]
        public DateParts? ValidFrom { get; set; }

        [Display(Name = "Last day of the key")]
        public DateParts? ValidUntil { get; set; }

        // a last day is whole
        public NewPartnerKey Read() => new(PublicKey ?? "")
        {
            Kid = Kid, RsaAlgorithm = RsaAlgorithm, ValidFrom = Start(ValidFrom?.Date), ValidUntil = Start(ValidUntil?.Date?.AddDays(1)),
        };

        private static DateTimeOffset? Start(DateOnly? day) => day is { } on ? LondonTime.StartOf(on) : null;
    }
}
