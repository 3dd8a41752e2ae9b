using Microsoft.EntityFrameworkCore;
using Poet.Plans.Persistence;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;

namespace Poet.Plans.Rights;

/// <summary>Tells a person of reports that name them, of being a nominal, and of nominations. All of it is suspicion that may show who spoke to the police, so each item waits for somebody to weigh it.</summary>
internal sealed class TellOfPlans(PlansDb db) : ITellsThePerson
{
    private static readonly Withheld ToBeWeighed = new(ExemptionGround.Prevention, "Would tell what the police know and what they consider doing, and perhaps who spoke to them") { ToBeWeighed = true };

    public int Place => 70;

    public async Task<IReadOnlyList<ToldSection>> Tell(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        var ids = records.ToArray();
        var reports = await db.Reports.AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.SubjectId)).OrderBy(r => r.ReportedOn).ThenBy(r => r.Crime).ToListAsync(cancel);
        var nominals = await db.Nominals.AsNoTracking().Include(n => n.Steps.OrderBy(s => s.Sequence)).Where(n => EF.Parameter(ids).Contains(n.SubjectId)).ToListAsync(cancel);
        var nominations = await db.Nominations.AsNoTracking().Where(n => EF.Parameter(ids).Contains(n.SubjectId)).OrderBy(n => n.NominatedAt).ToListAsync(cancel);
        List<ToldSection> sections = [];
        if (reports.Count > 0)
            sections.Add(new("Reports of crime that name you", [.. reports.Select(r => Item($"report:{r.Id}", $"{r.Crime} of {r.RecordedBy}",
                $"Reported on {r.ReportedOn:d MMMM yyyy}, classification {r.Classification}, named as {Words.Kebab(r.NamedAs.ToString())}{(r.Cancelled ? "; the crime was cancelled" : "")}"))]));
        sections.AddRange(nominals.Select(n => new ToldSection($"Managed as a nominal, reference {n.Reference}", [.. n.Steps.Select(s => Item($"nominal-step:{n.Id}:{s.Sequence}", $"{Words.Kebab(s.Kind.ToString()).Replace('-', ' ')}, {s.At:d MMMM yyyy}",
            string.Join("\n", new[] { s.Reason, s.Note }.Where(w => w is not null))))])));
        sections.AddRange(nominations.Select(n => new ToldSection($"Nominated by professional judgement, reference {n.Reference}", [Item($"nomination:{n.Id}", $"Nomination of {n.NominatedAt:d MMMM yyyy}",
            string.Join("\n", new[] { n.Why, n.LookedAtReason, n.PanelReason, n.Dissent }.Where(w => w is not null)))])));
        sections.AddRange(await TellOfFourP(ids, cancel));
        return sections;
    }

    private async Task<IEnumerable<ToldSection>> TellOfFourP(Guid[] ids, CancellationToken cancel)
    {
        var actions = await db.Actions.AsNoTracking().Include(a => a.Updates).Where(a => EF.Parameter(ids).Contains(a.SubjectId)).OrderBy(a => a.MadeAt).ToListAsync(cancel);
        var outcomes = await db.Outcomes.AsNoTracking().Where(o => EF.Parameter(ids).Contains(o.SubjectId)).OrderBy(o => o.On).ToListAsync(cancel);
        var reviews = await db.PeerReviews.AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.SubjectId)).OrderBy(r => r.At).ToListAsync(cancel);
        List<ToldItem> items =
        [
            .. actions.Select(a => Item($"plan-action:{a.Id}", $"Action under {Words.Kebab(a.Strand.ToString())}, by {a.DueOn:d MMMM yyyy}", string.Join("\n", a.Updates.OrderBy(u => u.Sequence).Select(u => $"{u.On:d MMMM yyyy}: {u.Done}").Prepend(a.What)))),
            .. outcomes.Select(o => Item($"plan-outcome:{o.Id}", $"{Words.Kebab(o.Kind.ToString()).Replace('-', ' ')}, {o.On:d MMMM yyyy}", string.Join("\n", new[] { o.SourceReference, o.Note, o.StruckOutReason }.Where(w => w is not null)))),
            .. reviews.Select(r => Item($"peer-review:{r.Id}", $"Peer review, {r.At:d MMMM yyyy}", string.Join("\n", new[] { r.Works, r.Missing, r.Lesson }.Where(w => w is not null)))),
        ];
        var referrals = await db.MappaReferrals.AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.SubjectId)).OrderBy(r => r.DraftedAt).ToListAsync(cancel);
        items.AddRange(referrals.Select(r => Item($"mappa-referral:{r.Id}", $"Referral to MAPPA, {Words.Kebab(r.State.ToString())}, {r.DraftedAt:d MMMM yyyy}",
            string.Join("\n", new[] { r.Pattern, r.Category is null ? null : $"Category {r.Category}, level {r.Level} proposed", r.Why, r.SentTo, r.Minutes, r.DroppedWhy }.Where(w => w is not null)))));
        var problems = await db.ProblemPeople.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.SubjectId)).Join(db.Problems, p => p.ProfileId, p => p.Id, (on, p) => p).Distinct().OrderBy(p => p.OpenedAt).ToListAsync(cancel);
        items.AddRange(problems.Select(p => Item($"problem:{p.Id}", $"Profile of a problem, {p.OpenedAt:d MMMM yyyy}", string.Join("\n", new[] { p.Title, p.Problem, p.Analysis, p.Response, p.Assessment }.Where(w => w is not null)))));
        return items.Count == 0 ? [] : [new("How the police plan to manage you", items)];
    }

    private static ToldItem Item(string key, string label, string text) => new(key, label, text) { Withheld = ToBeWeighed, MayHoldProtectedDetails = true };
}
