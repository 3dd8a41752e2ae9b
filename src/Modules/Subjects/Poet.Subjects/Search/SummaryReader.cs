using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Search;

/// <summary>Short records, merged ones answered by the record that stands, with the names and notes of all of them.</summary>
internal sealed class SummaryReader(SubjectsDb db, MergeChains chains, RequestContext context, TimeProvider time)
{
    /// <summary>Stays with those who open the record: a short answer at the roadside is no place to weigh it.</summary>
    public const string Intelligence = "intelligence";

    public async Task<IReadOnlyDictionary<Guid, SubjectSummary>> Read(IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        (await ReadWithRecords(ids, cancel)).ToDictionary(known => known.Key, known => known.Value.Summary);

    /// <summary>The same, with every id under which the person was ever recorded.</summary>
    public async Task<IReadOnlyDictionary<Guid, Known>> ReadWithRecords(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, Known>();
        var chainOf = await chains.Of(ids, cancel);
        var all = chainOf.Values.SelectMany(c => c.Ids).Distinct().ToList();
        var (reader, today) = (context.Actor, LondonTime.DateOf(time.GetUtcNow()));
        var parts = await db.Subjects.AsNoTracking().Where(s => EF.Parameter(all).Contains(s.Id)).Select(s => new Part(s.Id, s.Name, s.BornOn)
        {
            Hidden = db.Hidden.Any(h => h.RecordId == s.Id),
            ErasedOn = s.ErasedOn,
            Ground = s.ProcessingGround,
            Contested = s.Contested,
            Names = s.Names.Select(n => n.Full).ToList(),
            Pncs = s.Identifiers.Where(i => i.Kind == IdentifierKinds.Pnc).Select(i => new Pnc(i.Canonical, i.Validity)).ToList(),
            Notes = s.Notes.Where(n => (n.From == null || n.From <= today) && (n.Until == null || n.Until >= today) && n.Kind != Intelligence)
                .Select(n => NoteWords.InSummary(reader, new ValueTuple<string, string, StatementBasis, bool, string>(n.Kind, n.Text, n.Basis, n.MayHoldProtectedDetails, n.Force), today)).ToList(),
        }).AsSingleQuery().ToDictionaryAsync(p => p.Id, cancel);

        Dictionary<Guid, Known> summaries = [];
        foreach (var (id, chain) in chainOf)
            if (parts.TryGetValue(chain.Root, out var root) && parts.ContainsKey(id))
                summaries[id] = Of([root, .. chain.Ids.Where(i => i != chain.Root).Select(i => parts.GetValueOrDefault(i)).OfType<Part>()], chain.Ids);
        return summaries;
    }

    private static Known Of(IReadOnlyList<Part> all, IReadOnlyList<Guid> records) => new(Summary(all[0], all), records) { HiddenAs = all.FirstOrDefault(p => p.Hidden)?.Id };

    internal static SubjectSummary Summary(Part root, IReadOnlyList<Part> all)
    {
        var pnc = all.SelectMany(p => p.Pncs).OrderByDescending(p => p.Validity == IdentifierKinds.Valid).FirstOrDefault();
        return new(root.Id, root.Name, root.BornOn ?? all.Select(p => p.BornOn).FirstOrDefault(b => b is not null), pnc?.Canonical)
        {
            Aliases = [.. all.SelectMany(p => p.Names.Prepend(p.Name)).Where(n => n != root.Name).Distinct(StringComparer.OrdinalIgnoreCase)],
            ErasedOn = root.ErasedOn,
            ProcessingRestricted = ProcessingRestriction.Says(root.Ground, root.Contested),
            PncIdValid = pnc is null || pnc.Validity == IdentifierKinds.Valid,
            Notes = [.. all.SelectMany(p => p.Notes).Distinct()],
        };
    }

    /// <summary>A person with every id under which they were ever recorded; and the one by which the record is restricted, where the reader may not see it.</summary>
    internal sealed record Known(SubjectSummary Summary, IReadOnlyList<Guid> Records)
    {
        public Guid? HiddenAs { get; init; }
    }

    /// <summary>What one record brings to the summary of the person.</summary>
    internal sealed record Part(Guid Id, string Name, DateOnly? BornOn)
    {
        public bool Hidden { get; init; }
        public DateOnly? ErasedOn { get; init; }
        public RestrictionGround? Ground { get; init; }
        public string? Contested { get; init; }
        public required List<string> Names { get; init; }
        public required List<Pnc> Pncs { get; init; }
        public required List<SubjectNoteText> Notes { get; init; }
    }

    internal sealed record Pnc(string Canonical, string Validity);
}
