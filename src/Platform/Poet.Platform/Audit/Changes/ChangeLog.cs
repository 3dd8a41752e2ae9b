using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Platform.Audit.Changes;

/// <summary>
/// What a save changes in records that were there before. What a command makes anew is the record itself and is not told twice; but a row added to a subject who was there
/// before is a change of that subject.
/// </summary>
internal static class ChangeLog
{
    /// <summary>A batch that changes more is told by its records only.</summary>
    private const int Most = 200;
    private const int LongestValue = 4000;

    private static readonly ConcurrentDictionary<PropertyInfo, PersonalAttribute?> Personal = [];

    /// <summary>The changes as JSON for the entry, after those that the command itself tells; null when there are none.</summary>
    public static async ValueTask<string?> Of(DbContext db, AuditKeys keys, CommandInHand command, CancellationToken cancel)
    {
        List<PropertyChange>? changes = command.Told.Count == 0 ? null : [.. command.Told.Select(t => new PropertyChange(null, "account", t.Property) { Old = t.Before, New = t.After })];
        foreach (var entry in db.ChangeTracker.Entries())
            if (IsTold(entry))
                (changes ??= []).AddRange(Of(entry));
        if (changes is null or { Count: 0 or > Most })
            return null;
        for (var i = 0; i < changes.Count; i++)
            if (changes[i] is { Subject: { } subject, LeftOut: false } personal)
                changes[i] = Encrypted(personal, await KeyOf(subject, db, keys, cancel));
        return PropertyChange.Write(changes);
    }

    private static bool IsTold(EntityEntry entry) => entry switch
    {
        { State: EntityState.Unchanged or EntityState.Detached } => false,
        { Entity: IRecord, State: EntityState.Added } => false,
        { Entity: IRecord } => true,
        { Entity: IAboutSubject about, State: EntityState.Added } => !entry.Context.ChangeTracker.Entries<IAboutSubject>()
            .Any(e => e.State == EntityState.Added && e.Entity is IRecord record && record.Id == about.SubjectId),
        { Entity: IAboutSubject } => true,
        _ => false,
    };

    private static IEnumerable<PropertyChange> Of(EntityEntry entry)
    {
        var record = (entry.Entity as IRecord)?.Id;
        var what = Words.Kebab(entry.Metadata.ClrType.Name);
        var subject = (entry.Entity as IAboutSubject)?.SubjectId;
        foreach (var property in entry.Properties)
        {
            var before = entry.State == EntityState.Added ? null : Text(property.OriginalValue);
            var after = entry.State == EntityState.Deleted ? null : Text(property.CurrentValue);
            if (before == after || IsBookkeeping(property.Metadata))
                continue;
            var change = new PropertyChange(record, what, Words.Kebab(property.Metadata.Name));
            var personal = PersonalOf(property.Metadata);
            yield return personal is null ? change with { Old = before, New = after }
                : subject is null ? change with { LeftOut = true }
                : change with { Old = before, New = after, Subject = subject, MayHoldProtectedDetails = personal.MayHoldProtectedDetails };
        }
    }

    private static bool IsBookkeeping(IProperty property) => property.IsPrimaryKey() || property.IsForeignKey() || property.IsShadowProperty() || property.Name == nameof(IVersioned.Version)
        || property.PropertyInfo?.IsDefined(typeof(BookkeepingAttribute)) == true;

    private static PersonalAttribute? PersonalOf(IProperty property) => property.PropertyInfo is { } info ? Personal.GetOrAdd(info, p => p.GetCustomAttribute<PersonalAttribute>()) : null;

    private static PropertyChange Encrypted(PropertyChange plain, byte[] key) => plain with
    {
        Old = plain.Old is null ? null : SubjectCipher.Encrypt(plain.Old, key, plain),
        New = plain.New is null ? null : SubjectCipher.Encrypt(plain.New, key, plain),
    };

    private static async ValueTask<byte[]> KeyOf(Guid subject, DbContext db, AuditKeys keys, CancellationToken cancel)
    {
        if (await db.Set<SubjectKey>().FindAsync([subject], cancel) is { } stored)
            return SubjectCipher.Unwrap(stored, keys.Master);
        var (key, wrapped) = SubjectCipher.NewKey(subject, keys.Master);
        db.Set<SubjectKey>().Add(new() { SubjectId = subject, Wrapped = wrapped });
        return key;
    }

    private static string? Text(object? value)
    {
        var text = value switch
        {
            null => null,
            DateTimeOffset at => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Enum word => Words.Kebab(word.ToString()),
            byte[] bytes => $"{bytes.Length} bytes",
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
        return text is { Length: > LongestValue } ? text[..LongestValue] : text;
    }
}
