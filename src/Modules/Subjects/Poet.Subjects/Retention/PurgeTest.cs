using Poet.Platform.Errors;

namespace Poet.Subjects.Retention;

/// <summary>What somebody must ask before keeping a record: whether it is still needed, and the criteria of national retention assessment. The answers are kept; none decides by itself.</summary>
internal static class PurgeTest
{
    public static IReadOnlyList<PurgeQuestion> Questions { get; } =
    [
        new("still-needed", "Is the record still needed for a policing purpose?"),
        new("accurate", "Is it accurate, adequate, up to date and not excessive?"),
        new("serious-harm", "Is there evidence that the person can cause serious harm?"),
        new("children-or-vulnerable", "Are there concerns about children or vulnerable adults?"),
        new("breach-of-trust", "Did the behaviour involve a breach of trust?"),
        new("links", "Are there links or associations that may increase the risk of harm?"),
        new("substances", "Are there concerns about misuse of substances?"),
        new("mental-state", "Are there concerns that the person's mental state may make the risk worse?"),
    ];

    /// <summary>What is missing or not asked here.</summary>
    public static IEnumerable<Problem> Problems(IReadOnlyList<PurgeAnswer> answers)
    {
        foreach (var question in Questions.Where(q => answers.Count(a => a.Question == q.Code) != 1))
            yield return new("answer-missing", $"Answer once: {question.Says}", "answers");
        foreach (var unknown in answers.Where(a => Questions.All(q => q.Code != a.Question)))
            yield return new("question-unknown", "Answer the questions of the purge test only", "answers");
        if (answers.Any(a => a is { Question: "still-needed", Answer: YesOrNo.No }))
            yield return new("not-needed", "Propose to erase a record that is not needed for a policing purpose any more, instead of keeping it", "answers");
    }

    public static string Write(IReadOnlyList<PurgeAnswer> answers) => string.Join(',', answers.Select(a => $"{a.Question}={Platform.Requests.Words.Kebab(a.Answer.ToString())}"));

    /// <summary>The answers as somebody reads them.</summary>
    public static IReadOnlyList<string> Says(string written) => [.. written.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')).Select(part =>
        $"{Questions.FirstOrDefault(q => q.Code == part[0])?.Says ?? part[0]} {part[^1] switch { "yes" => "Yes", "no" => "No", _ => "Not known" }}")];
}

/// <summary>A question of the purge test.</summary>
/// <param name="Code">Code.</param>
/// <param name="Says">The question.</param>
internal sealed record PurgeQuestion(string Code, string Says);

/// <summary>An answer of the purge test.</summary>
/// <param name="Question">Code of the question.</param>
/// <param name="Answer">yes, no or not-known.</param>
internal sealed record PurgeAnswer(string Question, YesOrNo Answer);

/// <summary>An answer.</summary>
internal enum YesOrNo
{
    /// <summary>Yes.</summary>
    Yes,
    /// <summary>No.</summary>
    No,
    /// <summary>Nobody knows.</summary>
    NotKnown,
}
