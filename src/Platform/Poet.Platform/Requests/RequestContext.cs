using Poet.Platform.Contracts;
using Poet.Platform.Restricting;

namespace Poet.Platform.Requests;

/// <summary>Who, why and under what correlation, for one scope. Set once by the web pipeline, the dispatcher or the command line; what is not set fails instead of passing unseen.</summary>
public sealed class RequestContext
{
    private Actor? actor;
    private readonly HashSet<Guid> consulted = [];
    private readonly SortedSet<string> withheld = new(StringComparer.Ordinal);

    /// <summary>Who acts.</summary>
    /// <exception cref="InvalidOperationException">Nobody was set: a programming error.</exception>
    public Actor Actor => actor ?? throw new InvalidOperationException("No actor was set for this scope");

    /// <summary>True once an actor is set.</summary>
    public bool HasActor => actor is not null;

    /// <summary>Why a record is read; null when not said.</summary>
    public Purpose? Purpose { get; private set; }

    /// <summary>Free text beside the purpose.</summary>
    public string? PurposeText { get; private set; }

    /// <summary>On whose behalf the actor acts: the officer whom a partner's system names, or the absent colleague; null when the actor acts for itself.</summary>
    public string? OnBehalfOf { get; set; }

    /// <summary>The broken glass through which restricted records are seen; null when none is.</summary>
    public OpenGlass? Glass { get; private set; }

    /// <summary>Joins everything done for one request, and what follows from it.</summary>
    public Guid Correlation { get; private set; }

    /// <summary>The command being carried out, for the audit; null while only reading.</summary>
    public CommandInHand? Command { get; internal set; }

    /// <summary>When the fact that is being taken in was told: it may be delivered later. Null for everything else.</summary>
    public DateTimeOffset? ToldAt { get; internal set; }

    /// <summary>Records of people that were shown in this scope.</summary>
    public IReadOnlyCollection<Guid> Consulted => consulted;

    /// <summary>Why parts of what was asked for were left out of the answer, by code; for the auditor.</summary>
    public IReadOnlyCollection<string> Withheld => withheld;

    /// <summary>The key for safe repeats that the caller sent, or null.</summary>
    public string? IdempotencyKey { get; set; }

    /// <summary>The version of the record that the caller saw (If-Match), or null when the caller did not say.</summary>
    public Guid? ExpectedVersion { get; set; }

    /// <summary>Sets who acts; once per scope.</summary>
    public void ActAs(Actor who, Guid correlation)
    {
        if (actor is not null && actor != who)
            throw new InvalidOperationException("An actor is already set for this scope");
        actor = who;
        Correlation = correlation;
    }

    /// <summary>For work saved in a scope of its own: the same actor, correlation and purpose, and an audit entry of its own that carries on the reason.</summary>
    /// <param name="cause">The context of the request that asked for the work.</param>
    /// <param name="action">What the audit calls the work, in kebab-case.</param>
    public void Follow(RequestContext cause, string action)
    {
        ActAs(cause.Actor, cause.Correlation);
        (Purpose, PurposeText, OnBehalfOf) = (cause.Purpose, cause.PurposeText, cause.OnBehalfOf);
        Command = new(action, cause.Command?.Reason ?? cause.PurposeText ?? "Part of a larger piece of work");
    }

    /// <summary>Who records something now, and why.</summary>
    public By By(string reason, TimeProvider time) => new(Actor.Id, Actor.Name, reason.Trim(), time.GetUtcNow());

    /// <summary>Begins work that no request sent, such as an import on the command line or a job in the background: its next save is audited under this.</summary>
    public void Begin(CommandInHand work) => Command = work;

    /// <summary>Sets why records are read.</summary>
    public void For(Purpose purpose, string? text = null) => (Purpose, PurposeText) = (purpose, text);

    /// <summary>Sees restricted records through a broken glass; everything read or done in this scope is then audited with it.</summary>
    internal void Through(OpenGlass glass)
    {
        Glass = glass;
        Consult(glass.Id);
    }

    /// <summary>Notes that a person's record, or an order on it, is shown in the answer.</summary>
    public void Consult(Guid record) => consulted.Add(record);

    /// <summary>Notes for the auditor why something was left out of the answer to a partner; see <see cref="Partners.NotShared"/>.</summary>
    public void Withhold(string code) => withheld.Add(code);

    /// <summary>Notes that people's records are shown in the answer.</summary>
    public void Consult(IEnumerable<Guid> records) => consulted.UnionWith(records);
}

/// <summary>A command on its way: what the audit entry of its save will say, and what a repeat of it gets.</summary>
/// <param name="Action">The command's name in kebab-case.</param>
/// <param name="Reason">The user's words.</param>
public sealed record CommandInHand(string Action, string Reason)
{
    /// <summary>HMAC-SHA256 of the command, so that a key is not used for two different ones.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The key the caller gave for safe repeats, or null.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The id the command answers, once it is known; a repeat under the same key gets it.</summary>
    public Guid? Answer { get; set; }

    /// <summary>What it changes in what is no record by itself, such as an account: which property, before and after.</summary>
    internal List<(string Property, string? Before, string? After)> Told { get; } = [];

    /// <summary>Tells the audit a change that it does not see by itself; nothing personal.</summary>
    internal void Tell(string property, string? before, string? after)
    {
        if (before != after)
            Told.Add((property, before, after));
    }

    /// <summary>True once an audit entry for it was saved.</summary>
    public bool Audited { get; internal set; }
}
