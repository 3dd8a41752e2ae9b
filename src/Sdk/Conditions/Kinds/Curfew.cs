using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms of a curfew.</summary>
public sealed record CurfewTerms
{
    /// <summary>Where the subject must be.</summary>
    [Field("Place to be at"), PlaceId]
    public required Guid PlaceId { get; init; }

    /// <summary>When, on a London clock.</summary>
    [Field("Hours"), MinLength(1), MaxLength(21)]
    public required IReadOnlyList<WeeklyWindow> Hours { get; init; }

    /// <summary>Reasons for which the subject may be away.</summary>
    [Field("Reasons to be away"), MaxLength(11)]
    public IReadOnlyList<PresenceException> Exceptions { get; init; } = [];

    /// <summary>The role that may approve another address or an absence; null when nobody may.</summary>
    [Field("Who may approve another address or an absence", Hint = "A role, such as officer in charge of the order"), StringLength(120, MinimumLength = 2)]
    public string? Approval { get; init; }

    /// <summary>True when the subject must come to the door when asked.</summary>
    [Field("Must come to the door when asked")]
    public bool DoorstepChecks { get; init; }

    /// <summary>True when a tag must be worn.</summary>
    [Field("Electronically monitored")]
    public bool Monitored { get; init; }
}

/// <summary>To be at a place in weekly windows.</summary>
internal sealed partial class Curfew : ConditionKind<CurfewTerms>
{
    public override string Id => ConditionKinds.Curfew;

    public override string Name => "Curfew";

    public override string About => "Requires the subject to be at a place in weekly hours; fits where harm was done at known times of day";

    public override Polarity Polarity => Polarity.Requirement;

    public override IReadOnlyList<string> Proof =>
    [
        "Body-worn video of a doorstep check, with the time and who answered",
        "Electronic monitoring data, where the order has it",
        "CCTV, number plate or telephone data that puts the subject elsewhere",
        "Statement of anyone who saw the subject elsewhere, or of the householder",
        "The record of approvals given",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("Away at 21:00 is a breach: the first minute belongs to the window", Weekly, On(new(2026, 3, 3, 21, 0, 0, TimeSpan.Zero), new Facts { Place = new() { PlaceId = Shop, WithinException = false } }), All, Outcome.Breach),
        new("Away one second before is none", Weekly, On(new(2026, 3, 3, 20, 59, 59, TimeSpan.Zero), new Facts { Place = new() { PlaceId = Shop } }), All, Outcome.NoBreach),
        new("At 06:00 on a Monday the window that started on Sunday still runs", Weekly, On(new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero), new Facts { Place = new() { PlaceId = Shop, WithinException = false } }), All, Outcome.Breach),
        new("A position that may be in the house or in the street leaves it open", Weekly, On(new(2026, 3, 3, 23, 0, 0, TimeSpan.Zero), new Facts { Position = new(new(1.152, 51.791), 60) }), All, Outcome.CannotTell),
    ];

    protected override string Render(CurfewTerms terms, References references)
    {
        var room = terms.Exceptions.Count == 0 ? "" : ", except " + terms.Exceptions.Select(PlaceWords.InWords).Or();
        var approval = terms.Approval is null ? "" : $", or at such other address as the {terms.Approval} has approved,";
        var door = terms.DoorstepChecks ? ", coming to the door when asked" : "";
        var tag = terms.Monitored ? ", electronically monitored" : "";
        return $"To remain at {references.PlaceName(terms.PlaceId)}{approval}{Hours.InWords(terms.Hours)}{door}{tag}{room}.";
    }

    protected override Assessment Assess(CurfewTerms terms, Situation situation, References references) => CurfewCheck.Answer(terms, situation, references);

    protected override IEnumerable<TermProblem> Validate(CurfewTerms terms) => Hours.Problems(terms.Hours, "hours");

    protected override IEnumerable<DraftingConcern> Review(CurfewTerms terms, References references)
    {
        foreach (var concern in HoursDrafting.Concerns(terms.Hours).Concat(Drafting.NamedOfficer(terms.Approval)))
            yield return concern;
        if (terms.Approval is null)
            yield return new("curfew-no-approver", ConcernSeverity.Warning, "The term does not say who may approve another address or an absence",
                "Add \"or at such other address as the officer in charge of the order has approved\"");
        if (!terms.Exceptions.Contains(PresenceException.Emergency))
            yield return new("curfew-no-emergency", ConcernSeverity.Warning, "There is no exception for an emergency", "Add \"except in an emergency\"");
        if (!terms.DoorstepChecks && !terms.Monitored)
            yield return new("curfew-no-proof", ConcernSeverity.Hint, "The subject need not come to the door, so an absence is hard to show", "Add \"coming to the door when asked\"");
        if (terms.Hours.Any(h => h.EndsNextDay && h.Days.Count < 7))
            yield return new("hours-which-day", ConcernSeverity.Hint, "A window across midnight belongs to the day on which it starts, so a morning may follow the hours of the day before",
                "Keep the words \"starting on\" before the days");
    }

    protected override TermsRead? ReadTerms(string courtWords) => ReadOne(courtWords, ReadWords);

    private static TermsRead? ReadWords(string courtWords)
    {
        if (CourtWords.Of(courtWords) is not { } words || !Starts().IsMatch(courtWords))
            return null;
        var approval = words.Take(OtherAddress());
        var who = CourtWords.Approver(words);
        var hours = TimesInWords.Take(words);
        if (words.Take(Opening()) is not { } opening)
            return null;
        var terms = new CurfewTerms
        {
            PlaceId = Guid.Empty, Hours = hours, Approval = approval?.Groups["who"].Value ?? who,
            DoorstepChecks = words.Takes(Door()), Monitored = words.Takes(Tag()), Exceptions = ExceptionWords.Take(words),
        };
        return hours.Count == 0 ? null : new(terms, words.Confidence) { ToChoose = [opening.Groups["where"].Value.Trim()], NotCovered = words.NotCovered };
    }

    protected override decimal? HoursInADay(CurfewTerms terms) => Kinds.Hours.MostInADay(terms.Hours);

    protected override IEnumerable<Demand> Demands(CurfewTerms terms) =>
        [new(DemandKind.BeAt) { Places = [terms.PlaceId], Hours = terms.Hours, LeavesRoom = terms.Approval is not null }];

    protected override IEnumerable<Facet> Facets(CurfewTerms terms, References references) => FacetOf.Places([terms.PlaceId], references);

    protected override IEnumerable<Guid> Names(CurfewTerms terms) => [terms.PlaceId];

    private static CurfewTerms Weekly { get; } = new()
    {
        PlaceId = HisHome, Approval = "officer in charge of the order", DoorstepChecks = true, Exceptions = [PresenceException.Emergency],
        Hours =
        [
            WeeklyWindow.On([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], new(21, 0), new(6, 0)),
            WeeklyWindow.On([DayOfWeek.Saturday, DayOfWeek.Sunday], new(20, 0), new(8, 0)),
        ],
    };

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:(?:to |a )?(?:(?:abide by |observe |be subject to )?(?:a )?curfew|(?:must )?(?:remain|reside and remain|stay|be present|be))\s+(?:indoors\s+)?(?:at|in)\s+|(?:to |must )?confine (?:yourself|himself|herself) to\s+)(?<where>.+?)(?=,?\s*\||,\s*(?:between|from|or)\b|,(?!.*\|)|\s+(?:between|from|or at such|the hours)\b|$)", Plain)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(?:curfew|remain|stay|be present|be|confine)\b", Plain)]
    private static partial Regex Starts();

    [GeneratedRegex(@",?\s*or (?:at )?such other address as the (?<who>.+?) (?:has|have|may) approved?", Plain)]
    private static partial Regex OtherAddress();

    [GeneratedRegex(@",?\s*coming to the door when asked|,?\s*(?:and )?to (?:present|show) (?:himself|herself|themselves) at the door[^,.;]*", Plain)]
    private static partial Regex Door();

    [GeneratedRegex(@",?\s*(?:to be )?electronically monitored", Plain)]
    private static partial Regex Tag();
}
