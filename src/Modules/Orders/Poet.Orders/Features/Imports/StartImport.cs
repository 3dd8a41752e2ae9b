using System.Text.Json.Serialization;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Poet.Orders.Import;
using Poet.Orders.Import.Reading.Columns;
using Poet.Orders.Import.Reading.Files;
using Poet.Orders.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features.Imports;

/// <summary>Brings an uploaded spreadsheet in, in the background. The same file again is the same import and changes nothing.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="FileHash">SHA-256 in hex.</param>
/// <param name="Profile">Name of a saved mapping of columns; null to guess.</param>
/// <param name="WaitForMapping">True to wait until a person has looked at the guessed mapping.</param>
/// <param name="Reason">Why, in at least three characters.</param>
[Permission("orders.import")]
internal sealed record StartImport(string FileName, string FileHash, string? Profile, bool WaitForMapping, string Reason) : ICommand
{
    public const long MostBytes = 201L * 1024 * 1024;

    /// <summary>Where the upload lies.</summary>
    [JsonIgnore]
    public string Upload { get; init; } = "";

    public static void Map(IEndpointRouteBuilder imports) =>
        imports.MapPost("/", async (IFormFile file, [FromForm] string reason, [FromForm] string? profile, [FromForm] bool? waitForMapping,
                    IMediator mediator, UploadFolder uploads, TimeProvider time, CancellationToken cancel) =>
            {
                var id = await Receive(file, uploads, time, new(profile, waitForMapping ?? false, reason), start => mediator.Send(start, cancel), cancel);
                return TypedResults.Accepted($"/api/v1/imports/{id}", new RecordId(id));
            })
            .WithSummary("Bring in a spreadsheet").WithMetadata(new RequestSizeLimitAttribute(MostBytes), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = MostBytes }).Sends(typeof(StartImport));

    /// <summary>Keeps the upload on disk while it is sent on. Whatever becomes of it, a refusal before it was looked at included, only the file that a run waits for stays.</summary>
    public static async Task<T> Receive<T>(IFormFile file, UploadFolder uploads, TimeProvider time, UploadAsked asked, Func<StartImport, Task<T>> send, CancellationToken cancel)
    {
        var upload = uploads.NewFile(Guid.CreateVersion7(time.GetUtcNow()));
        try
        {
            return await send(await Write(file, upload, asked, cancel));
        }
        finally
        {
            File.Delete(upload); // nothing when it was kept
        }
    }

    private static async Task<StartImport> Write(IFormFile file, string upload, UploadAsked asked, CancellationToken cancel)
    {
        await using var kept = new FileStream(upload, FileMode.CreateNew, FileAccess.ReadWrite);
        await file.CopyToAsync(kept, cancel);
        return new(SentName.Of(file.FileName, otherwise: "upload"), await ImportRequest.HashOf(kept, cancel), string.IsNullOrWhiteSpace(asked.Profile) ? null : asked.Profile.Trim(), asked.Wait, asked.Reason) { Upload = upload };
    }
}

/// <summary>What was asked with an upload.</summary>
internal sealed record UploadAsked(string? Profile, bool Wait, string Reason);

internal sealed class StartImportHandler(OrdersDb db, ImportStart starts, ImportWorker worker, UploadFolder uploads, RequestContext context) : IRequestHandler<StartImport, Guid>
{
    public async Task<Guid> Handle(StartImport command, CancellationToken cancel)
    {
        var profile = command.Profile is null ? null : await Profiles.Find(db, context.Actor.Force, command.Profile, cancel)
            ?? throw new RuleBrokenException([new("profile-unknown", "Choose a saved mapping of columns, or none", "profile")]);
        LookAt(command, profile, cancel);
        var run = await starts.FindOrMake(new(context.Actor, context.Actor.Force, command.FileName, command.FileHash, command.Reason, profile),
            command.WaitForMapping && profile is null ? ImportState.Mapping : ImportState.Staging, cancel);
        if (run.State is ImportState.Mapping or ImportState.Staging)
            uploads.Keep(command.Upload, run.Id);
        worker.Wake();
        return run.Id;
    }

    /// <summary>Most of what cannot be read is refused at once, before anything is kept.</summary>
    private static void LookAt(StartImport command, MappingProfile? profile, CancellationToken cancel)
    {
        try
        {
            using var content = File.OpenRead(command.Upload);
            using var file = SpreadsheetFile.Open(content, command.FileName);
            SheetPlan.ForAll(file, profile, cancel);
        }
        catch (UnreadableFileException unreadable)
        {
            throw new RuleBrokenException([new("file-unreadable", unreadable.Message, "file")]);
        }
    }
}
