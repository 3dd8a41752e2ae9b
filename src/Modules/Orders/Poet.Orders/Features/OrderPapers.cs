using Microsoft.EntityFrameworkCore;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;

namespace Poet.Orders.Features;

/// <summary>The papers of an order, newest first: copies of the sealed order, and what renders them.</summary>
internal sealed record OrderPapers(IReadOnlyList<Attachment> Sealed, IReadOnlyList<Rendering> Renderings)
{
    /// <summary>The papers of an order that were added before an instant.</summary>
    public static async Task<OrderPapers> Of(OrdersDb db, Guid order, DateTimeOffset before, CancellationToken cancel) => new(
        await db.Attachments.AsNoTracking().Where(a => a.OrderId == order && a.AddedAt < before).OrderByDescending(a => a.VersionNumber).ToListAsync(cancel),
        await db.Renderings.AsNoTracking().Where(r => r.OrderId == order && r.AddedAt < before).OrderByDescending(r => r.Number).ToListAsync(cancel));

    /// <summary>What each rendering is worth now.</summary>
    /// <param name="known">What is known to have happened to the order, first to last.</param>
    /// <param name="ended">True where the order has ended.</param>
    public IEnumerable<(Rendering Rendering, RenderingState State)> States(IReadOnlyList<OrderEvent> known, bool ended)
    {
        var (newest, changedAt) = (Sealed is [var first, ..] ? first : null, Rendering.ChangedAt(known));
        return Renderings.Select(r => (r, r.StateAmong(Renderings, newest, changedAt, ended)));
    }

    /// <summary>What was handed over, by name. A paper that is not among these was added later than these are asked for.</summary>
    public IReadOnlyList<PaperGiven> Given(Served served) =>
        [.. (served.Papers ?? []).Select(id => new PaperGiven(id, Name(id))).Where(p => p.Name.Length > 0)];

    private string Name(Guid id) => Sealed.FirstOrDefault(a => a.Id == id) is { } copy ? $"Sealed order, version {copy.VersionNumber}" : Renderings.FirstOrDefault(r => r.Id == id)?.Name ?? "";
}

/// <summary>A paper that was handed over.</summary>
/// <param name="Id">Its id, by which it is downloaded.</param>
/// <param name="Name">Which it is.</param>
internal sealed record PaperGiven(Guid Id, string Name);

/// <summary>A version of the sealed order as attached.</summary>
internal sealed record PaperView(Guid Id, int Version, string FileName, long Length, string Hash, DateTimeOffset AddedAt, string AddedBy);

/// <summary>One version of the sealed order in plain words or another language. Never the court's words; no check reads it.</summary>
/// <param name="Id">Its id: downloaded as an attachment is.</param>
/// <param name="Kind">plain-words or translation.</param>
/// <param name="Language">Name or tag of a translation's language.</param>
/// <param name="Name">Which it is, and of what.</param>
/// <param name="State">current; earlier-version: a newer copy of the sealed order is attached; replaced: another was made of the same copy; order-changed: the order was changed after that copy was attached; order-ended. Only a current one may be given as what the order says.</param>
/// <param name="SealedId">The copy of the sealed order that it renders.</param>
/// <param name="SealedVersion">The version of that copy.</param>
/// <param name="SealedHash">SHA-256 of that copy in hex.</param>
/// <param name="MadeBy">Who made it.</param>
/// <param name="CheckedBy">Who compared it with that copy; left out where nobody did.</param>
/// <param name="FileName">The name under which it was sent.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Hash">SHA-256 of its own bytes in hex.</param>
/// <param name="AddedAt">When it was added, in UTC.</param>
/// <param name="AddedBy">By whom.</param>
internal sealed record RenderingView(Guid Id, RenderingKind Kind, string? Language, string Name, RenderingState State, Guid SealedId, int SealedVersion, string SealedHash,
    string MadeBy, string? CheckedBy, string FileName, long Length, string Hash, DateTimeOffset AddedAt, string AddedBy)
{
    public static RenderingView Of(Rendering r, RenderingState state) => new(r.Id, r.Kind, r.Language, r.Name, state, r.SealedId, r.SealedVersion, r.SealedHash,
        r.MadeBy, r.CheckedBy, r.FileName, r.Length, r.Hash, r.AddedAt, r.AddedBy);
}
