using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Protecting;

/// <summary>Which protected people are to be told something: the longest overdue first; or what was answered, the last first.</summary>
[Permission(Permissions.SeeProtected)]
internal sealed record ListTelling : IPersonQuery<TellingPage>
{
    public const string Open = "open";
    public const string Overdue = "overdue";
    public const string Answered = "answered";

    /// <summary>open, overdue or answered; open when left out.</summary>
    public string? State { get; init; }

    /// <summary>Only what is about this order, and what concerns every order on its person; everything when left out.</summary>
    public Guid? Order { get; init; }

    /// <summary>Only what is about this subject; everybody when left out.</summary>
    public Guid? Subject { get; init; }

    /// <summary>Where to go on, from the page before.</summary>
    public string? Cursor { get; init; }

    public static void Map(IEndpointRouteBuilder telling) =>
        telling.MapGet("/", async ([AsParameters] ListTelling query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("Which protected people are to be told something").Sends(typeof(ListTelling));
}

/// <summary>Protected people to tell.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Total">How many there are in all pages.</param>
/// <param name="Overdue">How many of the order, the subject or all are overdue, whatever state was asked for.</param>
/// <param name="Next">Cursor of the next page; absent on the last.</param>
internal sealed record TellingPage(IReadOnlyList<TellingRow> Rows, int Total, int Overdue, string? Next);

/// <summary>Somebody to tell.</summary>
/// <param name="Duty">What they are to be told.</param>
/// <param name="PersonId">Whom.</param>
/// <param name="Name">As orders print it; empty for somebody whom another force recorded.</param>
/// <param name="SubjectId">The subject around whom they are recorded.</param>
/// <param name="SubjectName">The subject's name.</param>
/// <param name="Consent">Whether they want to be told: yes, no or not-asked. Look at it first.</param>
internal sealed record TellingRow(ToTell Duty, Guid PersonId, string Name, Guid SubjectId, string SubjectName, Answered Consent);

/// <summary>What somebody is to be told.</summary>
/// <param name="Id">Id of the duty.</param>
/// <param name="Cause">order-made, order-served, order-varied, order-renewed, order-ended, released, breach, handed-over, or taken-back: what they were told is not so.</param>
/// <param name="On">The day on which it happened or takes effect.</param>
/// <param name="OrderId">The order; absent for a release and a handover.</param>
/// <param name="BreachId">The suspected breach, for one.</param>
/// <param name="TakesBack">Id of the duty by which they were told what is not so; absent for every other cause.</param>
/// <param name="HeldBy">Code of the force that recorded the person, where it is another one: ask it for the safe contact. Absent for a person of the own force.</param>
/// <param name="State">open, told or not-told.</param>
/// <param name="DueAt">The first instant at which it is overdue, UTC.</param>
/// <param name="Overdue">True when nobody answered it in time.</param>
internal sealed record ToTell(Guid Id, TellingCause Cause, DateOnly On, Guid? OrderId, Guid? BreachId, Guid? TakesBack, string? HeldBy, TellingState State, DateTimeOffset DueAt, bool Overdue)
{
    internal static ToTell Of(TellingDuty d, DateTimeOffset now) => new(d.Id, d.Cause, d.On, d.OrderId, d.BreachId, d.TakesBack, d.HeldBy, d.State, d.DueAt, d.State == TellingState.Open && d.DueAt <= now);
}

internal sealed class ListTellingHandler(SubjectsDb db, MergeChains chains, IOrders orders, RequestContext context, TimeProvider time) : IRequestHandler<ListTelling, TellingPage>
{
    private const int Size = 50;

    public async Task<TellingPage> Handle(ListTelling query, CancellationToken cancel)
    {
        var (now, from) = (time.GetUtcNow(), OffsetCursor.Read(query.Cursor));
        var about = await About(query, cancel);
        var open = about.Where(d => d.State == TellingState.Open);
        var overdue = open.Where(d => d.DueAt <= now);
        var asked = query.State switch
        {
            null or ListTelling.Open => open.OrderBy(d => d.DueAt).ThenBy(d => d.KnownAt),
            ListTelling.Overdue => overdue.OrderBy(d => d.DueAt).ThenBy(d => d.KnownAt),
            ListTelling.Answered => about.Where(d => d.State != TellingState.Open).OrderByDescending(d => d.AnsweredAt),
            _ => throw new BadInputException("state-unknown", "Choose open, overdue or answered", "state"),
        };
        var rows = await asked.Skip(from).Take(Size).Select(d => new
        {
            Duty = d, Name = db.People.Where(p => p.Id == d.PersonId).Select(p => p.Name).FirstOrDefault(), Subject = db.Subjects.Where(s => s.Id == d.SubjectId).Select(s => s.Name).FirstOrDefault(),
            Consent = db.Protections.Where(p => p.Id == d.PersonId).Select(p => (Answered?)p.Consent).FirstOrDefault(),
        }).ToListAsync(cancel);
        var total = await asked.CountAsync(cancel);
        context.Consult(rows.SelectMany(r => new[] { r.Duty.PersonId, r.Duty.SubjectId }));
        return new([.. rows.Select(r => new TellingRow(ToTell.Of(r.Duty, now), r.Duty.PersonId, r.Name ?? "", r.Duty.SubjectId, r.Subject ?? "", r.Consent ?? Answered.NotAsked))],
            total, await overdue.CountAsync(cancel), OffsetCursor.Next(from, rows.Count, total));
    }

    private async Task<IQueryable<TellingDuty>> About(ListTelling query, CancellationToken cancel)
    {
        var duties = db.TellingDuties.AsNoTracking();
        if (query.Order is { } order)
        {
            var bound = await orders.Course(order, cancel) ?? throw new NotFoundException("order");
            var ids = await Records(bound.SubjectId, cancel);
            duties = duties.Where(d => d.OrderId == order || d.OrderId == null && EF.Parameter(ids).Contains(d.SubjectId));
        }
        if (query.Subject is { } subject)
        {
            var ids = await Records(subject, cancel);
            duties = duties.Where(d => EF.Parameter(ids).Contains(d.SubjectId));
        }
        return duties;
    }

    private async Task<Guid[]> Records(Guid subject, CancellationToken cancel) => [.. (await chains.Of([subject], cancel))[subject].Ids];
}
