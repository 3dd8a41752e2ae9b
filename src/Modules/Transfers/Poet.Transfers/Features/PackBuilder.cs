using Poet.OrderTypes.Sdk.Handover;
using Poet.Platform.Contracts;
using Poet.Platform.Plugins;
using Poet.Subjects.Contracts;
using Poet.Transfers.Domain;

namespace Poet.Transfers.Features;

/// <summary>Puts the pack together from what every module holds, with what the sender wrote for the pack before.</summary>
internal sealed class PackBuilder(IEnumerable<ITellsTheReceivingForce> tellers, HandoverFormats formats, ISubjects subjects)
{
    /// <summary>The pack as the records stand now.</summary>
    /// <param name="before">The pack before; null for the first.</param>
    public async Task<PackContent> Build(Transfer transfer, PackContent? before, CancellationToken cancel)
    {
        var format = formats.Require(transfer.FormatId);
        var asked = new PackAsked(transfer.SubjectId, [.. (await subjects.SamePerson(transfer.SubjectId, cancel)).Order()], [.. transfer.Orders.OrderBy(o => o.Sequence).Select(o => o.OrderId)]);
        List<PackItem> items = [Audit(transfer)];
        foreach (var teller in tellers.OrderBy(t => t.Place))
            items.AddRange(await teller.Pack(asked, cancel));
        var told = items.ToLookup(i => i.Section);
        return new(format.Info.Id, format.Info.Version, transfer.Reference, transfer.FromForce, transfer.ToForce, transfer.SubjectName, transfer.Why, transfer.EffectiveAt,
            [.. format.Sections.Select(s => Section(s.Code, [.. told[s.Code].Select(ItemContent.Of)], before?.Of(s.Code)))]);
    }

    // once a module tells something, there is no gap any more; what the sender wrote stands beside it
    private static SectionContent Section(string code, IReadOnlyList<ItemContent> items, SectionContent? before) =>
        new(code, items) { Given = before?.Given, Gap = items.Count > 0 ? null : before?.Gap };

    private static PackItem Audit(Transfer transfer) => new(HandoverSections.Audit, "Where it is",
        $"The sending force keeps the record of who read and changed what, sealed. Ask {Forces.Called(transfer.FromForce)} for it under transfer {transfer.Reference} and orders {string.Join(", ", transfer.Orders.OrderBy(o => o.Sequence).Select(o => o.Reference))}");
}
