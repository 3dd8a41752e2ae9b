namespace Poet.Platform.Errors;

/// <summary>One broken rule or wrong field.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Message">A sentence that starts with what to do, without a full stop.</param>
/// <param name="Field">The field, in camelCase; null for the whole.</param>
public sealed record Problem(string Code, string Message, string? Field = null);

/// <summary>Rules of the domain were broken; nothing was changed. Answered with 422 and all problems at once.</summary>
public sealed class RuleBrokenException(IReadOnlyList<Problem> problems) : Exception(problems.Count == 1 ? problems[0].Message : "Mend the problems named and send again")
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;

    /// <summary>Throws when there is any problem; enumerates them all first.</summary>
    public static void ThrowIfAny(IEnumerable<Problem> problems)
    {
        var all = problems.ToList();
        if (all.Count > 0)
            throw new RuleBrokenException(all);
    }
}

/// <summary>The request's shape is wrong; nothing was changed. Answered with 400.</summary>
public sealed class BadInputException(IReadOnlyList<Problem> problems) : Exception(problems.Count == 1 ? problems[0].Message : "Mend the fields named and send again")
{
    /// <summary>A single problem.</summary>
    public BadInputException(string code, string message, string? field = null) : this([new Problem(code, message, field)]) { }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}

/// <summary>No such record, or not one of yours: the answer is the same, so that nobody learns of a record by asking. 404.</summary>
public sealed class NotFoundException(string what) : Exception($"There is no {what} here by that id");

/// <summary>The actor may not do this at all. 403.</summary>
public sealed class NotAllowedException(string permission) : Exception("You do not have permission to do this")
{
    /// <summary>The permission that is missing.</summary>
    public string Permission { get; } = permission;
}

/// <summary>A person's record was asked for without saying why. 403 with a code, so that a page can ask.</summary>
public sealed class PurposeMissingException() : Exception("Say why you are reading this person's record: send a purpose from the list in the header Poet-Purpose");

/// <summary>The session shows one factor only. 403 with a code of its own.</summary>
public sealed class SecondFactorMissingException() : Exception("Finish signing in on the site first: this session has shown a password, and a second factor is needed");

/// <summary>The password is still the one that an administrator chose. 403 with a code of its own.</summary>
public sealed class PasswordDueException() : Exception("Choose a password of your own on the site first: somebody else chose the present one");

/// <summary>Somebody else changed it first. 409.</summary>
public sealed class ChangedMeanwhileException() : Exception("Someone else changed this first; look at it again and repeat what still applies");

/// <summary>The same was asked too often in too short a time. 429, and kept in the audit as a refusal.</summary>
public sealed class TooOftenException(string message, TimeSpan tryAgainAfter) : Exception(message)
{
    /// <summary>When it may be asked again, from now.</summary>
    public TimeSpan TryAgainAfter { get; } = tryAgainAfter;
}
