using System.Globalization;
using System.Text.RegularExpressions;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>How a term about company is written and read.</summary>
internal static partial class NonAssociationWords
{
    public static IReadOnlyList<KindExample> Examples { get; } =
    [
        new("Stopped in the street with a person named in the order", InPublic, With(new CompanionFact { PersonId = Barker, InPublic = true, Inadvertent = false }), All, Outcome.Breach),
        new("With somebody else", InPublic, With(new CompanionFact { PersonId = Stranger, InPublic = true }), All, Outcome.NoBreach),
        new("With somebody whose name was not given", InPublic, With(new CompanionFact { InPublic = true, Inadvertent = false }), All, Outcome.CannotTell),
        new("Alone with a child", Children, With(new CompanionFact { Age = 12, Supervised = false, Inadvertent = false }), All, Outcome.Breach),
        new("With a prisoner on release for the day", Prisoners, With(new CompanionFact { Is = [PersonClass.Prisoner], Inadvertent = false }), All, Outcome.Breach),
        new("With somebody known to be none", Prisoners, With(new CompanionFact { Is = [] }), All, Outcome.NoBreach),
        new("In a group in town", new NonAssociationTerms { GroupAbove = 3, SubjectCounted = Coverage.Included, PublicOnly = true, Places = [TownCentre] },
            On(TuesdayAfternoon, new Facts { Position = new(Centre, 10), With = [new() { InPublic = true }, new() { InPublic = true }, new() { InPublic = true }] }), All, Outcome.Breach),
    ];

    public static string Render(NonAssociationTerms terms, References references)
    {
        List<string> whom = [];
        if (terms.People.Count > 0)
            whom.Add("in the company of " + terms.People.Select(references.NameOf).Or() + terms.Indirect switch
            {
                Coverage.Included => ", or in association with them directly or indirectly",
                Coverage.NotIncluded => ", contact at a distance not being covered",
                _ => "",
            });
        if (terms.Class is { } group)
            whom.Add($"in the company of {NonAssociationClasses.InWords(group, terms.Group)}" + terms.Indirect switch
            {
                Coverage.Included => ", or in association with them directly or indirectly",
                Coverage.NotIncluded => ", contact at a distance not being covered",
                _ => "",
            });
        if (terms.UnderAge is { } age)
            whom.Add($"in the company of anyone under the age of {Digits(age)}{(terms.SupervisedAllowed ? " unless supervised by another responsible adult" : "")}");
        if (terms.GroupAbove is { } most)
            whom.Add($"in a group of more than {Digits(most)} persons{terms.SubjectCounted switch { Coverage.Included => ", the subject included", Coverage.NotIncluded => " besides the subject", _ => "" }}");
        var where = terms.PublicOnly ? " in any public place" : "";
        var within = terms.Places.Count == 0 ? "" : $" in {PlaceWords.Names(terms.Places, references)}";
        var room = terms.Exceptions.Count == 0 ? "" : ", except " + terms.Exceptions.Select(InWords).Or();
        return $"Not to be {whom.Or()}{where}{within}{room}{Wording.WithoutApproval(terms.Approval)}.";
    }

    public static string InWords(AssociationException exception) => exception switch
    {
        AssociationException.Work => "for work",
        AssociationException.Worship => "for worship",
        AssociationException.Education => "for education",
        AssociationException.Household => "as members of one household",
        AssociationException.Supervision => "at a treatment programme, approved premises or in supervision",
        AssociationException.CourtOrLegal => "at court, a solicitor's, the police or probation",
        _ => "by a chance meeting which is left at once",
    };

    public static (NonAssociationTerms Terms, double Confidence, IReadOnlyList<string> ToChoose, IReadOnlyList<string> NotCovered)? Read(string courtWords)
    {
        if (CourtWords.Of(courtWords, "company", "associate", "meet", "under", "below", "group", "contact", "communicate", "approach") is not { } words)
            return null;
        var approvedBy = ExceptionWords.Approval(words);
        var group = NonAssociationClasses.Take(words);
        var people = group is null ? words.Take(Company()) : null;
        var children = words.Take(Child());
        var crowd = words.Take(Group());
        if (people is null && children is null && crowd is null && group is null)
            return null;
        var indirect = words.Takes(AtADistance()) ? Coverage.NotIncluded
            : words.Takes(Indirectly()) || group?.Contact == true || people?.Groups["contact"].Success == true ? Coverage.Included : Coverage.NotSaid;
        var room = Room(words);
        var publicly = words.Takes(Publicly());
        var counted = words.Take(Counted());
        var place = words.Take(In());
        var names = people is null ? [] : Names.In(people.Groups["who"].Value);
        List<string> toChoose = [.. names];
        if (place is not null)
            toChoose.Add(place.Groups["where"].Value.Trim());
        List<string> notCovered = [.. words.NotCovered];
        if (children?.Groups["contact"].Success == true)
            notCovered.Add("contact other than being in company: add a condition of no contact");
        return (new()
        {
            People = Names.ToFill(names), Indirect = indirect, Class = group?.Class, Group = group?.Group,
            UnderAge = Number(children, "age"), SupervisedAllowed = children?.Groups["unsupervised"].Success == true || room.Supervised,
            GroupAbove = Number(crowd, "n"),
            SubjectCounted = counted is null ? Coverage.NotSaid : counted.Groups["not"].Success ? Coverage.NotIncluded : Coverage.Included,
            PublicOnly = publicly, Places = place is null ? [] : [Guid.Empty], Exceptions = room.Exceptions, Approval = approvedBy,
        }, words.Confidence, toChoose, notCovered);
    }

    private static (IReadOnlyList<AssociationException> Exceptions, bool Supervised) Room(CourtWords words)
    {
        var supervised = words.Takes(Supervised());
        return ([.. Patterns.Where(p => words.Takes(p.Pattern())).Select(p => p.Exception)], supervised);
    }

    private static int? Number(Match? match, string group) => match is null ? null : CourtWords.Number(match.Groups[group].Value);

    private static string Digits(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static Situation With(CompanionFact companion) => On(TuesdayAfternoon, new Facts { With = [companion] });

    private static NonAssociationTerms InPublic => new() { People = [Barker], PublicOnly = true, Exceptions = [AssociationException.ChanceMeeting] };

    private static NonAssociationTerms Prisoners => new() { Class = PersonClass.Prisoner, Indirect = Coverage.Included, Exceptions = [AssociationException.ChanceMeeting] };

    private static NonAssociationTerms Children => new() { UnderAge = 16, SupervisedAllowed = true, Exceptions = [AssociationException.ChanceMeeting] };

    private static readonly (AssociationException Exception, Func<Regex> Pattern)[] Patterns =
    [
        (AssociationException.Work, Work), (AssociationException.Worship, Worship), (AssociationException.Education, Education),
        (AssociationException.Household, Household), (AssociationException.Supervision, InSupervision), (AssociationException.CourtOrLegal, Legal), (AssociationException.ChanceMeeting, Chance),
    ];

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Lead = @",?\s*(?:(?:save|except|other than|unless)\s+)?(?:or\s+)?";
    private const string Ends = @"(?=,|\s*\||\s+(?:directly|in any public|in public|in a public|or in|save|except|without|unless|in the (?:area|town|city|borough|district|county))\b|$)";

    [GeneratedRegex(@"\b(?:not (?:to )?|must not |shall not )(?:be in (?:the )?company of|be in company with|(?<contact>contact) or associate with|associate with(?: or (?<contact>contact))?|meet(?: with)?)\s+(?!any(?:one)? (?:person |child(?:ren)? )?(?:under|below)\b|anyone under)(?<who>.+?)" + Ends, Plain)]
    private static partial Regex Company();

    [GeneratedRegex(@"\b(?:(?:not (?:to )?|must not |shall not )(?:be (?<unsupervised>alone) with|have (?:any )?(?<unsupervised>unsupervised) (?<contact>contact) with|be (?:left )?(?<unsupervised>unsupervised) with|be in the company of|associate with|have (?:any )?(?<contact>contact) with)|or in the company of)\s+(?:any )?(?:child(?:ren)?|anyone|person|females?|males?|boys?|girls?)\s+(?:who is |who are )?(?:under|below)(?: the age of)?\s+(?<age>\d{1,2})(?: years(?: of age)?)?", Plain)]
    private static partial Regex Child();

    [GeneratedRegex(@"\b(?:(?:not (?:to )?|must not |shall not )(?:be|gather|congregate)|or)\s+in (?:a |any )?groups? of (?<more>more than|over)\s+(?<n>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\s*(?:other )?(?:persons?|people|others?)?", Plain)]
    private static partial Regex Group();

    [GeneratedRegex(@"(?:,\s*or in association with them)?\s*\bdirectly or indirectly", Plain)]
    private static partial Regex Indirectly();

    [GeneratedRegex(@",?\s*contact at a distance not being covered", Plain)]
    private static partial Regex AtADistance();

    [GeneratedRegex(@",?\s*the subject included|,?\s*including (?:himself|herself|themselves)|,?\s*(?<not>besides the subject|excluding (?:himself|herself))", Plain)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\s*\bin (?:any |a )?public(?: places?)?", Plain)]
    private static partial Regex Publicly();

    [GeneratedRegex(@"\s*\bin (?<where>(?!any\b|the company\b)[^,.;|]+?)(?=,|\s*\||$)", Plain)]
    private static partial Regex In();

    [GeneratedRegex(@",?\s*unless supervised(?: by another responsible adult)?", Plain)]
    private static partial Regex Supervised();

    [GeneratedRegex(Lead + @"(?:for|at|to attend) work", Plain)]
    private static partial Regex Work();

    [GeneratedRegex(Lead + @"(?:for|to attend) worship", Plain)]
    private static partial Regex Worship();

    [GeneratedRegex(Lead + @"(?:for|to attend) education", Plain)]
    private static partial Regex Education();

    [GeneratedRegex(Lead + @"as members of (?:one|the same) household", Plain)]
    private static partial Regex Household();

    [GeneratedRegex(Lead + @"at court, a solicitor's, the police or probation", Plain)]
    private static partial Regex Legal();

    [GeneratedRegex(Lead + @"(?:at a treatment programme, approved premises or in supervision|when compelled by attendance at a treatment programme(?: or when residing at approved premises)?|outside of supervision(?: in appointments(?: ?/ ?reporting requirements)?)?)", Plain)]
    private static partial Regex InSupervision();

    [GeneratedRegex(Lead + @"by a chance meeting which is left at once|" + Lead + @"(?:where that contact is )?inadvertent(?:ly)?(?: and unavoidable)?[^,.;|]*", Plain)]
    private static partial Regex Chance();
}
