using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.Orders.Domain;

/// <summary>What the subject told and was permitted, as it stands at one state of knowledge. Pure.</summary>
/// <param name="Told">What was told, in the order of learning.</param>
/// <param name="Permissions">What was decided, in the order of learning, with how long it holds.</param>
/// <param name="CompleteUntil">The last instant for which somebody has said that nothing is missing; null while nobody has.</param>
internal sealed record OrderLedger(IReadOnlyList<(int Sequence, Told Fact)> Told, IReadOnlyList<PermissionStanding> Permissions, DateTimeOffset? CompleteUntil)
{
    public bool IsEmpty => Told.Count == 0 && Permissions.Count == 0 && CompleteUntil is null;

    public static OrderLedger Of(IReadOnlyList<StandingFact> standing)
    {
        var withdrawn = standing.Select(f => f.Fact).OfType<PermissionWithdrawn>().GroupBy(w => w.Sequence).ToDictionary(g => g.Key, g => g.Min(w => w.At));
        return new(
            [.. standing.Where(f => f.Fact is Told).Select(f => (f.Sequence, (Told)f.Fact))],
            [.. standing.Where(f => f.Fact is PermissionDecided).Select(f => PermissionStanding.Of(f.Sequence, (PermissionDecided)f.Fact, withdrawn.TryGetValue(f.Sequence, out var at) ? at : null))],
            standing.Select(f => f.Fact).OfType<LedgerComplete>().Select(c => (DateTimeOffset?)c.Until).Max());
    }

    /// <summary>What a condition's rules are told. Where nothing was ever entered no ledger is kept; where nobody has said that it is complete, nothing follows from what is not in it.</summary>
    public Known Known(Guid conditionId, int? age) => IsEmpty ? new() { SubjectAge = age } : new()
    {
        SubjectAge = age,
        Notifications = [.. Told.SelectMany(t => Notified(t.Fact))],
        Permissions = [.. Permissions.Where(p => p.Decided.Approved && p.Decided.ConditionId is null || p.Decided.Approved && p.Decided.ConditionId == conditionId).Select(p => p.Given)],
        CompleteUntil = CompleteUntil ?? DateTimeOffset.MinValue,
    };

    private static IEnumerable<Notified> Notified(Told told)
    {
        var values = told.About == LedgerWords.Travel && told.HappenedOn is { } departs ? told.Values.Select(v => $"{NormalForm.Of(told.About, v)} {departs:yyyy-MM-dd}")
            : told.Values.Select(v => NormalForm.Of(told.About, v));
        return values.DefaultIfEmpty("").Select(v => new Notified(told.About, v, told.At) { NoLongerHeld = told.NoLongerHeld });
    }
}

/// <summary>A decision with how long it holds.</summary>
/// <param name="Sequence">Its place on the order's timeline.</param>
/// <param name="Decided">As decided.</param>
/// <param name="Until">The instant after the last one, withdrawal included; null while open.</param>
/// <param name="Withdrawn">When it was taken back; null where it was not.</param>
internal sealed record PermissionStanding(int Sequence, PermissionDecided Decided, DateTimeOffset? Until, DateTimeOffset? Withdrawn)
{
    public static PermissionStanding Of(int sequence, PermissionDecided decided, DateTimeOffset? withdrawn) =>
        new(sequence, decided, withdrawn is { } at && (decided.Until is null || at < decided.Until) ? at : decided.Until, withdrawn);

    /// <summary>As the rules read it.</summary>
    public PermissionGiven Given => new(Decided.About, Decided.Value is { } value ? NormalForm.Of(Decided.About, value) : "", Decided.From, Until);

    public bool HoldsAt(DateTimeOffset at) => Decided.Approved && Given.HoldsAt(at);
}
