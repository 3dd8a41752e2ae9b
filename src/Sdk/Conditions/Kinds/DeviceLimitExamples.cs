namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Worked cases of the limit on devices.</summary>
internal static class DeviceLimitExamples
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    private static readonly DeviceLimitTerms OneOfEach = new()
    {
        MaxPhones = 1, MaxSims = 1, MaxNumbers = 1, ESims = ESimRule.Barred, TabletsWithSim = Coverage.Included, WatchesWithSim = Coverage.Included,
        Approval = "officer in charge of the order",
    };

    private static readonly DeviceFact First = new() { Kind = DeviceKind.MobilePhone, Number = "07700 900101", Imei = "356938035643809", Sims = 1, ESims = 0 };

    private static readonly DeviceFact Second = new() { Kind = DeviceKind.MobilePhone, Imei = "490154203237518", Sims = 0, ESims = 0 };

    public static IReadOnlyList<KindExample> All { get; } =
    [
        new("A second handset is a breach even when it is off and holds no SIM", OneOfEach, At([First, Second], []), References.None, Outcome.Breach),
        new("One handset with one SIM is within the limit", OneOfEach, At([First], []), References.None, Outcome.NoBreach),
        new("A second handset under a live permission is no breach", OneOfEach,
            At([First, Second], [new(LedgerWords.Device, "490154203237518", Noon.AddDays(-1), Noon.AddDays(3))]), References.None, Outcome.NoBreach),
        new("Without a record of permissions a second handset cannot be judged", OneOfEach, At([First, Second], null), References.None, Outcome.CannotTell),
        new("A borrowed handset cannot be judged where the words do not say", OneOfEach,
            At([First, Second with { Possession = Possession.Shared }], []), References.None, Outcome.CannotTell),
    ];

    private static Situation At(IReadOnlyList<DeviceFact> devices, IReadOnlyList<PermissionGiven>? permissions) =>
        new(Noon, new Facts { Devices = devices }, new Known { Permissions = permissions });
}
