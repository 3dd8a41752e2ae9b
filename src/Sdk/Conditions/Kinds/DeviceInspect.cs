using Poet.OrderTypes.Sdk.Conditions.Conflicts;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>To hand over devices on request, keep history, not wipe.</summary>
internal sealed class DeviceInspect : ConditionKind<DeviceInspectTerms>
{
    public override string Id => ConditionKinds.DeviceInspect;

    public override string Name => "Internet devices: history and inspection";

    public override string About => "Lets the internet be used while history is kept and devices are shown; bars deletion, wiping software, anonymisers and the like; fits online offending";

    public override Polarity Polarity => Polarity.Requirement;

    public override IReadOnlyList<string> Proof =>
    [
        "The request to hand over, and the answer to it, on body-worn video",
        "Examination of the device: history, settings, software installed and its dates of use",
        "Records of the provider, of monitoring software and of an employer who controls the device",
        "What the subject was told of the term, and the record of permissions",
    ];

    public override IReadOnlyList<KindExample> Examples
    {
        get
        {
            var at = new DateTimeOffset(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);
            var terms = new DeviceInspectTerms { HandOver = true, KeepHistory = true, NoDeletion = true, AutomaticDeletion = Ban.Barred, WipingSoftware = SoftwareRule.UseBarred };
            var phone = new DeviceFact { Kind = DeviceKind.MobilePhone };
            return
            [
                new("History deleted by the subject is a breach", terms, Found(phone with { HistoryDeleted = true }), References.None, Outcome.Breach),
                new("A telephone handed over with its history is no breach", terms, Found(phone with { RefusedInspection = false, HistoryDeleted = false }), References.None, Outcome.NoBreach),
                new("Wiping software that was never used is no breach of a ban on use", terms,
                    Found(phone with { WipingSoftwarePresent = true, WipingSoftwareUsed = false }), References.None, Outcome.NoBreach),
                new("Whether a smart television is a device capable of accessing the internet is left open", terms,
                    Found(new DeviceFact { Kind = DeviceKind.SmartTv, HistoryDeleted = true }), References.None, Outcome.CannotTell),
            ];

            Situation Found(DeviceFact device) => new(at, new Facts { Devices = [device] });
        }
    }

    protected override string Render(DeviceInspectTerms terms, References references)
    {
        var scope = (terms.Including.Count > 0 ? $", including any {terms.Including.Select(Named).Or()}" : "")
            + (terms.LeavingOut.Count > 0 ? $", but not any {terms.LeavingOut.Select(Named).Or()}" : "")
            + terms.EmployerDevices switch
            {
                Coverage.Included => ", and any that an employer controls",
                Coverage.NotIncluded => ", save one that an employer controls",
                _ => "",
            };
        return $"As to every device capable of accessing the internet that the subject has or uses{scope}: {string.Join("; ", Duties(terms))}.";
    }

    private static IEnumerable<string> Duties(DeviceInspectTerms terms)
    {
        if (terms.InternetUse != InternetUse.Free)
            yield return "not to use it to access the internet" + (terms.InternetUse == InternetUse.Barred ? "" : " without prior approval");
        if (terms.KeepHistory)
            yield return "to let it keep and display its history of internet use";
        if (terms.NoDeletion)
            yield return "not to delete any of that history";
        if (terms.HandOver)
            yield return "to hand it over for inspection when a police officer or member of police staff asks";
        if (terms.MayBeRemoved)
            yield return "to let it be taken away for examination";
        foreach (var (ban, what) in new[]
        {
            (terms.AutomaticDeletion, "anything that deletes content or messages by itself"), (terms.PrivateBrowsing, "private browsing"),
            (terms.Vpn, "a virtual private network or anonymiser"), (terms.Cloud, "cloud or remote storage"),
        })
            if (ban != Ban.NotSaid)
                yield return (ban == Ban.Barred ? "not to use " : "use is allowed of ") + what;
        if (terms.WipingSoftware != SoftwareRule.NotSaid)
            yield return $"not to {(terms.WipingSoftware == SoftwareRule.UseBarred ? "use" : "have")} software able to delete, wipe or hide {(terms.EncryptionToo ? "or encrypt " : "")}data";
        if (terms.BarredSoftware.Count > 0)
            yield return "not to have or use " + terms.BarredSoftware.Or();
        if (terms.Monitoring != MonitoringRule.NotRequired)
            yield return (terms.Monitoring == MonitoringRule.KeepInstalled ? "to keep installed and running " : "to let be installed ")
                + (terms.MonitoringProduct ?? "the monitoring software that the police provide");
        if (terms.Approval is not null)
            yield return $"save with the prior approval of the {terms.Approval}";
    }

    internal static string Named(DeviceKind kind) => kind switch
    {
        DeviceKind.MobilePhone => "mobile telephone",
        DeviceKind.Landline => "landline telephone",
        DeviceKind.Sim => "SIM card",
        DeviceKind.Tablet => "tablet",
        DeviceKind.Computer => "computer",
        DeviceKind.Watch => "watch",
        DeviceKind.SmartTv => "smart television",
        DeviceKind.GamesConsole => "games console",
        DeviceKind.Storage => "storage device",
        _ => "other device",
    };

    protected override Assessment Assess(DeviceInspectTerms terms, Situation situation, References references) => new DeviceInspectCheck(terms, situation).Answer();

    protected override IEnumerable<TermProblem> Validate(DeviceInspectTerms terms)
    {
        if (terms.SaysNothing)
            yield return new("", "Give at least one duty, such as keeping history or handing over on request");
        if (terms.EncryptionToo && terms.WipingSoftware == SoftwareRule.NotSaid)
            yield return new("wipingSoftware", "Say whether use or possession of software able to wipe or encrypt is barred");
        if (terms.MonitoringProduct is not null && terms.Monitoring == MonitoringRule.NotRequired)
            yield return new("monitoring", "Say whether the monitoring software is to be let on or kept on");
        if (terms.BarredSoftware.Any(string.IsNullOrWhiteSpace))
            yield return new("barredSoftware", "Say in words what each barred software is or does");
        if (terms.Including.Intersect(terms.LeavingOut).Any())
            yield return new("leavingOut", "Name each kind of device as covered or as left out, not both");
    }

    protected override IEnumerable<DraftingConcern> Review(DeviceInspectTerms terms, References references) => DeviceInspectReview.Of(terms);

    protected override IEnumerable<Demand> Demands(DeviceInspectTerms terms) =>
        terms.InternetUse is InternetUse.Barred or InternetUse.WithApproval ? [new(DemandKind.DoWithout) { Thing = Needs.Internet, LeavesRoom = terms.InternetUse == InternetUse.WithApproval }] : [];

    protected override TermsRead? ReadTerms(string courtWords) =>
        DeviceInspectReader.Read(courtWords, out var words) is { } terms ? new(terms, words.Confidence) { NotCovered = words.NotCovered } : null;
}
