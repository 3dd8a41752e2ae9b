using System.Text.RegularExpressions;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>How a term of no contact is written and read.</summary>
internal static partial class NoContactWords
{
    public static IReadOnlyList<KindExample> Examples { get; } =
    [
        new("A message to a protected person is a breach, whoever began", Whole(), On(TuesdayAfternoon, new Facts
        {
            Communication = new(MsA, ContactMeans.Message) { SubjectCommunicated = true, OtherBegan = true, WithinException = false },
        }), All, Outcome.Breach),
        new("A letter that a friend passed on unasked is no breach", Whole(), On(TuesdayAfternoon, new Facts
        {
            Communication = new(MsA, ContactMeans.ThirdParty) { AskedThirdParty = false },
        }), All, Outcome.NoBreach),
        new("Whether a reaction to a public post is contact must be in the words", Whole() with { OnlineReactions = Coverage.NotSaid }, On(TuesdayAfternoon, new Facts
        {
            Communication = new(MsA, ContactMeans.OnlineReaction) { SubjectCommunicated = true },
        }), All, Outcome.CannotTell),
    ];

    public static string Render(NoContactTerms terms, References references)
    {
        List<string> parts = [$"Not to contact {terms.People.Select(references.NameOf).Or()}"];
        if (terms.Indirect != Coverage.NotSaid)
            parts.Add(terms.Indirect == Coverage.Included ? " directly or indirectly" : " directly");
        var means = terms.Means.Select(InWords).Or();
        if (terms.AnyMeans)
            parts.Add(" by any means whatsoever" + (means.Length > 0 ? ", including " + means : ""));
        else if (means.Length > 0)
            parts.Add(" " + means);
        if (terms.Indirect == Coverage.NotIncluded)
            parts.Add(", contact through another person not being covered");
        if (terms.OnlineReactions != Coverage.NotSaid)
            parts.Add($", reactions to their public posts and following them online {Covered(terms.OnlineReactions)}");
        if (terms.Surveillance != Coverage.NotSaid)
            parts.Add($", watching, following and tracking them {Covered(terms.Surveillance)}");
        List<string> room = [.. terms.Exceptions.Select(InWords)];
        if (terms.OtherException is { } other)
            room.Add(other);
        return string.Concat(parts) + (room.Count == 0 ? "" : ", except " + room.Or()) + Wording.WithoutApproval(terms.Approval) + ".";

        static string Covered(Coverage coverage) => coverage == Coverage.Included ? "being covered" : "not being covered";
    }

    public static string InWords(ContactException exception) => exception switch
    {
        ContactException.Solicitor => "through a solicitor",
        ContactException.Court => "for court proceedings",
        ContactException.ChildContact => "for contact with a child as a family court has ordered",
        _ => "by a chance meeting which is left at once",
    };

    public static string InWords(ContactMeans means) => means switch
    {
        ContactMeans.InPerson => "in person",
        ContactMeans.Phone => "by telephone",
        ContactMeans.Message => "by text or instant message",
        ContactMeans.Email => "by email",
        ContactMeans.Post => "by post",
        ContactMeans.SocialMedia => "by social media",
        ContactMeans.OnlineReaction => "by reaction to a public post",
        ContactMeans.ThirdParty => "through another person",
        ContactMeans.Gift => "by gift",
        _ => "by watching, following or tracking",
    };

    public static (NoContactTerms Terms, double Confidence, IReadOnlyList<string> ToChoose, IReadOnlyList<string> NotCovered)? Read(string courtWords)
    {
        if (CourtWords.Of(courtWords, "contact", "communicate") is not { } words || words.Take(Opening()) is not { } opening)
            return null;
        var approval = CourtWords.Approver(words);
        var surveillance = words.Take(Surveillance()) is { } s ? Covered(s) : Coverage.NotSaid;
        var reactions = words.Take(Reactions()) is { } r ? Covered(r) : Coverage.NotSaid;
        List<ContactException> exceptions = [];
        if (words.Takes(Solicitor()))
            exceptions.Add(ContactException.Solicitor);
        if (words.Takes(Court()))
            exceptions.Add(ContactException.Court);
        if (words.Takes(Child()))
            exceptions.Add(ContactException.ChildContact);
        if (words.Takes(Chance()))
            exceptions.Add(ContactException.ChanceMeeting);
        var names = Names.In(opening.Groups["who"].Value);
        var terms = new NoContactTerms
        {
            People = Names.ToFill(names),
            Indirect = words.Takes(NotIndirect()) ? Coverage.NotIncluded : opening.Groups["indirect"].Success || words.Takes(Indirect()) ? Coverage.Included : Coverage.NotSaid,
            AnyMeans = words.Takes(AnyMeans()),
            Means = [.. Patterns.Where(p => words.Takes(p.Pattern())).Select(p => p.Means)],
            OnlineReactions = reactions, Surveillance = surveillance, Exceptions = exceptions, Approval = approval,
        };
        return (terms, words.Confidence, names, words.NotCovered);
    }

    private static Coverage Covered(Match match) => match.Groups["not"].Success ? Coverage.NotIncluded : Coverage.Included;

    private static NoContactTerms Whole() => new()
    {
        People = [MsA], AnyMeans = true, Means = [ContactMeans.SocialMedia], Indirect = Coverage.Included, OnlineReactions = Coverage.Included,
        Surveillance = Coverage.Included, Exceptions = [ContactException.Solicitor, ContactException.Court, ContactException.ChildContact],
    };

    private static readonly (ContactMeans Means, Func<Regex> Pattern)[] Patterns =
    [
        (ContactMeans.InPerson, InPerson), (ContactMeans.Phone, Phone), (ContactMeans.Message, Message), (ContactMeans.Email, Email), (ContactMeans.Post, Post),
        (ContactMeans.SocialMedia, SocialMedia), (ContactMeans.Gift, Gift), (ContactMeans.ThirdParty, ThirdParty),
    ];

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:not (?:to )?|must not |shall not |no )(?<indirect>directly or indirectly )?(?:seek to |attempt to )?(?:have (?:any )?contact with|contact(?! or associate)|communicate with|approach or communicate with|approach or contact)(?<indirect>,? directly or indirectly,?)?\s+(?:or (?:attempt to )?(?:contact|communicate with)\s+)?(?!any person (?:who|whom)\b)(?<who>.+?)(?=\s+(?:directly|by any|either|in person|by (?:tele|text|email|post|social|gift|phone|letter)|through|via|save|except|without|unless|whether|on social)\b|,|$)", Plain)]
    private static partial Regex Opening();

    [GeneratedRegex(@",?\s*contact through another person not being covered|,? directly(?! or indirectly)(?! and indirectly)(?= only)( only)?", Plain)]
    private static partial Regex NotIndirect();

    [GeneratedRegex(@",?\s*(?:whether |either )?direct(?:ly)? (?:or|and) indirect(?:ly)?", Plain)]
    private static partial Regex Indirect();

    [GeneratedRegex(@",?\s*by any means(?: whatsoever| whatever)?(?:,?\s*including)?", Plain)]
    private static partial Regex AnyMeans();

    [GeneratedRegex(@",?\s*(?:or\s+)?in person|,?\s*face to face", Plain)]
    private static partial Regex InPerson();

    [GeneratedRegex(@",?\s*(?:or\s+)?by (?:tele)?phone(?: call)?", Plain)]
    private static partial Regex Phone();

    [GeneratedRegex(@",?\s*(?:or\s+)?by (?:text|sms)(?: or instant)?(?: messag\w+)?", Plain)]
    private static partial Regex Message();

    [GeneratedRegex(@",?\s*(?:or\s+)?(?:by )?e-?mail", Plain)]
    private static partial Regex Email();

    [GeneratedRegex(@",?\s*(?:or\s+)?by (?:post|letter)", Plain)]
    private static partial Regex Post();

    [GeneratedRegex(@",?\s*(?:or\s+)?(?:by |on |via |through )?(?:the use of )?social (?:media|network\w*)", Plain)]
    private static partial Regex SocialMedia();

    [GeneratedRegex(@",?\s*(?:or\s+)?by gifts?", Plain)]
    private static partial Regex Gift();

    [GeneratedRegex(@",?\s*(?:or\s+)?(?:through|via|by) (?:another person|a third part(?:y|ies)|third parties)", Plain)]
    private static partial Regex ThirdParty();

    [GeneratedRegex(@",?\s*(?:or by\s+)?reactions? to (?:their|a|any) public posts?(?: and following them online)?(?:(?<not> not)? being covered)?", Plain)]
    private static partial Regex Reactions();

    [GeneratedRegex(@",?\s*(?:or by\s+)?watching, following (?:and|or) tracking(?: them)?(?:(?<not> not)? being covered)?", Plain)]
    private static partial Regex Surveillance();

    [GeneratedRegex(@",?\s*(?:(?:save|except|other than)(?: for)?\s+)?(?:or\s+)?(?:through|via|by) (?:a |his |her |their )?solicitors?", Plain)]
    private static partial Regex Solicitor();

    [GeneratedRegex(@",?\s*(?:(?:save|except|other than)\s+)?(?:or\s+)?for (?:the purposes? of )?court proceedings", Plain)]
    private static partial Regex Court();

    [GeneratedRegex(@",?\s*(?:(?:save|except|other than)\s+)?(?:or\s+)?for contact with (?:a |the )?child(?:ren)?(?: as a family court has ordered)?", Plain)]
    private static partial Regex Child();

    [GeneratedRegex(@",?\s*(?:(?:save|except|other than)\s+)?(?:or\s+)?by a chance meeting which is left at once", Plain)]
    private static partial Regex Chance();
}
