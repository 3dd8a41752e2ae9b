using Poet.Platform.Audit.Changes;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;

namespace Poet.Platform.Partners;

/// <summary>
/// Another force, or a system of one, to which a force gives sight of some of its records. It proves itself with its own key; nothing here is a secret.
/// What is shared is this force's alone: another force of the same deployment registers the partner itself, under an issuer of its own.
/// </summary>
internal sealed class Partner : IRecord, IVersioned
{
    private readonly List<PartnerKey> keys = [];

    private Partner() { }

    public Guid Id { get; private init; }

    /// <summary>The force whose records are shared.</summary>
    public string Force { get; private init; } = "";

    /// <summary>What its tokens carry as <c>iss</c>; unique in the deployment, and never changed.</summary>
    public string Issuer { get; private init; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Code of the partner's force; null for a system of no one force.</summary>
    public string? PartnerForce { get; private set; }

    [Personal]
    public string Contact { get; private set; } = "";

    /// <summary>The law under which records are shared.</summary>
    public string LawfulBasis { get; private set; } = "";

    /// <summary>Where the sharing agreement is to be found.</summary>
    public string Agreement { get; private set; } = "";

    /// <summary>The last day of the agreement: no call is answered after it.</summary>
    public DateOnly AgreementEndsOn { get; private set; }

    /// <summary>Permissions, joined by spaces.</summary>
    public string Scopes { get; private set; } = "";

    /// <summary>Codes of the types of order that are shared, joined by spaces. Types that come later are not shared until somebody says so.</summary>
    public string OrderTypes { get; private set; } = "";

    /// <summary>True when records of people under 18 are shared, too.</summary>
    public bool Children { get; private set; }

    public int CallsPerMinute { get; private set; }

    public bool Suspended { get; private set; }

    public DateTimeOffset RegisteredAt { get; private init; }

    public Guid Version { get; set; }

    public IReadOnlyList<PartnerKey> Keys => keys;

    public static Partner Register(string issuer, PartnerTerms terms, string force, DateTimeOffset now)
    {
        var partner = new Partner { Id = Guid.CreateVersion7(now), Force = force, Issuer = issuer, RegisteredAt = now };
        partner.Agree(terms);
        return partner;
    }

    public void Agree(PartnerTerms terms)
    {
        (Name, PartnerForce, Contact) = (terms.Name.Trim(), string.IsNullOrWhiteSpace(terms.PartnerForce) ? null : terms.PartnerForce.Trim(), terms.Contact.Trim());
        (LawfulBasis, Agreement, AgreementEndsOn) = (terms.LawfulBasis.Trim(), terms.Agreement.Trim(), terms.AgreementEndsOn);
        (Scopes, OrderTypes) = (Joined(terms.Scopes), Joined(terms.OrderTypes));
        (Children, CallsPerMinute) = (terms.Children, terms.CallsPerMinute);
    }

    public PartnerKey Add(PublicKey key, string kid, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now)
    {
        RuleBrokenException.ThrowIfAny(Problems());
        var added = new PartnerKey
        {
            Id = Guid.CreateVersion7(now), PartnerId = Id, Kid = kid, Algorithm = key.Algorithm, PublicKey = key.Base64, Thumbprint = key.Thumbprint, ValidFrom = from, ValidUntil = until,
        };
        keys.Add(added);
        return added;

        IEnumerable<Problem> Problems()
        {
            if (keys.Any(k => k.Kid == kid))
                yield return new("kid-taken", "Give the key another id: this partner has one of this id", "key.kid");
            if (keys.Any(k => k.Thumbprint == key.Thumbprint))
                yield return new("key-known", "Send a new key: this partner has this one already, under another id", "key.publicKey");
        }
    }

    public void End(Guid keyId, DateTimeOffset now)
    {
        var key = keys.SingleOrDefault(k => k.Id == keyId) ?? throw new NotFoundException("key");
        if (key.EndedAt is not null)
            throw new RuleBrokenException([new("key-ended", "This key has ended already")]);
        key.EndedAt = now;
    }

    public void Suspend(bool suspended) => Suspended = suspended;

    public static IReadOnlyList<string> Split(string joined) => joined.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Joined(IEnumerable<string> words) => string.Join(' ', words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}

/// <summary>A public key of a partner. Several may hold at once, so that the next one is there before the last one ends.</summary>
internal sealed class PartnerKey : IRecord
{
    public Guid Id { get; init; }

    public Guid PartnerId { get; init; }

    /// <summary>What tokens carry as <c>kid</c>.</summary>
    public required string Kid { get; init; }

    /// <summary>ES256, RS256 or PS256: decided here and never by a token.</summary>
    public required string Algorithm { get; init; }

    /// <summary>SubjectPublicKeyInfo in DER, as Base64.</summary>
    public required string PublicKey { get; init; }

    /// <summary>SHA-256 of the same, in hex.</summary>
    public required string Thumbprint { get; init; }

    public DateTimeOffset ValidFrom { get; init; }

    /// <summary>From here on it does not hold.</summary>
    public DateTimeOffset ValidUntil { get; init; }

    /// <summary>When somebody ended it before its time; null while nobody has.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public bool HoldsAt(DateTimeOffset now) => EndedAt is null && ValidFrom <= now && now < ValidUntil;
}

/// <summary>A token that was used. A second one of the same id is refused, by whichever host, until neither could be good any more.</summary>
internal sealed class UsedToken
{
    public Guid PartnerId { get; init; }

    /// <summary>SHA-256 of the token's id, in hex: what partners send as ids differs in length and in case.</summary>
    public required string Hash { get; init; }

    public DateTimeOffset GoodUntil { get; init; }
}
