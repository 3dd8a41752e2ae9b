using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Plans.Nominals;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans;

/// <summary>Who is trained to own nominals.</summary>
[Permission("plans.read")]
internal sealed class TrainedModel(Colleagues colleagues, RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty]
    public TrainingForm Input { get; set; } = new();

    [BindProperty]
    public WithdrawalForm Withdrawn { get; set; } = new();

    public IReadOnlyList<TrainedView> Trained { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IEnumerable<SelectListItem> ToWithdraw => Trained.Where(t => t.Counts).Select(t => new SelectListItem($"{t.Name}: {t.Evidence}", t.Id.ToString()));

    public bool MayManage => May("plans.manage");

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Forget(nameof(Withdrawn));
        if (ModelState.IsValid && await TrySend(new RecordTraining(Input.UserId!.Value, Input.From!.Date!.Value, Input.Evidence ?? "", Input.Reason!, Input.Until?.Date), null, cancel) is not null)
            return LocalRedirect("~/plans/trained");
        await Load(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        Forget(nameof(Input));
        if (ModelState.IsValid && await TrySend(new WithdrawTraining(Withdrawn.TrainingId!.Value, Withdrawn.Reason!), null, cancel) is not null)
            return LocalRedirect("~/plans/trained");
        await Load(cancel);
        return Page();
    }

    // two forms stand on the page and one was sent
    private void Forget(string form)
    {
        foreach (var key in ModelState.Keys.Where(k => k.StartsWith(form + ".", StringComparison.Ordinal)).ToList())
            ModelState.Remove(key);
    }

    private async Task Load(CancellationToken cancel)
    {
        Trained = await Send(new ListTrained(), cancel);
        People = MayManage ? [.. (await colleagues.Of(Context.Actor.Force, cancel)).Select(c => new SelectListItem(c.Name, c.Id.ToString()))] : [];
        NewKey();
    }

    internal sealed class TrainingForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose who is trained")]
        public Guid? UserId { get; set; }

        [Required(ErrorMessage = "Enter the day from which it counts"), Display(Name = "Counts from")]
        public DateParts? From { get; set; }

        [Display(Name = "Last day")]
        public DateParts? Until { get; set; }

        [Required(ErrorMessage = "Enter the course or certificate")]
        public string? Evidence { get; set; }
    }

    internal sealed class WithdrawalForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose which training")]
        public Guid? TrainingId { get; set; }
    }
}
