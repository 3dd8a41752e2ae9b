using System.Text.Json;
using System.Text.Json.Serialization;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Plans.Domain;

/// <summary>A version of a force's rules for tiers. One person proposes it and sees on the force's own reports whom it would move; another switches it on, from a day on.</summary>
internal sealed class TierPolicy : IRecord, IVersioned
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    private TierPolicy() { }

    public Guid Id { get; private init; }
    public string Force { get; private init; } = "";

    /// <summary>From 1 on; 0 stands for the rules as they were published, which hold until a force has its own.</summary>
    public int Number { get; private init; }

    /// <summary>The rules, as JSON.</summary>
    public string Kept { get; private init; } = "";

    /// <summary>The first day on which it holds.</summary>
    public DateOnly EffectiveFrom { get; private init; }

    public string Reason { get; private init; } = "";
    public Guid ProposedById { get; private init; }
    public string ProposedBy { get; private init; } = "";
    public DateTimeOffset ProposedAt { get; private init; }

    /// <summary>What the back-test found, as JSON; null before one was made.</summary>
    public string? BackTest { get; private set; }

    public DateTimeOffset? BackTestedAt { get; private set; }

    /// <summary>When it was switched on; null where it is proposed only.</summary>
    public DateTimeOffset? AdoptedAt { get; private set; }

    public string? AdoptedBy { get; private set; }
    public string? AdoptedReason { get; private set; }
    public DateTimeOffset? RejectedAt { get; private set; }
    public Guid Version { get; set; }

    public TierRules Rules => JsonSerializer.Deserialize<TierRules>(Kept, Json)!;

    public static TierPolicy Propose(TierRules rules, int number, DateOnly effectiveFrom, string force, DateOnly today, By by)
    {
        List<Problem> problems = [.. rules.Problems().Select(p => p with { Field = $"rules.{p.Field}" })];
        if (effectiveFrom < today || effectiveFrom > today.AddYears(1))
            problems.Add(new("effective-wrong", "Enter a first day from today to a year ahead: what was decided under the rules before stays as it was", "effectiveFrom"));
        RuleBrokenException.ThrowIfAny(problems);
        return new()
        {
            Id = Guid.CreateVersion7(by.Now), Force = force, Number = number, Kept = JsonSerializer.Serialize(rules, Json), EffectiveFrom = effectiveFrom, Reason = by.Reason,
            ProposedById = by.ActorId, ProposedBy = by.ActorName, ProposedAt = by.Now,
        };
    }

    public void Tested(BackTest found, By by)
    {
        MustBeProposed();
        (BackTest, BackTestedAt) = (JsonSerializer.Serialize(found, Json), by.Now);
    }

    public BackTest? Found => BackTest is null ? null : JsonSerializer.Deserialize<BackTest>(BackTest, Json);

    public void Adopt(DateOnly today, By by)
    {
        MustBeProposed();
        List<Problem> problems = [];
        if (by.ActorId == ProposedById)
            problems.Add(new("own-proposal", "Ask somebody else to switch it on: whoever proposed it does not decide about it"));
        if (BackTestedAt is null)
            problems.Add(new("not-tested", "Test it on the reports first: nobody switches rules on without having seen whom they move"));
        if (EffectiveFrom < today)
            problems.Add(new("effective-passed", "Propose it again with a first day that is still to come"));
        RuleBrokenException.ThrowIfAny(problems);
        (AdoptedAt, AdoptedBy, AdoptedReason) = (by.Now, by.ActorName, by.Reason);
    }

    public void Reject(By by)
    {
        MustBeProposed();
        (RejectedAt, AdoptedBy, AdoptedReason) = (by.Now, by.ActorName, by.Reason);
    }

    private void MustBeProposed()
    {
        if (AdoptedAt is not null || RejectedAt is not null)
            throw new RuleBrokenException([new("decided-already", "Look at this policy again: it was decided about already")]);
    }
}

/// <summary>What rules would have made of the reports on a day, beside the rules that held then.</summary>
/// <param name="On">The day.</param>
/// <param name="People">People named in any report.</param>
/// <param name="Before">By tier under the rules that held: 1, 2, none.</param>
/// <param name="After">By tier under the proposed rules.</param>
/// <param name="Up">People who would be of a higher tier.</param>
/// <param name="Down">People who would be of a lower one.</param>
/// <param name="Moved">The first of those who would move, at most 200.</param>
internal sealed record BackTest(DateOnly On, int People, TierCount Before, TierCount After, int Up, int Down, IReadOnlyList<Move> Moved);

/// <summary>People by tier.</summary>
internal sealed record TierCount(int First, int Second, int None);

/// <summary>Somebody who would move.</summary>
internal sealed record Move(Guid SubjectId, int? From, int? To);
