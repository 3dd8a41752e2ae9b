using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Custody;

/// <summary>Who comes out of custody, or off a licence, and when: those whose day has passed unrecorded first, then by the day expected, those without one last.</summary>
[Permission("subjects.read")]
internal sealed record ListReleases : IPersonQuery<ReleasesPage>
{
    /// <summary>True for ends of licences instead of releases.</summary>
    public bool? Licences { get; init; }

    /// <summary>Where to go on, from the page before.</summary>
    public string? Cursor { get; init; }

    public static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapGet("/releases", async ([AsParameters] ListReleases query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("Who comes out of custody, and when").Sends(typeof(ListReleases));
}

/// <summary>People who come out.</summary>
/// <param name="People">The rows.</param>
/// <param name="Total">How many there are in all pages.</param>
/// <param name="Next">Cursor of the next page; absent on the last.</param>
internal sealed record ReleasesPage(IReadOnlyList<ComingOut> People, int Total, string? Next);

/// <summary>Somebody who comes out.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="Name">Their name.</param>
/// <param name="CustodyId">The time in custody.</param>
/// <param name="Kind">police, remand, sentence, recall, hospital or immigration.</param>
/// <param name="Where">The prison, hospital or station.</param>
/// <param name="ExpectedOn">The day expected; absent when none is known.</param>
/// <param name="Passed">True when that day is over and nothing is recorded: find out.</param>
/// <param name="Orders">Orders on the person that bind, wait to start, or may bind; absent where the register cannot be asked.</param>
internal sealed record ComingOut(Guid SubjectId, string Name, Guid CustodyId, CustodyKind Kind, string? Where, DateOnly? ExpectedOn, bool Passed, IReadOnlyList<string>? Orders);

internal sealed class ListReleasesHandler(SubjectsDb db, SummaryReader summaries, IServiceProvider services, RequestContext context, TimeProvider time) : IRequestHandler<ListReleases, ReleasesPage>
{
    private const int Size = 50;

    public async Task<ReleasesPage> Handle(ListReleases query, CancellationToken cancel)
    {
        var (now, from, licences) = (time.GetUtcNow(), OffsetCursor.Read(query.Cursor), query.Licences == true);
        // what nobody knows the day of comes last on every database
        var last = DateOnly.MaxValue;
        var open = db.Custody.AsNoTracking().Where(c => c.StruckOutAt == null && db.Subjects.Any(s => s.Id == c.SubjectId && s.ErasedOn == null))
            .Where(c => licences ? c.ReleasedOn != null && c.LicenceUntil != null && c.LicenceEndedOn == null : c.ReleasedOn == null)
            .Select(c => new { c.Id, c.SubjectId, c.Kind, c.Where, c.RecordedAt, Expected = licences ? c.LicenceUntil : c.ExpectedRelease });
        var rows = await open.OrderBy(c => c.Expected ?? last).ThenBy(c => c.RecordedAt).Skip(from).Take(Size).ToListAsync(cancel);
        var total = await open.CountAsync(cancel);
        var people = await summaries.Read([.. rows.Select(r => r.SubjectId)], cancel);
        var today = LondonTime.DateOf(now);
        var register = services.GetService<IOrders>();
        List<ComingOut> shown = [];
        foreach (var row in rows.Where(r => people.ContainsKey(r.SubjectId)))
        {
            var person = people[row.SubjectId];
            var orders = register is null ? null : (await register.Of(person.Id, now, cancel)).Where(o => o.State != "ended").Select(o => $"{o.TypeCode} {o.Reference}, {o.State}").Order(StringComparer.Ordinal).ToList();
            shown.Add(new(person.Id, person.Name, row.Id, row.Kind, row.Where, row.Expected, row.Expected < today, orders));
        }
        context.Consult(shown.Select(s => s.SubjectId));
        return new(shown, total, OffsetCursor.Next(from, rows.Count, total));
    }
}
