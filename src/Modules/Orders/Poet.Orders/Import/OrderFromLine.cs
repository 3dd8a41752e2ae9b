using Poet.Orders.Domain;
using Poet.Orders.Import.Reading;
using Poet.Orders.Import.Reading.Fields;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Finding = Poet.Orders.Domain.Finding;
using Words = Poet.Orders.Import.Reading.Fields.Words;

namespace Poet.Orders.Import;

/// <summary>An order made of a line, with what a person should look at.</summary>
internal sealed record OrderOfLine(Order Order, IReadOnlyList<Finding> Findings);

/// <summary>Makes the order that a line describes. What the line only claims becomes a claim, what it leaves open stays open, and nothing is refused.</summary>
internal sealed class OrderFromLine(OrderTypeCatalogue types, SuggestedTerms suggestions)
{
    public const string ServedDateDoubtful = "served_date_doubtful";

    public OrderOfLine Make(ImportLine line, RowReading reading, Guid subjectId, IReadOnlyList<RowReading> variations, By by)
    {
        var made = reading.MadeOn!.Value;
        var kind = reading.Type!.Form ?? FormKind.Full;
        var edition = types.Require(reading.Type.Code).EditionOn(made, kind);
        var today = LondonTime.DateOf(by.Now);
        var conditions = Conditions(reading, [], by.Now);
        var order = Order.Make(
            new(reading.Type.Code, kind, edition.Id, subjectId, line.Force, new(made, Start(reading, edition.FormOrFirst(kind)), null, End(reading), conditions))
            {
                Id = line.OrderId, ImportLineId = line.Id, ForceReference = Clip(reading.Reference, 100), Court = Clip(reading.Court, 200), Officer = Clip(reading.Officer, 200),
                Unit = Clip(reading.District, 200), StatedStatus = Clip(reading.Status, 200),
                StatusContradicts = reading.Notices.Any(n => n.Code == NoticeCodes.StatusContradictsDates),
            },
            by, [.. Since(reading, today), .. Variations(reading, conditions, variations, by.Now)]);
        return new(order, [.. Findings(order, reading, line.Force, today, by.Now), .. variations.SelectMany(v => Findings(order, v, line.Force, today, by.Now))]);
    }

    /// <summary>An end that contradicts the day made is no end: the order is then neither in force nor ended until a person has looked.</summary>
    private static OrderEnd End(RowReading reading) =>
        reading.UntilFurtherOrder ? new(UntilFurtherOrder: true) : reading.EndsOn >= reading.MadeOn && reading.EndsOn <= Days.Last ? new(reading.EndsOn) : new();

    private static Anchor Start(RowReading reading, OrderForm law) =>
        reading.StartsOnRelease ? Anchor.Released
        : law.Starts.Usual == Anchor.Served && !law.Starts.AlsoAllowed.Contains(Anchor.Made) ? Anchor.Served
        : Anchor.Made;

    private List<ConditionText> Conditions(RowReading reading, IReadOnlyList<ConditionText> earlier, DateTimeOffset now)
    {
        var keep = earlier.ToList();
        List<ConditionText> conditions = [];
        foreach (var read in reading.Conditions)
        {
            var words = read.Words.Replace("\0", "", StringComparison.Ordinal);
            var same = keep.FindIndex(c => Words.Fold(c.Words) == Words.Fold(words));
            conditions.Add(same >= 0 ? keep[same] with { Number = conditions.Count + 1 } : suggestions.For(reading.Type!.Code,
                new(Guid.CreateVersion7(now), conditions.Count + 1, words, WordsSource.Spreadsheet) { MayHoldProtectedDetails = true }));
            if (same >= 0)
                keep.RemoveAt(same); // a sheet may say the same thing twice
        }
        return conditions;
    }

    private static IEnumerable<OrderFact> Since(RowReading reading, DateOnly today)
    {
        if (ServedOn(reading, today) is { } served)
            yield return new Served(LondonTime.StartOf(served), KnowledgeEvidence.Claimed, "From the spreadsheet, which gives the day only");
        if ((reading.Claim == Claim.Ended || reading.IsStruck) && !(reading.EndsOn < today))
            yield return new EndClaimed(today, reading.Claim == Claim.Ended ? reading.Status : "Struck through in the sheet");
    }

    private static DateOnly? ServedOn(RowReading reading, DateOnly today) =>
        reading.ServedOn is { } day && day >= reading.MadeOn && day <= today ? day : null;

    private IEnumerable<OrderFact> Variations(RowReading reading, IReadOnlyList<ConditionText> conditions, IReadOnlyList<RowReading> variations, DateTimeOffset now)
    {
        var end = End(reading);
        foreach (var variation in variations)
        {
            var newEnd = variation.UntilFurtherOrder ? new OrderEnd(UntilFurtherOrder: true) : new(variation.EndsOn);
            var changed = variation.Conditions.Count == 0 ? null : Conditions(variation, conditions, now);
            yield return new Varied(variation.MadeOn!.Value, newEnd == end ? null : newEnd, changed);
            (end, conditions) = (newEnd, changed ?? conditions);
        }
    }

    private static IEnumerable<Finding> Findings(Order order, RowReading reading, string force, DateOnly today, DateTimeOffset now)
    {
        foreach (var finding in reading.Findings)
            yield return New(finding.Code, finding.Section is null ? FindingKind.Data : FindingKind.Legal, finding.Message, finding.Field, finding.Section);
        foreach (var notice in reading.Notices)
            yield return New(notice.Code, FindingKind.Notice, notice.Message);
        if (reading.ServedOn is { } served && ServedOn(reading, today) is null)
            yield return New(ServedDateDoubtful, FindingKind.Data, $"Check the day of service: the sheet says {served:d MMMM yyyy}, before the order was made or in the future", "served");

        Finding New(string code, FindingKind kind, string message, string? field = null, string? section = null) => new()
        {
            Id = Guid.CreateVersion7(now), OrderId = order.Id, Force = force, Code = code, Kind = kind, Field = Clip(field, 60), Message = Clip(message, 1000)!, Section = Clip(section, 200), RaisedAt = now,
        };
    }

    /// <summary>As the database keeps it: no longer than the column, without the characters it cannot hold; null for nothing.</summary>
    private static string? Clip(string? text, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        text = text.Replace("\0", "", StringComparison.Ordinal);
        if (text.Length <= most)
            return text;
        return char.IsHighSurrogate(text[most - 2]) ? text[..(most - 2)] + "…" : text[..(most - 1)] + "…";
    }
}
