using System.Globalization;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.Orders.Checks;

/// <summary>The short form to read over the radio: codes, references and outcomes. No words of conditions, no names, no places.</summary>
internal static class RadioLines
{
    public static IReadOnlyList<string> Of(CheckAnswer answer)
    {
        List<string> lines = [answer.Identity.Heading.ToUpperInvariant()];
        if (answer.Child is not null)
            lines.Add("UNDER 18");
        lines.AddRange(answer.ProcessingRestricted);
        if (answer.Orders.Count == 0)
            lines.Add(answer.Found);
        foreach (var order in answer.Orders)
        {
            lines.Add($"{order.TypeCode} {order.Reference}, {InWords(order)}, {(order.Knowledge.Best is { } best ? Knowing.InWords(best).ToLowerInvariant() : "NOT SHOWN TO BE SERVED OR TOLD")}");
            lines.AddRange(order.Conditions.Where(c => !c.NotAskedAbout).Select(c => $"TERM {Number(c)}{(c.Kind is null ? "" : ", " + c.Kind.ToLowerInvariant())}: {Code(c.Outcome)}"));
            if (order.Conditions.Count(c => c.NotAskedAbout) is > 0 and var silent)
                lines.Add($"{silent} other term{(silent == 1 ? "" : "s")} not asked about");
            // last, and only on suspicion: heard first, "arrest yes" would sound like advice
            lines.Add($"Powers on suspicion of a breach, each with its test: ARREST {Said(order.Arrest)}, ENTER {Said(order.Enter)}, SEARCH {Said(order.Search)}");
        }
        if (answer.Orders.Count > 0)
            lines.AddRange(answer.Elsewhere);
        if (answer.Orders.Count > 0)
            lines.AddRange(answer.Restricted);
        if (answer.Orders.Count > 0 && answer.Unmended.Count > 0)
            lines.Add("UNMENDED ROW MATCHES, another order may exist");
        if (answer.Orders.Count > 0 && answer.Identity.MayBeRecordedTwice)
            lines.Add(StandingWords.AnotherRecord.ToUpperInvariant());
        return lines;
    }

    private static string InWords(OrderCheck order) => order.CannotTellBecause is not null && order.State != OrderState.InForce ? "CANNOT TELL WHETHER IN FORCE" : order.State switch
    {
        OrderState.InForce when order.CannotTellBecause is not null => "IN FORCE BY ITS DATES, BUT READ THE RECORD",
        OrderState.InForce => order.LastDay is { } last ? $"IN FORCE to {StandingWords.Day(last)}" : "IN FORCE",
        OrderState.AwaitingStart => "NOT STARTED",
        _ => "CANNOT TELL WHETHER IN FORCE",
    };

    private static string Number(TermCheck term) => term.Number?.ToString(CultureInfo.InvariantCulture) ?? "NOT RECORDED";

    private static string Said(PowerFound power) => power.Answer switch { PowerFoundAnswer.Yes => "YES", PowerFoundAnswer.No => "NO", _ => "CANNOT TELL" };

    private static string Code(Outcome outcome) => outcome switch { Outcome.Breach => "MATCH", Outcome.NoBreach => "NO MATCH", _ => "CANNOT TELL" };
}
