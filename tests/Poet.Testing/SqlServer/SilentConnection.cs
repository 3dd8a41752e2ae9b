using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;

namespace Poet.Testing.SqlServer;

/// <summary>
/// A SQL Server that is not there: it takes every command of the real provider, keeps its text and answers with nothing, or with one row of plain values
/// so that the code behind a "found" runs too. What it answers is not right; what it was asked is what counts.
/// </summary>
internal sealed class SilentConnection(CommandTexts texts, bool answersOneRow) : DbConnection
{
    private ConnectionState state = ConnectionState.Closed;

    [AllowNull]
    public override string ConnectionString { get; set; } = "Server=nowhere;Encrypt=True";

    public override string Database => "nowhere";

    public override string DataSource => "nowhere";

    public override string ServerVersion => "15.00.0000";

    public override ConnectionState State => state;

    public override void ChangeDatabase(string databaseName) { }

    public override void Close() => state = ConnectionState.Closed;

    public override void Open() => state = ConnectionState.Open;

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new Transaction(this, isolationLevel);

    protected override DbCommand CreateDbCommand() => new Command(texts, answersOneRow) { Connection = this };

    private sealed class Transaction(DbConnection connection, IsolationLevel level) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => level;

        protected override DbConnection DbConnection => connection;

        public override bool SupportsSavepoints => true;

        public override void Commit() { }

        public override void Rollback() { }

        public override void Save(string savepointName) { }

        public override void Rollback(string savepointName) { }

        public override void Release(string savepointName) { }
    }

    /// <summary>Its parameters are those of the real client, since the provider sets what only they have.</summary>
    private sealed class Command(CommandTexts texts, bool answersOneRow) : DbCommand
    {
        private readonly SqlCommand real = new();

        [AllowNull]
        public override string CommandText { get; set; } = "";

        public override int CommandTimeout { get; set; }

        public override CommandType CommandType { get; set; } = CommandType.Text;

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; }

        protected override DbParameterCollection DbParameterCollection => real.Parameters;

        protected override DbTransaction? DbTransaction { get; set; }

        public override void Cancel() { }

        public override void Prepare() { }

        public override int ExecuteNonQuery()
        {
            texts.Keep(CommandText);
            return 1;
        }

        public override object? ExecuteScalar()
        {
            texts.Keep(CommandText);
            return null;
        }

        protected override DbParameter CreateDbParameter() => new SqlParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
        {
            texts.Keep(CommandText);
            return new SilentReader(CommandText, answersOneRow);
        }

        protected override void Dispose(bool disposing)
        {
            real.Dispose();
            base.Dispose(disposing);
        }
    }
}
