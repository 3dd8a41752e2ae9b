using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Audit.Reading;

/// <summary>The history of a record or of a user as a CSV file (RFC 4180, UTF-8), oldest first, every line with its marking. Its SHA-256 goes with it, so that a copy can be compared.</summary>
/// <param name="RecordId">The record; null for a user's history.</param>
/// <param name="UserId">The user; null for a record's history.</param>
[Permission("audit.read")]
public sealed record ExportHistory(Guid? RecordId, Guid? UserId) : IPersonQuery<ExportedHistory>
{
    internal static void Map(IEndpointRouteBuilder audit)
    {
        audit.MapGet("/records/{recordId:guid}/export", (Guid recordId, IMediator mediator, HttpContext http, CancellationToken cancel) => Answer(new(recordId, null), mediator, http, cancel))
            .WithSummary("History of a record as CSV").Produces<string>(200, "text/csv").Sends(typeof(ExportHistory));
        audit.MapGet("/users/{userId:guid}/export", (Guid userId, IMediator mediator, HttpContext http, CancellationToken cancel) => Answer(new(null, userId), mediator, http, cancel))
            .WithSummary("History of a user as CSV").Produces<string>(200, "text/csv").Sends(typeof(ExportHistory));
    }

    private static async Task<IResult> Answer(ExportHistory query, IMediator mediator, HttpContext http, CancellationToken cancel)
    {
        var file = await mediator.Send(query, cancel);
        file.Describe(http.Response);
        return TypedResults.File(file.Bytes, "text/csv; charset=utf-8", file.FileName);
    }
}

/// <summary>A file with its hash.</summary>
/// <param name="FileName">Name without anything personal.</param>
/// <param name="Bytes">The file.</param>
public sealed record ExportedHistory(string FileName, byte[] Bytes)
{
    /// <summary>SHA-256 of the file, in hex.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>Puts the hash (RFC 9530) into the headers; the marking is on every answer.</summary>
    public void Describe(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["Poet-Sha256"] = Hash;
        response.Headers["Content-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(Hash))}:";
    }
}

internal sealed class ExportHistoryHandler(HistoryReader reader, RequestContext context) : IRequestHandler<ExportHistory, ExportedHistory>
{
    private const int Most = 50_000;

    public async Task<ExportedHistory> Handle(ExportHistory query, CancellationToken cancel)
    {
        var id = query.RecordId ?? query.UserId ?? throw new BadInputException("nobody-asked-for", "Ask for a record or a user", "recordId");
        await reader.UpToNow(cancel);
        var entries = await HistoryReader.Newest(query.RecordId is null ? reader.By(id) : reader.About(id)).Take(Most + 1).ToListAsync(cancel);
        if (entries.Count == 0)
            throw new NotFoundException("record with a history");
        if (entries.Count > Most)
            throw new RuleBrokenException([new("too-many-entries", $"Ask the operator for a copy of the audit: there are more than {Most:N0} entries")]);
        context.Consult(id);
        entries.Reverse();
        return new($"audit-{id}.csv", Write(await reader.Lines(entries, cancel)));
    }

    private static byte[] Write(IReadOnlyList<HistoryLine> lines)
    {
        var csv = new StringBuilder("marking,at,who,user,on behalf of,force,what,result,purpose,why,correlation,records,changes,seal,entry\r\n");
        foreach (var line in lines)
            csv.Append(Csv.Line([Marking.Is, line.At.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture), line.Who, line.ActorId.ToString(), line.OnBehalfOf,
                line.Force, line.What, line.Result, line.Purpose, line.Why, line.Correlation.ToString(), string.Join(' ', line.Records),
                string.Join("; ", line.Changes.Select(c => $"{c.What}: {c.Before ?? "nothing"} -> {c.After ?? "nothing"}")), line.Seal?.ToString(CultureInfo.InvariantCulture), line.Id.ToString()]));
        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
