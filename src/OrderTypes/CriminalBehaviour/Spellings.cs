namespace Poet.OrderTypes.CriminalBehaviour;

/// <summary>How registers write it. A civil injunction or the orders abolished in 2014 are other things and stand in no list here.</summary>
internal static class Spellings
{
    public static IReadOnlyList<Spelling> All { get; } =
    [
        "c b o", "cbos", "cbo order", "cbo post conviction", "cbo conviction", "cbo on conviction", "crimbo",
        "crim behaviour order", "crim behav order", "crim beh order", "criminal behav order", "criminal beh order", "crim behaviour ord",
        "criminal behaviour orders", "criminal behaviour ord", "criminal behavior order", "crim behavior order", "criminal behavioural order",
        "criminal behaviour order cbo", "cbo criminal behaviour order", "criminal behaviour order on conviction", "criminal behaviour order conviction",
        new("full cbo", FormKind.Full), new("cbo full", FormKind.Full), new("criminal behaviour order full", FormKind.Full), new("full criminal behaviour order", FormKind.Full),
        new("cbo final", FormKind.Full),
        new("icbo", FormKind.Interim), new("interim cbo", FormKind.Interim), new("cbo interim", FormKind.Interim), new("int cbo", FormKind.Interim),
        new("interim criminal behaviour order", FormKind.Interim), new("criminal behaviour order interim", FormKind.Interim),
        new("interim crim behaviour order", FormKind.Interim), new("crim behaviour order interim", FormKind.Interim),
    ];
}
