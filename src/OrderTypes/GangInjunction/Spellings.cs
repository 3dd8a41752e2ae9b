namespace Poet.OrderTypes.GangInjunction;

/// <summary>How registers write it. A bare "injunction" may be of many kinds and stands in no list here.</summary>
internal static class Spellings
{
    public static IReadOnlyList<Spelling> All { get; } =
    [
        "gang inj", "gang injunc", "gang injunct", "gang injunctions", "gangs injunction", "gang order",
        "injunction gang", "injunction gangs", "inj gang", "injunction gang violence", "gang violence injunction", "gang violence inj",
        "injunction gang related violence", "injunction gang related",
        "gang related violence injunction", "gang related injunction", "gang related violence",
        "injunction gang related drug dealing", "gang related drug dealing injunction",
        "injunction gang related violence and drug dealing", "injunction to prevent gang related violence",
        "injunction to prevent gang related violence and drug dealing",
        "civil gang injunction", "gang injunction civil", "grvi", "pca 2009 injunction", "injunction pca 2009", "s34 injunction", "s34 gang injunction", "part 4 injunction",
        new("gang injunction full", FormKind.Full), new("full gang injunction", FormKind.Full), new("final gang injunction", FormKind.Full), new("gang injunction final", FormKind.Full),
        new("igang", FormKind.Interim), new("interim gang", FormKind.Interim), new("gang interim", FormKind.Interim), new("interim gang inj", FormKind.Interim), new("gang inj interim", FormKind.Interim),
        new("interim gang injunction", FormKind.Interim), new("gang injunction interim", FormKind.Interim), new("interim injunction gang", FormKind.Interim),
        new("interim gang related violence injunction", FormKind.Interim),
    ];
}
