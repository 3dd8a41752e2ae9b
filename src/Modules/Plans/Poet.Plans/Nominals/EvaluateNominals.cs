using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Plans.Tiers;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Nominals;

/// <summary>Reports before and after adoption, of all nominals together, at 6, 12 and 24 months. Names nobody.</summary>
[Permission("plans.read")]
internal sealed record EvaluateNominals : IQuery<Evaluation>
{
    public static void Map(IEndpointRouteBuilder plans) =>
        plans.MapGet("/evaluation", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new EvaluateNominals(), cancel)))
            .WithSummary("Compare reports before and after adoption").Sends(typeof(EvaluateNominals));
}

/// <summary>What changed after adoption. It shows no cause: whoever is adopted when reports are many has fewer later by chance alone, and who is in prison is named less.</summary>
/// <param name="On">The day in London up to which is counted.</param>
/// <param name="Adopted">Nominals ever adopted, without those whose record was erased: nothing is left to compare.</param>
/// <param name="NamingsAtAdoption">Reports that counted at their adoption: the base line, which nothing changes.</param>
/// <param name="Rows">By months, then by tier.</param>
internal sealed record Evaluation(DateOnly On, int Adopted, int NamingsAtAdoption, IReadOnlyList<EvaluationRow> Rows);

/// <summary>Reports that count, in equal times before and after adoption, of those whose time after is over.</summary>
/// <param name="Months">6, 12 or 24.</param>
/// <param name="Tier">The tier at adoption; left out for all together.</param>
/// <param name="Nominals">How many were adopted at least so long ago.</param>
/// <param name="Before">Their reports in as many months before.</param>
/// <param name="After">Their reports in as many months after.</param>
/// <param name="Fewer">Nominals with fewer after than before.</param>
/// <param name="Same">With as many.</param>
/// <param name="More">With more.</param>
/// <param name="InPrison">Of all, those who were in prison on some day of the time after.</param>
internal sealed record EvaluationRow(int Months, int? Tier, int Nominals, int Before, int After, int Fewer, int Same, int More, int InPrison);

internal sealed class EvaluateNominalsHandler(PlansDb db, NominalDesk desk, TierCounting counting, Policies policies, RequestContext context) : IRequestHandler<EvaluateNominals, Evaluation>
{
    // restricted people are counted and nobody is shown, so that the numbers are the same whoever asks
    private static readonly IReadOnlyCollection<string> PastRestrictions = [PlansDb.RestrictedFilter];

    public async Task<Evaluation> Handle(EvaluateNominals query, CancellationToken cancel)
    {
        var (force, today) = (context.Actor.Force, desk.Today);
        var nominals = await db.Nominals.IgnoreQueryFilters(PastRestrictions).AsNoTracking().Where(n => n.ErasedOn == null).Select(n => new
        {
            n.SubjectId, n.AdoptedAt, n.NamingsAtAdoption, n.Tier, First = n.Steps.OrderBy(s => s.Sequence).Select(s => (int?)s.Tier).FirstOrDefault(),
        }).ToListAsync(cancel);
        var policy = await policies.On(force, today, cancel);
        var answers = await counting.Of(force, [.. nominals.Select(n => n.SubjectId)], policy.Rules, today, cancel);
        var prison = await counting.InPrison([.. nominals.Select(n => n.SubjectId)], policy.Rules, cancel);
        var measured = nominals.SelectMany(n => AfterAdoption.Of(LondonTime.DateOf(n.AdoptedAt), answers[n.SubjectId], today)
            .Select(a => new Measured(n.First ?? n.Tier, a, prison[n.SubjectId].Any(t => t.Overlaps(LondonTime.DateOf(n.AdoptedAt), LondonTime.DateOf(n.AdoptedAt).AddMonths(a.Months)))))).ToList();
        return new(today, nominals.Count, nominals.Sum(n => n.NamingsAtAdoption),
        [
            .. AfterAdoption.Measured.SelectMany(months => measured.Where(m => m.Is.Months == months).ToList() is { Count: > 0 } those
                ? [.. those.GroupBy(m => m.Tier).OrderBy(g => g.Key).Select(g => Row(months, g.Key, [.. g])), Row(months, null, those)] : Array.Empty<EvaluationRow>()),
        ]);
    }

    private static EvaluationRow Row(int months, int? tier, IReadOnlyCollection<Measured> of) => new(months, tier, of.Count, of.Sum(m => m.Is.Before), of.Sum(m => m.Is.After),
        of.Count(m => m.Is.After < m.Is.Before), of.Count(m => m.Is.After == m.Is.Before), of.Count(m => m.Is.After > m.Is.Before), of.Count(m => m.Imprisoned));

    private sealed record Measured(int Tier, AfterAdoption Is, bool Imprisoned);
}
