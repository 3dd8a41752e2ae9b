using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;
using Poet.OrderTypes.Sdk.Geometry;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>What a term about a shared home forbids or requires.</summary>
public enum HomeRight
{
    /// <summary>Not to evict or exclude somebody.</summary>
    NoEviction,
    /// <summary>Not to enter.</summary>
    NoEntry,
    /// <summary>To leave and not to return.</summary>
    MustLeave,
}

/// <summary>Terms about a shared home.</summary>
public sealed record HomeRightsTerms
{
    /// <summary>What it forbids or requires.</summary>
    [Field("What the term says")]
    public required HomeRight Right { get; init; }

    /// <summary>The home.</summary>
    [Field("Home"), PlaceId]
    public required Guid PlaceId { get; init; }

    /// <summary>Who may not be evicted or excluded; for that right only.</summary>
    [Field("Who may not be evicted or excluded"), PersonId, MaxLength(20)]
    public IReadOnlyList<Guid> People { get; init; } = [];

    /// <summary>True when the subject may fetch belongings once with a police officer.</summary>
    [Field("May fetch belongings once, with a police officer")]
    public bool MayFetchBelongings { get; init; }
}

/// <summary>Not to evict or exclude, not to enter, or to leave a shared home.</summary>
internal sealed partial class HomeRights : ConditionKind<HomeRightsTerms>
{
    public override string Id => ConditionKinds.HomeRights;

    public override string Name => "Shared home";

    public override string About => "Keeps somebody in a shared home and the subject out of it; fits where they live together";

    public override Polarity Polarity => Polarity.Prohibition;

    public override IReadOnlyList<string> Proof =>
    [
        "Body-worn video of the subject in the home, or of the locks that were changed",
        "Statement of the person protected, and of neighbours",
        "Proof of who lives there: tenancy, bills, the electoral register",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("Found inside the home that was to be left", Leave, On(TuesdayAfternoon, new Facts { Place = new() { PlaceId = HerHome, Inside = true, WithinException = false } }), All, Outcome.Breach),
        new("Elsewhere", Leave, On(TuesdayAfternoon, new Facts { Place = new() { PlaceId = HisHome, Inside = true } }), All, Outcome.NoBreach),
        new("The locks were changed on the person protected", Stay, On(TuesdayAfternoon, new Facts { Conduct = [new(ConductKind.EvictOrExclude) { PersonId = MsA, PlaceId = HerHome }] }), All, Outcome.Breach),
        new("Somebody was shut out, but who and where was not said", Stay, On(TuesdayAfternoon, new Facts { Conduct = [new(ConductKind.EvictOrExclude)] }), All, Outcome.CannotTell),
    ];

    protected override string Render(HomeRightsTerms terms, References references)
    {
        var home = references.PlaceName(terms.PlaceId);
        var fetch = terms.MayFetchBelongings ? ", except once with a police officer to fetch belongings" : "";
        return terms.Right switch
        {
            HomeRight.NoEviction => $"Not to evict or exclude {terms.People.Select(references.NameOf).Or()} from {home}.",
            HomeRight.NoEntry => $"Not to enter the home at {home}{fetch}.",
            _ => $"To leave and not return to {home}{fetch}.",
        };
    }

    protected override Assessment Assess(HomeRightsTerms terms, Situation situation, References references) => new HomeRightsCheck(terms, situation, references).Answer();

    protected override IEnumerable<TermProblem> Validate(HomeRightsTerms terms)
    {
        if (terms.Right == HomeRight.NoEviction && terms.People.Count == 0)
            yield return new("people", "Choose who may not be evicted or excluded");
        if (terms.Right != HomeRight.NoEviction && terms.People.Count > 0)
            yield return new("people", "Leave people empty: only a term not to evict or exclude names them");
        if (terms.Right == HomeRight.NoEviction && terms.MayFetchBelongings)
            yield return new("mayFetchBelongings", "Fetching belongings belongs to a term to leave or not to enter");
    }

    protected override IEnumerable<DraftingConcern> Review(HomeRightsTerms terms, References references)
    {
        if (terms.Right != HomeRight.NoEviction && !terms.MayFetchBelongings)
            yield return new("home-belongings", ConcernSeverity.Hint, "The term does not say how the subject may fetch belongings", "Add \"except once with a police officer to fetch belongings\"");
        if (terms.Right == HomeRight.MustLeave)
            yield return new("home-rehousing", ConcernSeverity.Hint, "The subject must live somewhere else from now on", "Ask for the new address, and tell housing services where there is none");
        if (references.Place(terms.PlaceId) is { Area: null })
            yield return new("area-not-drawn", ConcernSeverity.Hint, "The home is not drawn on the map, so no position can be compared with it", "Mark the home on the map");
    }

    protected override TermsRead? ReadTerms(string courtWords) => ReadOne(courtWords, ReadWords);

    private static TermsRead? ReadWords(string courtWords)
    {
        if (CourtWords.Of(courtWords, "evict", "leave", "home", "address", "premises") is not { } words)
            return null;
        var fetch = words.Takes(Belongings());
        if (words.Take(Evict()) is { } evict)
            return Found(HomeRight.NoEviction, [evict.Groups["who"].Value.Trim(), evict.Groups["where"].Value.Trim()]);
        if (words.Take(Depart()) is { } leave)
            return Found(HomeRight.MustLeave, [leave.Groups["where"].Value.Trim()]);
        return words.Take(Entry()) is { } enter ? Found(HomeRight.NoEntry, [enter.Groups["where"].Value.Trim()]) : null;

        TermsRead Found(HomeRight right, IReadOnlyList<string> toChoose) =>
            new(new() { Right = right, PlaceId = Guid.Empty, People = right == HomeRight.NoEviction ? [Guid.Empty] : [], MayFetchBelongings = fetch && right != HomeRight.NoEviction }, words.Confidence)
            {
                ToChoose = toChoose, NotCovered = words.NotCovered,
            };
    }

    // whoever may fetch belongings once with an officer must keep out all the same
    protected override IEnumerable<Demand> Demands(HomeRightsTerms terms) =>
        terms.Right == HomeRight.NoEviction ? [] : [new(DemandKind.KeepOut) { Places = [terms.PlaceId] }];

    protected override IEnumerable<Facet> Facets(HomeRightsTerms terms, References references) =>
        [.. terms.People.Select(FacetOf.Person), .. FacetOf.Places([terms.PlaceId], references)];

    protected override IEnumerable<Guid> Names(HomeRightsTerms terms) => [terms.PlaceId, .. terms.People];

    private static HomeRightsTerms Leave => new() { Right = HomeRight.MustLeave, PlaceId = HerHome, MayFetchBelongings = true };

    private static HomeRightsTerms Stay => new() { Right = HomeRight.NoEviction, PlaceId = HerHome, People = [MsA] };

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:not (?:to )?|must not |shall not )evict or exclude (?<who>.+?) from (?<where>.+?)(?=[,.;|]|$)", Plain)]
    private static partial Regex Evict();

    [GeneratedRegex(@"^(?:to |must )?leave (?:and (?:not (?:to )?return|must not return) to (?<where>.+?)|(?<where>.+?) and not (?:to )?return(?: to it)?)(?=[,.;|]|$)", Plain)]
    private static partial Regex Depart();

    [GeneratedRegex(@"^(?:not (?:to )?|must not |shall not )enter (?:(?:the )?(?:family |matrimonial |shared )?home(?: (?:at|of) (?<where>.+?))?|(?<where>the address|the premises))(?=[,.;|]|$)", Plain)]
    private static partial Regex Entry();

    [GeneratedRegex(@",?\s*(?:save|except)(?: (?:once|on one occasion))? with a police officer to (?:fetch|collect) (?:his |her |their )?belongings", Plain)]
    private static partial Regex Belongings();
}
