namespace Poet.OrderTypes.SexualRisk;

/// <summary>How registers write it. The risk of sexual harm order that it replaced in 2015 is another order and stands in no list here.</summary>
internal static class Spellings
{
    public static IReadOnlyList<Spelling> All { get; } =
    [
        "s r o", "sros", "sro order", "sexual risk", "sex risk order", "sexual risks order", "sexual risk orders", "sexual risk ord", "sexual risk po",
        "sexual risk order sro", "sro sexual risk order", "sro civil", "sexual risk order civil",
        new("sro full", FormKind.Full), new("full sro", FormKind.Full), new("sexual risk order full", FormKind.Full), new("full sexual risk order", FormKind.Full),
        new("isro", FormKind.Interim), new("interim sro", FormKind.Interim), new("sro interim", FormKind.Interim), new("int sro", FormKind.Interim),
        new("interim sexual risk order", FormKind.Interim), new("sexual risk order interim", FormKind.Interim),
    ];
}
