using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Plans.MappaReferrals;

/// <summary>Referrals to MAPPA that patterns of breaches drafted, the oldest first.</summary>
[Permission("plans.read")]
internal sealed record ListMappaReferrals : IPersonQuery<IReadOnlyList<MappaReferralView>>
{
    /// <summary>drafted, sent, dropped or all; drafted when left out.</summary>
    public string? State { get; init; }

    public static void Map(IEndpointRouteBuilder referrals) =>
        referrals.MapGet("/", async ([AsParameters] ListMappaReferrals query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("List referrals to MAPPA").Sends(typeof(ListMappaReferrals));
}

/// <summary>One referral to MAPPA.</summary>
[Permission("plans.read")]
internal sealed record ShowMappaReferral(Guid ReferralId) : IPersonQuery<MappaReferralView>
{
    public static void Map(IEndpointRouteBuilder referrals) =>
        referrals.MapGet("/{referralId:guid}", async (Guid referralId, IMediator mediator, HttpContext http, CancellationToken cancel) =>
            {
                var view = await mediator.Send(new ShowMappaReferral(referralId), cancel);
                http.Response.Headers.ETag = $"\"{view.Version}\"";
                return TypedResults.Ok(view);
            })
            .WithSummary("Show one referral to MAPPA").Sends(typeof(ShowMappaReferral));
}

/// <summary>A referral to MAPPA. It rests on suspicion, and a person decides about it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Version">For If-Match.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="SubjectName">Name.</param>
/// <param name="State">drafted, sent or dropped.</param>
/// <param name="Pattern">What made it, such as "3 suspected breaches within 12 months".</param>
/// <param name="DraftedAt">When, in UTC.</param>
/// <param name="Breaches">What it rests on, by day; a later one is added while it waits.</param>
internal sealed record MappaReferralView(Guid Id, Guid Version, Guid SubjectId, string SubjectName, MappaReferralState State, string Pattern, DateTimeOffset DraftedAt, IReadOnlyList<PatternBreach> Breaches)
{
    /// <summary>1 to 3 as proposed; left out for those who may not see such details, too.</summary>
    public int? Category { get; init; }

    public int? Level { get; init; }
    public string? Why { get; init; }
    public string? SentTo { get; init; }
    public DateOnly? SentOn { get; init; }

    /// <summary>Where the minutes are found.</summary>
    public string? Minutes { get; init; }

    /// <summary>Who sent or dropped it.</summary>
    public string? EndedBy { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
    public string? DroppedWhy { get; init; }
}

/// <summary>A suspected breach on which a referral rests.</summary>
/// <param name="BreachId">The breach.</param>
/// <param name="OrderId">The order.</param>
/// <param name="TypeCode">Code of the order's type.</param>
/// <param name="On">The day.</param>
/// <param name="NoFurtherAction">True where it was closed without further action since.</param>
internal sealed record PatternBreach(Guid BreachId, Guid OrderId, string TypeCode, DateOnly On, bool NoFurtherAction);

internal sealed class ShowMappaReferralsHandler(PlansDb db, ISubjects subjects, RequestContext context) : IRequestHandler<ListMappaReferrals, IReadOnlyList<MappaReferralView>>, IRequestHandler<ShowMappaReferral, MappaReferralView>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<MappaReferralView>> Handle(ListMappaReferrals query, CancellationToken cancel)
    {
        var referrals = query.State switch
        {
            null or "" => db.MappaReferrals.Where(r => r.State == MappaReferralState.Drafted),
            "all" => db.MappaReferrals,
            _ when Enum.GetValues<MappaReferralState>().FirstOrDefault(s => Words.Kebab(s.ToString()) == query.State, (MappaReferralState)(-1)) is var state && Enum.IsDefined(state) => db.MappaReferrals.Where(r => r.State == state),
            _ => throw new BadInputException("state-unknown", "Give state as drafted, sent, dropped or all", "state"),
        };
        return await Views(await referrals.AsNoTracking().OrderBy(r => r.DraftedAt).ThenBy(r => r.Id).Take(Most).ToListAsync(cancel), cancel);
    }

    public async Task<MappaReferralView> Handle(ShowMappaReferral query, CancellationToken cancel) =>
        (await Views([await db.MappaReferrals.AsNoTracking().SingleOrDefaultAsync(r => r.Id == query.ReferralId, cancel) ?? throw new NotFoundException("referral")], cancel))[0];

    private async Task<IReadOnlyList<MappaReferralView>> Views(IReadOnlyList<MappaReferral> found, CancellationToken cancel)
    {
        var ids = found.Select(r => r.Id).ToArray();
        var breaches = (await db.SuspectedBreaches.AsNoTracking().Where(b => b.MappaReferralId != null && EF.Parameter(ids).Contains(b.MappaReferralId!.Value)).ToListAsync(cancel)).ToLookup(b => b.MappaReferralId);
        var people = await subjects.Summaries([.. found.Select(r => r.SubjectId).Distinct()], cancel);
        context.Consult(found.SelectMany(r => new[] { r.Id, r.SubjectId }));
        var held = HeldBack.From(context.Actor, mayHoldProtectedDetails: true);
        string? Words(string? words) => words is not null && held ? HeldBack.Words : words;
        return [.. found.Select(r => new MappaReferralView(r.Id, r.Version, r.SubjectId, people.GetValueOrDefault(r.SubjectId)?.Name ?? "Not yours to see", r.State, r.Pattern, r.DraftedAt,
            [.. breaches[r.Id].OrderBy(b => b.On).ThenBy(b => b.Id).Select(b => new PatternBreach(b.Id, b.OrderId, b.TypeCode, b.On, b.NoFurtherAction))])
        {
            Category = held ? null : r.Category, Level = held ? null : r.Level, Why = Words(r.Why), SentTo = Words(r.SentTo), SentOn = r.SentOn, Minutes = Words(r.Minutes), EndedBy = r.EndedBy, EndedAt = r.EndedAt, DroppedWhy = Words(r.DroppedWhy),
        })];
    }
}
