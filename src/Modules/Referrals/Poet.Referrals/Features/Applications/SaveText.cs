using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Referrals.Features.Applications;

/// <summary>Saves another text of an application; what was signed was another text, so both sign anew. Every text stays readable.</summary>
[Permission("applications.draft")]
internal sealed record SaveText(Guid ApplicationId, TextInput Text, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder applications) =>
        applications.MapPut("/{applicationId:guid}/text", async (Guid applicationId, SaveTextInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new SaveText(applicationId, body.Text, body.Reason), cancel))))
            .WithSummary("Save another text of an application")
            .Example("""{ "text": { "route": "on-application", "court": "Wexmoor Magistrates", "length": { "years": 2 }, "conditions": [{ "number": 1, "words": "Not to enter the car park of Wexmoor station", "justification": "Waits for her there", "evidence": "Exhibit ABC/1", "risk": "Stalking at her place of work" }] }, "reason": "Legal services asked for it" }""")
            .Sends(typeof(SaveText));
}

/// <summary>Another text.</summary>
/// <param name="Text">The whole text; conditions that stay are named by id and number.</param>
/// <param name="Reason">Why it is changed, at least three characters.</param>
internal sealed record SaveTextInput(TextInput Text, string Reason);

internal sealed class SaveTextHandler(ApplicationDesk desk, DraftReader reader) : IRequestHandler<SaveText, Guid>
{
    public async Task<Guid> Handle(SaveText command, CancellationToken cancel)
    {
        var by = desk.By(command.Reason);
        var application = await desk.Open(command.ApplicationId, cancel);
        var text = await reader.Read(application.SubjectId, application.TypeCode, command.Text, application.Text, cancel);
        return await desk.Put(application, a => a.Redraft(text, by), cancel);
    }
}
