using MediatR;
using Microsoft.AspNetCore.Mvc;
using Poet.Insight.Disclosures;
using Poet.Insight.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Content;
using Poet.Platform.Web;

namespace Poet.Insight.Pages.Disclosures;

/// <summary>One question: what leaves, what is left out, and the decision.</summary>
[Permission("insight.disclose")]
internal sealed class QuestionModel(RequestContext context, TimeProvider time) : RecordPage<DisclosureView>(context, time)
{
    [BindProperty]
    public DecisionForm Input { get; set; } = new();

    public DisclosureView Asked => Record;

    public bool MayDecide => May("insight.clear") && Asked.State == DisclosureState.Asked;

    protected override IRequest<DisclosureView> Question => new ShowDisclosure(Id);

    protected override string Back => $"~/insight/disclosures/{Id}";

    protected override Guid VersionOf(DisclosureView record) => record.Version;

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new DecideDisclosure(Id, Input.Release!.Value, Input.Reason!), cancel);

    /// <summary>The numbers that a row would have with nothing left out.</summary>
    public string Whole(SafeRow row) => string.Join("; ", Asked.Whole!.Single(w => w.Key == row.Key).Values);

    internal sealed class DecisionForm : ReasonForm
    {
        [System.ComponentModel.DataAnnotations.Required(ErrorMessage = "Choose whether it may be released")]
        public bool? Release { get; set; }
    }
}
