using Microsoft.EntityFrameworkCore;

namespace Poet.Platform.Persistence;

/// <summary>Work that one host at a time does. A lease that is not renewed runs out, and another host takes over.</summary>
internal sealed class Lease
{
    public required string Name { get; init; }
    public required string HeldBy { get; set; }
    public DateTimeOffset Until { get; set; }

    /// <summary>Takes or renews it; false while another holds it.</summary>
    public static async Task<bool> Take(PlatformDb db, string name, string me, DateTimeOffset now, TimeSpan lasts, IDatabaseProvider provider, CancellationToken cancel)
    {
        // the condition stands on the updated row itself, or two hosts would hold it
        if (await db.Leases.Where(l => l.Name == name && (l.HeldBy == me || l.Until < now))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.HeldBy, me).SetProperty(l => l.Until, now + lasts), cancel) == 1)
            return true;
        if (await db.Leases.AnyAsync(l => l.Name == name, cancel))
            return false;
        db.Leases.Add(new() { Name = name, HeldBy = me, Until = now + lasts });
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException failed) when (provider.IsUniqueViolation(failed))
        {
            return false; // another host made it a moment before
        }
    }

    /// <summary>Lets another host take it at once.</summary>
    public static Task GiveBack(PlatformDb db, string name, string me, DateTimeOffset now, CancellationToken cancel) =>
        db.Leases.Where(l => l.Name == name && l.HeldBy == me).ExecuteUpdateAsync(set => set.SetProperty(l => l.Until, now.AddSeconds(-1)), cancel);
}
