using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Breaches.Domain;
using Poet.Breaches.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Features;

/// <summary>The force's breaches, the newest event first, filtered and paged.</summary>
[Permission("breaches.read")]
internal sealed record ListBreaches : IPersonQuery<BreachPage>
{
    /// <summary>open, closed or all; open when left out.</summary>
    public string? State { get; init; }

    /// <summary>Only this unit's.</summary>
    public Guid? Unit { get; init; }

    /// <summary>Only of this type of order, by its code.</summary>
    public string? Type { get; init; }

    /// <summary>True for your own only.</summary>
    public bool? Mine { get; init; }

    /// <summary>True for those about which nothing is decided.</summary>
    public bool? Undecided { get; init; }

    /// <summary>True for those that still need a crime reference, or the reason why there is none.</summary>
    public bool? WithoutCrimeReference { get; init; }

    /// <summary>Where to go on, from the page before.</summary>
    public string? Cursor { get; init; }

    /// <summary>Rows, 1 to 200; 50 when left out.</summary>
    public int? Size { get; init; }

    public static void Map(IEndpointRouteBuilder breaches) =>
        breaches.MapGet("/", async ([AsParameters] ListBreaches query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("List breaches").Sends(typeof(ListBreaches));
}

/// <summary>A page of breaches.</summary>
/// <param name="Breaches">The rows.</param>
/// <param name="Figures">All of the pages together: breaches, persons, orders, and how much one person adds.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record BreachPage(IReadOnlyList<BreachRow> Breaches, Figures Figures, string? Next);

internal sealed class ListBreachesHandler(BreachesDb db, BreachRows rows, CountPeople count, RequestContext context) : IRequestHandler<ListBreaches, BreachPage>
{
    public async Task<BreachPage> Handle(ListBreaches query, CancellationToken cancel)
    {
        var size = query.Size ?? 50;
        if (size is < 1 or > 200)
            throw new BadInputException("size-out-of-range", "Ask for 1 to 200 breaches in size", "size");
        var asked = Filtered(query);
        var figures = await count.Of(asked, cancel);
        if (PageCursor.Read(query.Cursor) is { } from)
            asked = asked.Where(b => b.At < from.At || b.At == from.At && b.Reference.CompareTo(from.Reference) > 0);
        var page = await rows.Of(asked.OrderByDescending(b => b.At).ThenBy(b => b.Reference).Take(size + 1), cancel);
        return new([.. page.Take(size)], figures, page.Count > size ? PageCursor.Of(page[size - 1].At, page[size - 1].Reference).Write() : null);
    }

    private IQueryable<Breach> Filtered(ListBreaches query)
    {
        var breaches = query.State switch
        {
            null or "" or "open" => db.Breaches.Where(b => b.ClosedAt == null),
            "closed" => db.Breaches.Where(b => b.ClosedAt != null),
            "all" => db.Breaches,
            _ => throw new BadInputException("state-unknown", "Give state as open, closed or all", "state"),
        };
        if (query.Unit is { } unit)
            breaches = breaches.Where(b => b.UnitId == unit);
        if (query.Type is { Length: > 0 } type)
            breaches = breaches.Where(b => b.TypeCode == type);
        if (query.Mine == true)
            breaches = breaches.Where(b => b.OwnerId == context.Actor.Id);
        if (query.Undecided == true)
            breaches = breaches.Where(b => b.DecidedAt == null);
        return query.WithoutCrimeReference == true ? breaches.Where(b => b.CrimeDueAt < Breach.Never) : breaches;
    }
}
