using System.Security.Cryptography;
using System.Text.Json.Serialization;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Contracts;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Plans.Reports;

/// <summary>Brings in a CSV file of crime reports. Each line is taken, known already, or refused with why; the same file again is the same import and changes nothing.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="Reason">Why, in at least three characters.</param>
[Permission("plans.reports")]
internal sealed record ImportReports(string FileName, [property: JsonIgnore] byte[] Bytes, string Reason) : ICommand
{
    public const int MostSent = ReportFile.MostBytes + 64 * 1024;

    /// <summary>SHA-256 in hex, lower case.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    public static void Map(IEndpointRouteBuilder reports) =>
        reports.MapPost("/imports", async (IFormFile file, [FromForm] string reason, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(new ImportReports(file.FileName, await Sent(file, cancel), reason), cancel);
                return TypedResults.Created($"/api/v1/plans/reports/imports/{id}", new RecordId(id));
            })
            .WithSummary("Bring in crime reports").WithMetadata(new RequestSizeLimitAttribute(MostSent)).Sends(typeof(ImportReports));

    /// <summary>The bytes of an uploaded file; not read when it is too large.</summary>
    public static async Task<byte[]> Sent(IFormFile file, CancellationToken cancel)
    {
        if (file.Length > ReportFile.MostBytes)
            throw new BadInputException("file-too-large", "Choose a file of at most 20 MB", "file");
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }
}

internal sealed class ImportReportsHandler(PlansDb db, ISubjects subjects, RequestContext context, TimeProvider time) : IRequestHandler<ImportReports, Guid>
{
    private const int AtOnce = 1000;

    public async Task<Guid> Handle(ImportReports command, CancellationToken cancel)
    {
        var by = context.By(command.Reason, time);
        var (force, today) = (context.Actor.Force, LondonTime.DateOf(by.Now));
        if (await db.Imports.AsNoTracking().Where(i => i.Force == force && i.FileHash == command.Hash).Select(i => (Guid?)i.Id).SingleOrDefaultAsync(cancel) is { } already)
            return already;
        var (lines, refused) = ReportFile.Read(command.Bytes, today);
        var import = new ReportImport
        {
            Id = Guid.CreateVersion7(by.Now), Force = force, FileName = Path.GetFileName(command.FileName) is { Length: > 0 and <= 200 } name ? name : "reports.csv", FileHash = command.Hash, At = by.Now, By = by.ActorName,
            Lines = lines.Count + refused.Count,
        };
        var people = await subjects.Ensure([.. lines.Select(l => Person(l, force, import.Id))], cancel);

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        List<CrimeReport> added = [];
        Dictionary<(string, string, Guid), CrimeReport> here = [];
        foreach (var chunk in lines.Zip(people).Chunk(AtOnce))
        {
            var crimes = chunk.Select(c => c.First.Crime).Distinct().ToArray();
            foreach (var known in await db.Reports.Where(r => r.Force == force && EF.Parameter(crimes).Contains(r.Crime)).ToListAsync(cancel))
                here.TryAdd((known.RecordedBy, known.Crime, known.SubjectId), known);
            foreach (var (line, person) in chunk)
                Take(line, person);
        }
        (import.New, import.Refused) = (added.Count, refused.Count);
        import.RefusedLines.AddRange(refused.Select(r => new RefusedLine { ImportId = import.Id, Line = r.Line, Why = r.Why }));
        db.Imports.Add(import);
        db.Publish(new ReportsTaken(import.Id, force, import.New, import.Changed, today));
        context.Consult(people);
        context.Command!.Answer = import.Id;
        await db.InsertMany(added, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return import.Id;

        void Take(ReportLine line, Guid person)
        {
            if (!here.TryGetValue((line.RecordedBy, line.Crime, person), out var known))
            {
                known = new()
                {
                    Id = Guid.CreateVersion7(by.Now), Force = force, SubjectId = person, Crime = line.Crime, RecordedBy = line.RecordedBy, ReportedOn = line.ReportedOn, Classification = line.Classification,
                    NamedAs = line.NamedAs, Cancelled = line.Cancelled, ImportId = import.Id, Line = line.Line, RecordedAt = by.Now,
                };
                here.Add((line.RecordedBy, line.Crime, person), known);
                added.Add(known);
            }
            else if (known.ImportId == import.Id && (known.NamedAs, known.Classification, known.Cancelled, known.ReportedOn) != (line.NamedAs, line.Classification, line.Cancelled, line.ReportedOn))
                refused.Add((line.Line, $"Say one thing of the person in this crime: line {known.Line} says another, in named as, classification, status or reported on"));
            else if (known.ReportedOn != line.ReportedOn)
                refused.Add((line.Line, "Enter the day of the report as it is known from an earlier file, or mend it there, in reported on"));
            else if ((known.NamedAs, known.Classification, known.Cancelled) == (line.NamedAs, line.Classification, line.Cancelled))
                import.Known++;
            else
            {
                (known.NamedAs, known.Classification, known.Cancelled, known.ImportId, known.Line) = (line.NamedAs, line.Classification, line.Cancelled, import.Id, line.Line);
                import.Changed++;
            }
        }
    }

    // one number of the crime system is one person; without one, each line is a person until a valid police identifier and the date of birth say otherwise
    private static SubjectToEnsure Person(ReportLine line, string force, Guid import) =>
        new(line.Nominal is { } number ? $"crime-system:{force}:{number}" : $"crime-report:{import}:{line.Line}", line.Name)
        {
            BornOn = line.BornOn, Force = force,
            Identifiers = [.. new[] { ("PNC", line.PncId), ("CRO", line.CroNumber) }.Where(i => i.Item2 is not null).Select(i => (i.Item1, i.Item2!))],
        };
}
