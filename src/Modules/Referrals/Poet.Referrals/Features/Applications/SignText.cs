using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain;
using Poet.Referrals.Domain.Applications;
using Poet.Referrals.Persistence;

namespace Poet.Referrals.Features.Applications;

/// <summary>Signs the content of a text: a colleague who drafted none of it says that what is asked is right and shown. What the law does not allow is not signed.</summary>
[Permission("applications.draft")]
internal sealed record SignContent(Guid ApplicationId, string Hash, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder applications) =>
        applications.MapPost("/{applicationId:guid}/content-signature", async (Guid applicationId, SignInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new SignContent(applicationId, body.Hash, body.Reason), cancel))))
            .WithSummary("Sign the content of a text")
            .Example(SignInput.Example)
            .Sends(typeof(SignContent));
}

/// <summary>Signs the law of a text, for legal services.</summary>
[Permission("applications.sign-law")]
internal sealed record SignLaw(Guid ApplicationId, string Hash, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder applications) =>
        applications.MapPost("/{applicationId:guid}/law-signature", async (Guid applicationId, SignInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new SignLaw(applicationId, body.Hash, body.Reason), cancel))))
            .WithSummary("Sign the law of a text")
            .Example(SignInput.Example)
            .Sends(typeof(SignLaw));
}

/// <summary>A signature.</summary>
/// <param name="Hash">The hash of the text that you have read, 64 hexadecimal digits.</param>
/// <param name="Reason">What you looked at, at least three characters.</param>
internal sealed record SignInput(string Hash, string Reason)
{
    internal const string Example = """{ "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "reason": "Read with the exhibits" }""";
}

internal sealed class SignTextHandler(ApplicationDesk desk, DraftReader reader, FitReader fits, ReferralsDb db) : IRequestHandler<SignContent, Guid>, IRequestHandler<SignLaw, Guid>
{
    public Task<Guid> Handle(SignContent command, CancellationToken cancel) => Sign(Signature.Content, command.ApplicationId, command.Hash, command.Reason, cancel);

    public Task<Guid> Handle(SignLaw command, CancellationToken cancel) => Sign(Signature.Law, command.ApplicationId, command.Hash, command.Reason, cancel);

    private async Task<Guid> Sign(Signature what, Guid id, string hash, string reason, CancellationToken cancel)
    {
        var by = desk.By(reason);
        var application = await desk.Open(id, cancel);
        var against = (await reader.Look(application, application.Text, cancel)).Findings.Where(f => f.AgainstTheLaw)
            .Select(f => new Problem("legal-" + f.Code.Replace('_', '-'), $"{f.Says} ({f.Section})", f.Field)).ToList();
        var referral = await db.Referrals.AsNoTracking().SingleAsync(r => r.Id == application.ReferralId, cancel);
        if ((await fits.Of(referral, [], cancel)).FirstOrDefault(f => f.Type.Info.Code == application.TypeCode)?.Barred is { } barred)
            against.Add(new("type-ruled-out", barred));
        return await desk.Put(application, a => a.Sign(what, hash.Trim(), against, by), cancel);
    }
}
