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
    internal static RowsToInsert Of<T>(DbContext db, IEnumerable<T> records) where T : class => RowShape<T>.Of(db).Rows(records);
}

/// <summary>How records of one type become rows of their table; worked out from the mapping once.</summary>
internal sealed class RowShape<T> where T : class
{
    private readonly string table;
    private readonly IReadOnlyList<string> names;
    private readonly Column[] columns;

    private RowShape(string table, Column[] columns) => (this.table, this.columns, names) = (table, columns, [.. columns.Select(c => c.Name)]);

    public static RowShape<T> Of(DbContext db)
    {
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped here");
        var place = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        return new(TableOf(db, place), [.. entity.GetProperties().Select(p => new Column(p.GetColumnName(place)!, p.GetGetter(), p.GetTypeMapping().Converter?.ConvertToProvider))]);
    }

    public RowsToInsert Rows(IEnumerable<T> records) => new(table, names, Values(records));

    private static string TableOf(DbContext db, StoreObjectIdentifier place) =>
        place.Schema is { } schema ? SchemaNaming.Table(db.Database.ProviderName!, schema, place.Name) : $"\"{place.Name}\"";

    private IEnumerable<object?[]> Values(IEnumerable<T> records)
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
