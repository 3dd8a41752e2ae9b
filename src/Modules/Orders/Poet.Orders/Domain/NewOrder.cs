using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;

namespace Poet.Orders.Domain;

/// <summary>What is needed to record an order.</summary>
internal sealed record NewOrder(string TypeCode, FormKind Form, string EditionId, Guid SubjectId, string Force, Made Made)
{
    public string? ForceReference { get; init; }
    public string? Court { get; init; }
    public string? Officer { get; init; }
    public string? Unit { get; init; }
    public string? StatedStatus { get; init; }
    public bool StatusContradicts { get; init; }
    public Guid? ImportLineId { get; init; }

    /// <summary>The id where it is known beforehand, so that a repeat records nothing twice; else a new one.</summary>
    public Guid? Id { get; init; }

    /// <summary>What makes no sense in a record. What the law would not allow is no problem here: it is flagged.</summary>
    public IEnumerable<Problem> Problems(DateOnly today)
    {
        if (Made.On > today)
            yield return new("made-in-future", "Enter a day the order was made that is today or earlier", "madeOn");
        if (Made.On < Days.First)
            yield return new("made-too-early", "Enter a day the order was made after 1900", "madeOn");
        foreach (var problem in Days.Problems(Made.StartsOn, "startsOn", "the day it starts").Concat(Days.OfEnd(Made.End)).Concat(Days.OfConditions(Made.Conditions)))
            yield return problem;
        if (ImportLineId is not null)
            yield break; // a sheet's contradictions are recorded and flagged
        if (Made.End.LastDay < Made.On)
            yield return new("last-day-too-early", "Enter a last day that is on or after the day the order was made", "lastDay");
        if (Made.End is { IsKnown: false } && Made.Start is not (Anchor.Released or Anchor.LicenceEnd or Anchor.EarlierOrderEnd or Anchor.Served))
            yield return new("end-missing", "Enter the last day, or say that it runs until further order or until an event", "lastDay");
        foreach (var problem in StartProblems(Made, today))
            yield return problem;
    }

    /// <summary>A start that would let the check say "not started" of an order that may have started.</summary>
    public static IEnumerable<Problem> StartProblems(Made made, DateOnly today)
    {
        if (made is { Start: Anchor.Released, StartsOn: { } starts } && starts > today)
            yield return new("release-in-future", "Leave out the day it starts, and record the release when it has happened", "startsOn");
        if (made is { Start: Anchor.StatedDate, StartsOn: null })
            yield return new("start-missing", "Enter the day on which it starts", "startsOn");
    }
}
