using System.ComponentModel.DataAnnotations;
using System.Globalization;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms of a ban on activities.</summary>
public sealed record ActivityTerms
{
    /// <summary>What is barred.</summary>
    [Field("Activities barred"), MinLength(1), MaxLength(11)]
    public required IReadOnlyList<ActivityKind> Barred { get; init; }

    /// <summary>What is left out, such as worship; null when nothing is.</summary>
    [Field("Left out", Hint = "Such as worship"), StringLength(200, MinimumLength = 2)]
    public string? Except { get; init; }

    /// <summary>The last day on which it is barred; null while the condition runs.</summary>
    [Field("Barred until the end of")]
    public DateOnly? LastDay { get; init; }

    /// <summary>The role that may approve; null when nobody may.</summary>
    [Field("Who may approve otherwise", Hint = "A role, not a named officer"), StringLength(200, MinimumLength = 2)]
    public string? Approval { get; init; }
}

/// <summary>Not to do what is named.</summary>
internal sealed class Activity : ConditionKind<ActivityTerms>
{
    public override string Id => ConditionKinds.Activity;

    public override string Name => "Activities not to take part in";

    public override string About => "Bars gambling, alcohol, gatherings, public speaking and the like; fits where such conduct leads to harm";

    public override Polarity Polarity => Polarity.Prohibition;

    public override IReadOnlyList<string> Proof =>
    [
        "Statement of those who were there, and body-worn video or CCTV",
        "For alcohol and drugs, a test or tag result with its error, and what the subject said",
        "Accounts, tickets, posts and messages that show the subject took part",
        "The record of permissions given",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("A bet where gambling is barred", new ActivityTerms { Barred = [ActivityKind.Gambling], Approval = "supervising officer" }, Did(new ActivityFact(ActivityKind.Gambling)), All, Outcome.Breach),
        new("A bet where gatherings are barred", Gatherings, Did(new ActivityFact(ActivityKind.Gambling)), All, Outcome.NoBreach),
        new("A service of worship, which the term leaves out", Gatherings, Did(new ActivityFact(ActivityKind.Gathering) { WithinException = true }), All, Outcome.NoBreach),
        new("A gathering of which nobody said what for", Gatherings, Did(new ActivityFact(ActivityKind.Gathering)), All, Outcome.CannotTell),
        new("A drink the day after the last day", new ActivityTerms { Barred = [ActivityKind.Alcohol], LastDay = new(2026, 3, 2) }, Did(new ActivityFact(ActivityKind.Alcohol)), All, Outcome.NoBreach),
    ];

    protected override string Render(ActivityTerms terms, References references) =>
        $"Not to {terms.Barred.Select(ActivityWords.InWords).Or()}{(terms.LastDay is { } last ? $", until the end of {Wording.Day(last)}" : "")}{(terms.Except is { } except ? $", other than for {except}" : "")}{Wording.WithoutApproval(terms.Approval)}.";

    protected override Assessment Assess(ActivityTerms terms, Situation situation, References references)
    {
        var findings = new Findings();
        if (situation.Facts.Activities is { Count: 0 })
            findings.Clear("Nothing that the subject did was named");
        foreach (var did in situation.Facts.Activities ?? [])
            new Charge(ActivityWords.Did(did))
                .If(terms.Barred.Contains(did.Kind) ? did.Kind == ActivityKind.Other ? null : true : did.Kind == ActivityKind.Other ? null : false, "that is not among what this term names", "Whether that is among what the term names")
                .If(terms.LastDay is null || LondonDay.Of(situation.At) <= terms.LastDay, $"it was barred until {(terms.LastDay is { } last ? Wording.Day(last) : "")} only", "")
                .Unless(terms.Except is not null, did.WithinException, "for a reason that this term leaves out", $"Whether it was for {terms.Except}")
                .Weigh(findings, situation, terms.Approval, LedgerWords.Activity, did.About is { } about ? [NormalForm.Plain(about)] : []);
        return findings.Conclude($"Whether the subject did any of this: {terms.Barred.Select(ActivityWords.InWords).Or()}");
    }

    protected override IEnumerable<DraftingConcern> Review(ActivityTerms terms, References references)
    {
        if (terms.Barred.Contains(ActivityKind.Gathering) && terms.Except is null)
            yield return new("gathering-no-worship", ConcernSeverity.Warning, "The term bars worship and family gatherings", "Leave out worship, weddings and funerals, or describe the gatherings that are meant");
        if (terms.Barred.Contains(ActivityKind.Other))
            yield return new("activity-undefined", ConcernSeverity.Warning, "\"Any other activity that the order describes\" tells the subject nothing", "Describe the activity in words only, or choose one of the list");
        if (terms.Barred.Contains(ActivityKind.Alcohol) && terms.LastDay is null)
            yield return new("alcohol-no-end", ConcernSeverity.Hint, "No last day is set for the ban on alcohol", "Set a last day, and how drinking is tested");
        foreach (var concern in Drafting.NamedOfficer(terms.Approval))
            yield return concern;
    }

    protected override TermsEnd? Ends(ActivityTerms terms) => new() { LastDay = terms.LastDay };

    protected override TermsRead? ReadTerms(string courtWords)
    {
        if (CourtWords.Of(courtWords, ActivityWords.Mentions) is not { } words)
            return null;
        var approval = CourtWords.Approver(words);
        var until = words.Take(ActivityWords.Until());
        var except = words.Take(ActivityWords.Except());
        var barred = ActivityWords.Take(words);
        if (barred.Count == 0)
            return null;
        return new(new()
        {
            Barred = barred, Approval = approval, Except = except?.Groups["what"].Value.Trim(),
            LastDay = until is not null && DateOnly.TryParseExact(until.Groups["day"].Value, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        }, words.Confidence)
        { NotCovered = words.NotCovered };
    }

    private static ActivityTerms Gatherings => new() { Barred = [ActivityKind.Gathering], Except = "worship" };

    private static Situation Did(params ActivityFact[] did) => On(TuesdayAfternoon, new Facts { Activities = did });
}
