using Microsoft.EntityFrameworkCore;
using Poet.Platform.Contracts;
using Poet.Platform.Ui;
using Poet.Visits.Domain;
using Poet.Visits.Pages;
using Poet.Visits.Persistence;

namespace Poet.Visits.Rights;

/// <summary>Tells a person how the orders on them are supervised. How often and why would tell when the police come, so each item waits for somebody to weigh it.</summary>
internal sealed class TellOfVisits(VisitsDb db) : ITellsThePerson
{
    private static readonly Withheld ToBeWeighed = new(ExemptionGround.Prevention, "Would tell when the police look for the person, and what they expect") { ToBeWeighed = true };

    public int Place => 40;

    public async Task<IReadOnlyList<ToldSection>> Tell(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        var ids = records.ToArray();
        var orders = await db.Supervised.AsNoTracking().Include(o => o.Steps).Where(o => EF.Parameter(ids).Contains(o.SubjectId)).OrderBy(o => o.OpenedAt).ThenBy(o => o.Reference).ToListAsync(cancel);
        return [.. orders.Select(o => new ToldSection($"How {o.TypeCode}, reference {o.Reference}, is supervised", [.. Items(o)]))];
    }

    private static IEnumerable<ToldItem> Items(SupervisedOrder o)
    {
        yield return Item(o, "supervision", "How often you are seen", o.DaysBetween is { } days ? $"Every {days} days, since the risk was found {RiskWords.Of(o.Risk!.Value).ToLowerInvariant()}" : "Not decided");
        foreach (var s in o.Steps.OrderBy(s => s.Sequence))
            yield return Item(o, $"supervision-step:{s.Sequence}", $"{Say.Step(s.What)}, {Says.At(s.At)}", string.Join("\n", new[] { s.Reason, s.What == "manager-assigned" ? null : s.Note }.Where(w => w is not null)));
    }

    private static ToldItem Item(SupervisedOrder o, string key, string label, string text) => new($"{key}:{o.Id}", label, text) { Withheld = ToBeWeighed, MayHoldProtectedDetails = true };
}
