using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Subjects.Mappa;

/// <summary>Records that somebody is not managed under MAPPA any more.</summary>
[Permission("mappa.keep")]
internal sealed record EndMappa(Guid LevelId, DateOnly On, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder mappa) =>
        mappa.MapPost("/levels/{levelId:guid}/end", async (Guid levelId, MappaEndInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new EndMappa(levelId, body.On, body.Reason), cancel))))
            .WithSummary("End a time under MAPPA")
            .Example("""{ "on": "2026-06-01", "reason": "Left the arrangements at the end of the licence" }""")
            .Sends(typeof(EndMappa));
}

/// <summary>The end of a time under MAPPA.</summary>
/// <param name="On">The first day on which it does not hold any more, not in the future.</param>
/// <param name="Reason">Why, at least three characters; kept in the audit.</param>
internal sealed record MappaEndInput(DateOnly On, string Reason);

/// <summary>Strikes out a time under MAPPA that never was.</summary>
[Permission("mappa.keep")]
internal sealed record StrikeOutMappa(Guid LevelId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder mappa) =>
        mappa.MapPost("/levels/{levelId:guid}/strike-out", async (Guid levelId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new StrikeOutMappa(levelId, body.Reason), cancel))))
            .WithSummary("Strike out a time under MAPPA")
            .Example("""{ "reason": "Somebody else of the same name" }""")
            .Sends(typeof(StrikeOutMappa));
}

internal sealed class EndMappaHandler(MappaDesk desk) : IRequestHandler<EndMappa, Guid>, IRequestHandler<StrikeOutMappa, Guid>
{
    public async Task<Guid> Handle(EndMappa command, CancellationToken cancel)
    {
        var period = await desk.Period(command.LevelId, cancel);
        if (period.Until is not null)
            throw new RuleBrokenException([new("ended-already", "Look at what is recorded: this time has ended", "on")]);
        if (command.On <= period.From || command.On > desk.Today)
            throw new RuleBrokenException([new("until-wrong", "Enter an end that is after the first day and not in the future", "on")]);
        period.Until = command.On;
        return await desk.Put(period, "ended", cancel);
    }

    public async Task<Guid> Handle(StrikeOutMappa command, CancellationToken cancel)
    {
        var period = await desk.Period(command.LevelId, cancel);
        period.StruckOutAt = desk.Now;
        foreach (var before in await desk.EndedBy(period, cancel))
            before.Until = null; // it ended because the one that never was began
        return await desk.Put(period, "struck-out", cancel);
    }
}
