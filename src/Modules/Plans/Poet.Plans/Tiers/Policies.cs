using Microsoft.EntityFrameworkCore;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;

namespace Poet.Plans.Tiers;

/// <summary>Which rules hold for a force on a day.</summary>
internal sealed class Policies(PlansDb db)
{
    /// <summary>The rules of the last policy that was switched on and has begun; those published where there is none.</summary>
    public async Task<PolicyThen> On(string force, DateOnly day, CancellationToken cancel)
    {
        var policy = await db.Policies.AsNoTracking().Where(p => p.Force == force && p.AdoptedAt != null && p.EffectiveFrom <= day)
            .OrderByDescending(p => p.EffectiveFrom).ThenByDescending(p => p.Number).FirstOrDefaultAsync(cancel);
        return policy is null ? new(0, TierRules.AsPublished) : new(policy.Number, policy.Rules);
    }
}

/// <summary>The rules that hold.</summary>
/// <param name="Number">The number of the policy; 0 for the rules as published.</param>
/// <param name="Rules">The rules.</param>
internal sealed record PolicyThen(int Number, TierRules Rules);
