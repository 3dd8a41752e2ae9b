using Microsoft.EntityFrameworkCore;
using Poet.Platform.Persistence;

namespace Poet.Platform.Audit.Changes;

/// <summary>Reading and erasing what the audit keeps under the keys of subjects.</summary>
internal sealed class SubjectKeys(PlatformDb db, AuditKeys keys)
{
    /// <summary>What stands for a value whose key was erased.</summary>
    public const string Erased = "erased";

    /// <summary>The changes of entries, in their order, decrypted where the key is still there.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<PropertyChange>>> Read(IEnumerable<string?> changes, CancellationToken cancel)
    {
        List<IReadOnlyList<PropertyChange>> all = [.. changes.Select(PropertyChange.Read)];
        var subjects = all.SelectMany(c => c).Select(c => c.Subject).OfType<Guid>().Distinct().ToList();
        var stored = subjects.Count == 0 ? [] : await db.Set<SubjectKey>().AsNoTracking().Where(k => subjects.Contains(k.SubjectId)).ToListAsync(cancel);
        var open = stored.ToDictionary(k => k.SubjectId, k => SubjectCipher.Unwrap(k, keys.Master));
        return [.. all.Select(c => c.Select(one => Opened(one, open)).ToList())];
    }

    /// <summary>Makes everything kept under a subject's key unreadable for good. Entries, marks and seals stay as they are.</summary>
    /// <returns>False when nothing was kept.</returns>
    public async Task<bool> Erase(Guid subject, CancellationToken cancel) =>
        await db.Set<SubjectKey>().Where(k => k.SubjectId == subject).ExecuteDeleteAsync(cancel) > 0;

    private static PropertyChange Opened(PropertyChange change, Dictionary<Guid, byte[]> open)
    {
        if (change.Subject is not { } subject)
            return change;
        var key = open.GetValueOrDefault(subject);
        return change with { Old = Value(change.Old), New = Value(change.New) };

        string? Value(string? kept) => kept is null ? null : key is null ? Erased : SubjectCipher.Decrypt(kept, key, change);
    }
}
