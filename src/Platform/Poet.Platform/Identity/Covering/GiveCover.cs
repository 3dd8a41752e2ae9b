using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Identity.Covering;

/// <summary>Lets a colleague act for one who is away: for oneself, or, with the permission cover.arrange, for somebody of the force who cannot say so.</summary>
/// <param name="CoveringId">Who acts.</param>
/// <param name="From">The first day.</param>
/// <param name="LastDay">The last day, at most 92 days later.</param>
/// <param name="Reason">Why, such as leave.</param>
[Permission("signed-in")]
public sealed record GiveCover(Guid CoveringId, DateOnly From, DateOnly LastDay, string Reason) : ICommand
{
    /// <summary>Who is away; the one who asks when left out.</summary>
    public Guid? AbsentId { get; init; }

    internal static void Map(IEndpointRouteBuilder covers) =>
        covers.MapPost("/", async (GiveCover command, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(new RecordId(await mediator.Send(command, cancel))))
            .WithSummary("Let a colleague act for one who is away")
            .Example("""{ "coveringId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "from": "2026-12-21", "lastDay": "2027-01-04", "reason": "Leave" }""")
            .Sends(typeof(GiveCover));
}

internal sealed class GiveCoverHandler(IdentityDb db, Colleagues colleagues, RequestContext context, TimeProvider time) : IRequestHandler<GiveCover, Guid>
{
    private const int MostDays = 92;

    public async Task<Guid> Handle(GiveCover command, CancellationToken cancel)
    {
        var me = context.Actor;
        var absent = command.AbsentId ?? me.Id;
        if (absent != me.Id && !me.May(Covers.Arrange))
            throw new NotAllowedException(Covers.Arrange);
        var now = time.GetUtcNow();
        var covering = await colleagues.Find(command.CoveringId, me.Force, cancel) ?? throw new NotFoundException("colleague");
        var away = await colleagues.Find(absent, me.Force, cancel) ?? throw new NotFoundException("colleague");
        RuleBrokenException.ThrowIfAny(Problems(command, absent, LondonTime.DateOf(now)));

        var cover = new Cover
        {
            Id = Guid.CreateVersion7(now), Force = me.Force, AbsentId = away.Id, CoveringId = covering.Id, From = command.From, LastDay = command.LastDay,
            Reason = command.Reason.Trim(), GivenBy = me.Name, GivenAt = now,
        };
        db.Covers.Add(cover);
        context.Consult([away.Id, covering.Id]);
        await db.SaveChangesAsync(cancel);
        return cover.Id;
    }

    private IEnumerable<Problem> Problems(GiveCover command, Guid absent, DateOnly today)
    {
        if (context.Actor.For is not null)
            yield return new("acting-for-another", "Stop acting for your colleague first: what you were given you cannot pass on");
        if (absent == command.CoveringId)
            yield return new("same-person", "Choose another colleague: nobody acts for themselves", "coveringId");
        if (command.LastDay < today)
            yield return new("last-day-past", "Enter a last day that is not in the past", "lastDay");
        if (command.LastDay < command.From)
            yield return new("last-day-before-first", "Enter a last day that is on or after the first", "lastDay");
        else if (command.LastDay.DayNumber - command.From.DayNumber >= MostDays)
            yield return new("too-long", $"Enter a last day within {MostDays} days of the first; longer is a move, not an absence", "lastDay");
    }
}
