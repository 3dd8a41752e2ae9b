using Poet.Platform.Audit;
using Poet.Platform.Requests;

namespace Poet.Platform.Identity.SigningIn;

/// <summary>Writes into the audit who signed in or tried to. What was typed as a name is kept only where it is an account's: people type passwords there by mistake.</summary>
internal sealed class SignInAudit(IAuditWriter audit, TimeProvider time)
{
    private static readonly HashSet<string> None = [];

    /// <summary>Of an account; also an attempt by somebody who may be another, whose result says that it failed.</summary>
    public Task Of(PoetUser user, string action, string result, CancellationToken cancel) =>
        Write(new(user.Id, user.DisplayName, user.Force, user.Rank, None), action, result, [user.Id], cancel);

    /// <summary>Of a name that is no account's.</summary>
    public Task OfNobody(string action, string result, CancellationToken cancel) => Write(Actor.System("sign-in"), action, result, [], cancel);

    private Task Write(Actor actor, string action, string result, Guid[] records, CancellationToken cancel) =>
        audit.Write(new(actor, action, result, null, null, Guid.CreateVersion7(time.GetUtcNow()), records), mayWait: false, cancel);
}
