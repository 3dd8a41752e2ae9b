using System.Text;
using Poet.Orders.Import.Reading;
using Poet.Orders.Import.Reading.Columns;
using Poet.Orders.Import.Reading.Files;

namespace Poet.Orders.Tests.Import;

/// <summary>Reads sample files and sheets written in a test.</summary>
internal static class TestFiles
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "data", name);

    public static List<RowReading> ReadSample(string name)
    {
        using var stream = File.OpenRead(PathOf(name));
        return Read(stream, name);
    }

    public static List<RowReading> ReadCsv(string text, Encoding? encoding = null) =>
        Read(new MemoryStream((encoding ?? new UTF8Encoding(false)).GetBytes(text)), "sheet.csv");

    public static List<RowReading> Read(Stream stream, string name, FileLimits? limits = null, MappingProfile? profile = null)
    {
        using var file = SpreadsheetFile.Open(stream, name, limits);
        var plans = SheetPlan.ForAll(file, profile, default);
        return new RegisterReading(SheetTypes.Loaded, Today).Read(plans, default).ToList();
    }

    /// <summary>One order row under the usual headings, with the cells given by heading.</summary>
    public static RowReading Row(params (string Heading, string Text)[] cells)
    {
        var all = new Dictionary<string, string>
        {
            ["Ref"] = "A/1", ["Nominal"] = "Jack Marsh", ["D.O.B"] = "08/07/1990", ["PNC ID"] = "2018/0415170V", ["Type of Order"] = "SPO", ["Date Granted"] = "01/03/2024",
            ["Expiry"] = "28/02/2027", ["Conditions"] = "1. Not to contact Ms A", ["OIC"] = "PC Ito", ["Status"] = "Live", ["Notes"] = "",
        };
        foreach (var (heading, text) in cells)
            all[heading] = text;
        var csv = string.Join(',', all.Keys.Select(Quoted)) + "\n" + string.Join(',', all.Values.Select(Quoted)) + "\n";
        return ReadCsv(csv).Should().HaveCount(2).And.Subject.Last();
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"")}\"";
}
