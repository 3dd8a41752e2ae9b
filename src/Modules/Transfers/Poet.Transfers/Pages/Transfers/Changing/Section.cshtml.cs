using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Transfers.Features;

namespace Poet.Transfers.Pages.Transfers.Changing;

/// <summary>A section is filled by hand, or its gap explained.</summary>
[Permission("transfers.draft")]
internal sealed class SectionModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public string Section { get; set; } = "";

    [BindProperty]
    public SectionForm Input { get; set; } = new();

    public SectionView Shown { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new GiveSection(Id, new(Section, Input.Reason!)
    {
        Words = Input.Words, Gap = Input.Gap, DueOn = Input.DueOn?.Date, NothingProtected = Input.NothingProtected,
    }, Input.Reason!), cancel);

    protected override async Task Load(CancellationToken cancel)
    {
        await base.Load(cancel);
        Shown = Transfer.Sections.FirstOrDefault(s => s.Code == Section) ?? throw new NotFoundException("section");
    }

    internal sealed class SectionForm : ReasonForm
    {
        public string? Words { get; set; }

        public bool NothingProtected { get; set; }

        public string? Gap { get; set; }

        [Display(Name = "Day by which it will come")]
        public DateParts? DueOn { get; set; }
    }
}
