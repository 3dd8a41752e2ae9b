using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Protecting;

/// <summary>What is known of a protected person, and what they were told.</summary>
[Permission(Permissions.SeeProtected)]
internal sealed record ShowProtection(Guid SubjectId, Guid PersonId) : IPersonQuery<ShownProtection>
{
    public static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapGet("/{id:guid}/people/{personId:guid}/protection", async (Guid id, Guid personId, IMediator mediator, HttpResponse response, CancellationToken cancel) =>
            {
                var shown = await mediator.Send(new ShowProtection(id, personId), cancel);
                response.Headers.ETag = $"\"{shown.Version}\"";
                return TypedResults.Ok(shown);
            })
            .WithSummary("Show safe contact, views and consent of a protected person").Sends(typeof(ShowProtection));
}

/// <summary>A protected person.</summary>
/// <param name="PersonId">Id.</param>
/// <param name="SubjectId">The subject around whom they are recorded.</param>
/// <param name="Name">As orders print it.</param>
internal sealed record ShownProtection(Guid PersonId, Guid SubjectId, string Name)
{
    /// <summary>How they are reached safely; absent while nobody knows.</summary>
    public string? SafeHow { get; init; }

    /// <summary>When they are reached safely.</summary>
    public string? SafeWhen { get; init; }

    /// <summary>What would put them in danger.</summary>
    public string? Never { get; init; }

    /// <summary>What they think of the orders and want from them.</summary>
    public string? Views { get; init; }

    /// <summary>The day on which they said so.</summary>
    public DateOnly? ViewsOn { get; init; }

    /// <summary>Whether they want to be told what happens: yes, no or not-asked.</summary>
    public Answered Consent { get; init; }

    /// <summary>The day on which they were asked.</summary>
    public DateOnly? ConsentOn { get; init; }

    /// <summary>What they need.</summary>
    public string? Needs { get; init; }

    /// <summary>Who speaks for them.</summary>
    public string? SpokenForBy { get; init; }

    /// <summary>Whether they need to be referred to support: yes, no or not-asked.</summary>
    public Answered NeedsSupport { get; init; }

    /// <summary>The day on which they were asked.</summary>
    public DateOnly? NeedsSupportOn { get; init; }

    /// <summary>When this was changed last, UTC; absent while nothing is recorded.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>By whom.</summary>
    public string? ChangedBy { get; init; }

    /// <summary>What they are to be told or were told, the newest first, at most 50.</summary>
    public IReadOnlyList<ToTell> Telling { get; init; } = [];

    /// <summary>Version, also in the ETag; all zeros while nothing is recorded. Send it in If-Match with a change.</summary>
    public Guid Version { get; init; }

    internal static ShownProtection Of(Person person, Protection? known) => new(person.Id, person.SubjectId, person.Name)
    {
        SafeHow = known?.SafeHow, SafeWhen = known?.SafeWhen, Never = known?.Never, Views = known?.Views, ViewsOn = known?.ViewsOn, Consent = known?.Consent ?? Answered.NotAsked, ConsentOn = known?.ConsentOn,
        Needs = known?.Needs, SpokenForBy = known?.SpokenForBy, NeedsSupport = known?.NeedsSupport ?? Answered.NotAsked, NeedsSupportOn = known?.NeedsSupportOn, ChangedAt = known?.ChangedAt, ChangedBy = known?.ChangedBy,
        Version = known?.Version ?? Guid.Empty,
    };
}

internal sealed class ShowProtectionHandler(SubjectsDb db, ProtectedPeople people, RequestContext context, TimeProvider time) : IRequestHandler<ShowProtection, ShownProtection>
{
    private const int Most = 50;

    public async Task<ShownProtection> Handle(ShowProtection question, CancellationToken cancel)
    {
        var person = await people.Person(question.SubjectId, question.PersonId, cancel);
        var known = await db.Protections.AsNoTracking().SingleOrDefaultAsync(p => p.Id == person.Id, cancel);
        var now = time.GetUtcNow();
        var duties = await db.TellingDuties.AsNoTracking().Where(d => d.PersonId == person.Id).OrderByDescending(d => d.KnownAt).Take(Most).ToListAsync(cancel);
        context.Consult([person.Id, person.SubjectId]);
        return ShownProtection.Of(person, known) with { Telling = [.. duties.Select(d => ToTell.Of(d, now))] };
    }
}
