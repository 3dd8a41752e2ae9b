using Poet.Platform.Audit.Changes;

namespace Poet.Subjects.Domain;

/// <summary>An answer as it was given: these bytes and no others.</summary>
internal sealed class AccessAnswer : IAboutSubject
{
    public Guid RequestId { get; init; }

    [Bookkeeping]
    public Guid SubjectId { get; init; }

    [Bookkeeping]
    public required byte[] Json { get; init; }

    [Bookkeeping]
    public required byte[] Html { get; init; }

    /// <summary>SHA-256 in hex, lower case.</summary>
    public required string JsonSha256 { get; init; }

    /// <summary>SHA-256 in hex, lower case.</summary>
    public required string HtmlSha256 { get; init; }
}
