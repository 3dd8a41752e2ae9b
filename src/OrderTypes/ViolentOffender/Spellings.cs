namespace Poet.OrderTypes.ViolentOffender;

/// <summary>How registers write it. Violent behaviour or civil injunctions are other things and stand in no list here.</summary>
internal static class Spellings
{
    public static IReadOnlyList<Spelling> All { get; } =
    [
        "v o o", "voos", "voo order", "violent offender", "violent offenders order", "violent offender orders", "violent offender ord", "violent offenders orders",
        "violent offending order", "violent off order", "viol offender order", "violent offender order voo", "voo violent offender order",
        new("voo full", FormKind.Full), new("full voo", FormKind.Full), new("violent offender order full", FormKind.Full), new("full violent offender order", FormKind.Full),
        new("ivoo", FormKind.Interim), new("interim voo", FormKind.Interim), new("voo interim", FormKind.Interim), new("int voo", FormKind.Interim),
        new("interim violent offender order", FormKind.Interim), new("violent offender order interim", FormKind.Interim),
    ];
}
