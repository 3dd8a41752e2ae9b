using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Breaches.Domain;
using Poet.Breaches.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Breaches.Features;

/// <summary>One breach: the conditions as they stood, what the check said, what was decided and what followed. The options are asked for apart, after the own view.</summary>
[Permission("breaches.read")]
internal sealed record ShowBreach(Guid BreachId) : IPersonQuery<BreachView>
{
    public static void Map(IEndpointRouteBuilder breaches) =>
        breaches.MapGet("/{breachId:guid}", async (Guid breachId, IMediator mediator, HttpContext http, CancellationToken cancel) =>
            {
                var view = await mediator.Send(new ShowBreach(breachId), cancel);
                http.Response.Headers.ETag = $"\"{view.Version}\"";
                return TypedResults.Ok(view);
            })
            .WithSummary("Show one breach").Sends(typeof(ShowBreach));
}

internal sealed class ShowBreachHandler(BreachesDb db, ISubjects subjects, BreachLaws laws, BreachRows rows, RequestContext context, TimeProvider time) : IRequestHandler<ShowBreach, BreachView>
{
    private const int MostEarlier = 20;

    public async Task<BreachView> Handle(ShowBreach query, CancellationToken cancel)
    {
        var breach = await db.Whole.AsNoTracking().SingleOrDefaultAsync(b => b.Id == query.BreachId, cancel) ?? throw new NotFoundException("breach");
        var person = (await subjects.Summaries([breach.SubjectId], cancel)).GetValueOrDefault(breach.SubjectId);
        var records = await subjects.SamePerson(breach.SubjectId, cancel);
        var others = await db.Breaches.Where(b => EF.Parameter(records).Contains(b.SubjectId) && b.Id != breach.Id && b.At <= breach.At).Select(b => b.OrderId).ToListAsync(cancel);
        var earlier = await rows.Of(db.Breaches.Where(b => EF.Parameter(records).Contains(b.SubjectId) && b.Id != breach.Id && b.At <= breach.At).OrderByDescending(b => b.At).ThenBy(b => b.Reference).Take(MostEarlier), cancel);
        context.Consult([breach.Id, breach.SubjectId]);
        var (law, now) = (laws.Of(breach), time.GetUtcNow());
        var toCourt = breach.ToCourt(law, now);
        return new(breach.Id, breach.Version, breach.Reference, breach.SubjectId, person?.Name ?? "Not yours to see", breach.OrderId, breach.OrderReference, breach.TypeCode, breach.At)
        {
            Under18 = person?.BornOn is { } born && LegalClock.AgeOn(born, breach.Day) < 18,
            Source = breach.Source, SourceReference = Words(breach.SourceReference), SourceGrade = breach.SourceGrade, InformationGrade = breach.InformationGrade, Seen = Words(breach.Seen)!, VisitId = breach.VisitId,
            OpenedAt = breach.OpenedAt, OwnerId = breach.OwnerId, Owner = breach.Owner, UnitId = breach.UnitId, Unit = breach.Unit, ClosedAt = breach.ClosedAt, Dropped = breach.Dropped,
            Nature = law.Nature, Section = law.Section, MaximumPenalty = law.MaximumPenalty, MayBeCharged = law.MayBeCharged,
            BeforeOnThisOrder = others.Count(o => o == breach.OrderId), BeforeOfThisPerson = others.Count, Earlier = earlier,
            CrimeReference = breach.CrimeReference, NoCrimeReason = Words(breach.NoCrimeReason), CrimeDueAt = breach.CrimeDueAt < Breach.Never ? breach.CrimeDueAt : null, CrimeOverdue = breach.CrimeDueAt <= now,
            BeforeACourtBy = toCourt?.Earlier, BeforeACourtAtTheLatest = toCourt?.Later, SafeguardingMissing = !breach.Steps.Any(s => s.Kind == StepKind.Safeguarding),
            OwnViewWritten = breach.ViewOf(context.Actor.Id) is not null,
            Terms = [.. breach.Terms.Select(t => new BreachTermView(t.ConditionId, t.Number, HeldBack.From(context.Actor, t.Held) ? HeldBack.Words : t.Words, t.Kind))],
            Checks = [.. breach.Checks.Select(Checked)],
            Decisions = [.. breach.Decisions.Select(d => Decided(d, breach))],
            Steps = [.. breach.Steps.Select(s => new BreachStepView(s.Sequence, s.Kind, s.On, s.At, s.Detail, s.RecordedAt, s.ActorName, Words(s.Reason)!, Words(s.Note)))],
            Disruptions = [.. breach.Disruptions.Select(d => new DisruptionView(d.On, d.Strand, d.Scale, Words(d.Effect)!, d.RecordedBy, d.RecordedAt))],
        };
    }

    private CheckView Checked(KeptCheck check)
    {
        var sees = context.Actor.May(Permissions.SeeProtected);
        // where somebody stood could show where a protected place is
        return new(check.RunAt, check.RunBy, sees && check.Facts is { } facts ? JsonSerializer.Deserialize<JsonElement>(facts) : null, EventCheck.Read(sees ? check.Full : check.Open));
    }

    private DecisionView Decided(Decision d, Breach breach)
    {
        var view = breach.Views.Single(v => v.Sequence == d.View);
        // who may decide next sees no options before the own view, in whatever record they stand
        var seesOptions = breach.ClosedAt is not null || !context.Actor.May("breaches.decide") || breach.Views.Any(v => v.ActorId == context.Actor.Id);
        return new(d.At, d.ActorName, d.Rank, d.ActorId != breach.Steps[0].ActorId, d.OptionId, d.OptionId is null ? Words(d.Response)! : d.Response, d.Agrees, Words(d.Departure), Words(d.Reason)!,
            new(Words(view.Information)!, Words(view.Threat)!, Words(view.Powers)!, Words(view.Options)!, Words(view.Action)!), view.At, seesOptions ? JsonSerializer.Deserialize<List<OptionShown>>(d.Shown, KeptJson.Options) : null);
    }

    // nobody has looked whether an officer's words tell where a protected person is
    private string? Words(string? words) => words is not null && HeldBack.From(context.Actor, mayHoldProtectedDetails: true) ? HeldBack.Words : words;
}
