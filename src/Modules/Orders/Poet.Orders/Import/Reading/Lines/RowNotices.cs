using Poet.Orders.Import.Reading.Fields;
using Poet.Orders.Import.Reading.Files;

namespace Poet.Orders.Import.Reading.Lines;

/// <summary>What a person should know about a row although nothing in it is wrong by itself.</summary>
internal sealed class RowNotices(RowRemarks remarks, DateOnly today)
{
    public void Add(RowReading row, string officer, bool cutOff, bool typeIsEmpty, SheetLine line)
    {
        if (row.Kind is LineKind.Order or LineKind.Variation or LineKind.TwoOrders)
            Status(row);
        if (row.Claim == Claim.Transferred || StatusText.ClaimsTransfer(officer) || Words.Fold(row.Notes).Contains("transferred to", StringComparison.Ordinal))
            remarks.Note(NoticeCodes.ResponsibilityUnclear, "The sheet says that another force has this order: we are responsible until that force accepts it");
        if (row.Claim is Claim.InCustody or Claim.AwaitingRelease)
            remarks.Note(NoticeCodes.CustodyClaimUnverified, "The sheet says that the person is in custody: confirm it, custody by itself stops no term");
        if (row.Name is { IsSingle: true })
            remarks.Note(NoticeCodes.SingleName, "The sheet gives one name only: find the other before anything is matched by it");
        if (cutOff)
            remarks.Note(NoticeCodes.ConditionsCutOff, "The conditions are cut off in the sheet: take the rest from the sealed order");
        if (row.IsStruck)
            remarks.Note(NoticeCodes.StruckThrough, "The row is struck through, which may mean that the order ended: confirm it");
        if (row.IsHidden)
            remarks.Note(NoticeCodes.HiddenInSheet, "The row is hidden in the sheet");
        if (typeIsEmpty && row.Type is not null)
            remarks.Note(NoticeCodes.TypeFromSheetName, "The cell with the order type is empty: the type is taken from the name of the sheet");
        if (row.Type is { IsGuess: true } && !typeIsEmpty)
            remarks.Note(NoticeCodes.TypeGuessed, $"The order type is written in a way that is not known word for word: check that it is {row.TypeCode}");
        if (line.Cells.Any(c => c.Has(CellMarks.Merged)))
            remarks.Note(NoticeCodes.MergedFromAbove, "Some cells are merged with those above and repeat what they say");
    }

    private void Status(RowReading row)
    {
        var over = row.EndsOn is { } end && end < today;
        var running = row.UntilFurtherOrder || row.EndsOn >= today;
        if (row.Claim == Claim.InForce && over)
            remarks.Note(NoticeCodes.StatusContradictsDates, $"The sheet says {row.Status}, but the order ended on {DatesOfRow.InWords(row.EndsOn)}");
        else if (row.Claim == Claim.Ended && running)
            remarks.Note(NoticeCodes.StatusContradictsDates, $"The sheet says {row.Status}, but by its dates the order is still in force: it is neither in force nor ended until confirmed");
        else if (row.Claim == Claim.AwaitingRelease && over)
            remarks.Note(NoticeCodes.StatusContradictsDates, $"The sheet says {row.Status}, but the order ended on {DatesOfRow.InWords(row.EndsOn)} unless it starts on release");
    }
}
