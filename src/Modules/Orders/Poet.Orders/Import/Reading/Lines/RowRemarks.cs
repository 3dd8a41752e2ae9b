using Poet.Orders.Import.Reading.Columns;

namespace Poet.Orders.Import.Reading.Lines;

/// <summary>Collects what is wrong with a row and what is worth knowing about it.</summary>
internal sealed class RowRemarks(ColumnMap columns)
{
    private List<Finding>? findings;
    private List<Notice>? notices;

    public IReadOnlyList<Finding> Findings => findings ?? (IReadOnlyList<Finding>)[];

    public IReadOnlyList<Notice> Notices => notices ?? (IReadOnlyList<Notice>)[];

    public void Find(string code, Field field, string message, string? section = null) =>
        (findings ??= []).Add(new(code, columns.Heading(field), message, section));

    public void Note(string code, string message) => (notices ??= []).Add(new(code, message));

    public RowOutcome Outcome =>
        findings is null ? RowOutcome.Imported : findings.Exists(f => FindingCodes.Rejects(f.Code)) ? RowOutcome.Rejected : RowOutcome.Flagged;
}
