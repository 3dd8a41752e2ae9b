using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Checks;
using Poet.Orders.Domain;
using Poet.Orders.Features;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Geometry;
using Poet.Platform.Contracts;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Areas;

/// <summary>Whose areas hold a position: the conditions of the own force's orders that name a place there, or keep somebody a distance away from a place so near. Areas of protected places, and terms whose words may tell where a protected person is, are only in the answer of those who may see such details.</summary>
/// <param name="Longitude">Degrees east on WGS 84, -180 to 180.</param>
/// <param name="Latitude">Degrees north on WGS 84, -90 to 90.</param>
/// <param name="ErrorMetres">How far the true position may lie from this one, in metres, 0 to 2,000.</param>
[Permission("orders.read")]
internal sealed record ShowAreasAt(double Longitude, double Latitude, double ErrorMetres = 0) : IPersonQuery<AreasAt>
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/areas-at", async (ShowAreasAt question, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(question, cancel)))
            .WithSummary("Whose areas hold a position")
            .Example("""{ "longitude": 0.5, "latitude": 51.8, "errorMetres": 20 }""")
            .Sends(typeof(ShowAreasAt));
}

/// <summary>Whose areas hold a position.</summary>
/// <param name="Areas">One row for each condition and place, by person.</param>
/// <param name="MoreThanShown">True where there are more than are shown.</param>
/// <param name="Covers">What this answer covers, and what not.</param>
internal sealed record AreasAt(IReadOnlyList<AreaAt> Areas, bool MoreThanShown, string Covers);

/// <summary>A condition that names a place whose area holds the position, or that keeps somebody a distance away from a place so near.</summary>
/// <param name="SubjectId">The person it binds.</param>
/// <param name="SubjectName">Their name.</param>
/// <param name="OrderId">The order.</param>
/// <param name="OrderReference">The order's short reference.</param>
/// <param name="TypeCode">Code of the order's type.</param>
/// <param name="OrderState">in-force; unconfirmed or awaiting-start where it is not certain that the order binds.</param>
/// <param name="ConditionId">The condition.</param>
/// <param name="Number">As the order counts it.</param>
/// <param name="Words">Its words. They say whether the person must keep out or be there, and when.</param>
/// <param name="Kind">What kind of condition it is.</param>
/// <param name="Confirmed">True when a named person has compared its terms with the sealed order.</param>
/// <param name="Place">The place.</param>
/// <param name="WithinMetres">How far around the place the condition reaches, in metres from the nearest point of its area; absent where it is the place itself.</param>
/// <param name="Side">
/// inside: in the area, on its edge, or nearer than the distance; undecided: the error of the position crosses the edge.
/// At exactly the distance, to the centimetre, the order's words decide: "at or within" is inside, "nearer than" is not in the answer, and without either it is undecided.
/// </param>
internal sealed record AreaAt(Guid SubjectId, string SubjectName, Guid OrderId, string OrderReference, string TypeCode, string OrderState, Guid ConditionId, int Number, string Words, string Kind, bool Confirmed, string Place, decimal? WithinMetres, string Side);

internal sealed class ShowAreasAtHandler(LiveAreas live, OrdersDb db, ISubjects subjects, OrderTypeCatalogue types, RequestContext context,
    PositionLimit limit, TimeProvider time) : IRequestHandler<ShowAreasAt, AreasAt>
{
    private const double GreatestErrorMetres = 2_000;
    private const int Most = 200;

    public async Task<AreasAt> Handle(ShowAreasAt question, CancellationToken cancel)
    {
        Check(question);
        await limit.CountAnywhere(cancel);
        GeoPoint point = new(question.Longitude, question.Latitude);
        var named = (await live.At(point, question.ErrorMetres, cancel)).ToLookup(n => n.OrderId);
        List<AreaAt> areas = [];
        foreach (var orders in named.Select(n => n.Key).Chunk(500))
            areas.AddRange(await Rows(orders, named, point, question.ErrorMetres, cancel));
        List<AreaAt> shown = [.. areas.OrderBy(a => a.SubjectName, StringComparer.Ordinal).ThenBy(a => a.OrderReference, StringComparer.Ordinal).ThenBy(a => a.Number).Take(Most)];
        context.Consult(shown.SelectMany(a => new[] { a.SubjectId, a.OrderId }).Distinct());
        return new(shown, areas.Count > Most, Covers);
    }

    private string Covers => "Orders in this register, of your force, whose areas are drawn here; not areas held in words only, not terms that keep somebody away from a person, not rows of a spreadsheet that wait "
        + "to be mended, not bail, licence or the orders of other forces"
        + (context.Actor.May(Permissions.SeeProtected) ? "" : ", and neither the areas of protected places nor terms that may tell where a protected person is: check the person to learn whether they may be here")
        + ". Nobody found does not mean that nobody is barred";

    private async Task<IEnumerable<AreaAt>> Rows(Guid[] orders, ILookup<Guid, NamedArea> named, GeoPoint point, double error, CancellationToken cancel)
    {
        var now = Moment.Now(time);
        var rows = await db.Conditions.AsNoTracking().Where(c => EF.Parameter(orders).Contains(c.OrderId)).At(now)
            .Join(db.Spans.At(now).Where(s => s.State == OrderState.InForce || s.State == OrderState.Unconfirmed || s.State == OrderState.AwaitingStart), c => c.OrderId, s => s.OrderId, (c, s) => new { Condition = c, s.State, s.Force })
            .Join(db.Orders, r => r.Condition.OrderId, o => o.Id, (r, o) => new { r.Condition, r.State, r.Force, o.Reference, o.TypeCode, o.SubjectId }).ToListAsync(cancel);
        var people = await subjects.Summaries([.. rows.Select(r => r.SubjectId).Distinct()], cancel);
        var places = TermReferences.From(await subjects.PeopleAndPlaces([.. rows.SelectMany(r => named[r.Condition.OrderId]).Select(n => n.Of.PlaceId).Distinct()], cancel));
        return from row in rows
               let person = people.GetValueOrDefault(row.SubjectId)
               let kind = types.FindKind(row.TypeCode, row.Condition.KindId ?? "")
               where person is not null && kind is not null && !HeldBack.From(context.Actor, row.Condition.MayHoldProtectedDetails) // that the place is here would tell as much as the words
               from of in Reaches(kind, row.Condition)
               where named[row.Condition.OrderId].Any(n => n.ConditionId == row.Condition.ConditionId && n.Of == of)
               let held = places.Place(of.PlaceId)
               where held is { Area: not null } && (!held.Protected || Sight.Of(context.Actor, row.Force).OfProtected)
               let side = of.SideOf(held.Area!, point, error)
               where side != Side.Outside
               select new AreaAt(person.Id, person.Name, row.Condition.OrderId, row.Reference, row.TypeCode, Words.Kebab(row.State.ToString()), row.Condition.ConditionId, row.Condition.Number,
                   row.Condition.Words, kind.Name, row.Condition.ConfirmedBy is not null, held.Name, of.Distance?.Metres, Words.Kebab(side.ToString()));
    }

    // as the terms stand now: a variation may have named other places since they were read
    private static IReadOnlyList<Reach> Reaches(IConditionKind kind, ConditionSpan condition) =>
        ConditionReader.Terms(kind, condition.Terms, condition.KindVersion) is { } terms ? LiveAreas.ReachesOf(kind, terms) : [];

    private static void Check(ShowAreasAt question)
    {
        List<Problem> problems = [];
        if (!(question.Latitude is >= -90 and <= 90))
            problems.Add(new("latitude-out-of-range", "Enter the latitude in degrees between -90 and 90, for example 53.7997", "latitude"));
        if (!(question.Longitude is >= -180 and <= 180))
            problems.Add(new("longitude-out-of-range", "Enter the longitude in degrees between -180 and 180, for example -1.5492", "longitude"));
        if (!(question.ErrorMetres is >= 0 and <= GreatestErrorMetres))
            problems.Add(new("error-out-of-range", "Enter the error of the position in metres, 0 to 2,000", "errorMetres"));
        if (problems.Count > 0)
            throw new BadInputException(problems);
    }
}
