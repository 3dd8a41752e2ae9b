using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Nominals;

/// <summary>Records that somebody is trained as a rape and serious sexual offences specialist and may own nominals.</summary>
/// <param name="UserId">Somebody of the force who can sign in.</param>
/// <param name="From">The day from which it counts.</param>
/// <param name="Evidence">The course or certificate, 3 to 500 characters.</param>
/// <param name="Reason">Why, at least three characters.</param>
/// <param name="Until">The last day; left out where it does not run out.</param>
[Permission("plans.manage")]
internal sealed record RecordTraining(Guid UserId, DateOnly From, string Evidence, string Reason, DateOnly? Until = null) : ICommand
{
    public static void Map(IEndpointRouteBuilder plans) =>
        plans.MapPost("/trained", async (RecordTraining command, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Created("/api/v1/plans/trained", new RecordId(await mediator.Send(command, cancel))))
            .WithSummary("Record that somebody is trained to own nominals")
            .Example("""{ "userId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "from": "2026-02-01", "evidence": "Specialist course, certificate 114", "reason": "Course finished" }""")
            .Sends(typeof(RecordTraining));
}

/// <summary>Withdraws a training that was recorded. What the person owns is taken from them within minutes, where no other training of theirs counts, and waits for another owner.</summary>
/// <param name="TrainingId">The training.</param>
/// <param name="Reason">Why, at least three characters.</param>
[Permission("plans.manage")]
internal sealed record WithdrawTraining(Guid TrainingId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder plans) =>
        plans.MapPost("/trained/{trainingId:guid}/withdrawal", async (Guid trainingId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new WithdrawTraining(trainingId, body.Reason), cancel))))
            .WithSummary("Withdraw a training").Example("""{ "reason": "Left the specialist team" }""").Sends(typeof(WithdrawTraining));
}

/// <summary>Who is trained to own nominals, those whose training ran out or was withdrawn included.</summary>
[Permission("plans.read")]
internal sealed record ListTrained : IQuery<IReadOnlyList<TrainedView>>
{
    public static void Map(IEndpointRouteBuilder plans) =>
        plans.MapGet("/trained", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListTrained(), cancel)))
            .WithSummary("List who is trained to own nominals").Sends(typeof(ListTrained));
}

/// <summary>Somebody who is trained.</summary>
/// <param name="Id">The training.</param>
/// <param name="UserId">The person.</param>
/// <param name="Name">Name.</param>
/// <param name="From">From this day.</param>
/// <param name="Until">The last day; left out where it does not run out.</param>
/// <param name="Evidence">Course or certificate.</param>
/// <param name="Counts">True where it counts today.</param>
/// <param name="Owns">Nominals owned by the person now.</param>
internal sealed record TrainedView(Guid Id, Guid UserId, string Name, DateOnly From, DateOnly? Until, string Evidence, bool Counts, int Owns);

internal sealed class TrainingsHandler(PlansDb db, NominalDesk desk, Colleagues colleagues, RequestContext context)
    : IRequestHandler<RecordTraining, Guid>, IRequestHandler<WithdrawTraining, Guid>, IRequestHandler<ListTrained, IReadOnlyList<TrainedView>>
{
    public async Task<Guid> Handle(RecordTraining command, CancellationToken cancel)
    {
        var by = desk.By(command.Reason);
        List<Problem> problems = [];
        var who = await colleagues.Find(command.UserId, context.Actor.Force, cancel);
        if (who is null)
            problems.Add(new("user-unknown", "Choose somebody who can sign in at your force", "userId"));
        if (command.From > desk.Today || command.From.Year < 1990)
            problems.Add(new("from-wrong", "Enter the day from which the training counts, not in the future", "from"));
        if (command.Until < command.From)
            problems.Add(new("until-wrong", "Enter a last day that is not before the first, or none", "until"));
        if (command.Evidence.Trim().Length is < 3 or > 500)
            problems.Add(new("evidence-missing", "Enter the course or certificate in 3 to 500 characters", "evidence"));
        RuleBrokenException.ThrowIfAny(problems);
        var training = new Training
        {
            Id = Guid.CreateVersion7(by.Now), Force = context.Actor.Force, UserId = who!.Id, Name = who.Name, From = command.From, Until = command.Until, Evidence = command.Evidence.Trim(), RecordedBy = by.ActorName, RecordedAt = by.Now,
        };
        db.Trainings.Add(training);
        return await Save(training.Id, cancel);
    }

    public async Task<Guid> Handle(WithdrawTraining command, CancellationToken cancel)
    {
        var training = await db.Trainings.SingleOrDefaultAsync(t => t.Id == command.TrainingId, cancel) ?? throw new NotFoundException("training");
        if (training.WithdrawnAt is not null)
            throw new RuleBrokenException([new("withdrawn-already", "Look at the list again: this training is withdrawn")]);
        var by = desk.By(command.Reason);
        (training.WithdrawnAt, training.WithdrawnBy) = (by.Now, by.ActorName);
        return await Save(training.Id, cancel);
    }

    public async Task<IReadOnlyList<TrainedView>> Handle(ListTrained query, CancellationToken cancel)
    {
        var today = desk.Today;
        var all = await db.Trainings.AsNoTracking().OrderBy(t => t.Name).ThenByDescending(t => t.From).ToListAsync(cancel);
        var owned = await db.Nominals.Where(n => n.OwnerId != null).GroupBy(n => n.OwnerId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return [.. all.Select(t => new TrainedView(t.Id, t.UserId, t.Name, t.From, t.Until, t.Evidence, t.From <= today && !(t.Until < today) && t.WithdrawnAt is null, owned.GetValueOrDefault(t.UserId)))];
    }

    private async Task<Guid> Save(Guid id, CancellationToken cancel)
    {
        context.Command!.Answer = id;
        await db.SaveChangesAsync(cancel);
        return id;
    }
}
