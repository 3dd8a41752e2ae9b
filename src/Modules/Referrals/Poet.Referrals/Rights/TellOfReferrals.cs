using Microsoft.EntityFrameworkCore;
using Poet.Platform.Contracts;
using Poet.Platform.Ui;
using Poet.Referrals.Domain;
using Poet.Referrals.Domain.Fitting;
using Poet.Referrals.Features;
using Poet.Referrals.Pages;
using Poet.Referrals.Persistence;

namespace Poet.Referrals.Rights;

/// <summary>Tells a person that and why they were referred for an order. Everything of it may show what the police fear and who told them, so each item waits for somebody to weigh it.</summary>
internal sealed class TellOfReferrals(ReferralsDb db, CaseReader cases, TellOfApplications applications) : ITellsThePerson
{
    private static readonly Withheld ToBeWeighed = new(ExemptionGround.Prevention, "Would tell what the police consider against the person, and perhaps who spoke to them") { ToBeWeighed = true };

    public int Place => 30;

    public async Task<IReadOnlyList<ToldSection>> Tell(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        var ids = records.ToArray();
        var referrals = await db.Referrals.AsNoTracking().Include(r => r.Steps).Include(r => r.Triages).AsSplitQuery().Where(r => EF.Parameter(ids).Contains(r.SubjectId)).OrderBy(r => r.ReferredAt).ThenBy(r => r.Reference).ToListAsync(cancel);
        return [.. referrals.Select(r => new ToldSection($"Considered for an order, reference {r.Reference}", [.. Items(r).Where(i => i.Text.Length > 0)])), .. await applications.Tell(ids, cancel)];
    }

    private IEnumerable<ToldItem> Items(Referral r)
    {
        yield return Item(r, "referral", "That you were considered", $"{Say.State(r.State)}. Received on {Says.At(r.ReferredAt)} from: {Say.Source(r.Source)}, {r.SourceName}");
        yield return Item(r, "concern", "What was said to have happened", r.Concern);
        yield return Item(r, "case", "What was answered about the case", string.Join("\n", cases.InWords(CaseSaid.FromJson(r.Said)).Select(s => $"{s.Question} {s.Answer}")));
        foreach (var t in r.Triages.OrderBy(t => t.At))
            yield return Item(r, $"triage:{t.Id}", $"How urgent it was found, {Says.At(t.At)}", $"{t.Priority}\nThreat: {t.Threat}\nHarm: {t.Harm}\nRisk: {t.Risk}\nInvestigation: {t.Investigation}\nVulnerability: {t.Vulnerability}\nEngagement: {t.Engagement}");
        foreach (var s in r.Steps.OrderBy(s => s.Sequence))
            yield return Item(r, $"step:{s.Sequence}", $"{Say.Step(s.What)}, {Says.At(s.At)}", string.Join("\n", new[] { s.Reason, s.Note }.Where(w => w is not null)));
    }

    private static ToldItem Item(Referral r, string key, string label, string text) => new($"{key}:{r.Id}", label, text) { Withheld = ToBeWeighed, MayHoldProtectedDetails = r.MayHoldProtectedDetails };
}
