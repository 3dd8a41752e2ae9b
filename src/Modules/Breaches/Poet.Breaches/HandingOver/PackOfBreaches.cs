using Microsoft.EntityFrameworkCore;
using Poet.Breaches.Domain;
using Poet.Breaches.Pages;
using Poet.Breaches.Persistence;
using Poet.OrderTypes.Sdk.Handover;
using Poet.Platform.Contracts;
using Poet.Platform.Ui;

namespace Poet.Breaches.HandingOver;

/// <summary>Tells the receiving force of the breaches of the orders that go over: what was seen, what was decided and what followed. A breach itself stays with the force that took it up.</summary>
internal sealed class PackOfBreaches(BreachesDb db) : ITellsTheReceivingForce
{
    public int Place => 40;

    public async Task<IReadOnlyList<PackItem>> Pack(PackAsked asked, CancellationToken cancel)
    {
        var orders = asked.Orders.ToArray();
        var breaches = await db.Whole.AsNoTracking().Where(b => EF.Parameter(orders).Contains(b.OrderId) && b.ErasedOn == null).OrderByDescending(b => b.At).ThenBy(b => b.Reference).ToListAsync(cancel);
        return [.. breaches.SelectMany(Items)];
    }

    // codes and days can be printed, words cannot: nobody has looked whether they tell where a protected person is
    private static IEnumerable<PackItem> Items(Breach b)
    {
        var label = $"Breach {b.Reference} of {b.TypeCode} {b.OrderReference}, {Says.At(b.At)}";
        yield return new(HandoverSections.Breaches, label, string.Join("\n",
        [
            $"Conditions {string.Join(", ", b.Terms.Select(t => t.Number))}. From: {Say.Source(b.Source)}. {(b.ClosedAt is { } closed ? $"Closed, {Says.At(closed)}" : "Open")}",
            .. b.Decisions.Where(d => d.OptionId is not null).Select(d => $"Decided by {d.ActorName}, {Says.At(d.At)}: {d.Response}"),
            .. b.Steps.Where(s => s.Kind is >= StepKind.Arrest and <= StepKind.Safeguarding).Select(s => $"{Say.Step(s.Kind)}, {Says.On(s.On)}{(Say.Detail(s.Kind, s.Detail) is { } detail ? ": " + detail : "")}"),
        ]));
        var words = string.Join("\n",
        [
            .. b.SourceReference is { } reference ? [$"Reference of the source: {reference}"] : Array.Empty<string>(),
            b.Source == BreachSource.Intelligence ? "Seen or heard: intelligence, to be asked for by its reference" : $"Seen or heard: {b.Seen}", .. b.Terms.Select(t => $"Condition {t.Number} as it stood then: {t.Words}"),
            .. b.Decisions.Select(d => $"{d.Response}: {d.Reason}"), .. b.Steps.Where(s => s.Note is not null).Select(s => $"{Say.Step(s.Kind)}: {s.Note}"),
        ]);
        yield return new(HandoverSections.Breaches, $"{label}: what was seen and said", words) { MayHoldProtectedDetails = true };
    }
}
