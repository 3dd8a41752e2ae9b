using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Poet.Platform.Persistence;

/// <summary>Many rows of one table, ready to be written in one go.</summary>
/// <param name="Table">The table as SQL text of this provider needs it.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">The values as the database keeps them, in the order of the columns. Each array is reused for the next row.</param>
public sealed record RowsToInsert(string Table, IReadOnlyList<string> Columns, IEnumerable<object?[]> Rows)
{
    /// <summary>The rows of these records, by the mapping of the context.</summary>
    internal static RowsToInsert Of<T>(DbContext db, IEnumerable<T> records) where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped here");
        var place = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        Column[] columns = [.. entity.GetProperties().Select(p => new Column(p.GetColumnName(place)!, p.GetGetter(), p.GetTypeMapping().Converter?.ConvertToProvider))];
        return new(TableOf(db, place), [.. columns.Select(c => c.Name)], Values(columns, records));
    }

    private static string TableOf(DbContext db, StoreObjectIdentifier place) =>
        place.Schema is { } schema ? SchemaNaming.Table(db.Database.ProviderName!, schema, place.Name) : $"\"{place.Name}\"";

    private static IEnumerable<object?[]> Values<T>(Column[] columns, IEnumerable<T> records) where T : class
    {
        var values = new object?[columns.Length];
        foreach (var record in records)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                var value = columns[i].Getter.GetClrValueUsingContainingEntity(record);
                values[i] = value is not null && columns[i].Convert is { } convert ? convert(value) : value;
            }
            yield return values;
        }
    }

    private readonly record struct Column(string Name, IClrPropertyGetter Getter, Func<object?, object?>? Convert);
}
