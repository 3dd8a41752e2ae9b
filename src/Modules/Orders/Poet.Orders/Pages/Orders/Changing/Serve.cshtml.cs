using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Domain;
using Poet.Orders.Features;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders.Changing;

/// <summary>The subject was served or told.</summary>
[Permission("orders.change")]
internal sealed class ServeModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public ServeForm Input { get; set; } = new();

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var at = Instant(Input.On, Input.Time);
        return Change(() => new ServeOrder(Id, new(at!.Value, Input.How!.Value, Input.Reason!, Input.Note)
        {
            ServedBy = Input.ServedBy, Where = Input.Where, Witness = Input.Witness, CopyGiven = Input.Copy is null ? null : Input.Copy == "yes", Papers = Input.Papers,
        }, Input.Reason!), cancel);
    }

    internal sealed class ServeForm : ReasonForm
    {
        [Required(ErrorMessage = "Enter the day of service"), Display(Name = "Day of service")]
        public DateParts? On { get; set; }

        public string? Time { get; set; }

        [Required(ErrorMessage = "Choose how it can be proved")]
        public KnowledgeEvidence? How { get; set; }

        public string? ServedBy { get; set; }

        public string? Where { get; set; }

        public string? Witness { get; set; }

        public string? Copy { get; set; }

        public List<Guid> Papers { get; set; } = [];

        public string? Note { get; set; }
    }
}
