namespace Poet.OrderTypes.AntisocialBehaviour;

/// <summary>How registers write it. The orders abolished in 2014 are other things, and a bare "injunction" may be of many kinds: neither stands in a list here.</summary>
internal static class Spellings
{
    public static IReadOnlyList<Spelling> All { get; } =
    [
        "a s b i", "asbis", "asb injunction", "asb inj", "asb injunct", "injunction asb", "injunction anti social behaviour", "anti social behaviour inj", "antisocial injunction", "anti social injunction",
        "anti social behaviour injunctions", "anti social behavior injunction", "injunction against anti social behaviour", "injunction to prevent anti social behaviour",
        "injunction to prevent nuisance and annoyance", "ipna", "asb civil injunction", "civil injunction asb", "civil injunction anti social behaviour",
        "injunction asbcpa 2014",
        new("asbi full", FormKind.Full), new("full asbi", FormKind.Full), new("final asbi", FormKind.Full),
        new("interim asbi", FormKind.Interim), new("asbi interim", FormKind.Interim), new("int asbi", FormKind.Interim), new("interim asb injunction", FormKind.Interim), new("asb injunction interim", FormKind.Interim),
    ];
}
