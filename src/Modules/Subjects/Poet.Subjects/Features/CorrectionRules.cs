using Poet.Platform.Errors;
using Poet.Subjects.Domain;

namespace Poet.Subjects.Features;

/// <summary>What makes no sense in a correction of a person's record.</summary>
internal static class CorrectionRules
{
    public static IEnumerable<Problem> Problems(CorrectSubject command, Subject subject, IReadOnlyList<SubjectIdentifier> held, DateOnly today)
    {
        var instead = command.Instead;
        if (subject.MergedInto is not null)
            yield return new("merged-already", "Correct the record that stands for this person: this one was merged into it");
        foreach (var problem in instead.Name is null ? [] : SubjectCommands.ProblemsOfName(instead.Name, "name"))
            yield return problem;
        if (instead.FamilyName is { Length: > 150 })
            yield return new("family-name-too-long", "Enter a family name of at most 150 characters", "familyName");
        foreach (var problem in SubjectCommands.ProblemsOfBirth(instead.BornOn, today, "bornOn"))
            yield return problem;
        if (instead is { BornOnNotKnown: true, BornOn: not null })
            yield return new("two-births", "Give either a date of birth or that it is not known, not both", "bornOn");
        if (command.Reason.Trim().Length > 2000)
            yield return new("reason-too-long", "Enter a reason of at most 2,000 characters", "reason");
        foreach (var problem in instead.Identifiers.SelectMany((c, i) => OfIdentifier(c, $"identifiers[{i}]", held)))
            yield return problem;
        if (instead.Identifiers.Select(i => i.Id).Distinct().Count() < instead.Identifiers.Count)
            yield return new("identifier-twice", "Correct each identifier once", "identifiers");
    }

    private static IEnumerable<Problem> OfIdentifier(IdentifierCorrection correction, string field, IReadOnlyList<SubjectIdentifier> held)
    {
        if (held.All(i => i.Id != correction.Id))
            yield return new("identifier-unknown", "Give the id of an identifier that is on this record", field + ".id");
        if (correction is { StrikeOut: true, Value: not null })
            yield return new("value-with-strike-out", "Leave out the value of an identifier that is struck out", field + ".value");
        foreach (var problem in correction.StrikeOut ? [] : SubjectCommands.ProblemsOfText(correction.Value, "the identifier", IdentifierKinds.LongestRaw, field + ".value"))
            yield return problem with { Code = problem.Code.EndsWith("missing", StringComparison.Ordinal) ? "value-missing" : "value-too-long" };
    }
}
