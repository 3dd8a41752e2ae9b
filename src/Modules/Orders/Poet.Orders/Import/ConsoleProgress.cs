using System.Globalization;
using Poet.Orders.Import.Reading.Columns;

namespace Poet.Orders.Import;

/// <summary>A bar on a terminal; elsewhere a line for every batch, so that logs stay short.</summary>
internal sealed class ConsoleProgress : IProgress<ImportProgress>, IDisposable
{
    private const int Width = 30;
    private readonly bool terminal = !Console.IsErrorRedirected;
    private bool drawn;

    public void Report(ImportProgress value)
    {
        var what = value.State == ImportState.Staging ? "Reading lines" : "Recording orders";
        var says = string.Create(CultureInfo.InvariantCulture, $"{what}: {value.Done:N0} of {value.Of:N0}");
        if (!terminal)
        {
            Console.Error.WriteLine(says);
            return;
        }
        var full = value.Of == 0 ? Width : (int)((long)Width * Math.Min(value.Done, value.Of) / value.Of);
        Console.Error.Write($"\r[{new string('#', full)}{new string('.', Width - full)}] {says}   ");
        drawn = true;
    }

    /// <summary>Says how the columns were understood, so that a wrong guess is seen at once.</summary>
    public static void Columns(IReadOnlyList<SheetPlan> plans, string format)
    {
        Console.Error.WriteLine($"Read as {format}");
        foreach (var plan in plans.Where(p => p.Columns is not null))
            Console.Error.WriteLine($"Sheet {plan.Sheet.Name}: " + string.Join(", ", plan.Columns!.Columns.Select(c =>
                $"{c.Heading} = {(c.Field == Field.Kept ? "kept as it is" : c.Field)}{(c.Confidence is > 0 and < 1 ? string.Create(CultureInfo.InvariantCulture, $" ({c.Confidence:P0} sure)") : "")}")));
    }

    public void Dispose()
    {
        if (drawn)
            Console.Error.WriteLine();
    }
}
