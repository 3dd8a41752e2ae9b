using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Clocks;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms of a duty to keep in touch with whoever supervises.</summary>
public sealed record KeepInTouchTerms
{
    /// <summary>With whom: a role.</summary>
    [Field("With whom", Hint = "A role, such as the supervisor named in the order"), StringLength(200, MinimumLength = 2)]
    public string With { get; init; } = "supervising officer";

    /// <summary>True when instructions must be followed.</summary>
    [Field("Instructions must be followed")]
    public bool Instructions { get; init; }

    /// <summary>By when a new address must be told; null when the term does not say.</summary>
    [Field("Telling a new address")]
    public Notify? Address { get; init; }

    /// <summary>Working days after coming back to the United Kingdom by which to report; null when the term does not say.</summary>
    [Field("Working days to report after coming back to the United Kingdom"), Range(1, 28)]
    public int? AfterReturn { get; init; }
}

/// <summary>To keep in touch.</summary>
internal sealed partial class KeepInTouch : ConditionKind<KeepInTouchTerms>
{
    public override string Id => ConditionKinds.KeepInTouch;

    public override string Name => "Keep in touch";

    public override string About => "Makes the subject keep in touch with the supervisor, follow instructions and tell a new address; comes with every requirement that is supervised";

    public override Polarity Polarity => Polarity.Requirement;

    public override IReadOnlyList<string> Proof =>
    [
        "The supervisor's statement and log of appointments, calls and letters",
        "The instruction in writing, and when it reached the subject",
        "Border records of a return, and the record of what was told",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("No contact in the week that was agreed", Weekly, On(TuesdayAfternoon, new Facts { Duties = [new(DutyKind.Contact) { Done = false }] }), All, Outcome.Breach),
        new("In touch as agreed", Weekly, On(TuesdayAfternoon, new Facts { Duties = [new(DutyKind.Contact) { Done = true }] }), All, Outcome.NoBreach),
        new("Back for two weeks, and reported today", Back, Returned(new(2026, 2, 16), TuesdayAfternoon), All, Outcome.Breach),
        new("Back yesterday, with a working day to go", Back, Returned(new(2026, 3, 2), null), All, Outcome.NoBreach),
        new("Back for two weeks, and whether the subject reported is not known", Back, Returned(new(2026, 2, 16), null), All, Outcome.CannotTell),
    ];

    protected override string Render(KeepInTouchTerms terms, References references)
    {
        List<string> says = [$"to keep in touch with the {terms.With}" + (terms.Instructions ? " and follow their instructions" : "")];
        if (terms.Address is { } address)
            says.Add($"to notify {address.ToWhom} of any new address {address.InWords("the change", "before the change")}");
        if (terms.AfterReturn is { } days)
            says.Add($"on return to the United Kingdom to report within {days.ToString(CultureInfo.InvariantCulture)} working days to the {terms.With}");
        return Wording.Sentence(string.Join("; ", says)) + ".";
    }

    protected override Assessment Assess(KeepInTouchTerms terms, Situation situation, References references)
    {
        var findings = new Findings();
        if (terms.AfterReturn is { } days && situation.Facts.Travel is { ReturnsOn: { } back })
            Return(findings, situation, back, days);
        else
            foreach (var fact in DutyCheck.Of(situation, [DutyKind.Contact, .. terms.Instructions ? [DutyKind.Instruction] : Array.Empty<DutyKind>()]))
                DutyCheck.Weigh(findings, situation, fact, fact.Kind == DutyKind.Contact ? $"the contact with the {terms.With}" : "the instruction", terms.With);
        if (terms.Address is { } notify)
            foreach (var change in (situation.Facts.Changes ?? []).Where(c => c.What == LedgerWords.Address))
                if (change.Value is { } address) // the trace does not show it
                    notify.Assess(findings, situation, new(LedgerWords.Address, NormalForm.Plain(address), "the new home address") { Since = change.On, Used = true, UseBegan = change.On });
                else
                    findings.Ask("A change of home address is spoken of", "The new home address, to compare with what was told");
        return findings.Conclude($"Whether the subject kept in touch with the {terms.With}, moved, or came back from abroad");
    }

    private static void Return(Findings findings, Situation situation, DateOnly back, int days)
    {
        var due = LegalClock.WorkingDaysAfter(back, days);
        var says = $"The subject came back on {Wording.Day(back)}, so had to report by {Wording.Day(due.Earlier)}";
        var report = DutyCheck.Of(situation, DutyKind.Contact, DutyKind.Report).FirstOrDefault(d => d.Done is not null);
        var today = LondonDay.Of(situation.At);
        if (report is { Done: true, DoneAt: { } at } && LondonDay.Of(at) is var day && day >= back)
            if (day <= due.Earlier)
                findings.Clear($"{says}, and did on {Wording.Day(day)}");
            else if (due.Later is { } other && day <= other)
                findings.Ask(says, "Whether a disputed holiday counts as a working day");
            else
                findings.Breach($"{says}, and did on {Wording.Day(day)} only");
        else if (today <= due.Earlier && report?.Done != true)
            findings.Clear($"{says}: there is time");
        else if (report is { Done: false })
            findings.Breach($"{says}, and did not");
        else
            findings.Ask(says, "Whether and on which day the subject reported");
    }

    protected override IEnumerable<DraftingConcern> Review(KeepInTouchTerms terms, References references)
    {
        if (terms.Address is null)
            yield return new("touch-address-unstated", ConcernSeverity.Hint, "The duty does not ask for a new address to be told", "Add \"and notify any change of address\"");
        yield return new("touch-how-often", ConcernSeverity.Hint, "How often and by what means is left to instructions, so that these decide what is a breach", "Keep each instruction in writing, with how it reached the subject");
        foreach (var concern in Drafting.NamedOfficer(terms.With, terms.Address?.Recipient))
            yield return concern;
    }

    protected override TermsRead? ReadTerms(string courtWords)
    {
        if (CourtWords.Of(courtWords, "keep in touch", "stay in touch", "return to the U", "engage with the", "keep in contact") is not { } words)
            return null;
        var back = words.Take(Return());
        var touch = words.Take(Touch());
        if (back is null && touch is null || back is not null && CourtWords.Number(back.Groups["n"].Value) is not (>= 1 and <= 28))
            return null;
        var instructions = words.Takes(Instructions());
        var address = words.Take(NewAddress()) is { } tell && CourtWords.Deadline(words) is { } deadline ? deadline with { Recipient = CourtWords.Recipient(tell.Groups["to"].Value) } : null;
        return new(new()
        {
            With = CourtWords.Recipient((touch ?? back)!.Groups["who"].Value), Instructions = instructions, Address = address, AfterReturn = back is null ? null : CourtWords.Number(back.Groups["n"].Value),
        }, words.Confidence)
        { NotCovered = words.NotCovered };
    }

    private static KeepInTouchTerms Weekly => new() { Instructions = true, Address = new() { WithinDays = 3 } };

    private static KeepInTouchTerms Back => new() { AfterReturn = 2 };

    private static Situation Returned(DateOnly on, DateTimeOffset? reported) =>
        On(TuesdayAfternoon, new Facts { Travel = new("ES") { ReturnsOn = on }, Duties = reported is null ? null : [new(DutyKind.Contact) { Done = true, DoneAt = reported }] });

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?:\b(?:Should you|If (?:you|he|she))|\bon)\s+return to the (?:UK|United Kingdom)(?: and Islands)?(?: before the expiry (?:date )?of your licence then your licence conditions will be in force and)?,?\s*(?:you )?(?:must |to )?report within (?<n>\d{1,2}|one|two|three|four|five|seven|ten) working days to (?<who>[^,.;|]+?)(?=\s*(?:[,.;|]|$))", Plain)]
    private static partial Regex Return();

    [GeneratedRegex(CourtWords.Must + @"(?:keep|stay) in (?:touch|contact) with (?<who>[^,.;|]+?)(?=\s*(?:[,.;|]|$)|\s+(?:and|as)\b)", Plain)]
    private static partial Regex Touch();

    [GeneratedRegex(@",?\s*(?:and )?(?:to )?(?:follow|comply with|obey) (?:their |any |all |his |her )?(?:reasonable )?instructions", Plain)]
    private static partial Regex Instructions();

    [GeneratedRegex(CourtWords.Must + @"(?:notify|tell|inform) " + CourtWords.To + @" of (?:any |a )?(?:new address|change of address)", Plain)]
    private static partial Regex NewAddress();
}
