using System.Globalization;
using Poet.Orders.Import.Reading.Columns;
using Poet.Orders.Import.Reading.Fields;
using Poet.Orders.Import.Reading.Files;
using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.Orders.Import.Reading.Lines;

/// <summary>The dates of a row, each read in the light of the others.</summary>
internal sealed class DatesOfRow
{
    /// <summary>Nobody under the age of criminal responsibility has an order (Children and Young Persons Act 1933 s.50).</summary>
    private const int LeastAge = 10;

    /// <summary>Beyond this an age is a slip or a spreadsheet's empty date (1 January 1900).</summary>
    private const int GreatestAge = 100;

    private readonly SheetLine line;
    private readonly ColumnMap columns;
    private readonly DateOnly today;
    private readonly bool doubt;
    private readonly RowRemarks remarks;

    public DatesOfRow(SheetLine line, ColumnMap columns, DateOnly today, bool doubt, RowRemarks remarks, bool mustBeMade)
    {
        (this.line, this.columns, this.today, this.doubt, this.remarks) = (line, columns, today, doubt, remarks);
        End = EndReader.Read(columns.Cell(line, Field.EndsOn), new(today.Year + 50, doubt));
        if (End == EndReading.Missing && columns.Has(Field.Length))
            End = EndReader.Read(columns.Cell(line, Field.Length), new(today.Year + 50, doubt));
        MadeOn = Made(mustBeMade);
        EndsOn = End.LastDay(MadeOn);
        BornOn = Born();
        var served = DateReader.Read(columns.Cell(line, Field.ServedOn), new(today.Year + 1, doubt));
        ServedOn = served.Problem == DateProblem.None ? served.Day : null;
    }

    public EndReading End { get; }

    public DateOnly? MadeOn { get; }

    public DateOnly? EndsOn { get; }

    public DateOnly? BornOn { get; }

    public DateOnly? ServedOn { get; }

    private DateOnly? Made(bool must)
    {
        var cell = columns.Cell(line, Field.MadeOn);
        var read = DateReader.Read(cell, new(today.Year + 1, doubt));
        switch (read.Problem)
        {
            case DateProblem.None:
                if (read.MonthFirst)
                    remarks.Note(NoticeCodes.MonthBeforeDay, $"{cell.Text} can only be read with the month first, as {InWords(read.Day)}; the other dates of the sheet may need a look");
                return read.Day;
            case DateProblem.Ambiguous:
                return Settled(cell, read, must);
            default:
                if (must)
                    remarks.Find(FindingCodes.MadeDateUnreadable, Field.MadeOn, read.Problem switch
                    {
                        DateProblem.Missing => "Enter the day the order was made",
                        DateProblem.OutOfRange => $"Enter the day the order was made with its year: {Short(cell)} is outside 1900 to 2199",
                        _ => $"Enter the day the order was made as day, month and year: {Short(cell)} is no date",
                    });
                return null;
        }
    }

    /// <summary>An order runs for whole years, months or weeks; where only one reading gives that with the end, it is the one, and the row says so.</summary>
    private DateOnly? Settled(Cell cell, DateReading read, bool must)
    {
        var both = $"{InWords(read.Day)} or {InWords(read.Other)}";
        if (End.Date is { Problem: DateProblem.None, Day: { } end })
        {
            var whole = new[] { read.Day, read.Other }.Where(d => d is { } day && IsWholeTerm(day, end)).ToList();
            if (whole is [{ } settled])
            {
                remarks.Note(NoticeCodes.DayAndMonthUnclear, $"{cell.Text} could be {both}; taken as {InWords(settled)}, from which the end date is a whole term");
                return settled;
            }
        }
        if (must)
            remarks.Find(FindingCodes.MadeDateUnreadable, Field.MadeOn, $"Write the month of the day made as a word: {cell.Text} could be {both}");
        else
            remarks.Note(NoticeCodes.DayAndMonthUnclear, $"{cell.Text} could be {both}");
        return null;
    }

    private static bool IsWholeTerm(DateOnly first, DateOnly last)
    {
        var after = last.AddDays(1);
        return after > first && (after.Day == first.Day || (after.DayNumber - first.DayNumber) % 7 == 0 && after < first.AddMonths(3));
    }

    private DateOnly? Born()
    {
        var cell = columns.Cell(line, Field.BornOn);
        var on = MadeOn ?? today;
        var read = DateReader.Read(cell, new(on.Year - LeastAge, doubt));
        switch (read.Problem)
        {
            case DateProblem.Missing:
                return null;
            case DateProblem.None when read.Day is { } born:
                if (born > today || LegalClock.AgeOn(born, on) is < LeastAge or > GreatestAge)
                    Implausible(InWords(born));
                return born;
            case DateProblem.OutOfRange:
                Implausible(Short(cell));
                return null;
            case DateProblem.Ambiguous:
                remarks.Note(NoticeCodes.DayAndMonthUnclear, $"The date of birth {cell.Text} could be {InWords(read.Day)} or {InWords(read.Other)}");
                return null;
            default:
                remarks.Note(NoticeCodes.BirthDateUnknown, $"The date of birth is not known: the sheet says {Short(cell)}");
                return null;
        }

        void Implausible(string what) =>
            remarks.Find(FindingCodes.BirthDateImplausible, Field.BornOn, $"Check the date of birth: nobody born on {what} has an order made on {InWords(on)}");
    }

    public static string InWords(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";

    private static string Short(Cell cell) => cell.Text.Length <= 40 ? cell.Text.Trim() : cell.Text[..40].Trim() + "…";
}
