using Poet.Orders.Domain;
using Poet.Orders.Import.Reading;
using Poet.OrderTypes.Sdk.Clocks;
using Finding = Poet.Orders.Import.Reading.Finding;
using Words = Poet.Platform.Requests.Words;

namespace Poet.Orders.Import;

/// <summary>A line as it is kept, with what it is found by where it waits for a person.</summary>
internal sealed record AdmittedLine(ImportLine Line, RowReading Reading, IReadOnlyList<string> Tokens);

/// <summary>Decides what becomes of each line that was read: an order, a change to the order above, a repeat, a place in the mending queue, or nothing to do.</summary>
internal sealed class Admission(ImportRun run)
{
    public const string ImportedBefore = "imported_before";
    public const string QueuedBefore = "queued_before";
    public const string ChangedSinceImport = "changed_since_import";
    public const string VariationUnclear = "variation_unclear";

    private readonly DateOnly today = LondonTime.DateOf(run.StartedAt);
    private readonly Dictionary<(string Sheet, int Line), Above> orders = [];
    private int ordinal;

    public AdmittedLine Admit(RowReading reading, KnownLines known)
    {
        ordinal++;
        var key = Person.OrderKey(reading);
        if (reading.Row is null || reading.Outcome == RowOutcome.Noted)
            return Line(reading, null, null, MendingState.None);
        if (reading.Outcome == RowOutcome.Duplicate)
            return Line(reading, Outcomes.Duplicate, orders.GetValueOrDefault((reading.DuplicateOf!.Sheet, reading.DuplicateOf.Line))?.OrderId, MendingState.None);
        if (known.SameRow(reading) is { } before)
            return Line(Note(reading, before.OrderId is null ? QueuedBefore : ImportedBefore, before.OrderId is null
                ? "The same row was brought in before and waits in the mending queue, or was dealt with there" : "The same row was brought in before"), Outcomes.Duplicate, before.OrderId, MendingState.None);
        if (known.SameOrder(key) is not null && reading.Outcome is RowOutcome.Imported or RowOutcome.Flagged)
            return Queued(Note(reading, ChangedSinceImport, "This order was brought in before, and the row has changed since: record what happened on the order itself"));
        return reading.Kind switch
        {
            LineKind.Order when reading.Outcome is RowOutcome.Imported or RowOutcome.Flagged => Order(reading, key),
            LineKind.Variation => Variation(reading),
            _ => Queued(reading),
        };
    }

    private AdmittedLine Order(RowReading reading, string? key)
    {
        if (reading.MadeOn > today || reading.MadeOn < Days.First)
            return Queued(reading with
            {
                Outcome = RowOutcome.Rejected,
                Findings = [.. reading.Findings, new Finding(FindingCodes.MadeDateUnreadable, "madeOn", "Enter the day the order was made: the one in the sheet is in the future, or before 1900")],
            });
        var id = LineIds.OfOrder(run, ordinal);
        orders[(reading.Sheet, reading.Line)] = new(id, reading.MadeOn!.Value, reading.EndsOn, reading.UntilFurtherOrder, reading.Conditions.Select(c => Key(c.Words)).ToHashSet());
        return Line(reading, reading.Outcome == RowOutcome.Flagged ? Outcomes.Flagged : Outcomes.Imported, id, MendingState.None, key);
    }

    /// <summary>
    /// A change to the order above where the row leaves no doubt: its day lies within the order's life, and its conditions hold all of the earlier ones or there are none. A list
    /// that leaves some out may be all terms that now stand, or only the new ones; a person reads the sealed order.
    /// </summary>
    private AdmittedLine Variation(RowReading reading)
    {
        if (reading.BelongsTo is not { } place || !orders.TryGetValue((place.Sheet, place.Line), out var above))
            return Queued(reading);
        var conditions = reading.Conditions.Select(c => Key(c.Words)).ToHashSet();
        var changes = conditions.Count > 0 && !conditions.SetEquals(above.Conditions) || reading.UntilFurtherOrder != above.UntilFurtherOrder || reading.EndsOn != above.EndsOn;
        var clear = reading.MadeOn is { } from && from >= above.MadeOn && from <= today && !(above.EndsOn < from)
            && (reading.UntilFurtherOrder || reading.EndsOn >= from) && changes
            && (conditions.Count == 0 || conditions.IsSupersetOf(above.Conditions));
        if (!clear)
            return Queued(Note(reading, VariationUnclear, "What the court changed cannot be told from this row: record the variation on the order itself"));
        orders[(place.Sheet, place.Line)] = above with { EndsOn = reading.EndsOn, UntilFurtherOrder = reading.UntilFurtherOrder, Conditions = conditions.Count == 0 ? above.Conditions : conditions };
        return Line(reading, reading.Findings.Count > 0 ? Outcomes.Flagged : Outcomes.Imported, above.OrderId, MendingState.None);
    }

    private AdmittedLine Queued(RowReading reading) => Line(reading, Outcomes.Rejected, null, MendingState.Queued);

    private AdmittedLine Line(RowReading reading, string? outcome, Guid? orderId, MendingState mending, string? key = null) => new(new()
    {
        Id = LineIds.OfLine(run, ordinal), RunId = run.Id, Force = run.Force, Ordinal = ordinal, Sheet = Clip(reading.Sheet), Line = reading.Line, Row = reading.Row,
        Cells = StagedReading.WriteCells(reading.Cells), Hash = reading.Hash, OrderKey = key, What = Words.Kebab(reading.Kind.ToString()), Outcome = outcome,
        DuplicateOf = reading.DuplicateOf?.Row, Reading = outcome is null ? null : StagedReading.Write(reading), BornOn = reading.BornOn, OrderId = orderId, Mending = mending,
        SearchText = mending == MendingState.Queued ? LineTokens.SearchText(reading, open: true) : null,
        ProtectedText = mending == MendingState.Queued ? LineTokens.SearchText(reading, open: false) : null,
    }, reading, mending == MendingState.Queued ? LineTokens.Of(reading) : []);

    private static RowReading Note(RowReading reading, string code, string message) => reading with { Notices = [.. reading.Notices, new(code, message)] };

    private static string Key(string words) => Reading.Fields.Words.Fold(words);

    private static string Clip(string sheet) => sheet.Length <= 100 ? sheet : sheet[..100];

    /// <summary>An order of this file as the lines so far have it.</summary>
    private sealed record Above(Guid OrderId, DateOnly MadeOn, DateOnly? EndsOn, bool UntilFurtherOrder, IReadOnlySet<string> Conditions);
}
