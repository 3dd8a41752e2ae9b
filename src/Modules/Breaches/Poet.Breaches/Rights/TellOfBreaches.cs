using Microsoft.EntityFrameworkCore;
using Poet.Breaches.Domain;
using Poet.Breaches.Features;
using Poet.Breaches.Pages;
using Poet.Breaches.Persistence;
using Poet.Platform.Contracts;
using Poet.Platform.Ui;

namespace Poet.Breaches.Rights;

/// <summary>Tells a person of suspected breaches. What was seen, by whom, and what was considered may show who spoke to the police, so each item waits for somebody to weigh it.</summary>
internal sealed class TellOfBreaches(BreachesDb db) : ITellsThePerson
{
    private static readonly Withheld ToBeWeighed = new(ExemptionGround.Prevention, "Would tell what the police know and what they consider doing, and perhaps who spoke to them") { ToBeWeighed = true };

    public int Place => 50;

    public async Task<IReadOnlyList<ToldSection>> Tell(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        var ids = records.ToArray();
        var breaches = await db.Whole.AsNoTracking().Where(b => EF.Parameter(ids).Contains(b.SubjectId)).OrderBy(b => b.At).ThenBy(b => b.Reference).ToListAsync(cancel);
        return [.. breaches.Select(b => new ToldSection($"Suspected breach of {b.TypeCode} {b.OrderReference}, reference {b.Reference}", [.. Items(b)]))];
    }

    private static IEnumerable<ToldItem> Items(Breach b)
    {
        yield return Item(b, "breach", "What was seen or heard", $"On {Says.At(b.At)}, from: {Say.Source(b.Source)}{(b.SourceReference is null ? "" : ", " + b.SourceReference)}\n{b.Seen}");
        foreach (var t in b.Terms)
            yield return Item(b, $"breach-term:{t.ConditionId}", $"Condition {t.Number} as it stood then", t.Words);
        foreach (var c in b.Checks)
            yield return Item(b, $"breach-check:{c.Sequence}", $"What the check of {Says.At(c.RunAt)} said", string.Join("\n", EventCheck.Read(c.Full).Orders.SelectMany(o => o.Terms).Select(t => $"Condition {t.Number}: {t.Says}. {string.Join(" ", t.Trace.Concat(t.Missing))}"))
                + (c.Facts is null ? "" : "\nFacts given: " + c.Facts));
        foreach (var v in b.Views)
            yield return Item(b, $"breach-view:{v.Sequence}", $"What somebody thought of it, {Says.At(v.At)}", $"{v.Information}\n{v.Threat}\n{v.Powers}\n{v.Options}\n{v.Action}");
        foreach (var d in b.Decisions)
            yield return Item(b, $"breach-decision:{d.Sequence}", $"What was decided, {Says.At(d.At)}", string.Join("\n", new[] { d.Response, d.Reason, d.Departure }.Where(w => w is not null)));
        foreach (var s in b.Steps)
            yield return Item(b, $"breach-step:{s.Sequence}", $"{Say.Step(s.Kind)}, {Says.On(s.On)}", string.Join("\n", new[] { s.Detail, s.Reason, s.Note }.Where(w => w is not null)));
        foreach (var d in b.Disruptions)
            yield return Item(b, $"breach-disruption:{d.Sequence}", $"What it is found to have disrupted, {Says.On(d.On)}", d.Effect);
        if (b.CrimeReference is not null || b.NoCrimeReason is not null)
            yield return Item(b, "breach-crime", "Crime reference", b.CrimeReference ?? $"None: {b.NoCrimeReason}");
    }

    private static ToldItem Item(Breach b, string key, string label, string text) => new($"{key}:{b.Id}", label, text) { Withheld = ToBeWeighed, MayHoldProtectedDetails = true };
}
