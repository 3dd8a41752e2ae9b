using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Orders.Checks;
using Poet.Orders.Domain;
using Poet.Orders.Obligations;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Features;

/// <summary>Looks at an order before it is recorded: what the law has against it, how its conditions could be better drafted, and the wording its typed terms give. Changes nothing.</summary>
[Permission("orders.make")]
internal sealed record ReviewDraft : OrderInput, IPersonQuery<DraftReview>
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/review", async (ReviewDraft draft, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(draft, cancel)))
            .WithSummary("Review an order before it is recorded")
            .Example("""{ "subjectId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "type": "ORDER-TYPE", "madeOn": "2026-03-03", "lastDay": "2028-03-02", "conditions": [{ "number": 1, "words": "Not to contact Ms A directly or indirectly" }] }""")
            .Sends(typeof(ReviewDraft));
}

/// <summary>What was found.</summary>
/// <param name="Edition">The edition of the law it would stand on.</param>
/// <param name="Problems">What makes no sense in a record; it would be refused.</param>
/// <param name="Findings">What would be flagged.</param>
/// <param name="Conditions">Each condition, in the order sent.</param>
internal sealed record DraftReview(string Edition, IReadOnlyList<Problem> Problems, IReadOnlyList<Remark> Findings, IReadOnlyList<ReviewedCondition> Conditions)
{
    /// <summary>Ids of the drafting rules that the asker's force has switched off; nothing was said of them.</summary>
    public IReadOnlyList<string> RulesOff { get; init; } = [];
}

/// <summary>One condition of a draft.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Words">The words as sent.</param>
/// <param name="Rendered">The wording that the typed terms give; null for words only.</param>
/// <param name="Concerns">Drafting concerns, each with a better wording.</param>
internal sealed record ReviewedCondition(int Number, string Words, string? Rendered, IReadOnlyList<DraftingConcern> Concerns);

internal sealed class ReviewDraftHandler(OrderTypeCatalogue types, ISubjects subjects, WhatBinds binds, ReviewRules rules, RequestContext context, TimeProvider time) : IRequestHandler<ReviewDraft, DraftReview>
{
    public async Task<DraftReview> Handle(ReviewDraft query, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var draft = await Draft.Read(query, types, subjects, now, cancel);
        context.Consult(draft.Subject.Id);
        var references = Sight.Of(context.Actor, context.Actor.Force).Drafting(draft.References);
        var problems = new NewOrder(query.Type, query.Form, draft.Edition.Id, draft.Subject.Id, context.Actor.Force, draft.Made).Problems(LondonTime.DateOf(now)).ToList();
        return new(draft.Edition.Id, problems, problems.Count > 0 ? [] : [.. draft.Remarks(query.Form), .. await binds.Against(draft.Subject.Id, draft.Conditions, draft.Made.StartsOn ?? draft.Made.On, draft.Made.End.LastDay, cancel)],
            [.. draft.Conditions.Select(c => new ReviewedCondition(c.Text.Number, c.Text.Words,
                c.Terms is null ? null : c.Kind!.Render(c.Terms, references), c.Terms is null ? [] : rules.Kept(context.Actor.Force, c.Kind!.Review(c.Terms, references))))])
        { RulesOff = rules.OffIn(context.Actor.Force) };
    }
}
