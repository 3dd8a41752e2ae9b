using System.Data;
using System.Data.Common;

namespace Poet.Platform.Persistence.Prepared;

/// <summary>
/// A question of a hot path, in SQL that every database product understands: its text never changes, so each connection prepares it once. It may have several results.
/// Keep it in a static field; its parameters stand in the text as @name.
/// </summary>
/// <param name="text">Makes the text; given the schema and the table, it is handed the table's name as this product has it.</param>
/// <param name="parameters">The parameters in the order in which their values are given.</param>
public sealed class PreparedQuestion(Func<Func<string, string, string>, string> text, params Parameter[] parameters)
{
    internal DbCommand On(DbConnection connection, IDatabaseProvider provider)
    {
        var command = connection.CreateCommand();
        command.CommandText = text((schema, table) => SchemaNaming.Table("." + provider.Name, schema, table));
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter.On(command, provider));
        return command;
    }
}

/// <summary>A parameter of a prepared question.</summary>
/// <param name="Name">As in the text, without the sign in front.</param>
/// <param name="Is">What it holds.</param>
public sealed record Parameter(string Name, ParameterKind Is)
{
    // every text of ours that is searched by is shorter; one size, so that a server keeps one plan
    private const int LongestText = 400;

    /// <summary>Texts of one kind, name1, name2 and so on, for a list that is filled up to this length.</summary>
    public static IEnumerable<Parameter> Many(string name, int count, ParameterKind @is) => Enumerable.Range(1, count).Select(i => new Parameter(name + i, @is));

    internal DbParameter On(DbCommand command, IDatabaseProvider provider)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@" + Name;
        parameter.DbType = Is switch
        {
            ParameterKind.Text => DbType.String,
            ParameterKind.Id => DbType.Guid,
            ParameterKind.Day => DbType.Date,
            ParameterKind.Instant when SchemaNaming.IsFlat("." + provider.Name) => DbType.Int64,
            ParameterKind.Instant => DbType.DateTimeOffset,
            _ => DbType.Int32,
        };
        if (Is == ParameterKind.Text)
            parameter.Size = LongestText;
        return parameter;
    }
}

/// <summary>What a parameter holds.</summary>
public enum ParameterKind
{
    /// <summary>Text of at most 400 characters.</summary>
    Text,
    /// <summary>An id.</summary>
    Id,
    /// <summary>A day.</summary>
    Day,
    /// <summary>An instant.</summary>
    Instant,
    /// <summary>A whole number, and 1 or 0 for yes or no.</summary>
    Number,
}
