using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain;
using Poet.Referrals.Domain.Fitting;

namespace Poet.Referrals.Features;

/// <summary>
/// Which order types fit a case, ranked, each with the elements of its test that the facts show, rule out or leave open. Nothing is stored, and nothing is asked that says who the case is about. What is left out is
/// unknown and never assumed. It reads only the law of the plugins: it is no legal advice.
/// </summary>
[Permission("order-types.read")]
internal sealed record FindFittingTypes : IQuery<FittingTypes>
{
    /// <summary>What is feared most: serious-crime, stalking, domestic-abuse, sexual-harm, violence, behaviour or exploitation. It ranks types and rules none out.</summary>
    public Family? Feared { get; init; }

    /// <summary>Completed years of the person on the day of the hearing, 0 to 120.</summary>
    public int? Age { get; init; }

    /// <summary>Where the case belongs: one of the areas that the questions name, or "elsewhere". Only law in force in some areas turns on it.</summary>
    public string? Area { get; init; }

    /// <summary>Whether somebody needs protection before a full hearing: not-known, yes or no.</summary>
    public Known Urgent { get; init; }

    /// <summary>Codes of the order types that the person is under now.</summary>
    public IReadOnlyList<string> Under { get; init; } = [];

    /// <summary>By id of the fact, as the questions name them: yes, no or not-known.</summary>
    public IReadOnlyDictionary<string, Known> Facts { get; init; } = new Dictionary<string, Known>();

    public static void Map(IEndpointRouteBuilder types) =>
        types.MapPost("/fitting", async (FindFittingTypes query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("Find the order types that fit a case")
            .Example("""{ "feared": "stalking", "age": 34, "urgent": "yes", "facts": { "somebody-at-risk": "yes", "connected": "no", "before-court": "no" } }""")
            .Sends(typeof(FindFittingTypes));
}

/// <summary>The order types beside a case.</summary>
/// <param name="On">The day whose law was read.</param>
/// <param name="Types">Those first that deserve a look; those that no force applies for come last.</param>
internal sealed record FittingTypes(DateOnly On, IReadOnlyList<TypeFitView> Types);

internal sealed class FindFittingTypesHandler(OrderTypeCatalogue types, CaseReader cases, TimeProvider time) : IRequestHandler<FindFittingTypes, FittingTypes>
{
    public Task<FittingTypes> Handle(FindFittingTypes query, CancellationToken cancel)
    {
        var today = LondonTime.DateOf(time.GetUtcNow());
        RuleBrokenException.ThrowIfAny([.. Problems(query), .. cases.Problems(query.Facts.Keys, query.Area)]);
        var known = new CaseKnown(today)
        {
            Feared = query.Feared, Age = query.Age, Area = query.Area, Urgent = query.Urgent == Known.Yes, Under = query.Under,
            Facts = CaseReader.Given(query.Facts),
        };
        return Task.FromResult(new FittingTypes(today, [.. TypeFit.Of(types, known).Select(TypeFitView.Of)]));
    }

    private IEnumerable<Problem> Problems(FindFittingTypes query)
    {
        if (query.Age is < 0 or > 120)
            yield return new("age-out-of-range", "Enter the age in completed years, from 0 to 120", "age");
        foreach (var code in query.Under.Where(c => types.Find(c) is null))
            yield return new("type-unknown", $"Enter codes of order types that are loaded here: {CaseReader.Short(code)} is not", "under");
    }
}
