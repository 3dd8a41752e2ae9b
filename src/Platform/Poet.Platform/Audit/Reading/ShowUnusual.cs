using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Identity;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Audit.Reading;

/// <summary>Access that somebody should ask about: many records in a day, records of people of the user's own name, the hours of the night, and everything taken out as a file. It says what to look at, not what is wrong.</summary>
/// <param name="Days">How many days back from today, 1 to 31.</param>
[Permission("audit.read")]
public sealed record ShowUnusualAccess(int Days = 7) : IPersonQuery<UnusualAccess>
{
    internal static void Map(IEndpointRouteBuilder audit) =>
        audit.MapGet("/unusual", async (int? days, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ShowUnusualAccess(days ?? 7), cancel)))
            .WithSummary("Unusual access").Sends(typeof(ShowUnusualAccess));
}

/// <summary>Access that somebody should ask about.</summary>
/// <param name="From">The first day looked at.</param>
/// <param name="Many">From how many records in a day on a user is listed.</param>
/// <param name="ManyRecords">Users who had to do with so many different records in one day.</param>
/// <param name="OwnName">Users who opened the record of somebody of their own name.</param>
/// <param name="OutOfHours">Users active in the hours of the night, London time.</param>
/// <param name="Exports">Everything taken out as a file, newest first; at most 200.</param>
public sealed record UnusualAccess(DateOnly From, int Many, IReadOnlyList<UnusualDay> ManyRecords, IReadOnlyList<UnusualRecord> OwnName, IReadOnlyList<UnusualDay> OutOfHours, IReadOnlyList<TakenOut> Exports);

/// <summary>What a user did on one day.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Who">Name.</param>
/// <param name="Day">The day in London.</param>
/// <param name="Records">Different records.</param>
/// <param name="Times">Entries.</param>
public sealed record UnusualDay(Guid UserId, string Who, DateOnly Day, int Records, int Times);

/// <summary>A record that a user opened.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Who">Name.</param>
/// <param name="RecordId">The record.</param>
/// <param name="At">When first, in UTC.</param>
public sealed record UnusualRecord(Guid UserId, string Who, Guid RecordId, DateTimeOffset At);

/// <summary>Something taken out as a file.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Who">Name.</param>
/// <param name="What">What, in words.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Why">Purpose and reason.</param>
public sealed record TakenOut(Guid UserId, string Who, string What, DateTimeOffset At, string Why);

internal sealed class ShowUnusualAccessHandler(PlatformDb db, HistoryReader reader, IdentityDb people, IEnumerable<INamesakes> namesakes, AuditOptions options, RequestContext context, TimeProvider time)
    : IRequestHandler<ShowUnusualAccess, UnusualAccess>
{
    public async Task<UnusualAccess> Handle(ShowUnusualAccess query, CancellationToken cancel)
    {
        if (query.Days is < 1 or > 31)
            throw new BadInputException("days-out-of-range", "Ask for 1 to 31 days", "days");
        await reader.UpToNow(cancel);
        var first = LondonTime.DateOf(time.GetUtcNow()).AddDays(1 - query.Days);
        var entries = Of(LondonTime.StartOf(first));
        var tally = new AccessTally(await Namesakes(cancel), options);
        // the records an entry lists are read with it: going by the index of records would look at all of them
        await foreach (var e in entries.Where(e => e.Records != "").Select(e => new { e.ActorId, e.ActorName, e.At, e.Records }).AsAsyncEnumerable().WithCancellation(cancel))
            tally.Add(e.ActorId, e.ActorName, e.At, e.Records);

        var found = new UnusualAccess(first, options.ManyRecords, tally.ManyRecords(), tally.OwnName(), tally.OutOfHours(), await Exports(entries, cancel));
        context.Consult(found.OwnName.Select(o => o.RecordId));
        return found;
    }

    private IQueryable<AuditEntry> Of(DateTimeOffset from)
    {
        var force = context.Actor.Force;
        return db.AuditEntries.AsNoTracking().Where(e => e.At >= from && e.Force == force && e.ActorId != Actor.SystemId);
    }

    private async Task<Dictionary<Guid, IReadOnlySet<Guid>>> Namesakes(CancellationToken cancel)
    {
        var users = await people.Users.Where(u => u.Force == context.Actor.Force).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        Dictionary<Guid, IReadOnlySet<Guid>> all = [];
        foreach (var source in namesakes)
            foreach (var (user, subjects) in await source.Of(users, cancel))
                all[user] = subjects;
        return all;
    }

    private static async Task<IReadOnlyList<TakenOut>> Exports(IQueryable<AuditEntry> entries, CancellationToken cancel)
    {
        var taken = await HistoryReader.Newest(entries.Where(e => e.Action.StartsWith("export-") || e.Action.StartsWith("download-") || e.Action == "read-import-report"))
            .Take(200).Select(e => new { e.ActorId, e.ActorName, e.Action, e.At, e.Purpose, e.Reason }).ToListAsync(cancel);
        return [.. taken.Select(e => new TakenOut(e.ActorId, e.ActorName, e.Action.Replace('-', ' '), e.At, string.Join(", ", new[] { e.Purpose, e.Reason }.OfType<string>())))];
    }
}
