using Poet.Platform.Audit.Changes;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Plans.Domain;

/// <summary>
/// A problem that is worked on in four steps: scanning, analysis, response, assessment. What is scanned and assessed is counted from what happened, never typed in; analysis and response are words that name nobody. People are put on
/// it by their records; where nobody is, everybody of the force is looked at.
/// </summary>
internal sealed class ProblemProfile : IRecord, IVersioned
{
    public const int MostTitle = 150;
    public const int MostWords = 4000;

    private ProblemProfile() { }

    public Guid Id { get; private init; }
    public string Reference { get; private set; } = "";
    public string Force { get; private init; } = "";
    public string Title { get; private init; } = "";

    /// <summary>What the problem is taken to be.</summary>
    public string Problem { get; private init; } = "";

    /// <summary>Breaches of orders of this type only; of every type when null.</summary>
    public string? TypeCode { get; private init; }

    /// <summary>The first day that is scanned.</summary>
    public DateOnly ScanFrom { get; private init; }

    public Guid OwnerId { get; private set; }
    public string Owner { get; private set; } = "";
    public Guid UnitId { get; private set; }
    public string Unit { get; private set; } = "";
    public DateTimeOffset OpenedAt { get; private init; }
    public ProblemStage Stage { get; private set; }
    public string? Analysis { get; private set; }

    /// <summary>What is done about it.</summary>
    public string? Response { get; private set; }

    /// <summary>The day from which it is done.</summary>
    public DateOnly? ResponseFrom { get; private set; }

    /// <summary>What people read out of the numbers.</summary>
    public string? Assessment { get; private set; }

    /// <summary>The last day that was assessed; the profile is closed with it.</summary>
    public DateOnly? AssessedOn { get; private set; }

    public Guid Version { get; set; }

    public static ProblemProfile Open(string force, NewProblem what, Owner owner, DateOnly today, By by)
    {
        List<Problem> problems = [];
        if (what.Title.Trim().Length is < 3 or > MostTitle)
            problems.Add(new("title-wrong", $"Enter a title in 3 to {MostTitle} characters that names nobody", "title"));
        problems.AddRange(Words(what.Problem, "what the problem is taken to be", "problem"));
        if (what.ScanFrom > today || what.ScanFrom < today.AddYears(-5))
            problems.Add(new("scan-from-wrong", "Enter the first day to scan, from five years ago to today", "scanFrom"));
        RuleBrokenException.ThrowIfAny(problems);
        return new()
        {
            Id = Guid.CreateVersion7(by.Now), Reference = ShortReference.New(), Force = force, Title = what.Title.Trim(), Problem = what.Problem.Trim(), TypeCode = what.TypeCode, ScanFrom = what.ScanFrom,
            OwnerId = owner.Id, Owner = owner.Name, UnitId = owner.UnitId, Unit = owner.Unit, OpenedAt = by.Now, Stage = ProblemStage.Scanning,
        };
    }

    public void TakeAnotherReference() => Reference = ShortReference.New();

    /// <summary>Says what stands behind the problem; said anew until the response begins.</summary>
    public void Analyse(string analysis)
    {
        if (Stage is not (ProblemStage.Scanning or ProblemStage.Analysed))
            throw new RuleBrokenException([new("response-began", "Leave the analysis as it is: the response to it has begun")]);
        RuleBrokenException.ThrowIfAny(Words(analysis, "who and where it happens to, who does it, and why there and then", "analysis"));
        (Stage, Analysis) = (ProblemStage.Analysed, analysis.Trim());
    }

    /// <summary>Says what is done about it and from when.</summary>
    public void Respond(string response, DateOnly from, DateOnly today)
    {
        if (Stage != ProblemStage.Analysed)
            throw new RuleBrokenException([new("not-analysed", Stage == ProblemStage.Scanning ? "Analyse the problem first" : "Leave the response as it is: what came after it is counted from its first day")]);
        List<Problem> problems = [.. Words(response, "what is done, by whom", "response")];
        if (from <= ScanFrom || from > today.AddMonths(6))
            problems.Add(new("response-from-wrong", "Enter the day from which it is done, after the first day scanned and at most half a year ahead", "from"));
        RuleBrokenException.ThrowIfAny(problems);
        (Stage, Response, ResponseFrom) = (ProblemStage.Responding, response.Trim(), from);
    }

    /// <summary>Says what people read out of what was counted, and closes it.</summary>
    public void Assess(string assessment, DateOnly today)
    {
        if (Stage != ProblemStage.Responding)
            throw new RuleBrokenException([new("not-responding", "Say first what is done about it and from when")]);
        List<Problem> problems = [.. Words(assessment, "what came of it, with what else may be why", "assessment")];
        if (today < ResponseFrom!.Value.AddDays(ProblemAssessment.FewestDays))
            problems.Add(new("too-early", $"Wait until the response has gone on for {ProblemAssessment.FewestDays} days", "assessment"));
        RuleBrokenException.ThrowIfAny(problems);
        (Stage, Assessment, AssessedOn) = (ProblemStage.Assessed, assessment.Trim(), today);
    }

    /// <summary>Nobody is put on or taken off once it is assessed: the numbers are of those who were on it.</summary>
    public void MustBeOpen()
    {
        if (Stage == ProblemStage.Assessed)
            throw new RuleBrokenException([new("assessed-already", "Open a new profile: this one is assessed and closed")]);
    }

    private static IEnumerable<Problem> Words(string words, string what, string field)
    {
        if (words.Trim().Length is < 20 or > MostWords)
            yield return new($"{field}-wrong", $"Enter {what}, in 20 to {MostWords:N0} characters, and name nobody", field);
    }
}

/// <summary>What is to be worked on.</summary>
internal sealed record NewProblem(string Title, string Problem, string? TypeCode, DateOnly ScanFrom);

/// <summary>How far a problem is worked on.</summary>
internal enum ProblemStage
{
    Scanning,
    Analysed,
    Responding,
    Assessed,
}

/// <summary>A person on a profile.</summary>
internal sealed class ProblemPerson : IAboutSubject
{
    public Guid ProfileId { get; init; }
    public Guid SubjectId { get; init; }
    public required string Force { get; init; }
    public DateTimeOffset At { get; init; }
    public required string By { get; init; }
}

/// <summary>A visit that was made, as far as profiles count it.</summary>
internal sealed class SeenVisit
{
    /// <summary>Of the visit.</summary>
    public Guid Id { get; init; }

    public required string Force { get; init; }
    public Guid SubjectId { get; init; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; set; }

    public bool Met { get; set; }
}
