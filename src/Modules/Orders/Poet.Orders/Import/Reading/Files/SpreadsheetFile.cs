namespace Poet.Orders.Import.Reading.Files;

/// <summary>An opened spreadsheet: its sheets in order. Refuses what is no spreadsheet with one sentence.</summary>
internal sealed class SpreadsheetFile : IDisposable
{
    private readonly IDisposable? opened;

    private SpreadsheetFile(IReadOnlyList<ISheet> sheets, string format, IDisposable? opened) =>
        (Sheets, Format, this.opened) = (sheets, format, opened);

    public IReadOnlyList<ISheet> Sheets { get; }

    /// <summary>For the report: "workbook", or the encoding and delimiter of a text file.</summary>
    public string Format { get; }

    /// <param name="stream">Must seek: a sheet is read once to plan and once to import. The caller closes it, after this.</param>
    /// <param name="fileName">Names the only sheet of a text file.</param>
    public static SpreadsheetFile Open(Stream stream, string fileName, FileLimits? limits = null)
    {
        limits ??= FileLimits.Usual;
        if (stream.Length == 0)
            throw new UnreadableFileException("Choose another file: this one is empty");
        if (stream.Length > limits.FileBytes)
            throw new UnreadableFileException($"Split the file: it is larger than {limits.FileBytes / 1024 / 1024:N0} MB");

        switch (FileSignature.Of(stream))
        {
            case FileKind.Zip:
                var workbook = XlsxWorkbook.Open(stream, limits);
                return new(workbook.Sheets, "workbook", workbook);
            case FileKind.OldWorkbook:
                throw new UnreadableFileException("Save the workbook as .xlsx without a password: old .xls and protected workbooks are not read");
            case FileKind.Other:
                throw new UnreadableFileException("Choose a .csv or .xlsx file: this one is neither");
            default:
                var encoding = TextEncodings.Detect(stream);
                var sheet = CsvSheet.Open(stream, Path.GetFileNameWithoutExtension(fileName), encoding, limits);
                return new([sheet], $"{encoding.WebName}, columns divided by {sheet.DelimiterName}", null);
        }
    }

    public void Dispose() => opened?.Dispose();
}
