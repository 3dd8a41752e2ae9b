using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Features;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Mappa;

/// <summary>Records an action that a MAPPA meeting asked for, on an order or a referral.</summary>
[Permission("mappa.act")]
internal sealed record GiveMappaAction(MappaTask What, string Words, DateOnly MeetingOn, DateOnly DueOn, string Reason) : ICommand
{
    /// <summary>The order; else the referral.</summary>
    public Guid? OrderId { get; init; }

    /// <summary>The referral; else the order.</summary>
    public Guid? ReferralId { get; init; }

    /// <summary>Where the minutes are found, at most 50 characters; nothing of what they say.</summary>
    public string? Minutes { get; init; }

    /// <summary>True where somebody has looked and the words tell nothing of where a protected person is; else only those who may see protected details read them.</summary>
    public bool NothingProtected { get; init; }

    /// <summary>Who does it; you, when left out.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>The unit; the owner's, when left out.</summary>
    public Guid? UnitId { get; init; }

    public static void Map(IEndpointRouteBuilder mappa) =>
        mappa.MapPost("/actions", async (GiveMappaAction command, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(command, cancel);
                return TypedResults.Created($"/api/v1/mappa/actions/{id}", new RecordId(id));
            })
            .WithSummary("Record an action of a MAPPA meeting")
            .Example("""{ "orderId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "what": "vary", "words": "Ask the court to add the new address", "meetingOn": "2026-03-02", "dueOn": "2026-03-16", "minutes": "WXM/26/114", "reason": "Level 2 meeting" }""")
            .Sends(typeof(GiveMappaAction));
}

internal sealed class GiveMappaActionHandler(SubjectsDb db, MappaDesk desk, Colleagues colleagues, RequestContext context) : IRequestHandler<GiveMappaAction, Guid>
{
    public async Task<Guid> Handle(GiveMappaAction command, CancellationToken cancel)
    {
        var on = await desk.On(command.OrderId, command.ReferralId, cancel);
        var owner = await colleagues.Owner(command.OwnerId ?? context.Actor.Id, command.UnitId, context.Actor.Force, desk.Now, "ownerId", cancel);
        await db.ToChangeThoughRestricted(on.SubjectId, context, cancel);
        var action = MappaAction.Give(new(command.What, command.Words, command.NothingProtected, command.MeetingOn, command.Minutes, command.DueOn), on, owner, context.RecordingForce(), desk.By(command.Reason));
        db.MappaActions.Add(action);
        return await desk.Put(action, "given", cancel);
    }
}
