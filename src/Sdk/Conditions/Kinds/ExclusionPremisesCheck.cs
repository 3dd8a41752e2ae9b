using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Whether the subject is in premises that the terms bar: by record, by class, or by trading name.</summary>
internal sealed class ExclusionPremisesCheck(ExclusionPremisesTerms terms, Whereabouts where)
{
    private const string WentIn = "Whether the subject went in, or was only in the car park, forecourt or garden";

    private readonly PlaceFact? place = where.Place;

    public Standing Look()
    {
        List<Standing> ways = [];
        if (terms.Places.Count > 0)
            ways.Add(ByRecord());
        if (terms.Class is { } premises)
            ways.AddRange(terms.OtherClasses.Prepend(premises).Distinct().Select(c => InArea(ByClass(c))));
        if (terms.TradingName is { } name)
            ways.Add(InArea(ByName(name)));
        return ways.Find(w => w.Side == Side.Inside)
            ?? (ways.Exists(w => w.Side == Side.Undecided)
                ? new(Side.Undecided, [.. ways.SelectMany(w => w.Missing).Distinct()])
                : new(Side.Outside));
    }

    private Standing ByRecord()
    {
        if (place?.PlaceId is { } said && terms.Places.Contains(said) && place.Inside != true)
        {
            where.Step(place.Inside == false ? "The subject is said to be at premises of this term, but not inside" : "The subject is said to be at premises of this term");
            return Entered();
        }
        return PlaceBan.InAny(where, terms.Places, othersAreElsewhere: true);
    }

    private Standing ByClass(PremisesClass premises)
    {
        if (place?.PremisesClass is not { } said)
            return new(Side.Undecided, $"Whether the subject is in premises of this class: {ExclusionPremisesWords.InWords(premises)}");
        where.Step($"The premises are said to be: {said}");
        if (said == Word(premises))
            return Entered();
        return MayBeBoth(said, premises)
            ? new(Side.Undecided, $"Whether the premises are also of this class: {ExclusionPremisesWords.InWords(premises)}")
            : new(Side.Outside);
    }

    private Standing ByName(string name)
    {
        if (string.IsNullOrWhiteSpace(place?.Name))
            return new(Side.Undecided, "The trading name of the premises the subject is in");
        var (barred, said) = (NormalForm.Plain(name), NormalForm.Plain(place.Name));
        where.Step($"The premises are said to trade as {place.Name}");
        if ($" {said} ".Contains($" {barred} ", StringComparison.Ordinal))
            return Entered();
        // like names may be one business: Co-op and The Co-operative Food
        var (a, b) = (Letters(barred), Letters(said));
        return a.Length > 0 && b.Length > 0 && (b.Contains(a, StringComparison.Ordinal) || a.Contains(b, StringComparison.Ordinal))
            ? new(Side.Undecided, $"Whether {place.Name} is one of the premises that this term names")
            : new(Side.Outside);
    }

    private Standing Entered() => (place?.Inside, terms.Curtilage) switch
    {
        (true, _) => new(Side.Inside),
        _ when terms.InSight && place?.InSight is { } seen => new(seen ? Side.Inside : Side.Outside),
        _ when terms.InSight => new(Side.Undecided, "Whether the subject went in or stayed in sight of it"),
        (false, Coverage.NotIncluded) => new(Side.Outside),
        (false, Coverage.Included) => new(Side.Undecided, "Whether the subject was in the car park, forecourt or garden"),
        _ => new(Side.Undecided, WentIn),
    };

    // a class or a name counts only in the area, if the term has one
    private Standing InArea(Standing found)
    {
        if (terms.Within is not { } within || found.Side == Side.Outside)
            return found;
        var side = where.SideOf(within, othersAreElsewhere: false);
        return side switch
        {
            Side.Inside => found,
            Side.Outside => new(Side.Outside),
            _ => new(Side.Undecided, [.. found.Missing, "Whether the premises lie in the area that this term names"]),
        };
    }

    // a shop, a station or a hospital may hold a licence, or be in a station; a school is no public house
    private static bool MayBeBoth(string said, PremisesClass premises) =>
        !Known.Contains(said) || Loose.Contains(said) && Loose.Contains(Word(premises));

    private static readonly string[] Known =
        [PremisesClasses.School, PremisesClasses.Licensed, PremisesClasses.Playground, PremisesClasses.Hospital, PremisesClasses.RailwayStation, PremisesClasses.Shop,
        PremisesClasses.Worship, PremisesClasses.Leisure, PremisesClasses.Park, PremisesClasses.Library, PremisesClasses.Port];

    private static readonly string[] Loose = [PremisesClasses.Licensed, PremisesClasses.Hospital, PremisesClasses.RailwayStation, PremisesClasses.Shop, PremisesClasses.Leisure, PremisesClasses.Park, PremisesClasses.Playground, PremisesClasses.Library, PremisesClasses.Port];

    private static string Word(PremisesClass premises) => premises switch
    {
        PremisesClass.School => PremisesClasses.School,
        PremisesClass.LicensedPremises => PremisesClasses.Licensed,
        PremisesClass.Playground => PremisesClasses.Playground,
        PremisesClass.Hospital => PremisesClasses.Hospital,
        PremisesClass.RailwayStation => PremisesClasses.RailwayStation,
        PremisesClass.PlaceOfWorship => PremisesClasses.Worship,
        PremisesClass.LeisureCentre => PremisesClasses.Leisure,
        PremisesClass.Park => PremisesClasses.Park,
        PremisesClass.Library => PremisesClasses.Library,
        PremisesClass.PortOrAirport => PremisesClasses.Port,
        _ => PremisesClasses.Shop,
    };

    private static string Letters(string plain) => plain.Replace(" ", "", StringComparison.Ordinal);
}
