using Poet.Orders.Domain;
using Poet.Orders.Features.Imports;
using Poet.Orders.Import.Reading;
using Poet.Orders.Import.Reading.Fields;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using static Poet.Orders.Features.Imports.MendedParts;
using Finding = Poet.Orders.Import.Reading.Finding;

namespace Poet.Orders.Import;

/// <summary>A line as read, with what a person entered put in, judged again; all that is still missing is said at once.</summary>
internal sealed class MendedReading(OrderTypeCatalogue types, DateTimeOffset now, bool seesProtected)
{
    public RowReading Of(ImportLine line, MendedParts mended)
    {
        if (line.Mending != MendingState.Queued)
            throw new RuleBrokenException([new("not-waiting", "Leave the line as it is: it does not wait to be mended")]);
        var read = StagedReading.Read(line)!;
        var name = mended.Gives(Parts.Name) ? NameReader.Read(mended.Name ?? "") : read.Name;
        var code = mended.Gives(Parts.TypeCode) ? mended.TypeCode : read.TypeCode;
        var madeOn = mended.Gives(Parts.MadeOn) ? mended.MadeOn : read.MadeOn;
        RuleBrokenException.ThrowIfAny(Problems());

        var reading = read with
        {
            Kind = LineKind.Order,
            Outcome = RowOutcome.Imported,
            Name = name,
            MadeOn = madeOn,
            BornOn = mended.Gives(Parts.BornOn) ? mended.BornOn : read.BornOn,
            PncIds = mended.Gives(Parts.PncId) ? PncReader.Read(mended.PncId ?? "", now.Year).Readings : read.PncIds,
            Type = new(code!, mended.Form ?? (code == read.TypeCode ? read.Type?.Form : null)),
            EndsOn = End(mended, read, madeOn!.Value),
            UntilFurtherOrder = mended.UntilFurtherOrder ?? (mended.EndsOn is null && read.UntilFurtherOrder),
            Conditions = mended.Gives(Parts.Conditions) ? Conditions(mended.Conditions ?? []) : read.Conditions,
        };
        return reading with { Findings = [.. Judge(reading)] };

        IEnumerable<Problem> Problems()
        {
            if (name is null)
                yield return new("name-missing", "Enter the person's name", "mended.name");
            if (code is null || types.Find(code) is null)
                yield return new("type-missing", "Choose the order type", "mended.typeCode");
            if (madeOn is not { } made)
                yield return new("made-on-missing", "Enter the day the order was made", "mended.madeOn");
            else if (made > LondonTime.DateOf(now))
                yield return new("made-in-future", "Enter a day the order was made that is today or earlier", "mended.madeOn");
            else
                foreach (var problem in Days.Problems(made, "mended.madeOn", "the day the order was made"))
                    yield return problem;
            foreach (var problem in Days.Problems(mended.EndsOn, "mended.endsOn", "a last day"))
                yield return problem;
            if (mended is { UntilFurtherOrder: true, EndsOn: not null })
                yield return new("two-ends", "Give either a last day or until further order, not both", "mended.endsOn");
            if (mended.PncId is { Length: > 0 } written && PncReader.Read(written, now.Year).Readings.Count == 0)
                yield return new("pnc-unreadable", "Enter a PNC ID, for example 2018/0415170V, or leave it empty", "mended.pncId");
            if (mended.Gives(Parts.Conditions) && !seesProtected && read.Conditions.Count > 0)
                yield return new("conditions-withheld", "Leave the conditions out: the sheet gives some that you may not see, and they stay", "mended.conditions");
        }
    }

    /// <summary>The last day as the sheet gives it, or as its length does; null when that is not known.</summary>
    public static DateOnly? End(RowReading read, DateOnly? madeOn) => read.EndsOn ?? (read.StartsOnRelease || madeOn is not { } made ? null : read.Length?.LastDay(made));

    // an end left empty clears one that was shown; where none could be shown, a length in the sheet still tells it from the day made
    private static DateOnly? End(MendedParts mended, RowReading read, DateOnly madeOn) =>
        mended.UntilFurtherOrder == true ? null
        : mended.Gives(Parts.EndsOn) && (mended.EndsOn is not null || End(read, read.MadeOn) is not null) ? mended.EndsOn
        : End(read, madeOn);

    private static IReadOnlyList<ConditionReading> Conditions(IReadOnlyList<string> words) =>
        [.. words.Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => new ConditionReading("", c.Trim()))];

    /// <summary>What the law and the record have against it now; what a person has mended is no finding any more.</summary>
    private IEnumerable<Finding> Judge(RowReading reading)
    {
        if (reading.Conditions.Count == 0 && new CatalogueTypes(types).HasTerms(reading.Type))
            yield return new(FindingCodes.ConditionsMissing, "conditions", "Enter the conditions from the sealed order");
        foreach (var pnc in reading.PncIds.Where(p => p.Validity == Poet.Subjects.Contracts.Identifiers.IdentifierValidity.CheckLetterWrong))
            yield return new(FindingCodes.PncCheckLetterWrong, "pnc", pnc.Says);
        foreach (var finding in new CatalogueTypes(types).Limits(reading.Type!, new(reading.MadeOn!.Value)
        {
            LastDay = reading.EndsOn, UntilFurtherOrder = reading.UntilFurtherOrder, BornOn = reading.BornOn, CountFromMadeWhenStartUnknown = true,
        }))
            yield return new(finding.Code, "endsOn", finding.Says, finding.Section);
    }
}
