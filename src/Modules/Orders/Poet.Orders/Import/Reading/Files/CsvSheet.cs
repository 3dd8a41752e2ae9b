using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Poet.Orders.Import.Reading.Files;

/// <summary>A text file with one sheet, read line by line.</summary>
internal sealed class CsvSheet : ISheet
{
    private static readonly (char Mark, string Name)[] Delimiters = [(',', "commas"), (';', "semicolons"), ('\t', "tabs"), ('|', "bars")];

    private readonly Stream stream;
    private readonly Encoding encoding;
    private readonly FileLimits limits;
    private readonly char delimiter;

    private CsvSheet(Stream stream, string name, Encoding encoding, FileLimits limits)
    {
        (this.stream, Name, this.encoding, this.limits) = (stream, name, encoding, limits);
        using var reader = Reader();
        (delimiter, DelimiterName) = Likeliest(reader);
    }

    public string Name { get; }

    public bool IsHidden => false;

    public string DelimiterName { get; }

    public static CsvSheet Open(Stream stream, string name, Encoding encoding, FileLimits limits) => new(stream, name, encoding, limits);

    public IEnumerable<SheetLine> Lines(CancellationToken cancel)
    {
        using var reader = Reader();
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = null, // a stray quote is a slip of the keyboard, not a reason to lose the line
            MaxFieldSize = limits.CellCharacters,
            BufferSize = 64 * 1024,
        });
        var textLine = 1;
        for (var number = 1; Next(parser, number); number++)
        {
            cancel.ThrowIfCancellationRequested();
            if (parser.Count > limits.Columns)
                throw new UnreadableFileException($"Check line {number}: it has more than {limits.Columns} columns");
            var cells = new Cell[parser.Count];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = new(Plain(parser[i]));
            yield return new(number, textLine, IsHidden: false, cells);
            textLine = parser.RawRow + 1;
        }
    }

    private bool Next(CsvParser parser, int number)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw limits.CellTooLong(number);
        }
    }

    private StreamReader Reader()
    {
        stream.Position = 0;
        return new(stream, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024, leaveOpen: true);
    }

    /// <summary>Excel writes ="0123" to keep a number as text.</summary>
    private static string Plain(string text) =>
        text.Length > 3 && text.StartsWith("=\"", StringComparison.Ordinal) && text[^1] == '"' && text.IndexOf('"', 2) == text.Length - 1 ? text[2..^1] : text;

    /// <summary>The mark that divides the first lines most evenly: in a column of sentences commas come and go, divisions do not.</summary>
    private static (char Mark, string Name) Likeliest(TextReader reader)
    {
        var sample = new char[64 * 1024];
        var lines = CountsByLine(sample.AsSpan(0, reader.ReadBlock(sample)));
        return Delimiters.Select((delimiter, i) => (delimiter, Score: Score(lines.Select(counts => counts[i])))).MaxBy(d => d.Score).delimiter;

        static int Score(IEnumerable<int> counts) =>
            counts.Where(n => n > 0).GroupBy(n => n).Select(same => same.Key * same.Count()).DefaultIfEmpty().Max();
    }

    private static List<int[]> CountsByLine(ReadOnlySpan<char> sample)
    {
        List<int[]> lines = [new int[Delimiters.Length]];
        var quoted = false;
        foreach (var c in sample)
        {
            if (c == '"')
                quoted = !quoted;
            if (quoted)
                continue;
            if (c == '\n')
                lines.Add(new int[Delimiters.Length]);
            for (var i = 0; i < Delimiters.Length; i++)
                if (c == Delimiters[i].Mark)
                    lines[^1][i]++;
        }
        return lines;
    }
}
