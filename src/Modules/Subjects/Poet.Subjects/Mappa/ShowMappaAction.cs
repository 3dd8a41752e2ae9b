using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Mappa;

/// <summary>What a MAPPA meeting asked, of whom, and what came of it.</summary>
[Permission("mappa.read")]
internal sealed record ShowMappaAction(Guid ActionId) : IPersonQuery<ShownMappaAction>
{
    public static void Map(IEndpointRouteBuilder mappa) =>
        mappa.MapGet("/actions/{actionId:guid}", async (Guid actionId, IMediator mediator, HttpResponse response, CancellationToken cancel) =>
            {
                var shown = await mediator.Send(new ShowMappaAction(actionId), cancel);
                response.Headers.ETag = $"\"{shown.Version}\"";
                return TypedResults.Ok(shown);
            })
            .WithSummary("Show an action of a MAPPA meeting").Sends(typeof(ShowMappaAction));
}

/// <summary>An action of a MAPPA meeting.</summary>
/// <param name="Action">As in lists.</param>
/// <param name="Words">What exactly is asked; held back from those who may not see protected details, unless somebody looked.</param>
/// <param name="Withheld">True where words are held back.</param>
/// <param name="MeetingOn">The day of the meeting.</param>
/// <param name="Minutes">Where the minutes are found.</param>
/// <param name="Outcome">What came of it; absent while it is open.</param>
/// <param name="AnsweredOn">The day on which it was done, or it was said that it is not.</param>
/// <param name="RecordedBy">Who recorded it.</param>
/// <param name="RecordedAt">When, UTC.</param>
/// <param name="Version">Version, also in the ETag.</param>
internal sealed record ShownMappaAction(MappaActionRow Action, string Words, bool Withheld, DateOnly MeetingOn, string? Minutes, string? Outcome, DateOnly? AnsweredOn, string RecordedBy, DateTimeOffset RecordedAt, Guid Version);

internal sealed class ShowMappaActionHandler(SubjectsDb db, MappaDesk desk, RequestContext context) : IRequestHandler<ShowMappaAction, ShownMappaAction>
{
    public async Task<ShownMappaAction> Handle(ShowMappaAction question, CancellationToken cancel)
    {
        var action = await desk.Action(question.ActionId, cancel);
        var name = await db.Subjects.AsNoTracking().Where(s => s.Id == action.SubjectId).Select(s => s.Name).FirstOrDefaultAsync(cancel);
        var withheld = HeldBack.From(context.Actor, action.MayHoldProtectedDetails);
        context.Consult([action.Id, action.SubjectId]);
        return new(ListMappaActionsHandler.Row(action, name ?? "", desk.Today), withheld ? HeldBack.Words : action.Words, withheld, action.MeetingOn, action.Minutes, withheld && action.Outcome is not null ? HeldBack.Words : action.Outcome, action.AnsweredOn,
            action.RecordedBy, action.RecordedAt, action.Version);
    }
}
