using Poet.Subjects.Contracts;
using Poet.Subjects.Domain;
using Poet.Subjects.Names;

namespace Poet.Subjects.Ensuring;

/// <summary>A person to be recorded, read once: the forms of the names and of the identifiers.</summary>
internal sealed record Entry(SubjectToEnsure Asked, IReadOnlyList<WrittenName> Names, IReadOnlyList<SubjectIdentifier> Identifiers)
{
    public static Entry Of(SubjectToEnsure asked, DateTimeOffset now)
    {
        if (asked.Key.Length is 0 or > 200)
            throw new ArgumentException("A key has 1 to 200 characters", nameof(asked));
        List<WrittenName> names = [WrittenName.Of(asked.Name, isAlias: false)];
        foreach (var alias in asked.Aliases.Where(a => !string.IsNullOrWhiteSpace(a)))
            if (WrittenName.Of(alias, isAlias: true) is var other && !names.Any(n => n.IsSameAs(other)))
                names.Add(other);
        var identifiers = asked.Identifiers.Select(i => IdentifierKinds.Read(Guid.Empty, i.Kind, i.Raw, now)).OfType<SubjectIdentifier>()
            .DistinctBy(i => (i.Kind, i.Canonical)).ToList();
        return new(asked, names, identifiers);
    }

    /// <summary>The identifiers by which the person may be known already.</summary>
    public IEnumerable<(string Kind, string Canonical)> Identifying =>
        Asked.BornOn is null ? [] : Identifiers.Where(i => IdentifierKinds.Identifies(i.Kind, i.Validity)).Select(i => (i.Kind, i.Canonical));
}

/// <summary>A name as written, with its form.</summary>
internal sealed record WrittenName(string Full, NameForm Form, bool IsAlias)
{
    private const int Longest = 300;

    public static WrittenName Of(string full, bool isAlias)
    {
        var written = string.Join(' ', full.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        written = written.Length <= Longest ? written : written[..Longest];
        return new(written, NameForm.Of(written), isAlias);
    }

    /// <summary>The same tokens, in whatever order.</summary>
    public bool IsSameAs(WrittenName other) => Form.Tokens.Order(StringComparer.Ordinal).SequenceEqual(other.Form.Tokens.Order(StringComparer.Ordinal), StringComparer.Ordinal);
}
