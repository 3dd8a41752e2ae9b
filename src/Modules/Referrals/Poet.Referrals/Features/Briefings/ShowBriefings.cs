using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain;
using Poet.Referrals.Domain.Briefings;
using Poet.Referrals.Persistence;

namespace Poet.Referrals.Features.Briefings;

/// <summary>Trainings, briefings and roadshows, the newest first, with the referrals of their district before and after beside those of all other districts; at most 200. Names nobody.</summary>
[Permission("referrals.read")]
internal sealed record ShowBriefings : IQuery<BriefingPage>
{
    public static void Map(IEndpointRouteBuilder briefings) =>
        briefings.MapGet("/", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ShowBriefings(), cancel)))
            .WithSummary("List briefings with the referrals before and after").Sends(typeof(ShowBriefings));
}

/// <summary>Briefings, and referrals by district.</summary>
/// <param name="Briefings">The briefings.</param>
/// <param name="Districts">Referrals of the last twelve months by district, the most first, with how often each was briefed in that time.</param>
internal sealed record BriefingPage(IReadOnlyList<BriefingView> Briefings, IReadOnlyList<DistrictRow> Districts);

/// <summary>A briefing, and referrals before and after it. They show what happened and no cause.</summary>
/// <param name="Id">Id.</param>
/// <param name="Kind">training, briefing or roadshow.</param>
/// <param name="On">The day.</param>
/// <param name="Title">What it was about.</param>
/// <param name="District">The district.</param>
/// <param name="Reached">How many people it reached.</param>
/// <param name="RecordedBy">Who recorded it.</param>
internal sealed record BriefingView(Guid Id, BriefingKind Kind, DateOnly On, string Title, string District, int Reached, string RecordedBy)
{
    /// <summary>Left out while fewer than 28 days are over.</summary>
    public BriefingReferrals? Referrals { get; init; }
}

/// <summary>Referrals in the same number of days before and after.</summary>
/// <param name="Days">How many days each has; 91 at most, fewer while they are not over.</param>
/// <param name="Before">From the district before.</param>
/// <param name="After">From it after, the day itself included.</param>
/// <param name="OthersBefore">From all other districts in the same days before.</param>
/// <param name="OthersAfter">From them after.</param>
/// <param name="AnotherSoon">True where the district had another briefing within these days: what is counted belongs to both.</param>
internal sealed record BriefingReferrals(int Days, int Before, int After, int OthersBefore, int OthersAfter, bool AnotherSoon);

/// <summary>Referrals of a district.</summary>
/// <param name="District">As most of its referrals name it.</param>
/// <param name="Referrals">Referrals of the last twelve months.</param>
/// <param name="Briefings">Briefings of the last twelve months.</param>
internal sealed record DistrictRow(string District, int Referrals, int Briefings);

internal sealed class ShowBriefingsHandler(ReferralsDb db, TimeProvider time) : IRequestHandler<ShowBriefings, BriefingPage>
{
    private const int Most = 200;

    // counted and never shown: a number is the same whoever reads it
    private static readonly IReadOnlyCollection<string> PastRestrictions = [ReferralsDb.RestrictedFilter];

    public async Task<BriefingPage> Handle(ShowBriefings query, CancellationToken cancel)
    {
        var today = LondonTime.DateOf(time.GetUtcNow());
        var briefings = await db.Briefings.AsNoTracking().Where(b => b.StruckOutAt == null).OrderByDescending(b => b.On).ThenByDescending(b => b.RecordedAt).ThenBy(b => b.Id).Take(Most).ToListAsync(cancel);
        var yearAgo = today.AddYears(-1);
        var since = LondonTime.StartOf(briefings.Select(b => b.On.AddDays(-BeforeAndAfter.MostDays)).Append(yearAgo).Min());
        var referrals = (await db.Referrals.IgnoreQueryFilters(PastRestrictions).AsNoTracking().Where(r => r.Source == ReferralSource.District && r.ReferredAt >= since && r.ErasedOn == null).Select(r => new { r.SourceName, r.ReferredAt }).ToListAsync(cancel))
            .ConvertAll(r => new Referred(r.SourceName, Districts.Key(r.SourceName), LondonTime.DateOf(r.ReferredAt)));
        var held = briefings.ToLookup(b => Districts.Key(b.District));
        return new([.. briefings.Select(b => new BriefingView(b.Id, b.Kind, b.On, b.Title, b.District, b.Reached, b.RecordedBy) { Referrals = BeforeAndAfter.Of(b.On, today) is { } times ? Count(b, times, referrals, held) : null })],
        [
            .. referrals.Where(r => r.On > yearAgo).GroupBy(r => r.District).Select(g => new DistrictRow(g.GroupBy(r => r.Name).OrderByDescending(n => n.Count()).ThenBy(n => n.Key, StringComparer.Ordinal).First().Key, g.Count(), held[g.Key].Count(b => b.On > yearAgo)))
                .OrderByDescending(d => d.Referrals).ThenBy(d => d.District, StringComparer.Ordinal),
        ]);
    }

    private static BriefingReferrals Count(Briefing of, BeforeAndAfter times, IReadOnlyCollection<Referred> referrals, ILookup<string, Briefing> held)
    {
        var district = Districts.Key(of.District);
        return new(times.Days, Of(true, before: true), Of(true, before: false), Of(false, before: true), Of(false, before: false), held[district].Any(b => b.Id != of.Id && b.On >= times.BeforeFrom && b.On <= times.AfterUntil));

        int Of(bool there, bool before) => referrals.Count(r => r.District == district == there && (before ? r.On >= times.BeforeFrom && r.On < of.On : r.On >= of.On && r.On <= times.AfterUntil));
    }

    private sealed record Referred(string Name, string District, DateOnly On);
}
