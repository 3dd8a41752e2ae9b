using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>The form in which information is given.</summary>
public enum InformationForm
{
    /// <summary>The term does not say.</summary>
    NotSaid,
    /// <summary>In writing.</summary>
    Writing,
    /// <summary>As documents.</summary>
    Documents,
    /// <summary>By word of mouth.</summary>
    Oral,
}

/// <summary>Terms of a duty to give information to an officer.</summary>
public sealed record InfoToOfficerTerms
{
    /// <summary>What information or documents.</summary>
    [Field("What information or documents"), MinLength(1), MaxLength(20)]
    public required IReadOnlyList<string> What { get; init; }

    /// <summary>In which form.</summary>
    [Field("In which form", Hint = "Oral answers may not be required")]
    public InformationForm Form { get; init; }

    /// <summary>Days allowed from the request; null when the request sets the time.</summary>
    [Field("Days allowed from the request", Hint = "Leave empty where the request sets the time"), Range(0, 90)]
    public int? WithinDays { get; init; }

    /// <summary>Which officers may ask.</summary>
    [Field("Which officers may ask", Hint = "A class of officers, not a named one"), StringLength(200, MinimumLength = 2)]
    public string AskedBy { get; init; } = "law enforcement officer";
}

/// <summary>To give information or documents to an officer.</summary>
internal sealed partial class InfoToOfficer : ConditionKind<InfoToOfficerTerms>
{
    public override string Id => ConditionKinds.InfoToOfficer;

    public override string Name => "Information for an officer";

    public override string About => "Makes the subject answer questions in writing or hand over documents when an officer asks; fits where the books and papers of a business tell what is going on";

    public override Polarity Polarity => Polarity.Requirement;

    public override IReadOnlyList<string> Proof =>
    [
        "The request in writing, with what it asked, the time and place it set, and how it was served",
        "What was given, and what shows it to be short or false",
        "Proof that whoever asked was an officer of the class the order names",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("Nothing given by the day set", Tenancies, Asked(new DutyFact(DutyKind.Information) { With = "tenancy agreements", Done = false, DueAt = TuesdayAfternoon.AddDays(-1) }), All, Outcome.Breach),
        new("Given in time", Tenancies, Asked(new DutyFact(DutyKind.Information) { With = "tenancy agreements", Done = true, DoneAt = TuesdayAfternoon.AddDays(-2), DueAt = TuesdayAfternoon.AddDays(-1) }), All, Outcome.NoBreach),
        new("Refusing to answer by word of mouth, which the term does not ask for", Tenancies, Asked(new DutyFact(DutyKind.Information) { Done = false, Oral = true }), All, Outcome.NoBreach),
        new("Not given, and when it was due is not known", Tenancies, Asked(new DutyFact(DutyKind.Information) { With = "telephone bills", Done = false }), All, Outcome.CannotTell),
    ];

    protected override string Render(InfoToOfficerTerms terms, References references)
    {
        var form = terms.Form switch { InformationForm.Writing => " in writing", InformationForm.Documents => " as documents", InformationForm.Oral => " by word of mouth", _ => "" };
        return $"To give to any {terms.AskedBy} who asks, {(terms.WithinDays is { } days ? "within " + Wording.Days(days) : "at the time and place set")}{form}, {terms.What.And()}.";
    }

    protected override Assessment Assess(InfoToOfficerTerms terms, Situation situation, References references)
    {
        var findings = new Findings();
        foreach (var fact in DutyCheck.Of(situation, DutyKind.Information))
            if (fact is { Oral: true, Done: not true } && terms.Form != InformationForm.Oral)
                findings.Clear("The subject did not answer by word of mouth, which this term does not ask for");
            else if (fact is { Done: false, DueAt: null })
                findings.Ask("Information was not given", "By when and where it had to be given: what the request set");
            else
                DutyCheck.Weigh(findings, situation, fact, "the information" + (fact.With is { } with ? $" ({with})" : ""), null, DutyCheck.Covered(terms.What, fact.With));
        if (!findings.IsEmpty)
            findings.Note("What the subject says because the order requires it may be used as evidence within limits only: mark it");
        return findings.Conclude("Whether information was asked for, by whom, by when, and given");
    }

    protected override IEnumerable<TermProblem> Validate(InfoToOfficerTerms terms)
    {
        if (terms.What.Any(w => w is null || w.Trim().Length is < 2 or > 200))
            yield return new("what", "Describe each in 2 to 200 characters");
    }

    protected override IEnumerable<DraftingConcern> Review(InfoToOfficerTerms terms, References references)
    {
        if (terms.Form == InformationForm.Oral)
            yield return new("oral-answers", ConcernSeverity.Unlawful, "An order may not require answers by word of mouth (such as Serious Crime Act 2007 s.11)", "Ask for answers in writing, or for documents");
        if (terms.Form == InformationForm.NotSaid)
            yield return new("information-form-unstated", ConcernSeverity.Warning, "The term does not say in which form, and oral answers may not be required", "Say \"in writing\" or \"as documents\"");
        foreach (var concern in Drafting.NamedOfficer(terms.AskedBy))
            yield return concern;
    }

    protected override TermsRead? ReadTerms(string courtWords)
    {
        if (CourtWords.Of(courtWords, "officer", "constable") is not { } words || words.Take(Opening()) is not { } opening)
            return null;
        var what = Between().Split(opening.Groups["what"].Value).Select(w => w.Trim()).Where(w => w.Length is >= 2 and <= 200).Take(20).ToList();
        var days = CourtWords.Number(opening.Groups["n"].Value);
        return what.Count == 0 ? null : new(new()
        {
            What = what, AskedBy = opening.Groups["who"].Value.Trim(), WithinDays = days is >= 0 and <= 90 ? days : null,
            Form = opening.Groups["form"].Value.ToUpperInvariant() switch { "IN WRITING" => InformationForm.Writing, "AS DOCUMENTS" => InformationForm.Documents, "BY WORD OF MOUTH" or "ORALLY" => InformationForm.Oral, _ => InformationForm.NotSaid },
        }, words.Confidence)
        { NotCovered = words.NotCovered };
    }

    private static InfoToOfficerTerms Tenancies => new() { What = ["tenancy agreements", "telephone bills"], Form = InformationForm.Documents, WithinDays = 7 };

    private static Situation Asked(params DutyFact[] duties) => On(TuesdayAfternoon, new Facts { Duties = duties });

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^" + CourtWords.Must + @"(?:give|answer|provide|produce)(?: questions)? (?:to|put by) (?:any |a )(?<who>(?:law enforcement officer|constable|police officer)[^,.;|]*?)(?: who asks| on request)?,?\s*(?:within (?<n>\d{1,2}|one|two|three|five|seven|ten|fourteen|twenty-eight) days?|at the time and place set)?\s*(?<form>in writing|as documents|by word of mouth|orally)?,?\s*(?<what>[^.;|]+)$", Plain)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\s*,\s*(?:and\s+)?|\s+and\s+", Plain)]
    private static partial Regex Between();
}
