using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Plugins;

namespace Poet.Orders.Checks;

/// <summary>
/// One condition against the facts. The rules are asked only where a named person has confirmed the terms and nothing is wrong with the record; everything else is
/// "cannot tell", with the words.
/// </summary>
internal sealed class TermJudge(OrderTypeCatalogue types, ParsedTerms parsed)
{
    public TermCheck Judge(ConditionRow condition, OrderRow order, Standing standing, Circumstances now)
    {
        var kind = condition.KindId is { } id ? types.FindKind(order.TypeCode, id) : null;
        var assessment = Assess(condition, order, kind, standing, now);
        return new(condition.Number, Heading(condition), now.Sight.Words(condition), assessment.Outcome, Says(assessment))
        {
            ConditionId = condition.ConditionId,
            KindId = condition.KindId,
            Kind = kind?.Name,
            NotAskedAbout = assessment.NotAskedAbout,
            Trace = now.Sight.Trace(assessment.Trace),
            Missing = assessment.Missing,
            Notes = assessment.Notes,
            Proof = kind?.Proof ?? [],
            Arrest = Powers.OfTerm(now.Breach?.Arrest, condition.PowerOfArrest),
        };
    }

    /// <summary>What stands in the place of conditions that are not recorded.</summary>
    public static TermCheck NoneRecorded() => new(null, "No conditions are recorded", "Read the sealed order: its conditions are not recorded here", Outcome.CannotTell, Say(Outcome.CannotTell))
    {
        Missing = ["The conditions of this order"],
    };

    private Assessment Assess(ConditionRow condition, OrderRow order, IConditionKind? kind, Standing standing, Circumstances now)
    {
        if (standing.Doubt is { } doubt)
            return new Tracer().CannotTell(doubt);
        if (condition.KindId is null || condition.Terms is null)
            return new Tracer().CannotTell("Compare the words with the facts: this condition is held in words only");
        if (condition.ConfirmedBy is null)
            return new Tracer().CannotTell("Compare the words with the facts: no named person has confirmed the typed terms against the sealed order");
        if (standing.NotStarted is { } notStarted)
            return new Tracer().NoBreach(notStarted);
        if (kind is null)
            return new Tracer().CannotTell(types.Find(order.TypeCode) is null
                ? "Read the words: the rules for this order type are not available on this server"
                : "Read the words: the rules for this order type do not know this kind of condition");
        if (parsed.Of(kind, condition.KindVersion, condition.Terms) is not { } terms)
            return new Tracer().CannotTell("Read the words: the rules for this order type cannot read the typed terms");
        var assessment = kind.Assess(terms.Terms, now.For(condition.ConditionId), now.References);
        return standing.Edge is { } edge ? OnAnEdge(assessment, edge) : assessment;
    }

    private static Assessment OnAnEdge(Assessment assessment, string edge) => assessment with
    {
        Outcome = Outcome.CannotTell,
        Trace = assessment.Outcome == Outcome.CannotTell ? assessment.Trace : [.. assessment.Trace, new($"If the order held at this instant: {Lower(Say(assessment.Outcome))}")],
        Missing = [edge, .. assessment.Missing],
    };

    private static string Says(Assessment assessment) => assessment.NotAskedAbout ? "Nothing that was said touches this term" : Say(assessment.Outcome);

    public static string Say(Outcome outcome) => outcome switch
    {
        Outcome.Breach => "These facts match this term",
        Outcome.NoBreach => "These facts do not match this term",
        _ => "Cannot tell from these facts",
    };

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static string Heading(ConditionRow condition) => condition.Source switch
    {
        WordsSource.SealedOrder when condition is { ConfirmedBy: { } by, ConfirmedAt: { } at } => $"The court's words, compared with the sealed order by {by} on {StandingWords.Day(OrderTypes.Sdk.Clocks.LondonTime.DateOf(at))}",
        WordsSource.SealedOrder => "The court's words, compared with the sealed order",
        WordsSource.Typed => "As an officer typed them in, not compared with the sealed order",
        _ => "From spreadsheet, not compared with the sealed order",
    };
}

/// <summary>What is the same for all terms of one order.</summary>
/// <param name="At">The instant.</param>
/// <param name="Facts">What the officer says.</param>
/// <param name="Ledger">What the subject told and was permitted.</param>
/// <param name="Age">The subject's age; null when not known.</param>
/// <param name="References">People and places, as this asker may see them.</param>
/// <param name="Sight">What this asker may see.</param>
/// <param name="Breach">The law on breach; null when the rules are not available.</param>
internal sealed record Circumstances(DateTimeOffset At, Facts Facts, OrderLedger Ledger, int? Age, References References, Sight Sight, BreachRule? Breach)
{
    /// <summary>The facts with what is known for one condition: a permission under another one does not count.</summary>
    public Situation For(Guid condition) => new(At, Facts, Ledger.Known(condition, Age));
}
