using Poet.Orders.Import.Reading;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Orders.Tests.Import;

/// <summary>The order types of the sample sheets, as their plugins would spell and limit them.</summary>
internal sealed class SheetTypes : ITypeReader
{
    private static readonly Dictionary<string, DurationRule> Limited = new()
    {
        ["SPO"] = new("s.3") { Minimum = Period.OfYears(2), UntilFurtherOrder = true },
        ["SCPO"] = new("s.16") { Maximum = Period.OfYears(5) },
        ["DVPO"] = new("s.28") { Minimum = Period.OfDays(14), Maximum = Period.OfDays(28) },
        ["SHPO"] = new("s.347") { Minimum = Period.OfYears(5), UntilFurtherOrder = true },
        ["SRO"] = new("s.122A") { Minimum = Period.OfYears(2), UntilFurtherOrder = true },
        ["VOO"] = new("s.98") { Minimum = Period.OfYears(2), Maximum = Period.OfYears(5) },
        ["CBO"] = new("s.334") { Minimum = Period.OfYears(2), UntilFurtherOrder = true, Under18 = new("s.334") { Minimum = Period.OfYears(1), Maximum = Period.OfYears(3) } },
        ["GANG"] = new("s.36") { Maximum = Period.OfYears(2) },
    };

    private readonly SpellingIndex spellings = new(
    [
        .. Spell("SPO", "spo", "stalking po", "stalking protection order", "stalking protection order full"),
        .. Spell("SCPO", "scpo", "serious crime prev order", "serious crime prevention order"),
        .. Spell("DVPO", "dvpo", "dvpno", "domestic violence protection order"),
        .. Spell("SHPO", "shpo", "shpo conviction", "sexual harm prevention order"),
        .. Spell("SRO", "sro", "sexual risk order"),
        .. Spell("VOO", "voo", "violent offender order"),
        .. Spell("CBO", "cbo", "crim behaviour order", "criminal behaviour order"),
        .. Spell("GANG", "gang inj", "gang injunction", "injunction gang related violence"),
    ]);

    public TypeReading? Recognise(string words) => spellings.Find(words);

    public IReadOnlyList<LegalFinding> Limits(TypeReading type, OrderDates dates) => Limited[type.Code].Check(dates);

    private static IEnumerable<(string, TypeReading)> Spell(string code, params string[] spellings) => spellings.Select(s => (s, new TypeReading(code)));
}
