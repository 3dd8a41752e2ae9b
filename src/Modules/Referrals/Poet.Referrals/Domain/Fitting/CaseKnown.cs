using Poet.OrderTypes.Sdk;

namespace Poet.Referrals.Domain.Fitting;

/// <summary>What is known of a case, as far as the law of order types asks. What nobody has said is unknown and never assumed.</summary>
internal sealed record CaseKnown(DateOnly Today)
{
    /// <summary>The area of a case outside every area that an edition names.</summary>
    public const string Elsewhere = "elsewhere";

    /// <summary>What is feared most; it ranks types and rules none out.</summary>
    public Family? Feared { get; init; }

    /// <summary>Completed years on the day of the hearing.</summary>
    public int? Age { get; init; }

    /// <summary>An area as an edition names it, or elsewhere.</summary>
    public string? Area { get; init; }

    /// <summary>True where somebody needs protection before a full hearing can be had.</summary>
    public bool Urgent { get; init; }

    /// <summary>Codes of the order types that the person is under.</summary>
    public IReadOnlyCollection<string> Under { get; init; } = [];

    /// <summary>By id of the fact, whether it is so.</summary>
    public IReadOnlyDictionary<string, bool> Facts { get; init; } = new Dictionary<string, bool>();
}
