using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Poet.Plans.Domain;
using Poet.Platform.Errors;

namespace Poet.Plans.Reports;

/// <summary>Reads a CSV file of reports, with headings, in UTF-8. Each line is taken or refused with the column and the mend.</summary>
internal static class ReportFile
{
    public const int MostBytes = 20 * 1024 * 1024;
    public const int MostLines = 20_000;

    private const int MostCell = 200;
    private static readonly string[] Days = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];
    private static readonly string[] Needed = ["crime number", "recorded by", "reported on", "classification", "named as", "name"];

    /// <summary>The lines, and those that cannot be taken.</summary>
    /// <exception cref="RuleBrokenException">The file as a whole cannot be read.</exception>
    public static (List<ReportLine> Lines, List<(int Line, string Why)> Refused) Read(byte[] bytes, DateOnly today)
    {
        var (taken, refused) = (new List<ReportLine>(), new List<(int, string)>());
        using var csv = new CsvReader(new StringReader(Decoded(bytes)), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            TrimOptions = TrimOptions.Trim, BadDataFound = null, MissingFieldFound = null, PrepareHeaderForMatch = h => h.Header.Trim().ToLowerInvariant(), DetectDelimiter = true, DetectDelimiterValues = [",", ";", "\t"],
        });
        if (!csv.Read() || !csv.ReadHeader())
            throw Unreadable("Choose a file with a line of headings and a line for each report");
        var headings = csv.HeaderRecord!.Select(h => h.Trim().ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        if (Needed.Where(n => !headings.Contains(n)).ToList() is { Count: > 0 } missing)
            throw Unreadable($"Give the file these columns: {string.Join(", ", missing)}");
        for (var line = 1; csv.Read(); line++)
        {
            if (line > MostLines)
                throw Unreadable($"Split the file: at most {MostLines:N0} reports are taken at once");
            var cells = new Cells(csv);
            if (cells.Read(line, today, out var report) is { } why)
                refused.Add((line, why));
            else
                taken.Add(report!);
        }
        return (taken, refused);
    }

    private static string Decoded(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw Unreadable("Save the file as CSV in UTF-8");
        }
    }

    private static RuleBrokenException Unreadable(string mend) => new([new("file-unreadable", mend, "file")]);

    private readonly struct Cells(CsvReader csv)
    {
        public string? Read(int line, DateOnly today, out ReportLine? report)
        {
            report = null;
            if (Text("crime number") is not { Length: > 0 and <= CrimeReport.MostCharacters } crime)
                return $"Enter the crime number in 1 to {CrimeReport.MostCharacters} characters, in crime number";
            if (Text("recorded by") is not { Length: > 0 and <= 60 } by)
                return "Enter the force or body that recorded the crime in 1 to 60 characters, in recorded by";
            if (!Day("reported on", out var reported) || reported.Year < 1900 || reported > today)
                return "Enter the day of the report as 2026-03-31 or 31/03/2026, not in the future, in reported on";
            if (Text("classification") is not { Length: > 0 and <= 10 } classification)
                return "Enter the Home Office classification in 1 to 10 characters, in classification";
            if (!Enum.TryParse<NamedAs>(Text("named as"), ignoreCase: true, out var named) || !Enum.IsDefined(named))
                return "Enter suspect, arrested, charged, convicted, eliminated, victim, witness or other, in named as";
            var status = Text("status");
            if (status is not (null or "" or "recorded" or "cancelled"))
                return "Enter recorded or cancelled, or nothing, in status";
            if (Text("name") is not { Length: >= 2 and <= MostCell } name)
                return $"Enter the name of whom the report names in 2 to {MostCell} characters, in name";
            DateOnly? born = null;
            if (Text("date of birth") is { Length: > 0 })
            {
                if (!Day("date of birth", out var day) || day.Year < 1900 || day > today)
                    return "Enter the date of birth as 1990-03-31 or 31/03/1990, or nothing, in date of birth";
                born = day;
            }
            if (Text("nominal number")?.Length > 40 || Text("pnc id")?.Length > 40 || Text("cro number")?.Length > 40)
                return "Enter numbers of at most 40 characters, in nominal number, PNC ID and CRO number";
            report = new(line, crime, by, reported, classification.ToUpperInvariant(), named, status == "cancelled", name)
            {
                BornOn = born, Nominal = Said("nominal number"), PncId = Said("pnc id"), CroNumber = Said("cro number"),
            };
            return null;
        }

        private string? Text(string column) => csv.TryGetField<string>(column, out var cell) ? cell?.Trim() : null;

        private string? Said(string column) => Text(column) is { Length: > 0 } said ? said : null;

        private bool Day(string column, out DateOnly day) => DateOnly.TryParseExact(Text(column), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}

/// <summary>A line that can be taken.</summary>
internal sealed record ReportLine(int Line, string Crime, string RecordedBy, DateOnly ReportedOn, string Classification, NamedAs NamedAs, bool Cancelled, string Name)
{
    public DateOnly? BornOn { get; init; }

    /// <summary>The number under which the crime system keeps the person: lines with one number are one person.</summary>
    public string? Nominal { get; init; }

    public string? PncId { get; init; }
    public string? CroNumber { get; init; }
}
