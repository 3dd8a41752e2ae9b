using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Persistence;

namespace Poet.Orders.Import;

/// <summary>Who carries an import out: one process at a time. A lease that is not renewed runs out; one whose process has died on this machine is taken over at once.</summary>
internal static class RunLease
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(2);

    private static readonly string Machine = Environment.MachineName;
    private static readonly string Me = Of(Process.GetCurrentProcess());

    // one process may carry out several imports, but not one import twice
    public static string New(TimeProvider time) => $"{Me}/{Guid.CreateVersion7(time.GetUtcNow()):N}";

    public static async Task<bool> Take(OrdersDb db, Guid runId, string mine, DateTimeOffset now, CancellationToken cancel)
    {
        var holder = await db.ImportRuns.AsNoTracking().Where(r => r.Id == runId).Select(r => new { r.LeasedBy, r.LeasedUntil }).SingleAsync(cancel);
        var free = holder.LeasedBy is null || holder.LeasedBy == mine || holder.LeasedUntil < now || HasDied(holder.LeasedBy);
        return free && await db.ImportRuns.Where(r => r.Id == runId && r.LeasedBy == holder.LeasedBy && r.LeasedUntil == holder.LeasedUntil)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.LeasedBy, mine).SetProperty(r => r.LeasedUntil, now + Lasts), cancel) == 1;
    }

    public static Task GiveBack(OrdersDb db, Guid runId, string mine, CancellationToken cancel) =>
        db.ImportRuns.Where(r => r.Id == runId && r.LeasedBy == mine)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.LeasedBy, (string?)null).SetProperty(r => r.LeasedUntil, (DateTimeOffset?)null), cancel);

    private static bool HasDied(string holder)
    {
        var process = holder.Split('/')[0];
        var parts = process.Split(':');
        if (parts.Length != 3 || parts[0] != Machine || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return false;
        try
        {
            using var other = Process.GetProcessById(id);
            return Of(other) != process; // the number was given to another process since
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return true;
        }
    }

    private static string Of(Process process) =>
        string.Create(CultureInfo.InvariantCulture, $"{Machine}:{process.Id}:{process.StartTime.ToUniversalTime().Ticks / TimeSpan.TicksPerSecond}");
}
