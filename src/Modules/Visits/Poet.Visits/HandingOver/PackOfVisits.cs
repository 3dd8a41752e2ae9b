using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Handover;
using Poet.Platform.Contracts;
using Poet.Platform.Ui;
using Poet.Visits.Domain;
using Poet.Visits.Pages;
using Poet.Visits.Persistence;

namespace Poet.Visits.HandingOver;

/// <summary>Tells the receiving force how often the person is seen and why, and what the last visits found. Words of officers may tell where a protected person is, so they are marked.</summary>
internal sealed class PackOfVisits(VisitsDb db) : ITellsTheReceivingForce
{
    private const int MostVisits = 60;

    public int Place => 30;

    public async Task<IReadOnlyList<PackItem>> Pack(PackAsked asked, CancellationToken cancel)
    {
        var (people, ids) = (asked.Records.ToArray(), asked.Orders.ToArray());
        var orders = await db.Supervised.AsNoTracking().Where(o => EF.Parameter(ids).Contains(o.Id)).OrderBy(o => o.MadeOn).ThenBy(o => o.Reference).ToListAsync(cancel);
        var visits = await db.Visits.AsNoTracking().Include(v => v.Terms).Where(v => EF.Parameter(people).Contains(v.SubjectId) && v.At != null).OrderByDescending(v => v.At).ThenBy(v => v.Reference).Take(MostVisits).ToListAsync(cancel);
        var planned = await db.Visits.AsNoTracking().Where(v => v.OrderId != null && EF.Parameter(ids).Contains(v.OrderId.Value) && v.State == VisitState.Planned).OrderBy(v => v.PlannedFor).ThenBy(v => v.Reference).ToListAsync(cancel);
        return [.. orders.SelectMany(Supervision), .. visits.SelectMany(v => Made(v, ids)), .. planned.Select(Planned)];
    }

    private static IEnumerable<PackItem> Supervision(SupervisedOrder o)
    {
        var name = $"{o.TypeCode} {o.Reference}";
        yield return new(HandoverSections.Contact, name, string.Join("\n",
            o.DaysBetween is { } days ? $"Seen every {days} days, agreed by {o.AgreedBy}" : "No cadence is agreed",
            o.Manager is null ? "No offender manager" : $"Offender manager: {o.Manager}, {o.Unit}",
            o.LastContactAt is { } last ? $"Last met: {Says.At(last)}" : "Not met yet"));
        if (o.Risk is { } risk && o.AgreedAt is { } at)
            yield return new(HandoverSections.Risk, name, $"{RiskWords.Of(risk)}, found by {o.AgreedBy}, {Says.At(at)}");
        if (o.DaysBetween is not null && o.BindsFrom != SupervisedOrder.Open)
            yield return new(HandoverSections.Diary, $"{name}, {Says.On(o.DueOn)}", "The next contact");
    }

    private static IEnumerable<PackItem> Made(Visit v, Guid[] orders)
    {
        var found = v.Terms.Where(t => orders.Contains(t.OrderId)).OrderBy(t => t.OrderReference, StringComparer.Ordinal).ThenBy(t => t.Number).ToList();
        var label = $"Visit {v.Reference}, {Says.At(v.At!.Value)}";
        yield return new(HandoverSections.Contact, label, string.Join("\n", [$"{Say.Purpose(v.Purpose)}: {(v.State == VisitState.Met ? "met" : "not met")}", .. found.Select(t => $"{t.OrderReference} {t.Number}: {Say.Result(t.Result)}")]));
        foreach (var term in found.Where(t => t.Note is not null && t.Result == TermResult.SuspectedBreach))
            yield return new(HandoverSections.Breaches, $"{label}, {term.OrderReference} {term.Number}", $"Suspected on the visit, decided elsewhere: {term.Note}") { MayHoldProtectedDetails = true };
    }

    private static PackItem Planned(Visit v) => new(HandoverSections.Diary, $"{Say.Purpose(v.Purpose)}, {Says.On(v.PlannedFor)}", $"Planned visit {v.Reference}: it goes over with the order");
}
