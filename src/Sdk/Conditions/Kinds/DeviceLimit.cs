using Poet.OrderTypes.Sdk.Conditions.Conflicts;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>How many telephones, SIM cards, numbers, computers and landlines.</summary>
internal sealed class DeviceLimit : ConditionKind<DeviceLimitTerms>
{
    public override string Id => ConditionKinds.DeviceLimit;

    public override string Name => "Limit on phones and computers";

    public override string About => "Caps telephones, SIM cards, numbers and computers, and can bar e-SIMs and altered handsets; fits where several handsets served the offending";

    public override Polarity Polarity => Polarity.Restriction;

    public override IReadOnlyList<string> Proof =>
    [
        "Search or visit under a power or with consent, and seizure of each handset and SIM",
        "Examination of the handsets: IMEI, numbers, SIM and e-SIM profiles",
        "Subscriber and SIM data from the providers",
        "The record of devices told and of permissions given",
    ];

    public override IReadOnlyList<KindExample> Examples => DeviceLimitExamples.All;

    protected override string Render(DeviceLimitTerms terms, References references)
    {
        var limits = Limits(terms).ToList();
        if (terms.ESims == ESimRule.Barred)
            limits.Add("any embedded SIM profile (e-SIM)");
        if (terms.AlteredHandsetsBarred)
            limits.Add("any handset altered to hide its identity or its content");
        if (terms.OnlyPhones.Count > 0)
            limits.Add($"any mobile telephone other than {terms.OnlyPhones.Select(p => "that with " + p.InWords).Or()}");
        string[] clauses = [.. Clauses(terms)];
        return $"Not to possess, own or use {limits.Or()}{Wording.WithoutApproval(terms.Approval)}{(clauses.Length == 0 ? "" : "; " + clauses.And())}.";
    }

    private static IEnumerable<string> Limits(DeviceLimitTerms terms) =>
        new (int? Most, string One)[]
        {
            (terms.MaxPhones, "mobile telephone"), (terms.MaxSims, "SIM card"), (terms.MaxNumbers, "telephone number"),
            (terms.MaxComputers, "computer"), (terms.MaxLandlines, "landline telephone"),
        }
        .Where(l => l.Most is not null).Select(l => Wording.MoreThan(l.Most!.Value, l.One));

    private static IEnumerable<string> Clauses(DeviceLimitTerms terms)
    {
        if (terms.ESims is ESimRule.CountedAsSim or ESimRule.NotCounted)
            yield return $"an embedded SIM profile (e-SIM) {(terms.ESims == ESimRule.CountedAsSim ? "counts" : "does not count")} as a SIM card";
        if (terms.TabletsWithSim != Coverage.NotSaid)
            yield return $"a tablet with a SIM {Counts(terms.TabletsWithSim)} as a mobile telephone";
        if (terms.WatchesWithSim != Coverage.NotSaid)
            yield return $"a watch with a SIM {Counts(terms.WatchesWithSim)} as a mobile telephone";
        if (terms.Borrowed != Coverage.NotSaid)
            yield return $"a device that is borrowed, shared or in regular use {Counts(terms.Borrowed)}";

        static string Counts(Coverage coverage) => coverage == Coverage.Included ? "counts" : "does not count";
    }

    protected override Assessment Assess(DeviceLimitTerms terms, Situation situation, References references) =>
        new DeviceLimitCheck(terms, situation).Answer();

    protected override IEnumerable<TermProblem> Validate(DeviceLimitTerms terms)
    {
        if (!terms.HasALimit && terms.ESims != ESimRule.Barred && !terms.AlteredHandsetsBarred && terms.OnlyPhones.Count == 0)
            yield return new("", "Give at least one limit, such as the most mobile telephones");
        for (var i = 0; i < terms.OnlyPhones.Count; i++)
            if (NormalForm.Phone(terms.OnlyPhones[i].Number ?? "").Length == 0 && NormalForm.Imei(terms.OnlyPhones[i].Imei ?? "").Length == 0)
                yield return new($"onlyPhones[{i}]", "Give the number or the IMEI of each telephone allowed, in digits");
    }

    protected override IEnumerable<DraftingConcern> Review(DeviceLimitTerms terms, References references)
    {
        if (terms.MaxPhones is not null && terms.MaxSims is null && terms.MaxNumbers is null)
            yield return new("only-mobile-phone", ConcernSeverity.Warning, "The term limits only mobile phones, so SIM cards and numbers can be changed at will in the one handset",
                "Limit SIM cards and telephone numbers too: \"one mobile telephone, one SIM card and one telephone number\"");
        if (terms.ESims == ESimRule.NotSaid && (terms.MaxPhones ?? terms.MaxSims ?? terms.MaxNumbers) is not null)
            yield return new("esim-unstated", ConcernSeverity.Warning, "The term is silent on e-SIM profiles, of which one handset can hold several",
                "Add that each e-SIM profile counts as a SIM card, or that none is allowed");
        if (terms.MaxPhones is not null && terms.TabletsWithSim == Coverage.NotSaid)
            yield return new("tablets-unstated", ConcernSeverity.Warning, "The term does not say whether a tablet with a SIM counts as a mobile telephone",
                "Add \"or any tablet able to take a SIM or hold an e-SIM profile\"");
        if (terms.MaxPhones is not null && terms.WatchesWithSim == Coverage.NotSaid)
            yield return new("watches-unstated", ConcernSeverity.Hint, "The term does not say whether a watch with a SIM or an e-SIM profile counts",
                "Add \"or any watch or other wearable able to make calls on its own\"");
        if (terms.Borrowed == Coverage.NotSaid)
            yield return new("regular-use-unstated", ConcernSeverity.Warning, "The term does not say whether a borrowed or shared device in regular use counts",
                "Add \"including any of which the subject has regular use\", or leave borrowed devices out in terms");
        foreach (var concern in Drafting.NamedOfficer(terms.Approval))
            yield return concern;
    }

    protected override TermsRead? ReadTerms(string courtWords) =>
        DeviceLimitReader.Read(courtWords, out var words) is { } terms ? new(terms, words.Confidence) { NotCovered = words.NotCovered } : null;

    protected override IEnumerable<Demand> Demands(DeviceLimitTerms terms) =>
        terms.MaxPhones == 0 ? [new(DemandKind.DoWithout) { Thing = Needs.Telephone, LeavesRoom = terms.Approval is not null }] : [];

    protected override IEnumerable<Facet> Facets(DeviceLimitTerms terms, References references) =>
        terms.OnlyPhones.SelectMany(p => new[] { ("phone", NormalForm.Phone(p.Number ?? "")), ("imei", NormalForm.Imei(p.Imei ?? "")) })
            .Where(f => f.Item2.Length > 0).Select(f => new Facet(f.Item1, f.Item2));
}
