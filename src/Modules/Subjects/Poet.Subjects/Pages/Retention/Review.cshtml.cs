using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Retention;
using Poet.Subjects.Rights;

namespace Poet.Subjects.Pages.Retention;

/// <summary>How long one record is kept: holds, the purge test, and what was decided before.</summary>
[Permission("retention.review")]
internal sealed class ReviewModel : PoetPage
{
    private static readonly Dictionary<string, string> Done = new(StringComparer.Ordinal)
    {
        ["restricted"] = "The processing of the record is restricted", ["freed"] = "The restriction of processing is lifted",
        ["held"] = "The hold is placed", ["lifted"] = "The hold is lifted", ["kept"] = "The record is kept until the next review", ["proposed"] = "Another person must now confirm that the record is erased", ["confirmed"] = "The record is erased", ["rejected"] = "The record is not erased",
    };

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid? HoldId { get; set; }

    [BindProperty]
    public Guid? RestrictionId { get; set; }

    [BindProperty]
    public Guid? ErasureId { get; set; }

    public ProposeInput Propose { get; set; } = new();

    public WhyInput Confirm { get; set; } = new();

    public WhyInput Reject { get; set; } = new();

    public ProcessingInput Processing { get; set; } = new();

    public FreeInput Free { get; set; } = new();

    public WhyInput Hold { get; set; } = new();

    public WhyInput Lift { get; set; } = new();

    public KeepInput Keep { get; set; } = new();

    public ReviewRecord Record { get; private set; } = null!;

    public string? Says { get; private set; }

    public ShownErasure? Waiting => Record.Erasures.FirstOrDefault(e => e.State == ErasureState.Proposed);

    public bool IsErased => Record.Erasures.Any(e => e.State == ErasureState.Confirmed);

    public async Task OnGetAsync(string? done, CancellationToken cancel)
    {
        Record = await Send(new ShowReview(Id), cancel);
        Says = done is null ? null : Done.GetValueOrDefault(done);
    }

    public Task<IActionResult> OnPostHoldAsync([Bind(Prefix = nameof(Hold))] WhyInput hold, CancellationToken cancel) =>
        Do(new PlaceHold(Id, (Hold = hold).Reason ?? ""), "held", nameof(Hold), cancel);

    public Task<IActionResult> OnPostLiftAsync([Bind(Prefix = nameof(Lift))] WhyInput lift, CancellationToken cancel) =>
        Do(new LiftHold(Id, HoldId ?? default, (Lift = lift).Reason ?? ""), "lifted", nameof(Lift), cancel);

    public Task<IActionResult> OnPostRestrictProcessingAsync([Bind(Prefix = nameof(Processing))] ProcessingInput processing, CancellationToken cancel) =>
        Do(new RestrictProcessing(Id, (Processing = processing).Ground ?? default, processing.Contested, processing.Reason ?? ""), "restricted", nameof(Processing), cancel);

    public Task<IActionResult> OnPostFreeAsync([Bind(Prefix = nameof(Free))] FreeInput free, CancellationToken cancel) =>
        Do(new LiftProcessingRestriction(Id, RestrictionId ?? default, (Free = free).ToldOn?.Date, free.Told, free.Reason ?? ""), "freed", nameof(Free), cancel);

    public Task<IActionResult> OnPostKeepAsync([Bind(Prefix = nameof(Keep))] KeepInput keep, CancellationToken cancel)
    {
        Keep = keep;
        return Do(new KeepRecord(Id, keep.Group ?? "", [.. keep.Answers.Where(a => a.Value is not null).Select(a => new PurgeAnswer(a.Key, a.Value!.Value))],
            keep.NextReviewOn?.Date ?? default, keep.Reason ?? ""), "kept", nameof(Keep), cancel);
    }

    public Task<IActionResult> OnPostProposeAsync([Bind(Prefix = nameof(Propose))] ProposeInput propose, CancellationToken cancel) =>
        Do(new ProposeErasure(Id, (Propose = propose).Grounds ?? default, propose.Reason ?? ""), "proposed", nameof(Propose), cancel);

    public Task<IActionResult> OnPostConfirmAsync([Bind(Prefix = nameof(Confirm))] WhyInput confirm, CancellationToken cancel) =>
        Do(new ConfirmErasure(Id, ErasureId ?? default, (Confirm = confirm).Reason ?? ""), "confirmed", nameof(Confirm), cancel);

    public Task<IActionResult> OnPostRejectAsync([Bind(Prefix = nameof(Reject))] WhyInput reject, CancellationToken cancel) =>
        Do(new RejectErasure(Id, ErasureId ?? default, (Reject = reject).Reason ?? ""), "rejected", nameof(Reject), cancel);

    private async Task<IActionResult> Do(IRequest<Guid> command, string done, string prefix, CancellationToken cancel)
    {
        var answer = await Try(command, _ => LocalRedirect($"/retention/{Id}?done={done}"), cancel, prefix);
        if (answer is Microsoft.AspNetCore.Mvc.RazorPages.PageResult)
            Record = await Send(new ShowReview(Id), cancel);
        return answer;
    }

    internal sealed class WhyInput
    {
        [Required(ErrorMessage = "Enter why")]
        public string? Reason { get; set; }
    }

    internal sealed class ProcessingInput
    {
        [Required(ErrorMessage = "Choose why it is restricted")]
        public RestrictionGround? Ground { get; set; }

        public List<ContestedPart> Contested { get; set; } = [];

        [Required(ErrorMessage = "Enter what the person says, or for which proceedings it is kept")]
        public string? Reason { get; set; }
    }

    internal sealed class FreeInput
    {
        [Display(Name = "Day on which the person was told")]
        public DateParts? ToldOn { get; set; }

        public string? Told { get; set; }

        [Required(ErrorMessage = "Enter why it is lifted")]
        public string? Reason { get; set; }
    }

    internal sealed class ProposeInput
    {
        [Required(ErrorMessage = "Choose why it is to be erased")]
        public ErasureGrounds? Grounds { get; set; }

        [Required(ErrorMessage = "Enter the reason")]
        public string? Reason { get; set; }
    }

    internal sealed class KeepInput
    {
        public Dictionary<string, YesOrNo?> Answers { get; set; } = [];

        [Required(ErrorMessage = "Choose a group of the retention schedule")]
        public string? Group { get; set; }

        [Display(Name = "Day of the next review"), Required(ErrorMessage = "Enter the day of the next review")]
        public DateParts? NextReviewOn { get; set; }

        [Required(ErrorMessage = "Enter why it is kept")]
        public string? Reason { get; set; }
    }
}
