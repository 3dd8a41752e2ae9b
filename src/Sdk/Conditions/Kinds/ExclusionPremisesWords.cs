using System.Text.RegularExpressions;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>How terms about premises are written and read.</summary>
internal static partial class ExclusionPremisesWords
{
    private static readonly (PremisesClass Class, Func<Regex> Pattern)[] Classes =
    [
        (PremisesClass.LicensedPremises, Licensed), (PremisesClass.School, School), (PremisesClass.Playground, Playground),
        (PremisesClass.Hospital, Hospital), (PremisesClass.RailwayStation, Station), (PremisesClass.Shop, Shops), (PremisesClass.PlaceOfWorship, Worship), (PremisesClass.LeisureCentre, Leisure),
        (PremisesClass.Park, Park), (PremisesClass.Library, Library), (PremisesClass.PortOrAirport, Port),
    ];

    public static IReadOnlyList<KindExample> Examples { get; } =
    [
        new("Inside a branch, in the county", Branches, On(TuesdayAfternoon, new Facts { Place = new() { Name = "Sample Stores Harlow", Inside = true }, Position = new(FarAway, 20) }), All, Outcome.Breach),
        new("Inside another shop", Branches, On(TuesdayAfternoon, new Facts { Place = new() { Name = "Corner Bakery", Inside = true } }), All, Outcome.NoBreach),
        new("Inside a branch, but where is not said", Branches, On(TuesdayAfternoon, new Facts { Place = new() { Name = "Sample Stores", Inside = true } }), All, Outcome.CannotTell),
        new("In a public house after hours", new ExclusionPremisesTerms { Class = PremisesClass.LicensedPremises, Hours = [WeeklyWindow.Daily(new(21, 0), new(0, 0))], Curtilage = Coverage.NotIncluded },
            On(new(2026, 3, 3, 22, 0, 0, TimeSpan.Zero), new Facts { Place = new() { PremisesClass = PremisesClasses.Licensed, Inside = true } }), All, Outcome.Breach),
        new("At the shop named in the order, for which an approval may be given", new ExclusionPremisesTerms { Places = [Shop], Approval = "officer in charge of the order", Exceptions = [PresenceException.Court] },
            On(TuesdayAfternoon, new Facts { Place = new() { PlaceId = Shop, Inside = true, WithinException = false } }), All, Outcome.Breach),
    ];

    public static string Render(ExclusionPremisesTerms terms, References references)
    {
        List<string> what = [.. terms.Places.Select(references.PlaceName)];
        if (terms.Class is { } premises)
            what.AddRange(terms.OtherClasses.Prepend(premises).Select(c => "any " + InWords(c)));
        if (terms.TradingName is { } name)
            what.Add($"any {name} store");
        var within = terms.Within is { } area ? $" in {references.PlaceName(area)}" : "";
        var curtilage = terms.Curtilage == Coverage.NotSaid ? "" : $", car parks, forecourts and gardens {(terms.Curtilage == Coverage.Included ? "" : "not ")}being included";
        return $"Not to enter {(terms.InSight ? "or remain in sight of " : "")}{what.Or()}{within}{curtilage}{Hours.InWords(terms.Hours)}{PlaceWords.RoomLeft(terms, references)}.";
    }

    public static string InWords(PremisesClass premises) => premises switch
    {
        PremisesClass.School => "school",
        PremisesClass.LicensedPremises => "licensed premises",
        PremisesClass.Playground => "playground",
        PremisesClass.Hospital => "hospital",
        PremisesClass.RailwayStation => "railway station",
        PremisesClass.PlaceOfWorship => "place of worship",
        PremisesClass.LeisureCentre => "swimming baths or leisure centre",
        PremisesClass.Park => "park",
        PremisesClass.Library => "library",
        PremisesClass.PortOrAirport => "port or airport",
        _ => "shop",
    };

    public static (ExclusionPremisesTerms Terms, double Confidence, IReadOnlyList<string> ToChoose, IReadOnlyList<string> NotCovered)? Read(string courtWords)
    {
        if (CourtWords.Of(courtWords) is not { } words || words.Take(Opening()) is not { } opening)
            return null;
        var curtilage = words.Take(Curtilage());
        var (hours, approval, exceptions) = (TimesInWords.Take(words), ExceptionWords.Approval(words), ExceptionWords.Take(words));
        if (opening.Groups["only"].Success && approval is null)
            return null; // what may be entered alone says nothing of what may not, unless somebody approves each
        var what = opening.Groups["what"].Value.Trim();
        List<PremisesClass> also = [];
        while (opening.Groups["any"].Success && words.Take(AlsoClass()) is { } other)
            also.AddRange(Classes.Where(c => c.Pattern().IsMatch(other.Value)).Select(c => c.Class).Take(1));
        var (every, within) = (opening.Groups["any"].Success, opening.Groups["within"].Value.Trim());
        var named = Classes.Where(c => c.Pattern().IsMatch(what)).Select(c => (PremisesClass?)c.Class).FirstOrDefault();
        if (!every && named is null && !Premises().IsMatch(what))
            return null; // an area has a kind of its own
        also.AddRange(every ? Classes.Where(c => c.Pattern().IsMatch(what)).Select(c => c.Class) : []);
        var isClass = every && named is not null && WholeClass().IsMatch(what);
        var chain = every && !isClass ? Chain().Match(what) : Match.Empty;
        if (every && !isClass && !chain.Success)
            return null;
        var terms = new ExclusionPremisesTerms
        {
            Places = every ? [] : [Guid.Empty],
            Class = isClass ? named : null, OtherClasses = isClass ? [.. also.Distinct().Where(c => c != named)] : [], InSight = opening.Groups["sight"].Success, TradingName = chain.Success ? chain.Groups["name"].Value.Trim() : null,
            Within = every && within.Length > 0 ? Guid.Empty : null,
            Curtilage = curtilage is null ? Coverage.NotSaid : curtilage.Groups["not"].Success ? Coverage.NotIncluded : Coverage.Included,
            Hours = hours, Approval = approval, Exceptions = exceptions,
        };
        string[] toChoose = every ? within.Length > 0 ? [within] : [] : [within.Length > 0 ? $"{what} in {within}" : what];
        return (terms, words.Confidence, toChoose, words.NotCovered);
    }

    private static ExclusionPremisesTerms Branches => new() { TradingName = "Sample Stores", Within = County, Curtilage = Coverage.Included };

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:not (?:to )?|must not |shall not |(?<only>(?<any>(?:to )?only)) )(?:enter|attend|go into|be in|visit)(?: or (?:(?:remain|be|stay) (?<sight>in sight of|within sight of)|(?:remain|be) in))?\s+(?:the (?:premises|property) (?:of|at|known as)\s+)?(?!the company|possession|a group|any public place)(?<any>any\s+)?(?<what>.+?)(?:\s+(?:in|within)\s+(?!which|sight)(?<within>.+?))?(?=,|\s*\||\s+(?:between|from|after|save|except|without|unless|or any|which have been|that have been)\b|$)", Plain)]
    private static partial Regex Opening();

    [GeneratedRegex(@",?\s*(?:their |its )?car parks, forecourts and gardens (?<not>not )?being included|,?\s*or (?:its|their|the) (?:curtilage|car parks?|grounds)", Plain)]
    private static partial Regex Curtilage();

    private const string ClassName = @"(?:licensed premises|public houses?|pubs?|schools?|nurser(?:y|ies)|(?:children's )?(?:playgrounds?|play areas?)|hospitals?|(?:railway|train) stations?|shops?|stores?|retail premises|places? of worship|churches|mosques?|swimming (?:baths?|pools?)(?: or leisure centres?)?|leisure centres?|(?:public )?parks?|librar(?:y|ies)|(?:port or )?airports?|ports?)";

    [GeneratedRegex("^" + ClassName + "(?:(?:,| or)+ (?:any )?" + ClassName + ")*$", Plain)]
    private static partial Regex WholeClass();

    [GeneratedRegex(@"^(?<name>.+?)\s+(?:stores?|shops?|supermarkets?|branch(?:es)?|outlets?)$", Plain)]
    private static partial Regex Chain();

    [GeneratedRegex(@"\b(?:premises|shops?|stores?|supermarket|public house|inn|club|centre for|library|restaurant|caf[eé]|gym|hotel)\b", Plain)]
    private static partial Regex Premises();

    [GeneratedRegex(@"(?:,\s*(?:or\s+)?|\s+or\s+)(?:any |an? )?" + ClassName + @"(?=\s*(?:[,.;|]|$)|\s+(?:or|etc|without|in|within|between|except|unless)\b)(?:\s*,?\s*etc)?", Plain)]
    private static partial Regex AlsoClass();

    [GeneratedRegex(@"\bplaces? of worship\b|\bchurch(?:es)?\b|\bmosques?\b", Plain)]
    private static partial Regex Worship();

    [GeneratedRegex(@"\bswimming (?:baths?|pools?)\b|\bleisure centres?\b", Plain)]
    private static partial Regex Leisure();

    [GeneratedRegex(@"\bparks?\b(?! and ride)", Plain)]
    private static partial Regex Park();

    [GeneratedRegex(@"\blibrar(?:y|ies)\b", Plain)]
    private static partial Regex Library();

    [GeneratedRegex(@"\b(?:air)?ports?\b", Plain)]
    private static partial Regex Port();

    [GeneratedRegex(@"\blicensed premises\b|\bpublic houses?\b|\bpubs?\b", Plain)]
    private static partial Regex Licensed();

    [GeneratedRegex(@"\bschools?\b", Plain)]
    private static partial Regex School();

    [GeneratedRegex(@"\bplaygrounds?\b|\bplay areas?\b", Plain)]
    private static partial Regex Playground();

    [GeneratedRegex(@"\bhospitals?\b", Plain)]
    private static partial Regex Hospital();

    [GeneratedRegex(@"\b(?:railway|train) stations?\b", Plain)]
    private static partial Regex Station();

    [GeneratedRegex(@"\bshops?\b|\bstores?\b|\bretail premises\b", Plain)]
    private static partial Regex Shops();
}
