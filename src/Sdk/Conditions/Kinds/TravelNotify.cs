using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>To tell the police of travel.</summary>
internal sealed partial class TravelNotify : ConditionKind<TravelNotifyTerms>
{
    public override string Id => ConditionKinds.TravelNotify;

    public override int Version => 2;

    public override string Name => "Tell the police of travel";

    public override string About => "Makes the subject give notice before leaving the United Kingdom, or an area such as the home county; fits where travel must be known rather than barred";

    public override Polarity Polarity => Polarity.Requirement;

    public override IReadOnlyList<string> Proof =>
    [
        "Carrier, border and passport records of the journey",
        "The record of notices, with a statement of who keeps it and how it is searched",
        "The notice itself, with when and how it came",
    ];

    public override IReadOnlyList<KindExample> Examples
    {
        get
        {
            var at = new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);
            var terms = new TravelNotifyTerms { NoticeDays = 7, Written = true };
            var journey = new TravelFact("ES") { DepartsOn = new(2026, 3, 9), Departing = true };
            return
            [
                new("Leaving without notice is a breach", terms, Leaving([]), References.None, Outcome.Breach),
                new("Nine days' notice is enough on any reading", terms, Leaving([new(LedgerWords.Travel, "ES 2026-03-09", at.AddDays(-9))]), References.None, Outcome.NoBreach),
                new("Seven days from day to day is enough only if clear days are not meant", terms, Leaving([new(LedgerWords.Travel, "ES 2026-03-09", at.AddDays(-7))]), References.None, Outcome.CannotTell),
            ];

            Situation Leaving(IReadOnlyList<Notified> told) => new(at, new Facts { Travel = journey }, new Known { Notifications = told });
        }
    }

    /// <summary>A journey as the ledger holds it.</summary>
    internal static string Journey(string country, DateOnly departs) => string.Create(CultureInfo.InvariantCulture, $"{country} {departs:yyyy-MM-dd}");

    protected override string Render(TravelNotifyTerms terms, References references)
    {
        var days = string.Create(CultureInfo.InvariantCulture, $"{terms.NoticeDays}{(terms.ClearDays == true ? " clear" : "")} day{(terms.NoticeDays == 1 ? "'s" : "s'")}");
        var details = terms.Details.Count == 0 ? "" : $", with {terms.Details.Select(Named).And()}";
        var counting = terms.ClearDays == false ? ", counted from the day of notice to the day of departure" : "";
        var whom = new Notify { Recipient = terms.Recipient }.ToWhom;
        var outside = terms.Area ?? "the United Kingdom";
        return terms.NoticeDays == 0
            ? $"To notify {whom}{(terms.Written ? " in writing" : "")} of any travel outside {outside} before any such journey{details}{Approved(terms)}."
            : $"To give {whom} at least {days} {(terms.Written ? "written " : "")}notice of any travel outside {outside}{counting}{details}{Approved(terms)}.";
    }

    private static string Approved(TravelNotifyTerms terms) => terms.Approval is { } who ? $", unless otherwise specified by the {who}" : "";

    private static string Named(JourneyDetail detail) => detail switch
    {
        JourneyDetail.DepartureDate => "day of departure",
        JourneyDetail.ReturnDate => "day of return",
        _ => detail.ToString().ToLowerInvariant(),
    };

    protected override Assessment Assess(TravelNotifyTerms terms, Situation situation, References references)
    {
        const string ToAsk = "Where and when the subject travels";
        var findings = new Findings();
        if (situation.Facts.Travel is not { } travel)
            return findings.Conclude(ToAsk);
        var country = travel.Country.ToUpperInvariant();
        var today = LondonDay.Of(situation.At);
        var departs = travel.DepartsOn ?? (travel.Departing == true ? today : null);
        if (Countries.Name(country) is not { } name)
            findings.Ask("A journey is spoken of", "Which country the journey goes to");
        else if (country == Countries.UnitedKingdom && (terms.Area is null || travel.LeavesArea == false))
            findings.Clear(terms.Area is null ? "The journey stays in the United Kingdom" : "The journey does not leave the area of this term");
        else if (country == Countries.UnitedKingdom && travel.LeavesArea is null)
            findings.Ask("A journey inside the United Kingdom is spoken of", $"Whether the journey leaves {terms.Area}");
        else if (departs is not { } day)
            findings.Ask($"A journey to {name} is spoken of", "On which day the subject leaves or left");
        else if (terms.Approval is not null && situation.Permitted(LedgerWords.Travel, country, Journey(country, day)) == LedgerAnswer.Yes)
            findings.Clear("A permission recorded for the journey holds at this moment");
        else if (situation.Told(LedgerWords.Travel, Journey(country, day), out var told) is var answer && answer == LedgerAnswer.Yes)
            Told(findings, terms, situation, LondonDay.Of(told), day, today);
        else if (answer == LedgerAnswer.NotKept)
            findings.Ask(Wording.Sentence(situation.NothingFollows("notices of travel")), $"Whether notice of travel to {name} on {Wording.Day(day)} was given, and when");
        else if (situation.Told(LedgerWords.Travel, country, out var undated) == LedgerAnswer.Yes)
            findings.Ask($"Notice of travel to {name} without a day was given on {Wording.Day(LondonDay.Of(undated))}", "Whether that notice was of this journey");
        else
            Left(findings, travel, day, today, $"No notice of travel to {name} on {Wording.Day(day)} is recorded");
        return findings.Conclude(ToAsk);
    }

    private static void Told(Findings findings, TravelNotifyTerms terms, Situation situation, DateOnly told, DateOnly departs, DateOnly today)
    {
        var days = departs.DayNumber - told.DayNumber;
        var says = $"Notice was given on {Wording.Day(told)}, for travel on {Wording.Day(departs)}";
        if (days > terms.NoticeDays || days == terms.NoticeDays && (terms.ClearDays == false || terms.NoticeDays == 0))
            findings.Clear(says);
        else if (days == terms.NoticeDays && terms.ClearDays is null)
            findings.Ask(says, "Whether clear days are meant: the condition does not say, and the notice is one day short if they are");
        else if (!situation.RecordIsCompleteAfter(told))
            findings.Ask(says + ", which is too short", "Whether notice was given before: the record of what was told is not said to be complete");
        else
            Left(findings, situation.Facts.Travel!, departs, today, says + ", which is too short");
    }

    /// <summary>Short or missing notice is a breach once the subject leaves; before, it can be mended.</summary>
    private static void Left(Findings findings, TravelFact travel, DateOnly departs, DateOnly today, string says)
    {
        if (travel.Departing == true)
            findings.Breach(says);
        else if (travel.Departing == false || departs > today)
        {
            findings.Clear($"{says}, but the subject has not left yet");
            findings.Note("Notice can still be given, or the journey put off: tell the officer in charge of the order");
        }
        else
            findings.Ask(says, "Whether the subject has left or is at the port to leave");
    }

    protected override IEnumerable<DraftingConcern> Review(TravelNotifyTerms terms, References references)
    {
        if (terms.ClearDays is null && terms.NoticeDays > 0)
            yield return new("clear-days-unstated", ConcernSeverity.Hint, "The term does not say whether clear days are meant, so notice on the edge is open", "Say \"at least so many clear days\"");
        if (!terms.Written)
            yield return new("notice-not-written", ConcernSeverity.Hint, "Notice need not be in writing, so it is hard to show what was told", "Say \"written notice\", and where it is to be sent");
        if (!terms.Details.Contains(JourneyDetail.Destination) || !terms.Details.Contains(JourneyDetail.ReturnDate))
            yield return new("itinerary-unstated", ConcernSeverity.Hint, "The term does not ask for destination and return", "Ask for destination, days of departure and return, carrier and accommodation");
        foreach (var concern in Drafting.NamedOfficer(terms.Recipient))
            yield return concern;
    }

    // version 2 added areas inside the United Kingdom; what was said before stands
    protected override JsonObject Upcast(JsonObject terms, int fromVersion) => terms;

    protected override IEnumerable<Demand> Demands(TravelNotifyTerms terms) =>
        Needs.Of(terms.Recipient);

    protected override TermsRead? ReadTerms(string courtWords)
    {
        if (CourtWords.Of(courtWords, "notify", "inform", "tell") is { } telling && telling.Take(Before()) is { } before)
            return new(new()
            {
                NoticeDays = 0, Recipient = CourtWords.Recipient(before.Groups["to"].Value), Approval = CourtWords.Approver(telling), Written = before.Groups["written"].Success,
                Area = before.Groups["area"].Value.Trim() is { Length: >= 2 and <= 120 } area && !Kingdom().IsMatch(area) ? CourtWords.Recipient(area) is var plain && plain != "police" ? "the " + plain : area : null,
            }, telling.Confidence)
            { NotCovered = telling.NotCovered };
        if (CourtWords.Of(courtWords, "notice") is not { } words || words.Take(Notice()) is not { } notice || CourtWords.Number(notice.Groups["n"].Value) is not ({ } days and >= 1 and <= 90))
            return null;
        var recipient = notice.Groups["to"].Success ? notice.Groups["to"].Value : notice.Groups["after"].Value;
        var terms = new TravelNotifyTerms
        {
            NoticeDays = days,
            ClearDays = notice.Groups["clear"].Success ? true : words.Takes(FromDayToDay()) ? false : null,
            Written = notice.Groups["written"].Success,
            Recipient = CourtWords.Recipient(recipient),
            Approval = CourtWords.Approver(words),
            Area = notice.Groups["area"] is { Success: true } left ? left.Value.Trim() : null,
            Details = words.Take(With()) is { } with ? [.. Enum.GetValues<JourneyDetail>().Where(d => with.Value.Contains(Named(d), StringComparison.OrdinalIgnoreCase))] : [],
        };
        return new(terms, words.Confidence) { NotCovered = words.NotCovered };
    }

    [GeneratedRegex(@"\b(?:must |shall |to )?(?:give|provide)\s+(?:(?<to>(?:the |your |his |her )?[a-z][a-z ]{2,60}?)\s+)?(?:at least |not less than |a minimum of )?(?<n>\d{1,2}|one|two|three|four|five|six|seven|fourteen|twenty-eight) (?<clear>clear )?days?'?s? (?:(?:prior|advance) )?(?<written>written )?notice"
        + @"(?: in writing)?(?: to (?<after>(?:the |your )?[a-z ]{2,60}?))?(?: of| before| prior to)(?: any)?(?: intended| proposed| foreign)? travel(?:ling)?(?: outside (?:of )?(?:the )?(?:UK|United Kingdom)| abroad| outside (?:of )?(?<area>[^,.;|]{2,80}?)(?=\s*(?:[,.;|]|$)))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notice();

    [GeneratedRegex(CourtWords.Must + @"(?:notify|inform|tell)\s+(?<to>[^,.;|]{2,60}?)(?<written> in writing)?\s+of any (?:intended |proposed )?(?:travel|journey) outside (?:of )?(?<area>[^,.;|]{2,80}?),?(?: including on public transport,?)?\s+(?:prior to|before) (?:any |each )?(?:such )?(?:journey|travel|departure)(?: taking place)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"^(?:the )?(?:UK|United Kingdom)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kingdom();

    [GeneratedRegex(@",?\s*counted from the day of notice to the day of departure", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromDayToDay();

    [GeneratedRegex(@",?\s*\b(?:with|including|giving) (?:the |details of )?(?:(?:destination|day of departure|day of return|carrier|accommodation|companions)(?:\s*,\s*(?:and )?|\s+and\s+)?)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex With();
}
