using Poet.Orders.Import.Reading.Fields;
using Poet.Orders.Import.Reading.Files;

namespace Poet.Orders.Import.Reading.Columns;

/// <summary>A column of a sheet and what it is taken to hold.</summary>
/// <param name="Confidence">0 to 1; 1 for a heading known word for word or mapped by a person.</param>
internal sealed record MappedColumn(int Index, string Heading, Field Field, double Confidence);

/// <summary>A mapping that a person has looked at and saved: which heading holds which field. Serialises to JSON as it stands.</summary>
/// <param name="Columns">Field by heading; headings compare without regard to case and punctuation.</param>
internal sealed record MappingProfile(string Name, IReadOnlyDictionary<string, Field> Columns)
{
    public static MappingProfile From(string name, IEnumerable<MappedColumn> columns) =>
        new(name, columns.GroupBy(c => c.Heading).ToDictionary(c => c.Key, c => c.First().Field));

    public Field? Of(string heading)
    {
        var folded = Words.Fold(heading);
        foreach (var (known, field) in Columns)
            if (Words.Fold(known) == folded)
                return field;
        return null;
    }
}

/// <summary>Which column holds which field, for one header line.</summary>
internal sealed class ColumnMap
{
    private static readonly int Fields = Enum.GetValues<Field>().Length;

    private readonly int[] indexOf = new int[Fields];
    private readonly Dictionary<int, MappedColumn> byIndex;

    private ColumnMap(IReadOnlyList<MappedColumn> columns)
    {
        Columns = columns;
        Array.Fill(indexOf, -1);
        foreach (var column in columns)
            if (column.Field != Field.Kept)
                indexOf[(int)column.Field] = column.Index;
        byIndex = columns.ToDictionary(c => c.Index);
        KeptColumns = [.. columns.Where(c => c.Field == Field.Kept)];
    }

    public IReadOnlyList<MappedColumn> Columns { get; }

    /// <summary>Columns nobody recognised: reported, and kept beside each order.</summary>
    public IReadOnlyList<MappedColumn> KeptColumns { get; }

    public bool Has(Field field) => indexOf[(int)field] >= 0;

    public Cell Cell(SheetLine line, Field field) =>
        indexOf[(int)field] is >= 0 and var i && i < line.Cells.Count ? line.Cells[i] : Files.Cell.Empty;

    /// <summary>The heading of a field, for messages that name the cell to mend.</summary>
    public string Heading(Field field) => Columns.FirstOrDefault(c => c.Field == field)?.Heading ?? field.ToString();

    public string? HeadingAt(int index) => byIndex.GetValueOrDefault(index)?.Heading;

    /// <summary>True for a column that holds a fact of the order; conditions, notes and what nobody recognised are words that may tell where a protected person is.</summary>
    public bool IsOpen(int index) => byIndex.GetValueOrDefault(index)?.Field is { } field and not (Field.Conditions or Field.Notes or Field.Kept);

    /// <summary>A person by name, and at least one more fact of an order: enough to tell a header line from a title or an order.</summary>
    public bool IsUsable =>
        (Has(Field.Name) || Has(Field.FamilyName)) && (Has(Field.OrderType) || Has(Field.MadeOn) || Has(Field.EndsOn) || Has(Field.Conditions));

    /// <summary>The columns under this line if it is a header line, else null.</summary>
    public static ColumnMap? From(SheetLine line, MappingProfile? profile)
    {
        List<MappedColumn> columns = [];
        var known = 0;
        for (var i = 0; i < line.Cells.Count; i++)
        {
            var heading = Words.OneLine(line.Cells[i].Text);
            if (heading.Length == 0)
                continue;
            var (field, confidence) = profile?.Of(heading) is { } mapped ? (mapped, 1) : HeadingWords.Guess(heading);
            known += field == Field.Kept ? 0 : 1;
            columns.Add(new(i, heading, field, confidence));
        }
        // most cells of a header are headings; a line that merely holds the word "live" is not
        if (known < 2 || known * 2 < columns.Count)
            return null;
        var map = new ColumnMap(SurestOfEach(columns));
        return map.IsUsable ? map : null;
    }

    /// <summary>Two columns cannot be the same field: the surer one is it, the other is kept as it is.</summary>
    private static List<MappedColumn> SurestOfEach(List<MappedColumn> columns) =>
        [.. columns.Select(column => column.Field == Field.Kept || columns.Where(c => c.Field == column.Field).MaxBy(c => c.Confidence) == column
            ? column : column with { Field = Field.Kept, Confidence = 0 })];
}
