using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms of a condition not to approach people.</summary>
public sealed record ApproachPersonTerms
{
    /// <summary>The people not to be approached.</summary>
    [Field("People not to be approached"), PersonId, MaxLength(50)]
    public IReadOnlyList<Guid> People { get; init; } = [];

    /// <summary>A class of people in words, such as "lone females"; whether somebody belongs to it is for a person to judge.</summary>
    [Field("Or a class of people, in words", Hint = "For example lone females"), StringLength(200, MinimumLength = 3)]
    public string? Description { get; init; }

    /// <summary>Metres; null for no approach at all.</summary>
    [Field("Distance in metres", Hint = "Leave empty for not to approach at all"), Range(1, 5000)]
    public decimal? DistanceMetres { get; init; }

    /// <summary>Whether exactly that distance is covered.</summary>
    [Field("Is exactly that distance covered")]
    public DistanceEdge Edge { get; init; }

    /// <summary>When, on a London clock; empty for at all times.</summary>
    [Field("Hours", Hint = "Leave empty for at all times"), MaxLength(21)]
    public IReadOnlyList<WeeklyWindow> Hours { get; init; } = [];

    /// <summary>True when only approaching knowingly is barred.</summary>
    [Field("Only if knowingly")]
    public bool Knowingly { get; init; }

    /// <summary>True when the subject must leave at once on meeting them by chance.</summary>
    [Field("Must leave at once on meeting by chance")]
    public bool MustLeave { get; init; }

    /// <summary>Other approaches that are allowed, in words.</summary>
    [Field("What is allowed", Hint = "It follows the word except"), StringLength(300, MinimumLength = 3)]
    public string? Exception { get; init; }
}

/// <summary>Not to come near a person.</summary>
internal sealed partial class ApproachPerson : ConditionKind<ApproachPersonTerms>
{
    public override string Id => ConditionKinds.ApproachPerson;

    public override string Name => "Keep away from a person";

    public override string About => "Bars approaching people, at all or within a distance; fits where the subject follows or waits for them";

    public override Polarity Polarity => Polarity.Prohibition;

    public override IReadOnlyList<string> Proof =>
    [
        "Statement of the person approached, and of anyone who was there",
        "CCTV, doorbell or body-worn video with landmarks that can be measured",
        "Telephone location data of both, with its error",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("Twenty metres away is within fifty", Fifty, Beside(20), All, Outcome.Breach),
        new("Sixty metres away is not", Fifty, Beside(60), All, Outcome.NoBreach),
        new("Exactly fifty, where the words do not say whether that is covered", Fifty with { Edge = DistanceEdge.NotSaid }, Beside(50), All, Outcome.CannotTell),
        new("A class of people is for a person to judge", new ApproachPersonTerms { Description = "lone females", Hours = [WeeklyWindow.Daily(new(21, 0), new(6, 0))] },
            On(new(2026, 3, 3, 23, 0, 0, TimeSpan.Zero), new Facts { With = [new CompanionFact { Age = 24 }] }), All, Outcome.CannotTell),
    ];

    protected override string Render(ApproachPersonTerms terms, References references)
    {
        List<string> whom = [.. terms.People.Select(references.NameOf)];
        if (terms.Description is { } description)
            whom.Add(description);
        var knowingly = terms.Knowingly ? "knowingly " : "";
        var how = terms.DistanceMetres is { } metres ? $"approach {DistanceRule.InWords(metres, terms.Edge)} {whom.Or()}" : $"approach {whom.Or()}";
        var leave = terms.MustLeave ? ", and to leave at once on meeting them by chance" : "";
        var room = terms.Exception is { } exception ? $", except {exception}" : "";
        return $"Not to {knowingly}{how}{Kinds.Hours.InWords(terms.Hours)}{leave}{room}.";
    }

    protected override Assessment Assess(ApproachPersonTerms terms, Situation situation, References references) => new ApproachPersonCheck(terms).Answer(situation);

    protected override IEnumerable<TermProblem> Validate(ApproachPersonTerms terms)
    {
        if (terms.People.Count == 0 && terms.Description is null)
            yield return new("people", "Choose at least one person, or give a class of people in words");
        foreach (var problem in Kinds.Hours.Problems(terms.Hours, "hours"))
            yield return problem;
    }

    protected override IEnumerable<DraftingConcern> Review(ApproachPersonTerms terms, References references)
    {
        foreach (var concern in HoursDrafting.Concerns(terms.Hours))
            yield return concern;
        if (terms.DistanceMetres is { } metres && terms.Edge == DistanceEdge.NotSaid)
            yield return DistanceRule.Unsaid(metres);
        if (terms.DistanceMetres is null)
            yield return new("approach-no-distance", ConcernSeverity.Hint, "No distance is stated, so what \"approach\" means is open to argument", "Add a distance, such as \"at or within 50 metres\"");
        if (!terms.Knowingly && !terms.MustLeave)
            yield return new("approach-chance", ConcernSeverity.Hint, "The term does not say what happens on a chance meeting", "Add \"knowingly\", or \"and to leave at once on meeting them by chance\"");
        if (terms.Description is not null)
            yield return new("approach-class-vague", ConcernSeverity.Warning, "No machine and few officers can tell who belongs to a class given in words", "Name the people, or define the class by age and circumstance");
    }

    protected override TermsRead? ReadTerms(string courtWords) => ReadOne(courtWords, ReadWords);

    private static TermsRead? ReadWords(string courtWords)
    {
        if (CourtWords.Of(courtWords) is not { } words || words.Take(Opening()) is not { } opening)
            return null;
        var whom = opening.Groups["who"].Value.Trim();
        if (opening.Groups["near"].Success ? !WhoOrWhere.IsPerson(whom) : WhoOrWhere.IsPlace(whom))
            return null;
        var distance = opening.Groups["n"].Success;
        var hours = TimesInWords.Take(words);
        var leave = words.Takes(Leave());
        var exception = words.Take(Except());
        var isClass = Class().IsMatch(whom);
        IReadOnlyList<string> names = isClass ? [] : Kinds.Names.In(whom);
        var terms = new ApproachPersonTerms
        {
            People = Kinds.Names.ToFill(names), Description = isClass ? whom : null,
            DistanceMetres = distance ? DistanceWords.Metres(opening) : null, Edge = distance ? DistanceWords.Edge(opening) : DistanceEdge.NotSaid,
            Hours = hours, Knowingly = opening.Groups["knowingly"].Success, MustLeave = leave, Exception = exception?.Groups["what"].Value.Trim(),
        };
        return new(terms, words.Confidence) { ToChoose = names, NotCovered = words.NotCovered };
    }

    protected override IEnumerable<Facet> Facets(ApproachPersonTerms terms, References references) => terms.People.Select(FacetOf.Person);

    protected override IEnumerable<Guid> Names(ApproachPersonTerms terms) => terms.People;

    private static ApproachPersonTerms Fifty { get; } = new() { People = [MsA], DistanceMetres = 50, Edge = DistanceEdge.AtOrWithin, MustLeave = true };

    private static Situation Beside(double metres) =>
        On(TuesdayAfternoon, new Facts { With = [new CompanionFact { PersonId = MsA, DistanceMetres = metres, Inadvertent = false }] });

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:not (?:to )?|must not |shall not )(?<knowingly>knowingly )?(?:approach\s+|(?<near>come|go|be)\s+(?=(?:nearer|closer|less|at or|within)\b))(?:" + DistanceWords.Pattern + @"\s+)?(?!or (?:contact|communicate))(?<who>.+?)(?=,|\s+(?:between|after|save|except|without|at any)\b|$)", Plain)]
    private static partial Regex Opening();

    [GeneratedRegex(@",?\s*and to leave at once on meeting them by chance|,?\s*(?:and|but) must leave (?:at once|immediately)[^,.;]*", Plain)]
    private static partial Regex Leave();

    [GeneratedRegex(@",?\s*\b(?:save|except|other than)(?: for)?\s+(?<what>[^.;|]{3,300})", Plain)]
    private static partial Regex Except();

    [GeneratedRegex(@"^(?:any |all )?(?:lone|unaccompanied|single|any|all|young|elderly)\b|^(?:females?|males?|women|men|girls|boys|children|persons?|people)\b", Plain)]
    private static partial Regex Class();
}
