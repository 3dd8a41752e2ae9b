using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Poet.Platform.Identity.SigningIn;

/// <summary>Sessions that were ended before their time: one by its own id, or all that carry an old security stamp of their person.</summary>
internal sealed class EndedSession
{
    /// <summary>Version 7, so it follows the time.</summary>
    public required Guid Id { get; init; }

    /// <summary>Id of a session or security stamp.</summary>
    public required string Mark { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>From then on no session needs this to be known: it is too old, or was compared with the database since.</summary>
    public required DateTimeOffset Until { get; init; }
}

/// <summary>
/// What every request asks: was its session ended? Held in memory, so that the answer costs no query. What this host ends it knows at once; what others end it reads every few seconds.
/// </summary>
internal sealed class EndedSessions(IServiceScopeFactory scopes, IOptions<IdentityOptions> identity, TimeProvider time, ILogger<EndedSessions> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1); // clocks of hosts differ, and transactions become visible out of order

    private readonly string stamp = identity.Value.ClaimsIdentity.SecurityStampClaimType;
    private readonly ConcurrentDictionary<string, DateTimeOffset> marks = [];
    private DateTimeOffset readUpTo = DateTimeOffset.MinValue;
    private DateTimeOffset clearedAt = DateTimeOffset.MinValue;

    /// <summary>True when this session was ended.</summary>
    public bool Holds(ClaimsPrincipal session) => !marks.IsEmpty && (Holds(session.FindFirst(Sessions.Id)) || Holds(session.FindFirst(stamp)));

    /// <summary>Takes in what was ended.</summary>
    public void Add(IEnumerable<EndedSession> ended)
    {
        foreach (var one in ended)
            marks[one.Mark] = one.Until;
    }

    /// <summary>Reads what other hosts ended, and forgets what no longer matters.</summary>
    public async Task Read(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        var from = readUpTo;
        Add(await db.EndedSessions.AsNoTracking().Where(e => e.At >= from && e.Until > now).ToListAsync(cancel));
        readUpTo = now - Overlap;
        foreach (var (mark, until) in marks)
            if (until <= now)
                marks.TryRemove(mark, out _);
        if (now - clearedAt < TimeSpan.FromHours(1))
            return;
        await db.EndedSessions.Where(e => e.Until <= now).ExecuteDeleteAsync(cancel);
        clearedAt = now;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                await Read(stoppingToken);
            }
            catch (Exception failed) when (failed is not OperationCanceledException) // whatever it was, the next turn may succeed, and a host must not stop for it
            {
                log.LogError(failed, "Sessions that other hosts ended could not be read: they stay open here until their next look at the database");
            }
    }

    private bool Holds(Claim? claim) => claim is not null && marks.ContainsKey(claim.Value);
}
