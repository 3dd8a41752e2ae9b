using System.Globalization;
using System.Text;
using Poet.Bench.Stage;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Plugins;

namespace Poet.Bench.Fill;

/// <summary>A register as a force keeps it in a spreadsheet: dates, names, identifiers and conditions in the forms in which people write them. Most rows are clean, some repeat a person, a few are faulty.</summary>
internal static class InventedSheet
{
    private static readonly string[] Conditions =
    [
        "Not to contact directly or indirectly {0}", "Not to enter any licensed premises in Wickton between 1900hrs and 0700hrs",
        "Not to be in possession of more than one mobile telephone", "Not to possess cash exceeding £1,000", "Not to enter Netherford Retail Park",
        "To notify the police of any change of address within 3 days", "Not to be in the company of {0} in any public place", "Curfew at home address between 2200hrs and 0600hrs",
        "Not to approach within 100 metres of {0}",
    ];

    public static void Write(string path, int rows, StagedPlatform platform)
    {
        var types = platform.Services.GetRequiredService<OrderTypeCatalogue>().All;
        var today = LondonTime.DateOf(platform.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        using var sheet = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        sheet.WriteLine("Ref,Nominal,D.O.B,PNC ID,Type of Order,Court,Date Granted,Expiry,Conditions,OIC,District,Risk,Status,Notes");
        for (var i = 0; i < rows; i++)
        {
            var person = i % 10 == 9 ? i - 5 : i; // one row in ten is a further order on somebody
            var made = today.AddDays(-30 - i % 700);
            string[] cells =
            [
                $"BENCH/{made.Year}/{i:00000}", NameOf(person), Day(InventedNames.Born(person), person), i % 50 == 7 ? "" : InventedNames.Pnc(person), types[i % types.Count].Info.Name,
                "Wickton Magistrates", i % 200 == 3 ? "unknown" : Day(made, i), i % 8 == 5 ? "Until further order" : Day(made.AddYears(3), i + 1), Numbered(i),
                i % 12 == 0 ? "" : "PC " + InventedNames.Family(i % 300), "Wickton", i % 3 == 0 ? "High" : "Medium", "LIVE", "",
            ];
            sheet.WriteLine(string.Join(',', cells.Select(Quoted)));
        }
    }

    private static string NameOf(int i) => i % 2 == 0 ? InventedNames.Name(i) : $"{InventedNames.Family(i).ToUpperInvariant()}, {InventedNames.Given(i)}";

    private static string Day(DateOnly day, int form) => day.ToString((form % 5) switch
    {
        0 => "dd/MM/yyyy",
        1 => "dd.MM.yyyy",
        2 => "yyyy-MM-dd",
        3 => "d MMMM yyyy",
        _ => "dd/MM/yy",
    }, CultureInfo.InvariantCulture);

    private static string Numbered(int i) => string.Join(' ', Enumerable.Range(0, 2 + i % 4).Select(n =>
        $"{n + 1}. {string.Format(CultureInfo.InvariantCulture, Conditions[(i + n) % Conditions.Length], InventedNames.Name(i * 31 % 5_000))}."));

    private static string Quoted(string cell) => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell;
}
