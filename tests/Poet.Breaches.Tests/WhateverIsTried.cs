using FsCheck;
using FsCheck.Fluent;
using Poet.Breaches.Domain;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Breaches.Tests;

/// <summary>Whatever is tried with a breach in whatever order, its record stays one that can have been.</summary>
public sealed class WhateverIsTried
{
    private static readonly DateTimeOffset Event = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
    private static readonly By Now = new(Guid.Empty, "Somebody", "for a test", Event.AddDays(10));
    private static readonly StepKind[] Kinds = [.. Enum.GetValues<StepKind>()];

    [Fact]
    public void a_listed_hearing_ends_the_clock_to_a_court_when_its_time_comes_and_what_is_discontinued_at_once()
    {
        var law = LawOfBreach.Unknown with { Nature = BreachNature.CivilBreach, Section = "s.1", ToCourt = new(24, ExcludedDays.None, "s.2") };
        var breach = Opened(law);
        var (arrest, listed) = (Event.AddHours(2), Event.AddHours(28));
        var then = Now with { Now = arrest };
        breach.Follow(new(StepKind.Arrest, DateOnly.FromDateTime(arrest.Date), arrest), law, then);
        breach.Follow(new(StepKind.Hearing, DateOnly.FromDateTime(listed.Date), listed), law, then);
        breach.ToCourt(law, listed.AddMinutes(-1)).Should().NotBeNull("it is only listed");
        breach.ToCourt(law, listed).Should().BeNull();
        breach.Follow(new(StepKind.Outcome, DateOnly.FromDateTime(arrest.Date), Outcome: CourtOutcome.Discontinued), law, then);
        breach.ToCourt(law, arrest).Should().BeNull("nobody goes to a court any more");
    }

    [Theory]
    [InlineData(BreachNature.Offence)]
    [InlineData(BreachNature.CivilBreach)]
    [InlineData(BreachNature.OffenceOrContempt)]
    public void no_sequence_of_steps_leaves_an_impossible_record(BreachNature nature) => Prop.ForAll(Tries, tries =>
    {
        var law = LawOfBreach.Unknown with { Nature = nature, Section = "s.1" };
        var breach = Opened(law);
        foreach (var (kind, day) in tries)
        {
            var before = (breach.Steps.Count, breach.ClosedAt, breach.CrimeDueAt);
            if (!Try(breach, Kinds[kind % Kinds.Length], Event.AddDays(day), law) && before != (breach.Steps.Count, breach.ClosedAt, breach.CrimeDueAt))
                return false; // what is refused changes nothing
            if (!CanHaveBeen(breach, nature))
                return false;
        }
        return true;
    }).QuickCheckThrowOnFailure();

    private static Breach Opened(LawOfBreach law) => Breach.Open(new(Event, BreachSource.Officer, "Seen", [Guid.Empty]),
        new(Guid.Empty, "ABC", "CODE", FormKind.Full, "2026", new(2026, 1, 1), Guid.Empty, [new(Guid.Empty, 1, "Not to", false, null)]), new("42", Guid.Empty, "Somebody", null, null), law, Now);

    private static Arbitrary<(int Kind, int Day)[]> Tries =>
        Gen.Choose(0, 100).SelectMany(kind => Gen.Choose(-1, 12).Select(day => (kind, day))).ArrayOf().Resize(60).ToArbitrary();

    private static bool Try(Breach breach, StepKind kind, DateTimeOffset at, LawOfBreach law)
    {
        try
        {
            switch (kind)
            {
                case StepKind.CrimeReference: breach.RecordCrime("42/1", null, Now); break;
                case StepKind.Safeguarding: breach.Safeguard(SafeguardingAction.PersonTold, "Told", Now); break;
                case StepKind.Disruption: breach.Disrupt(DateOnly.FromDateTime(at.Date), DisruptionStrand.Pursue, DisruptionScale.Minor, "Silent", Now); break;
                case StepKind.Closed: breach.Close(law, Now); break;
                default:
                    breach.Follow(new(kind, DateOnly.FromDateTime(at.Date), at, kind == StepKind.Outcome ? CourtOutcome.Fine : null, kind == StepKind.Recall ? RecallResult.Asked : null,
                        kind == StepKind.NoFurtherAction ? NoActionBecause.Excuse : null), law, Now);
                    break;
            }
            return true;
        }
        catch (RuleBrokenException)
        {
            return false;
        }
    }

    private static bool CanHaveBeen(Breach breach, BreachNature nature)
    {
        var (waits, ended) = (false, false);
        foreach (var step in breach.Steps)
        {
            if (step.On < breach.Day || ended && step.Kind is not (StepKind.TakenUpAgain or StepKind.Disruption))
                if (step.Kind is not (StepKind.Closed or StepKind.CrimeReference or StepKind.Safeguarding)) // what was dropped is still closed properly
                    return false;
            if (step.Kind == StepKind.Charge && (nature == BreachNature.CivilBreach || waits && breach.Steps.Any(s => s.Kind == StepKind.Charge && s.Sequence < step.Sequence && !breach.Steps.Any(o => o.Kind == StepKind.Outcome && o.Sequence > s.Sequence && o.Sequence < step.Sequence))))
                return false;
            if (step.Kind == StepKind.Outcome && !waits || step.Kind == StepKind.NoFurtherAction && waits)
                return false;
            waits = step.Kind is StepKind.Charge or StepKind.Hearing || waits && step.Kind != StepKind.Outcome;
            ended = step.Kind is StepKind.NoFurtherAction or StepKind.Closed || ended && step.Kind != StepKind.TakenUpAgain;
        }
        return breach.ClosedAt is null || !waits && breach.CrimeDueAt == Breach.Never && breach.Steps.Any(s => s.Kind == StepKind.Safeguarding);
    }
}
