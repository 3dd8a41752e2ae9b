using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Audit;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;

namespace Poet.Platform.Requests;

/// <summary>Safe repeats: a command sent again under the same Idempotency-Key gets the first answer and changes nothing.</summary>
internal interface IRepeats
{
    /// <summary>The earlier answer for this actor, key and command; null when there is none.</summary>
    Task<Guid?> Earlier(RequestContext context, CancellationToken cancel);

    /// <summary>
    /// What tells this command from another under the same key. It is made with a key that the database does not hold: from a plain hash, whoever reads the database could try out
    /// the one value of a command that is not known from elsewhere, such as a first password.
    /// </summary>
    string FingerprintOf(ICommand command);
}

internal sealed class Repeats(Lazy<PlatformDb> db, AuditKeys keys) : IRepeats
{
    public async Task<Guid?> Earlier(RequestContext context, CancellationToken cancel)
    {
        if (context.Command?.IdempotencyKey is not { } key)
            return null;
        var row = await db.Value.RepeatKeys.AsNoTracking().SingleOrDefaultAsync(r => r.ActorId == context.Actor.Id && r.Key == key, cancel);
        if (row is not null && row.Fingerprint != context.Command.Fingerprint)
            throw new RuleBrokenException([new("idempotency-key-reused", "Send a new Idempotency-Key: this one was used for a different request")]);
        return row?.Answer;
    }

    public string FingerprintOf(ICommand command) =>
        Convert.ToHexString(HMACSHA256.HashData(keys.Mark, JsonSerializer.SerializeToUtf8Bytes(command, command.GetType())));
}

/// <summary>Two identical commands ran at once and the other one was saved first.</summary>
internal sealed class RepeatedMeanwhileException(Exception inner) : Exception("The same command was saved a moment before", inner);

/// <summary>The answer kept for a key.</summary>
internal sealed class RepeatKey
{
    public required Guid ActorId { get; init; }
    public required string Key { get; init; }
    public required string Fingerprint { get; init; }
    public required Guid Answer { get; init; }
    public required DateTimeOffset At { get; init; }
}
