using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Referrals.Features;

/// <summary>What the tests of the loaded order types ask of a case.</summary>
[Permission("order-types.read")]
internal sealed record ShowCaseQuestions : IQuery<CaseQuestionsView>
{
    public static void Map(IEndpointRouteBuilder types) =>
        types.MapGet("/fitting/questions", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ShowCaseQuestions(), cancel)))
            .WithSummary("List what the order types ask of a case").Sends(typeof(ShowCaseQuestions));
}

/// <summary>What can be asked of a case.</summary>
/// <param name="Facts">The facts, in the order in which they are asked.</param>
/// <param name="Areas">The areas that law in force in some areas names.</param>
internal sealed record CaseQuestionsView(IReadOnlyList<CaseQuestionView> Facts, IReadOnlyList<string> Areas);

/// <summary>A fact that is asked.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Group">conduct, people, court or before.</param>
/// <param name="Question">The question, answered by yes or no.</param>
/// <param name="Hint">What counts; left out where the question says enough.</param>
/// <param name="Types">Codes of the order types that turn on it.</param>
internal sealed record CaseQuestionView(string Id, FactGroup Group, string Question, string? Hint, IReadOnlyList<string> Types);

/// <summary>The facts and areas that the law of a day turns on.</summary>
internal sealed record CaseQuestions(IReadOnlyList<(CaseFact Fact, IReadOnlyList<string> Types)> Facts, IReadOnlyList<string> Areas)
{
    public static CaseQuestions Of(OrderTypeCatalogue types, DateOnly today)
    {
        var law = types.All.Select(t => (t.Info.Code, Edition: t.EditionOn(today))).ToList();
        var asked = law.SelectMany(t => t.Edition.Forms.SelectMany(f => f.Routes).Where(r => r.Kind != RouteKind.Interim).SelectMany(r => r.Elements).SelectMany(e => e.Facts).Select(f => (t.Code, Fact: f)));
        return new(
            [
                .. asked.GroupBy(a => a.Fact.Id).Select(g => (g.First().Fact, Types: (IReadOnlyList<string>)[.. g.Select(a => a.Code).Distinct()]))
                    .OrderBy(f => f.Fact.Group).ThenByDescending(f => f.Types.Count), // else as the types ask them, since one question may follow from another
            ],
            [.. law.SelectMany(t => t.Edition.Areas).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)]);
    }
}

internal sealed class ShowCaseQuestionsHandler(OrderTypeCatalogue types, TimeProvider time) : IRequestHandler<ShowCaseQuestions, CaseQuestionsView>
{
    public Task<CaseQuestionsView> Handle(ShowCaseQuestions query, CancellationToken cancel)
    {
        var questions = CaseQuestions.Of(types, LondonTime.DateOf(time.GetUtcNow()));
        return Task.FromResult(new CaseQuestionsView([.. questions.Facts.Select(f => new CaseQuestionView(f.Fact.Id, f.Fact.Group, f.Fact.Question, f.Fact.Hint, f.Types))], questions.Areas));
    }
}
