namespace Poet.OrderTypes.SexualHarmPrevention;

/// <summary>How registers write it. The prevention orders that it replaced in 2015 are other orders and stand in no list here.</summary>
internal static class Spellings
{
    public static IReadOnlyList<Spelling> All { get; } =
    [
        "s h p o", "shpos", "shpo order", "sexual harm po", "sexual harm prev order", "sex harm prevention order", "sex harm prev order",
        "sexual harm order", "sexual harm prevention", "sexual harms prevention order", "sexual harm prevention orders", "sexual harm prevention ord",
        "sexual harm prevention order shpo", "shpo sexual harm prevention order",
        new("shpo conviction", FormKind.Full), new("shpo on conviction", FormKind.Full), new("shpo post conviction", FormKind.Full), new("shpo c", FormKind.Full),
        new("shpo application", FormKind.Full), new("shpo on application", FormKind.Full), new("shpo civil", FormKind.Full), new("shpo a", FormKind.Full),
        new("shpo freestanding", FormKind.Full), new("shpo stand alone", FormKind.Full),
        new("sexual harm prevention order conviction", FormKind.Full), new("sexual harm prevention order on conviction", FormKind.Full),
        new("sexual harm prevention order application", FormKind.Full), new("sexual harm prevention order on application", FormKind.Full),
        new("shpo full", FormKind.Full), new("full shpo", FormKind.Full), new("sexual harm prevention order full", FormKind.Full), new("full sexual harm prevention order", FormKind.Full),
        new("ishpo", FormKind.Interim), new("interim shpo", FormKind.Interim), new("shpo interim", FormKind.Interim), new("int shpo", FormKind.Interim),
        new("interim sexual harm prevention order", FormKind.Interim), new("sexual harm prevention order interim", FormKind.Interim),
        new("interim sexual harm prev order", FormKind.Interim),
    ];
}
