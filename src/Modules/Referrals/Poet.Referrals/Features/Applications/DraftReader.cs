using System.Text.Json;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Referrals.Domain.Applications;

namespace Poet.Referrals.Features.Applications;

/// <summary>Reads what is asked of a court, and looks at it with the register's eyes: words from terms, drafting concerns, the limits of the law.</summary>
internal sealed class DraftReader(IDrafting drafting, OrderTypeCatalogue types, RequestContext context, TimeProvider time)
{
    private const int LongestReason = 2000;

    /// <summary>The text; every problem is named with its field.</summary>
    /// <param name="before">The text as it stands; null for the first.</param>
    public async Task<DraftText> Read(Guid subject, string type, TextInput input, DraftText? before, CancellationToken cancel)
    {
        types.Require(type);
        var kept = input.Conditions.Select(c => c?.Id is { } id ? before?.Clauses.SingleOrDefault(b => b.Id == id) : null).ToList();
        var problems = Wrong(input).Concat(input.Conditions.SelectMany((c, i) => Wrong(c, kept[i], $"conditions[{i}]"))).ToList();
        if (problems.Count > 0)
            throw new BadInputException(problems);

        var length = input.Length?.Read() ?? new();
        var asked = input.Conditions.Select((c, i) => c.Stays ? Asked(kept[i]! with { Number = c.Number }) : new(c.Number, c.Words, c.Kind, c.Terms, c.Length?.Read().LastDay(Today))).ToList();
        var look = await drafting.Look(new(subject, type, Words.Kebab(input.Form.ToString()), Today, length.LastDay(Today), length.UntilFurtherOrder, asked), cancel);
        var law = types.Require(type).EditionById(look.Edition);
        if (law is not null && types.NotAppliedFor(types.Require(type), law, input.Form, Today) is { } why)
            throw new RuleBrokenException([new(types.SwitchedOff(types.Require(type), law) == why ? "law-switched-off" : "not-applied-for", why, "form")]);
        var route = law?.Form(input.Form)?.Routes.FirstOrDefault(r => r.Kind == input.Route)
            ?? throw new BadInputException("route-wrong", "Choose a form and a route that the law of this type has", "route");
        if (route.Kind != RouteKind.PoliceNotice && input.Court?.Trim().Length is null or < 3)
            throw new BadInputException("court-missing", "Enter the court that is asked", "court");
        return new(look.Edition, input.Form, input.Route, route.Section, input.Court?.Trim() ?? "", length, [.. input.Conditions.Select((c, i) => Clause(c, kept[i], look.Conditions[i]))]);
    }

    /// <summary>What is found against a text if it were made on a day.</summary>
    public Task<DraftLook> Look(Application application, DraftText text, CancellationToken cancel)
    {
        var on = application.NextHearingOn is { } next && next > Today ? next : Today;
        return drafting.Look(new(application.SubjectId, application.TypeCode, Words.Kebab(text.Form.ToString()), on, text.Length.LastDay(on), text.Length.UntilFurtherOrder,
            [.. text.Clauses.Select(c => Asked(c, on))]), cancel);
    }

    private DateOnly Today => LondonTime.DateOf(time.GetUtcNow());

    private ConditionAsked Asked(DraftClause clause, DateOnly? on = null)
    {
        using var terms = clause.Terms is null ? null : JsonDocument.Parse(clause.Terms);
        return new(clause.Number, clause.Words, clause.Kind, terms?.RootElement.Clone(), clause.Own?.LastDay(on ?? Today));
    }

    private DraftClause Clause(ClauseInput input, DraftClause? before, ConditionLook look) => input.Stays ? before! with { Number = input.Number }
        : new(before?.Id ?? Guid.CreateVersion7(time.GetUtcNow()), input.Number, look.Words, look.Terms is null ? null : input.Kind, look.KindVersion, look.Terms,
            look.NamesProtected || (input.MayHoldProtectedDetails ?? true), input.Justification!.Trim(), input.Evidence!.Trim(), input.Risk!.Trim())
        {
            Own = input.Length?.Read() is { IsKnown: true } own ? own : null,
        };

    private static IEnumerable<Problem> Wrong(TextInput input)
    {
        if (input.Court?.Trim().Length > 200)
            yield return new("court-too-long", "Enter a court of at most 200 characters", "court");
        if (input.Length?.Read() is { IsSound: false })
            yield return new("length-wrong", "Enter years, months and days, or say that it runs until further order", "length");
        foreach (var twice in input.Conditions.Where(c => c is not null).GroupBy(c => c.Number).Where(g => g.Count() > 1))
            yield return new("number-twice", $"Give the number {twice.Key} once", "conditions");
    }

    private IEnumerable<Problem> Wrong(ClauseInput? input, DraftClause? before, string field)
    {
        if (input is null)
        {
            yield return new("condition-missing", "Leave out the empty condition", field);
            yield break;
        }
        if (input.Number is < 1 or > 9999)
            yield return new("number-wrong", "Give the condition's number, from 1", field + ".number");
        if (input.Id is not null && before is null)
            yield return new("condition-unknown", "Give the id of a condition of the text as it stands, or leave it out for a new one", field + ".id");
        if (input.Stays)
            yield break;
        if (before is { MayHoldProtectedDetails: true } && input.MayHoldProtectedDetails == false && !context.Actor.May(Permissions.SeeProtected))
            yield return new("protected-not-seen", "Leave this out: somebody who may see the words must say that they tell nothing of where a protected person is", field + ".mayHoldProtectedDetails");
        if (input.Length?.Read() is { IsSound: false } or { UntilFurtherOrder: true })
            yield return new("length-wrong", "Enter years, months and days, or leave the length out where it runs with the order", field + ".length");
        foreach (var (name, text, says) in new[] { ("justification", input.Justification, "why this condition is necessary and proportionate"), ("evidence", input.Evidence, "which exhibit or statement shows it"), ("risk", input.Risk, "which risk or crime it stops") })
            if (text?.Trim().Length is null or < 3 or > LongestReason)
                yield return new(name + "-missing", $"Enter {says}, in 3 to 2,000 characters", $"{field}.{name}");
    }
}
