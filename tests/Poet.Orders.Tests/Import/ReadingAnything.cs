using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Poet.Orders.Import.Reading;
using Poet.Orders.Import.Reading.Fields;
using Poet.Orders.Import.Reading.Files;

namespace Poet.Orders.Tests.Import;

public sealed class ReadingAnything
{
    private static readonly string[] Pieces =
        ["1. ", "(a) ", "2)", ".", "\n", "aka ", "@", "(", ")", ",", "'", "\"", "Not to ", "O'", "Mc", "â€™", "Ã", "31/02/", "2024", "5 yrs", "from release", "until further order", "1.97E+11", "18/415170V", "é", "\uD800", "\uFFFE", " ", "-", "9999999999"];

    private static readonly Arbitrary<string> Texts = Gen.OneOf(
        Gen.Elements(Pieces).ListOf().Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")).ToArbitrary();

    [Fact]
    public void no_text_makes_a_reader_fail() => Prop.ForAll(Texts, text =>
    {
        NameReader.Read(text);
        PncReader.Read(text, 2026);
        ConditionSplitter.Read(text);
        EndReader.Read(new Cell(text), new(2075, true));
        DateReader.ShowsMonthFirst(text);
        StatusText.Read(text);
        TypeText.Read(text, SheetTypes.Loaded);
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void splitting_loses_no_word_of_a_condition() => Prop.ForAll(Texts, text =>
    {
        var cell = ConditionSplitter.Read(text);
        var kept = string.Concat(cell.Conditions.Select(c => c.Words));
        return cell.Conditions.Count == 0 || Mojibake.Repair(text).Split(' ', '\n', '\r', '\t').Where(w => w.Length > 3 && w.All(char.IsLetter)).All(w => kept.Contains(w, StringComparison.Ordinal));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void every_line_with_words_gives_one_reading() => Prop.ForAll(Gen.Elements(Pieces.Where(p => !p.Contains('"') && !p.Contains('\n')).Append(",").Append(",").ToArray()).ListOf().Select(string.Concat).ListOf().ToArbitrary(), lines =>
    {
        var rows = TestFiles.ReadCsv("Nominal,Made,Order,Conditions,Status\nJack Marsh,01/03/2024,SPO,1. Not to enter Grays,Live\n" + string.Join('\n', lines));
        return rows.Count - 2 == lines.Count(line => line.Split(',').Any(cell => !string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(cell)))))
            && rows.Select(r => r.Line).Distinct().Count() == rows.Count && rows.All(r => r.Row is null == r.Kind is LineKind.Header or LineKind.Title or LineKind.Total);
    }).QuickCheckThrowOnFailure();
}
