using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Geometry;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Features;

/// <summary>Records a place that orders on this subject name, with its area where it is known.</summary>
[Permission("subjects.change")]
internal sealed record AddPlace(Guid SubjectId, string Name, bool Protected, JsonElement? Area, IReadOnlyList<Guid> HomeOf, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapPost("/{id:guid}/places", async (Guid id, PlaceToAdd place, IMediator mediator, CancellationToken cancel) =>
            {
                var added = await mediator.Send(new AddPlace(id, place.Name, place.Protected, place.Area, place.HomeOf, place.Reason), cancel);
                return TypedResults.Created($"/api/v1/subjects/{id}", new RecordId(added));
            })
            .WithSummary("Records a place that orders name")
            .Example("""{ "name": "12 Invented Lane", "protected": true, "area": { "type": "Point", "coordinates": [0.55, 51.75], "radiusMetres": 100 }, "reason": "Named by the order" }""")
            .Sends(typeof(AddPlace));
}

/// <summary>A place that orders name.</summary>
/// <param name="Name">As orders print it, at most 300 characters.</param>
/// <param name="Protected">True when nothing may show where it is.</param>
/// <param name="Reason">Why, at least three characters; kept in the audit.</param>
internal sealed record PlaceToAdd(string Name, bool Protected, string Reason)
{
    /// <summary>GeoJSON (RFC 7946) Polygon or MultiPolygon, or a Point with the member radiusMetres for a circle; WGS 84, at most 20,000 points. Left out when only the name is known.</summary>
    public JsonElement? Area { get; init; }

    /// <summary>Ids of people recorded for this subject who live, work or study there.</summary>
    public IReadOnlyList<Guid> HomeOf { get; init; } = [];
}

internal sealed class AddPlaceHandler(SubjectsDb db, RequestContext context, TimeProvider time) : IRequestHandler<AddPlace, Guid>
{
    private const int MostPeople = 50;

    public async Task<Guid> Handle(AddPlace command, CancellationToken cancel)
    {
        var subject = await db.ToChangeThoughRestricted(command.SubjectId, context, cancel);
        var homeOf = command.HomeOf.Distinct().ToList();
        var people = await db.People.AsNoTracking().Where(p => p.SubjectId == subject.Id && homeOf.Contains(p.Id)).ToListAsync(cancel);
        var (area, wrong) = Read(command.Area);
        RuleBrokenException.ThrowIfAny([.. Problems(command, homeOf, people), .. wrong]);
        var place = new Place
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()), SubjectId = subject.Id, Force = context.RecordingForce(), Name = command.Name.Trim(), Protected = command.Protected,
            AreaGeoJson = area is null ? null : JsonSerializer.Serialize(area), HomeOf = string.Join(',', homeOf),
        };
        db.Places.Add(place);
        context.Command!.Answer = place.Id;
        await db.SaveChangesAsync(cancel);
        return place.Id;
    }

    private static IEnumerable<Problem> Problems(AddPlace command, List<Guid> homeOf, List<Person> people)
    {
        foreach (var problem in SubjectCommands.ProblemsOfText(command.Name, "the name of the place", 300, "name"))
            yield return problem;
        if (homeOf.Count > MostPeople)
            yield return new("home-of-too-many", "Choose at most 50 people for one place", "homeOf");
        else if (people.Count < homeOf.Count)
            yield return new("home-of-unknown", "Choose people who are recorded for this person", "homeOf");
        // else the place would tell where somebody lives who must not be found
        if (people.Any(p => p.Protected) && !command.Protected)
            yield return new("place-not-protected", "Mark the place as protected: a protected person lives, works or studies there", "protected");
    }

    private static (Area? Area, IReadOnlyList<Problem> Wrong) Read(JsonElement? json)
    {
        if (json is not { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } given)
            return (null, []);
        try
        {
            return (given.Deserialize<Area>(), []);
        }
        catch (JsonException unreadable)
        {
            return (null, [new("area-wrong", unreadable.Message.Split(" Path:")[0].TrimEnd('.'), "area")]);
        }
    }
}
