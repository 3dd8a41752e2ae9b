using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Problems;

/// <summary>Says what stands behind a problem; said anew until the response begins.</summary>
[Permission("plans.own")]
internal sealed record AnalyseProblem(Guid ProfileId, string Analysis, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder problems) =>
        problems.MapPost("/{profileId:guid}/analysis", async (Guid profileId, ProblemWords body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new AnalyseProblem(profileId, body.Words, body.Reason), cancel))))
            .WithSummary("Say what stands behind a problem")
            .Example("""{ "words": "Most happens within an hour of the end of a shift, where the only way home leads past the taxi rank", "reason": "Looked at twelve reports" }""")
            .Sends(typeof(AnalyseProblem));
}

/// <summary>Says what is done about a problem, and from when; once, since what came after it is counted from its first day.</summary>
[Permission("plans.own")]
internal sealed record RespondToProblem(Guid ProfileId, string Response, DateOnly From, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder problems) =>
        problems.MapPost("/{profileId:guid}/response", async (Guid profileId, ProblemResponse body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new RespondToProblem(profileId, body.Words, body.From, body.Reason), cancel))))
            .WithSummary("Say what is done about a problem")
            .Example("""{ "words": "Spot checks at the end of late shifts; escorts to the bus by the station's own staff", "from": "2026-09-01", "reason": "Agreed in the tasking meeting" }""")
            .Sends(typeof(RespondToProblem));
}

/// <summary>Says what people read out of what was counted before and after, and closes the profile.</summary>
[Permission("plans.own")]
internal sealed record AssessProblem(Guid ProfileId, string Assessment, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder problems) =>
        problems.MapPost("/{profileId:guid}/assessment", async (Guid profileId, ProblemWords body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new AssessProblem(profileId, body.Words, body.Reason), cancel))))
            .WithSummary("Assess a problem and close its profile")
            .Example("""{ "words": "Fewer suspected breaches with more visits; the works at the station ended in the same month", "reason": "Three months have gone by" }""")
            .Sends(typeof(AssessProblem));
}

/// <summary>Words of one step.</summary>
/// <param name="Words">20 to 4,000 characters that name nobody.</param>
/// <param name="Reason">Why they are said now, at least three characters.</param>
internal sealed record ProblemWords(string Words, string Reason);

/// <summary>A response.</summary>
/// <param name="Words">What is done and by whom, 20 to 4,000 characters that name nobody it is done about.</param>
/// <param name="From">The day from which it is done, after the first day scanned and at most half a year ahead.</param>
/// <param name="Reason">Why, at least three characters.</param>
internal sealed record ProblemResponse(string Words, DateOnly From, string Reason);

internal sealed class WorkOnProblemHandler(ProblemDesk desk) : IRequestHandler<AnalyseProblem, Guid>, IRequestHandler<RespondToProblem, Guid>, IRequestHandler<AssessProblem, Guid>
{
    public async Task<Guid> Handle(AnalyseProblem command, CancellationToken cancel)
    {
        var profile = await desk.Open(command.ProfileId, cancel);
        profile.Analyse(command.Analysis);
        return await desk.Put(profile, cancel);
    }

    public async Task<Guid> Handle(RespondToProblem command, CancellationToken cancel)
    {
        var profile = await desk.Open(command.ProfileId, cancel);
        profile.Respond(command.Response, command.From, desk.Today);
        return await desk.Put(profile, cancel);
    }

    public async Task<Guid> Handle(AssessProblem command, CancellationToken cancel)
    {
        var profile = await desk.Open(command.ProfileId, cancel);
        profile.Assess(command.Assessment, desk.Today);
        return await desk.Put(profile, cancel);
    }
}
