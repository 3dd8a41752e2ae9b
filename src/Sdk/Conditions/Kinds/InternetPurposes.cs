using System.ComponentModel.DataAnnotations;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms on use of the internet.</summary>
public sealed record InternetUseTerms
{
    /// <summary>True when every use is barred but what the other fields leave open.</summary>
    [Field("All use is barred but what is named below")]
    public bool AllBarred { get; init; }

    /// <summary>Purposes for which it may be used.</summary>
    [Field("Purposes allowed"), MaxLength(20)]
    public IReadOnlyList<string> Purposes { get; init; } = [];

    /// <summary>Whether terminals open to the public may be used.</summary>
    [Field("Terminals open to the public, such as a library's")]
    public Ban PublicTerminals { get; init; }

    /// <summary>Sorts of sites, apps or content that may not be used.</summary>
    [Field("Sorts of sites, apps or content barred", Hint = "Say what they are rather than their brand"), MaxLength(20)]
    public IReadOnlyList<string> BarredContent { get; init; } = [];

    /// <summary>True when what the subject puts online must be told first.</summary>
    [Field("Uploads, posts and streams must be told first")]
    public bool TellUploads { get; init; }

    /// <summary>Sorts of sites for which the duty to tell holds; empty for all.</summary>
    [Field("Told for these sorts of sites", Hint = "Leave empty for all"), MaxLength(20)]
    public IReadOnlyList<string> UploadsTo { get; init; } = [];

    /// <summary>Who is told.</summary>
    [Field("Who must be told"), StringLength(200, MinimumLength = 2)]
    public string Recipient { get; init; } = "police";

    /// <summary>The role that may approve; null when nobody may.</summary>
    [Field("Who may approve otherwise", Hint = "A role, not a named officer"), StringLength(200, MinimumLength = 2)]
    public string? Approval { get; init; }
}

/// <summary>What the internet may be used for.</summary>
internal sealed class InternetPurposes : ConditionKind<InternetUseTerms>
{
    public override string Id => ConditionKinds.InternetUse;

    public override string Name => "Use of the internet";

    public override string About => "Limits what the internet is used for, bars sorts of sites, or makes uploads be told; fits where harm is done online and devices themselves need no limit";

    public override Polarity Polarity => Polarity.Restriction;

    public override IReadOnlyList<string> Proof =>
    [
        "Examination of the device: history of pages, apps, uploads, with times and the account used",
        "The provider's records of the account and address",
        "Who could use the device at the time",
        "The record of what was told and permitted",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("A betting site where gambling sites are barred", NoGambling, Used(new InternetFact { Content = "online gambling" }), All, Outcome.Breach),
        new("The internet was not used", NoGambling, Used(), All, Outcome.NoBreach),
        new("Whether a game with prizes is gambling is for a court", NoGambling, Used(new InternetFact { Content = "game with prizes" }), All, Outcome.CannotTell),
        new("A search for work where only work is allowed", OnlyWork, Used(new InternetFact { Purpose = "work", PublicTerminal = false }), All, Outcome.NoBreach),
        new("An upload that was never told", new InternetUseTerms { TellUploads = true, UploadsTo = ["video sharing"], Recipient = "supervising officer" },
            On(TuesdayAfternoon, new Facts { Internet = [new() { Content = "video sharing", Uploaded = true, Name = "Channel 4821" }] }) with { Known = new Known { Notifications = [] } }, All, Outcome.Breach),
        new("An upload told the day before", new InternetUseTerms { TellUploads = true, UploadsTo = ["video sharing"], Recipient = "supervising officer" },
            On(TuesdayAfternoon, new Facts { Internet = [new() { Content = "video sharing", Uploaded = true, Name = "Channel 4821" }] })
                with { Known = new Known { Notifications = [new(LedgerWords.Upload, "CHANNEL 4821", TuesdayAfternoon.AddDays(-1))] } }, All, Outcome.NoBreach),
    ];

    protected override string Render(InternetUseTerms terms, References references)
    {
        List<string> says = [];
        if (terms.AllBarred)
            says.Add("not to use the internet or any device that reaches it" + (terms.Purposes.Count > 0 ? ", except for " + terms.Purposes.Or() : ""));
        if (terms.BarredContent.Count > 0)
            says.Add("not to access any site or app related to " + terms.BarredContent.Or());
        if (terms.PublicTerminals != Ban.NotSaid)
            says.Add($"{(terms.PublicTerminals == Ban.Barred ? "not to use" : "being allowed to use")} a terminal open to the public");
        if (terms.TellUploads)
            says.Add($"to notify {new Notify { Recipient = terms.Recipient }.ToWhom} before uploading, adding or streaming anything on any site or app{(terms.UploadsTo.Count == 0 ? "" : " related to " + terms.UploadsTo.Or())}");
        return Wording.Sentence(string.Join("; ", says)) + Wording.WithoutApproval(terms.Approval) + ".";
    }

    protected override Assessment Assess(InternetUseTerms terms, Situation situation, References references) => InternetUseCheck.Answer(terms, situation);

    protected override IEnumerable<TermProblem> Validate(InternetUseTerms terms)
    {
        if (terms is { AllBarred: false, BarredContent.Count: 0, TellUploads: false } && terms.PublicTerminals != Ban.Barred)
            yield return new("allBarred", "Say what is barred, or that uploads must be told");
        if (terms.Purposes.Count > 0 && !terms.AllBarred)
            yield return new("purposes", "Give purposes only where all other use is barred");
        foreach (var (field, words) in new[] { ("purposes", terms.Purposes), ("barredContent", terms.BarredContent), ("uploadsTo", terms.UploadsTo) })
            if (words.Any(w => w is null || w.Trim().Length is < 2 or > 100))
                yield return new(field, "Describe each in 2 to 100 characters");
    }

    protected override IEnumerable<DraftingConcern> Review(InternetUseTerms terms, References references)
    {
        if (terms is { AllBarred: true, Purposes.Count: 0, Approval: null })
            yield return new("internet-ban", ConcernSeverity.Warning, "An outright ban on the internet is nearly always more than is necessary", "Bar what the risk is about, or ask for devices that can be inspected (Parsons and Morgan [2017] EWCA Crim 2163)");
        if (terms.AllBarred && terms.PublicTerminals == Ban.NotSaid)
            yield return new("public-terminals-unstated", ConcernSeverity.Hint, "The term does not say whether a library or job centre may be used", "Allow terminals open to the public, or bar them in terms");
        foreach (var concern in Drafting.BrandNames([.. terms.BarredContent, .. terms.UploadsTo]).Concat(Drafting.NamedOfficer(terms.Approval, terms.TellUploads ? terms.Recipient : null)))
            yield return concern;
    }

    protected override IEnumerable<Demand> Demands(InternetUseTerms terms) =>
        [.. terms is { AllBarred: true, Purposes.Count: 0 } ? [new Demand(DemandKind.DoWithout) { Thing = Needs.Internet, LeavesRoom = terms.Approval is not null }] : Array.Empty<Demand>(), .. terms.TellUploads ? Needs.Of(terms.Recipient) : []];

    protected override TermsRead? ReadTerms(string courtWords) => InternetUseWords.Read(courtWords, out var words) is { } terms ? new(terms, words.Confidence) { NotCovered = words.NotCovered } : null;

    private static InternetUseTerms NoGambling => new() { BarredContent = ["gambling"], Approval = "supervising officer" };

    private static InternetUseTerms OnlyWork => new() { AllBarred = true, Purposes = ["work", "education"], PublicTerminals = Ban.Allowed };

    private static Situation Used(params InternetFact[] uses) => On(TuesdayAfternoon, new Facts { Internet = uses });
}
