using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Poet.SqlServer.Tests;

/// <summary>SQL Server 2019's own parser.</summary>
internal static class TSql
{
    /// <summary>What is wrong with a text, with the place; empty when it parses.</summary>
    public static IReadOnlyList<string> Problems(string sql)
    {
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        return [.. errors.Select(e => $"line {e.Line}, column {e.Column}: {e.Message} in {Short(sql)}")];
    }

    private static string Short(string sql) => sql.ReplaceLineEndings(" ") is { Length: > 300 } longer ? longer[..300] + "..." : sql.ReplaceLineEndings(" ");
}
