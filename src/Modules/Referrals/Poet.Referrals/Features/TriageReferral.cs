using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain;

namespace Poet.Referrals.Features;

/// <summary>Says how urgent a referral is and why, under the headings of THRIVE; said anew when facts change.</summary>
[Permission("referrals.decide")]
internal sealed record TriageReferral(Guid ReferralId, TriageInput What, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder referrals) =>
        referrals.MapPost("/{referralId:guid}/triage", async (Guid referralId, TriageInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new TriageReferral(referralId, body, body.Reason), cancel))))
            .WithSummary("Say how urgent a referral is")
            .Example("""{ "priority": "high", "threat": "Says he will come again", "harm": "She was hurt in May", "risk": "Likely within days", "investigation": "Statement taken, phone records asked for", "vulnerability": "Lives alone", "engagement": "Wants an order", "reason": "First triage" }""")
            .Sends(typeof(TriageReferral));
}

/// <summary>A triage: each heading in at most 1,000 characters.</summary>
/// <param name="Priority">low, medium, high or immediate.</param>
/// <param name="Threat">What is threatened, by whom, against whom.</param>
/// <param name="Harm">What harm was done or would be.</param>
/// <param name="Risk">How likely it is, and how soon.</param>
/// <param name="Investigation">What is investigated, and what is still to be found out.</param>
/// <param name="Vulnerability">What makes somebody vulnerable.</param>
/// <param name="Engagement">What the people concerned want and will do.</param>
/// <param name="Reason">Why it is said now, at least three characters.</param>
internal sealed record TriageInput(Priority Priority, string Threat, string Harm, string Risk, string Investigation, string Vulnerability, string Engagement, string Reason);

internal sealed class TriageReferralHandler(ReferralDesk desk) : IRequestHandler<TriageReferral, Guid>
{
    public async Task<Guid> Handle(TriageReferral command, CancellationToken cancel)
    {
        var (by, what) = (desk.By(command.Reason), command.What);
        RuleBrokenException.ThrowIfAny([.. Heading(what.Threat, "threat"), .. Heading(what.Harm, "harm"), .. Heading(what.Risk, "risk"), .. Heading(what.Investigation, "investigation"),
            .. Heading(what.Vulnerability, "vulnerability"), .. Heading(what.Engagement, "engagement")]);
        var referral = await desk.Open(command.ReferralId, cancel);
        referral.Weigh(new()
        {
            Id = Guid.CreateVersion7(by.Now), ReferralId = referral.Id, At = by.Now, By = by.ActorName, Priority = what.Priority, Threat = what.Threat.Trim(), Harm = what.Harm.Trim(), Risk = what.Risk.Trim(),
            Investigation = what.Investigation.Trim(), Vulnerability = what.Vulnerability.Trim(), Engagement = what.Engagement.Trim(),
        }, by);
        return await desk.Put(referral, by, cancel);
    }

    private static IEnumerable<Problem> Heading(string? text, string field) => string.IsNullOrWhiteSpace(text)
        ? [new(field + "-missing", $"Enter what is known under {field}, or that nothing is", field)]
        : text.Trim().Length > 1000 ? [new(field + "-too-long", $"Enter at most 1,000 characters under {field}", field)] : [];
}
