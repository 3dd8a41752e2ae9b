using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Tiers;

/// <summary>Counts everybody named in the force's reports again and lists where the count differs from how people are managed; each difference is then signed off. Due every six months.</summary>
[Permission("plans.manage")]
internal sealed record RunTrawl(string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder trawls) =>
        trawls.MapPost("/", async (RunTrawl command, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(command, cancel);
                return TypedResults.Created($"/api/v1/plans/trawls/{id}", new RecordId(id));
            })
            .WithSummary("Count everybody again").Example("""{ "reason": "Trawl of March" }""").Sends(typeof(RunTrawl));
}

internal sealed class RunTrawlHandler(PlansDb db, Everybody everybody, Policies policies, RequestContext context, TimeProvider time) : IRequestHandler<RunTrawl, Guid>
{
    private static readonly IReadOnlyCollection<string> PastRestrictions = [PlansDb.RestrictedFilter];

    public async Task<Guid> Handle(RunTrawl command, CancellationToken cancel)
    {
        var (by, force) = (context.By(command.Reason, time), context.Actor.Force);
        var on = LondonTime.DateOf(by.Now);
        var policy = await policies.On(force, on, cancel);
        var same = await SamePeople.All(db, cancel);
        var managed = (await db.Nominals.IgnoreQueryFilters(PastRestrictions).AsNoTracking().Where(n => n.Force == force && n.ErasedOn == null).Select(n => new Managed(n.Id, n.SubjectId, n.Tier, n.Basis, n.State)).ToListAsync(cancel))
            .GroupBy(n => same.Root(n.SubjectId)).ToDictionary(g => g.Key, g => g.First());
        var id = Guid.CreateVersion7(by.Now);
        List<TrawlDifference> differences = [];
        List<TierStanding> standings = [];
        var (first, second, near) = (0, 0, 0);
        var (people, reports) = await everybody.Count(force, [new(policy.Rules)], on, (person, answers) =>
        {
            var answer = answers[0];
            (first, second, near) = (first + (answer.Tier == 1 ? 1 : 0), second + (answer.Tier == 2 ? 1 : 0), near + (answer.WithOneRape is null ? 0 : 1));
            if (TierStanding.Worth(answer))
            {
                var standing = new TierStanding { Force = force, SubjectId = person };
                standing.Take(answer, policy.Number, on);
                standings.Add(standing);
            }
            Compare(person, answer);
        }, cancel);
        foreach (var (person, nominal) in managed) // of whom no report is left
            if (nominal.Basis == AdoptionBasis.Counted && nominal.State != NominalState.Archived)
                differences.Add(Difference(person, nominal, new(null, 0, 0, 0, null, false)));

        var trawl = new Trawl { Id = id, Force = force, On = on, PolicyNumber = policy.Number, At = by.Now, By = by.ActorName, People = people, Reports = reports, First = first, Second = second, Near = near, Differences = differences.Count, Open = differences.Count };
        db.Trawls.Add(trawl);
        context.Command!.Answer = id;
        context.Consult(differences.Select(d => d.SubjectId));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Standings.IgnoreQueryFilters(PastRestrictions).Where(s => s.Force == force).ExecuteDeleteAsync(cancel);
        await db.InsertMany(standings, cancel);
        await db.InsertMany(differences, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return id;

        void Compare(Guid person, TierAnswer answer)
        {
            var is1 = managed.Remove(person, out var nominal);
            if (!is1 && answer.Tier is not null)
                differences.Add(Difference(person, null, answer));
            else if (is1 && nominal!.Basis == AdoptionBasis.Counted && nominal.State != NominalState.Archived && answer.Tier != nominal.Tier)
                differences.Add(Difference(person, nominal, answer));
            else if (is1 && nominal!.State == NominalState.Archived && answer.Tier is not null && !answer.InPrison)
                differences.Add(Difference(person, nominal, answer));
        }

        TrawlDifference Difference(Guid person, Managed? nominal, TierAnswer answer) => new()
        {
            Id = Guid.CreateVersion7(by.Now), TrawlId = id, Force = force, SubjectId = person, NominalId = nominal?.Id, Was = nominal is null || nominal.State == NominalState.Archived ? null : nominal.Tier,
            Counted = answer.Tier, Namings = answer.Namings, Rapes = answer.Rapes, LastReportedOn = answer.LastReportedOn,
        };
    }

    private sealed record Managed(Guid Id, Guid SubjectId, int Tier, AdoptionBasis Basis, NominalState State);
}
