namespace Poet.OrderTypes.Tests.LawRows;

/// <summary>tests/data/law-rows.csv: section, code, point, and the row in our words, which may stand in quotes.</summary>
internal static class LawRowFile
{
    public static IReadOnlyList<LawRow> Read(string path) =>
        [.. File.ReadLines(path).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',', 4)).Select(c => new LawRow(new(c[0], c[1], c[2]), c[3].Trim('"')))];
}
