using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>What somebody must submit to.</summary>
public enum Submission
{
    /// <summary>A lie detector test.</summary>
    Polygraph,
    /// <summary>A drug test.</summary>
    DrugTest,
    /// <summary>A test for alcohol.</summary>
    AlcoholTest,
    /// <summary>A search of the person.</summary>
    PersonSearch,
    /// <summary>A search of a vehicle.</summary>
    VehicleSearch,
    /// <summary>A search of the home.</summary>
    HomeSearch,
}

/// <summary>Terms of a duty to submit to tests and searches.</summary>
public sealed record SubmitToTerms
{
    /// <summary>To what.</summary>
    [Field("To what"), MinLength(1), MaxLength(6)]
    public required IReadOnlyList<Submission> To { get; init; }

    /// <summary>Who may ask for it: a role; null when not said.</summary>
    [Field("Who may ask for it", Hint = "A role, not a named officer"), StringLength(200, MinimumLength = 2)]
    public string? AskedBy { get; init; }

    /// <summary>True when hampering it is barred in terms.</summary>
    [Field("Hampering it is barred too")]
    public bool NoHampering { get; init; }
}

/// <summary>To submit to tests and searches.</summary>
internal sealed partial class SubmitTo : ConditionKind<SubmitToTerms>
{
    public override string Id => ConditionKinds.SubmitTo;

    public override string Name => "Tests and searches";

    public override string About => "Makes the subject submit to polygraph, drug or alcohol tests or to a search when asked; fits where the risk shows in the body or on the person";

    public override Polarity Polarity => Polarity.Requirement;

    public override IReadOnlyList<string> Proof =>
    [
        "The request, who made it, when, and what the subject said, on body-worn video",
        "The tester's statement and the result with its error",
        "Proof that whoever asked was somebody the order names",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("A drug test refused", Drugs, Asked(new DutyFact(DutyKind.Test) { With = "drug test", Done = false }), All, Outcome.Breach),
        new("A drug test given", Drugs, Asked(new DutyFact(DutyKind.Test) { With = "drug test", Done = true }), All, Outcome.NoBreach),
        new("A test that nobody named", Drugs, Asked(new DutyFact(DutyKind.Test) { With = "blood pressure", Done = false }), All, Outcome.CannotTell),
        new("A search of the car refused", new SubmitToTerms { To = [Submission.PersonSearch, Submission.VehicleSearch], AskedBy = "police" }, Asked(new DutyFact(DutyKind.Search) { With = "vehicle", Done = false }), All, Outcome.Breach),
    ];

    protected override string Render(SubmitToTerms terms, References references) =>
        $"To submit to {terms.To.Select(InWords).And()}{(terms.AskedBy is { } who ? $" when asked by {new Notify { Recipient = who }.ToWhom}" : " when asked")}{(terms.NoHampering ? ", and not to hamper it" : "")}.";

    private static string InWords(Submission to) => to switch
    {
        Submission.Polygraph => "polygraph testing",
        Submission.DrugTest => "drug testing",
        Submission.AlcoholTest => "alcohol testing",
        Submission.PersonSearch => "a search of the person",
        Submission.VehicleSearch => "a search of any vehicle",
        _ => "a search of the home",
    };

    protected override Assessment Assess(SubmitToTerms terms, Situation situation, References references)
    {
        var findings = new Findings();
        var (tests, searches) = (terms.To.Where(t => t <= Submission.AlcoholTest).ToList(), terms.To.Where(t => t > Submission.AlcoholTest).ToList());
        foreach (var fact in DutyCheck.Of(situation, [.. tests.Count > 0 ? [DutyKind.Test] : Array.Empty<DutyKind>(), .. searches.Count > 0 ? [DutyKind.Search] : Array.Empty<DutyKind>()]))
            DutyCheck.Weigh(findings, situation, fact, (fact.Kind == DutyKind.Test ? "the test" : "the search") + (fact.With is { } what ? $" ({what})" : ""), null,
                Covered(fact.Kind == DutyKind.Test ? tests : searches, fact.With));
        return findings.Conclude($"Whether the subject was asked for {terms.To.Select(InWords).Or()}, and submitted");
    }

    private static bool? Covered(List<Submission> to, string? said) => said is null ? to.Count == 1 ? true : null : to.Exists(t => Word(t).IsMatch(said)) ? true : null;

    private static Regex Word(Submission to) => to switch
    {
        Submission.Polygraph => Polygraph(),
        Submission.DrugTest => Drug(),
        Submission.AlcoholTest => Alcohol(),
        Submission.PersonSearch => Person(),
        Submission.VehicleSearch => Vehicles(),
        _ => Home(),
    };

    protected override IEnumerable<DraftingConcern> Review(SubmitToTerms terms, References references)
    {
        if (terms.AskedBy is null)
            yield return new("asker-unstated", ConcernSeverity.Warning, "The term does not say who may ask", "Name the role that may ask, such as a constable or the supervising officer");
        if (terms.To.Contains(Submission.HomeSearch))
            yield return new("search-power", ConcernSeverity.Warning, "The term makes refusal a breach and gives no power to enter: an officer who is refused leaves and records it", "Say so to the subject and in the briefing, or ask for a power by warrant");
        foreach (var concern in Drafting.NamedOfficer(terms.AskedBy))
            yield return concern;
    }

    protected override TermsRead? ReadTerms(string courtWords)
    {
        if (CourtWords.Of(courtWords, "polygraph", "drug test", "sample", "alcohol test", "search", "breath test", "testing") is not { } words)
            return null;
        var hampering = words.Takes(Hamper());
        var by = words.Take(By());
        List<Submission> to = [];
        if (words.Take(Search()) is { } search)
            to.AddRange(new[] { Submission.PersonSearch, Submission.VehicleSearch, Submission.HomeSearch }.Where(t => Word(t).IsMatch(search.Value + (t == Submission.PersonSearch && search.Groups["you"].Success ? " person" : ""))));
        while (words.Take(AlsoSearch()) is { } also)
            to.AddRange(new[] { Submission.VehicleSearch, Submission.HomeSearch }.Where(t => Word(t).IsMatch(also.Value)));
        foreach (var (kind, pattern) in new (Submission, Regex)[] { (Submission.Polygraph, TakePolygraph()), (Submission.DrugTest, TakeDrugs()), (Submission.AlcoholTest, TakeAlcohol()) })
            while (words.Takes(pattern))
                to.Add(kind);
        if (to.Count == 0)
            return null;
        return new(new() { To = [.. to.Distinct().Order()], AskedBy = by is null ? null : CourtWords.Recipient(by.Groups["who"].Value), NoHampering = hampering }, words.Confidence) { NotCovered = words.NotCovered };
    }

    private static SubmitToTerms Drugs => new() { To = [Submission.DrugTest], AskedBy = "supervising officer", NoHampering = true };

    private static Situation Asked(params DutyFact[] duties) => On(TuesdayAfternoon, new Facts { Duties = duties });

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@",?\s*\b(?:when (?:asked|required) by|as (?:required|directed|instructed) by(?: or under the authority of)?|given by) (?<who>(?:the |your )?[^,.;|]{2,60}?)(?=\s*(?:[,.;|]|$)|\s+(?:requiring|to (?:give|attend|submit))\b)|\bif (?:they|an officer) asks?\b", Plain)]
    private static partial Regex By();

    [GeneratedRegex(CourtWords.Must + @"(?:let|allow|permit) (?:the police|an officer|a constable|officers) (?:to )?search (?<you>you|him|her|the subject)(?: if (?:they|asked) ?(?:ask)?| on request)?|" + CourtWords.Must + @"submit to (?:a search of (?:the |your |his |her |any )?(?:person|vehicle|home)(?:\s*,\s*|\s+and\s+)?)+", Plain)]
    private static partial Regex Search();

    [GeneratedRegex(@"[.,;]?\s*(?:and )?(?:you )?(?:must )?(?:also )?(?:let|allow) (?:them|the police|officers) (?:to )?search (?:a |any |your )?(?:vehicle|home|car)[^.;|]*|\band a search of (?:any |the )?(?:vehicle|home)", Plain)]
    private static partial Regex AlsoSearch();

    [GeneratedRegex(@"(?:\b(?:comply|participate|attend|take part|submit)[^.;|]{0,120}?)?\bpolygraph (?:testing|tests?|sessions?|examinations?)(?: and examinations?)?(?: as instructed)?(?:[^.;|]{0,60}\bduring a polygraph session by the person conducting the polygraph)?", Plain)]
    private static partial Regex TakePolygraph();

    [GeneratedRegex(@"(?:" + CourtWords.Must + @"(?:attend a location,?[ |,]*|submit to |undergo |provide |give |and )*(?:to )?(?:give )?)?(?:drug tests?|drug testing|(?:a )?samples? of [^.;|]*?\bdrugs?\b[^.;|]*|(?<=\bdrug )testing process)", Plain)]
    private static partial Regex TakeDrugs();

    [GeneratedRegex(@"(?:" + CourtWords.Must + @"(?:submit to |undergo |provide |give |and )*)?(?:alcohol tests?|alcohol testing|breath tests?)", Plain)]
    private static partial Regex TakeAlcohol();

    [GeneratedRegex(@"[.,]?\s*(?:and )?(?:do )?not (?:to )?(?:take any action that could )?hamper(?: or frustrate)? (?:it|the (?:drug )?testing process)", Plain)]
    private static partial Regex Hamper();

    [GeneratedRegex(@"\bpolygraph|lie detector", Plain)]
    private static partial Regex Polygraph();

    [GeneratedRegex(@"\bdrugs?\b|\bsaliva|\boral fluid|\burine", Plain)]
    private static partial Regex Drug();

    [GeneratedRegex(@"\balcohol|\bbreath", Plain)]
    private static partial Regex Alcohol();

    [GeneratedRegex(@"\bperson\b|\bbody\b|\bpockets?\b", Plain)]
    private static partial Regex Person();

    [GeneratedRegex(@"\bvehicles?\b|\bcars?\b|\bmotorbikes?\b|\bvans?\b", Plain)]
    private static partial Regex Vehicles();

    [GeneratedRegex(@"\bhome\b|\bhouse\b|\bflat\b|\broom\b", Plain)]
    private static partial Regex Home();
}
