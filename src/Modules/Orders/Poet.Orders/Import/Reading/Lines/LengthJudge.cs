using Poet.Orders.Import.Reading.Columns;
using Poet.Orders.Import.Reading.Fields;

namespace Poet.Orders.Import.Reading.Lines;

/// <summary>Whether the order ends after it begins and lasts as long as the law lets it.</summary>
internal static class LengthJudge
{
    public static void Judge(TypeReading? type, DatesOfRow dates, ITypeReader types, RowRemarks remarks)
    {
        if (dates.End.Date is { Problem: not DateProblem.None } || dates.End.Unreadable)
            remarks.Note(NoticeCodes.EndDateUnreadable, "The end of the order cannot be read: take it from the sealed order");
        if (dates.MadeOn is not { } made)
            return;
        if (dates.EndsOn is { } end && end < made)
        {
            remarks.Find(FindingCodes.EndsBeforeMade, Field.EndsOn, $"Check the dates: the order ends on {DatesOfRow.InWords(end)}, before it was made");
            return;
        }
        if (dates.End is { Date: { Day: { } last }, UntilFurtherOrder: false } && last > made && last.Day == made.Day && last.Month == made.Month)
            remarks.Note(NoticeCodes.EndDayAmbiguous, $"The end is the anniversary of the day made: the last day may be {DatesOfRow.InWords(last.AddDays(-1))}");
        if (dates.EndsOn is null && !dates.End.UntilFurtherOrder)
            remarks.Note(NoticeCodes.LengthNotCheckable, dates.End.FromRelease
                ? "The order starts on release, so its end is not known until the release is recorded"
                : "The order has no end that can be read, so its length cannot be checked");
        else if (type is not null)
            foreach (var finding in types.Limits(type, new(made)
            {
                LastDay = dates.EndsOn,
                UntilFurtherOrder = dates.End.UntilFurtherOrder,
                BornOn = dates.BornOn,
                CountFromMadeWhenStartUnknown = true,
            }))
                remarks.Find(finding.Code, Field.EndsOn, finding.Says, finding.Section);
    }
}
