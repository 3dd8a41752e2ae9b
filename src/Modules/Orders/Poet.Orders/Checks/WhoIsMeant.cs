using Poet.Platform.Errors;
using Poet.Subjects.Contracts;
using Poet.Subjects.Contracts.Identifiers;

namespace Poet.Orders.Checks;

/// <summary>
/// Finds who is meant. An id or a police identifier decides; without one, name and date of birth together do, and then every record that fits is answered for, since two
/// records may be one person. A name alone never does. A record whose own identifier contradicts the one given is a candidate, never the person; and where one identifier
/// stands on records that contradict each other, somebody must choose. Another record of a like name, born on the same day, is named beside an answer: it may hold an order too.
/// </summary>
internal sealed class WhoIsMeant(IPreparedSubjects prepared, IDoubles doubles, Lazy<ISubjects> subjects, WhatIsNotShared sharing, TimeProvider time)
{
    private const int MostCandidates = 20;

    public async Task<PersonsMeant> Find(WhoIsAsked who, CancellationToken cancel)
    {
        var question = new SubjectQuestion { Id = who.Id, PncId = Said(who.PncId), CroNumber = Said(who.CroNumber), Name = Said(who.Name), BornOn = who.BornOn, Most = MostCandidates, RestrictedToo = true };
        var matches = await sharing.Only(await prepared.Find(question, cancel) ?? await subjects.Value.Find(question, cancel), cancel);
        if (who.Id is { } id && !matches.Any(m => m.Matched.Contains("id")))
            throw new NotFoundException("person");

        var pnc = Said(who.PncId) is { } typed ? IdentifierReader.Read(IdentifierKind.Pnc, typed, time.GetUtcNow().Year) : null;
        var confirmed = Confirmed(matches, pnc);
        Dictionary<Guid, SubjectSummary> records = [];
        foreach (var person in confirmed)
            foreach (var record in person.Records)
                records[record] = person.Subject;
        List<SubjectMatch> others = [.. matches.Except(confirmed)];
        others.AddRange((await Doubles(confirmed, records.Keys, cancel)).Where(d => !others.Any(o => o.Subject.Id == d.Subject.Id)));
        return new([.. confirmed.Select(m => m.Subject)], records, Describe(who, confirmed, [.. others.Where(o => o.Restricted is null)], pnc))
        {
            Restricted = confirmed.Where(m => m.Restricted is not null).ToDictionary(m => m.Subject.Id, m => m.Restricted!.Says),
            MayBeRestricted = [.. others.Where(o => o.Restricted is not null).DistinctBy(o => o.Restricted!.RestrictionId)],
        };
    }

    /// <summary>Those who may be the same person as one whom an id or identifier named. Without one, name and date of birth have found them already.</summary>
    private async Task<IReadOnlyList<SubjectMatch>> Doubles(List<SubjectMatch> confirmed, IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        List<SubjectMatch> found = [];
        foreach (var person in confirmed.Where(c => c.Matched.Any(m => m is "id" or "pnc" or "cro")).Select(c => c.Subject))
            if (await doubles.Any(person, records, cancel))
                found.AddRange((await sharing.Only(await subjects.Value.Find(new() { Name = person.Name, BornOn = person.BornOn, Most = MostCandidates, RestrictedToo = true }, cancel), cancel))
                    .Where(m => PersonFound.FitsByNameAndBirth(m.Matched) && !m.Records.Any(records.Contains)));
        return [.. found.DistinctBy(m => m.Subject.Id)];
    }

    /// <summary>Records of the person that only other forces may see. An id that this force may not know of finds nothing.</summary>
    /// <remarks>A partner is not told what forces other than the one that shares may hold.</remarks>
    public async Task<IReadOnlyList<Guid>> Elsewhere(WhoIsAsked who, CancellationToken cancel) => sharing.IsPartner ? [] :
        await subjects.Value.Elsewhere(new() { PncId = Said(who.PncId), CroNumber = Said(who.CroNumber), Name = Said(who.Name), BornOn = who.BornOn }, cancel);

    private static List<SubjectMatch> Confirmed(IReadOnlyList<SubjectMatch> matches, IdentifierReading? pnc)
    {
        foreach (var surest in new[] { "id", "pnc", "cro" })
            if (matches.Where(m => m.Matched.Contains(surest)).ToList() is { Count: > 0 } sure)
                return AreOthers(sure) ? Singled(sure) : sure;
        return [.. matches.Where(m => m.IdentityConfirmed && !SpeaksAgainst(m.Subject, pnc))];
    }

    /// <summary>Records that share an identifier and are born on different days: at least one of them holds somebody else's number.</summary>
    private static bool AreOthers(List<SubjectMatch> sure) => sure.Select(m => m.Subject.BornOn).OfType<DateOnly>().Distinct().Count() > 1;

    /// <summary>The records that the given date of birth tells from the others; none where it was not given or fits none.</summary>
    private static List<SubjectMatch> Singled(List<SubjectMatch> sure) => [.. sure.Where(m => m.Matched.Contains("born"))];

    private static bool SpeaksAgainst(SubjectSummary subject, IdentifierReading? pnc) =>
        pnc is { Validity: IdentifierValidity.Valid } && subject is { PncId: { } own, PncIdValid: true } && own != pnc.Canonical;

    private static IdentityFound Describe(WhoIsAsked who, List<SubjectMatch> confirmed, List<SubjectMatch> others, IdentifierReading? pnc)
    {
        var heading = confirmed.Count == 0 ? StandingWords.NotConfirmed
            : confirmed[0].Matched.Contains("id") ? "Record chosen: compare name, date of birth and PNC ID with the person"
            : $"Identity matched by {InWords(confirmed.SelectMany(c => c.Matched).Distinct())}";
        List<string> compare = [];
        if (pnc is { Validity: not IdentifierValidity.Valid })
            compare.Add(pnc.Says);
        if (Said(who.Name) is not null && confirmed.Any(c => !c.Matched.Any(m => m is "name" or "alias" or "name-like")))
            compare.Add("The name given is not that of the record: make sure that this is the person");
        if (who.BornOn is not null && confirmed.Any(c => c.Subject.BornOn is not null && !c.Matched.Contains("born")))
            compare.Add("The date of birth given is not that of the record: make sure that this is the person");
        if (confirmed.Any(c => c.Subject.BornOn is null))
            compare.Add("No date of birth is recorded: ask, because other rules apply to a person under 18");
        if (confirmed.Count > 1)
            compare.Add($"{confirmed.Count} records match: they may be one person or several, so compare each with the person");
        compare.AddRange(Shared([.. confirmed, .. others]));
        return new(confirmed.Count > 0, heading, [.. confirmed.Select(Person)], [.. others.Select(Person)]) { Compare = compare };
    }

    private static IEnumerable<string> Shared(List<SubjectMatch> all) =>
        from identifier in new[] { "pnc", "cro" }
        let holders = all.Where(m => m.Matched.Contains(identifier)).ToList()
        where holders.Count > 1
        select $"{holders.Count} records share this {InWords([identifier])}: {string.Join("; ", holders.Select(InWords))}. "
            + "Ask the person's name and date of birth, and tell whoever keeps the records";

    private static string InWords(SubjectMatch holder) =>
        holder.Restricted is not null ? "a restricted record" : holder.Subject.Name + (holder.Subject.BornOn is { } born ? ", born " + StandingWords.Day(born) : "");

    // of a restricted record only what the officer compares with the person: a number that was given, and never one that was not
    private static PersonFound Person(SubjectMatch match) =>
        new(match.Subject.Id, match.Subject.Name, match.Subject.BornOn, match.Restricted is null || match.Matched.Contains("pnc") ? match.Subject.PncId : null, match.Matched);

    private static string InWords(IEnumerable<string> matched) => string.Join(", ", matched.Select(m => m switch
    {
        "pnc" => "PNC ID",
        "cro" => "CRO number",
        "born" => "date of birth",
        "name-like" => "a similar name",
        "pnc-like" => "a similar PNC ID",
        "cro-like" => "a similar CRO number",
        _ => m,
    }));

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Who was found.</summary>
/// <param name="Persons">The records the answer is about; empty when the identity is not confirmed.</param>
/// <param name="Records">Every id under which they were ever recorded, with the person it stands for.</param>
/// <param name="Identity">The same as the answer says it.</param>
internal sealed record PersonsMeant(IReadOnlyList<SubjectSummary> Persons, IReadOnlyDictionary<Guid, SubjectSummary> Records, IdentityFound Identity)
{
    /// <summary>Persons whose records the asker may not see, with whom to ask: only their terms are told.</summary>
    public IReadOnlyDictionary<Guid, string> Restricted { get; init; } = new Dictionary<Guid, string>();

    /// <summary>Restricted records that may be the person.</summary>
    public IReadOnlyList<SubjectMatch> MayBeRestricted { get; init; } = [];

    /// <summary>True for an order on a person whose record the asker may not see.</summary>
    public bool IsRestricted(Guid record) => Restricted.Count > 0 && Records.TryGetValue(record, out var person) && Restricted.ContainsKey(person.Id);

    /// <summary>Every record that the answer shows, or tells of.</summary>
    public IEnumerable<Guid> Shown => Identity.Persons.Concat(Identity.Candidates).Select(p => p.Id).Concat(MayBeRestricted.Select(m => m.Subject.Id));
}
