using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain;
using Poet.Referrals.Domain.Fitting;
using Poet.Referrals.Persistence;
using Poet.Subjects.Contracts;

namespace Poet.Referrals.Features;

/// <summary>A referral with everything done with it, the order types that fit, and the orders that the person is under.</summary>
[Permission("referrals.read")]
internal sealed record ShowReferral(Guid ReferralId) : IPersonQuery<ReferralView>
{
    public static void Map(IEndpointRouteBuilder referrals) =>
        referrals.MapGet("/{referralId:guid}", async (Guid referralId, IMediator mediator, HttpContext http, CancellationToken cancel) =>
            {
                var view = await mediator.Send(new ShowReferral(referralId), cancel);
                http.Response.Headers.ETag = $"\"{view.Version}\"";
                return TypedResults.Ok(view);
            })
            .WithSummary("Show one referral").Sends(typeof(ShowReferral));
}

internal sealed class ShowReferralHandler(ReferralsDb db, ISubjects subjects, IOrders orders, FitReader fits, CaseReader cases, RequestContext context, TimeProvider time) : IRequestHandler<ShowReferral, ReferralView>
{
    public async Task<ReferralView> Handle(ShowReferral query, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var referral = await db.Referrals.AsNoTracking().Include(r => r.Steps).Include(r => r.Triages).AsSplitQuery()
            .SingleOrDefaultAsync(r => r.Id == query.ReferralId, cancel) ?? throw new NotFoundException("referral");
        var person = (await subjects.Summaries([referral.SubjectId], cancel)).GetValueOrDefault(referral.SubjectId);
        var records = await subjects.SamePerson(referral.SubjectId, cancel);
        var others = await db.Referrals.AsNoTracking().Where(r => EF.Parameter(records).Contains(r.SubjectId) && r.Id != referral.Id).OrderByDescending(r => r.ReferredAt)
            .Select(r => new OtherReferral(r.Id, r.Reference, r.State, r.ReferredAt)).ToListAsync(cancel);
        List<OrderSummary> held = [];
        foreach (var record in records)
            held.AddRange(await orders.Of(record, now, cancel));
        context.Consult([referral.Id, referral.SubjectId]);

        var withheld = HeldBack.From(context.Actor, referral.MayHoldProtectedDetails);
        var today = LondonTime.DateOf(now);
        return new()
        {
            Id = referral.Id, Version = referral.Version, Reference = referral.Reference, SubjectId = referral.SubjectId, SubjectName = person?.Name ?? "Not yours to see", SubjectBornOn = person?.BornOn,
            Under18 = person?.BornOn is { } born && LegalClock.AgeOn(born, today) < 18,
            Source = referral.Source, SourceName = referral.SourceName, ReferredAt = referral.ReferredAt, ReferredBy = referral.ReferredBy,
            Concern = withheld ? HeldBack.Words : referral.Concern, Withheld = withheld, Feared = referral.Feared, Convicted = referral.Convicted, AtRisk = referral.AtRisk,
            Said = [.. cases.InWords(CaseSaid.FromJson(referral.Said)).Select(s => new SaidOfCase(s.Question, s.Answer, s.Fact))],
            OwnerId = referral.OwnerId, Owner = referral.Owner, UnitId = referral.UnitId, Unit = referral.Unit, State = referral.State, Priority = referral.Priority, TypeCode = referral.TypeCode, RecheckOn = referral.RecheckOn,
            Triage = referral.Triages.MaxBy(t => t.At) is { } triage ? View(triage, withheld) : null,
            Steps = [.. referral.Steps.OrderBy(s => s.Sequence).Select(s => new StepView(s.What, s.At, s.ActorName, s.Reason, Codes(s), withheld && s.Note is not null ? HeldBack.Words : s.Note))],
            Types = referral.State is ReferralState.Received or ReferralState.Returned ? [.. (await fits.Of(referral, [.. held.Where(o => o.State is not "ended").Select(o => o.TypeCode).Distinct()], cancel)).Select(TypeFitView.Of)] : [],
            Orders = [.. held.Select(o => new HeldOrder(o.Id, o.Reference, o.TypeCode, o.State, o.Force))],
            Others = others,
        };
    }

    private static IReadOnlyList<string> Codes(ReferralStep step) => step.Codes is null ? [] : step.What == "accepted" ? [step.Codes] : [.. step.Codes.Split(' ').Select(Words.Kebab)];

    // its headings speak of the same people as the concern does
    private static TriageView View(Triage t, bool withheld) => withheld
        ? new(t.Priority, t.At, t.By, HeldBack.Words, HeldBack.Words, HeldBack.Words, HeldBack.Words, HeldBack.Words, HeldBack.Words)
        : new(t.Priority, t.At, t.By, t.Threat, t.Harm, t.Risk, t.Investigation, t.Vulnerability, t.Engagement);
}
