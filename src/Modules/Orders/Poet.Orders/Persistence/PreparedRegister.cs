using Poet.Orders.Checks;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Persistence.Prepared;
using Poet.Platform.Requests;
using static Poet.Platform.Persistence.Prepared.ParameterKind;

namespace Poet.Orders.Persistence;

/// <summary>
/// What a check about what is known now reads, by prepared commands: one for a person's orders with their conditions and facts, one that tells whether a row that waits for mending may match. The same
/// in the words of Entity Framework, for any state of knowledge, is in <see cref="CheckRegister"/>; a test compares the two.
/// </summary>
internal sealed class PreparedRegister(PreparedReads reads, RequestContext context)
{
    private const int TokensAtOnce = 12;

    // an order that has ended is assessed on the day of its end and the next, which are London's and so at most 50 hours long together
    internal static readonly TimeSpan EndMayMatter = TimeSpan.FromDays(3);

    private static readonly PreparedQuestion OfPerson = new(table => $"""
        SELECT o."Id", s."SubjectId", o."Reference", o."TypeCode", o."Form", o."EditionId", o."MadeOn", o."RecordedAt", o."ForceReference", o."Court", o."Officer", o."Unit",
            o."StatedStatus", o."StatusContradicts", s."Force", s."State", s."Why", s."ValidFrom", s."ValidTo"
        FROM {table("orders", "Spans")} s JOIN {table("orders", "Orders")} o ON o."Id" = s."OrderId"
        WHERE s."SubjectId" = @subject AND s."KnownTo" = @open;
        SELECT c."OrderId", c."ConditionId", c."Number", c."Words", c."Source", c."ValidFrom", c."ValidTo", c."KindId", c."KindVersion", c."Terms", c."ConfirmedBy", c."ConfirmedAt",
            c."MayHoldProtectedDetails", c."PowerOfArrest"
        FROM {Held(table)} JOIN {table("orders", "Conditions")} c ON c."OrderId" = s."OrderId" WHERE {AtThatInstant(table)} AND c."KnownTo" = @open;
        SELECT e."OrderId", e."Sequence", e."Fact"
        FROM {Held(table)} JOIN {table("orders", "Events")} e ON e."OrderId" = s."OrderId" WHERE {AtThatInstant(table)} AND (e."Sequence" > 0 OR s."State" = 'AwaitingStart')
        """, new("subject", Id), new("open", Instant), new("at", Instant), new("since", Instant));

    private static readonly PreparedQuestion WithTokens = new(table => $"""
        WITH asked("Alone", "Token") AS ({Tokens("alone", 1)} UNION ALL {Tokens("together", 0)})
        SELECT a."Alone", t."LineId", t."Force", t."Token" FROM asked a JOIN {table("orders", "ImportLineTokens")} t ON t."Token" = a."Token"
        """, [.. Parameter.Many("alone", TokensAtOnce, Text), .. Parameter.Many("together", TokensAtOnce, Text)]);

    /// <summary>The orders of people as known now, with the conditions and facts of those that may have held at an instant.</summary>
    public async Task<CheckRows> Read(IReadOnlyCollection<Guid> subjects, DateTimeOffset at, CancellationToken cancel)
    {
        List<SpanRow> spans = [];
        List<ConditionRow> conditions = [];
        List<FactRow> facts = [];
        foreach (var subject in subjects)
        {
            await using var rows = await reads.Ask(OfPerson, cancel, subject, Timeline.Open, at, at - EndMayMatter);
            while (await rows.Read(cancel))
                spans.Add(SpanOf(rows));
            await rows.NextResult(cancel);
            while (await rows.Read(cancel))
                conditions.Add(ConditionOf(rows));
            await rows.NextResult(cancel);
            while (await rows.Read(cancel))
                facts.Add(new(rows.Id(0), rows.Number(1), rows.Text(2)));
        }
        return CheckRows.Of(spans, conditions, facts, at);
    }

    /// <summary>True where a row of any force may match; false where none does, which is how nearly every check finds it.</summary>
    public async Task<bool> MayBeUnmended(UnmendedTokens tokens, CancellationToken cancel)
    {
        if (tokens.Alone.Count > TokensAtOnce || tokens.Together.Count > TokensAtOnce)
            return true;
        await using var rows = await reads.Ask(WithTokens, cancel, [.. Filled(tokens.Alone), .. Filled(tokens.Together)]);
        Dictionary<Guid, (int Count, bool Born)> together = [];
        while (await rows.Read(cancel))
        {
            var before = together.GetValueOrDefault(rows.Id(1));
            var (count, born) = together[rows.Id(1)] = (before.Count + 1, before.Born || tokens.Born.Contains(rows.Text(3)));
            if (rows.Number(0) == 1 || count >= tokens.Needed && (born || IsOwn(rows.Text(2))))
                return true;
        }
        return false;
    }

    private bool IsOwn(string force) => context.Actor is { IsSystem: true, Force: "" } || context.Actor.Force == force;

    private static SpanRow SpanOf(PreparedRows row) => new(
        new(row.Id(0), row.Id(1), row.Text(2), row.Text(3), row.Named<FormKind>(4), row.Text(5), row.Day(6), row.Instant(7))
        {
            ForceReference = row.TextIfAny(8), Court = row.TextIfAny(9), Officer = row.TextIfAny(10), Unit = row.TextIfAny(11),
            StatedStatus = row.TextIfAny(12), StatusContradicts = row.Flag(13),
        },
        row.Text(14), row.Named<OrderState>(15), row.TextIfAny(16), row.Instant(17), row.Instant(18));

    private static ConditionRow ConditionOf(PreparedRows row) => new(row.Id(0), row.Id(1), row.Number(2), row.Text(3), row.Named<WordsSource>(4), row.Instant(5), row.Instant(6))
    {
        KindId = row.TextIfAny(7), KindVersion = row.Number(8), Terms = row.TextIfAny(9), ConfirmedBy = row.TextIfAny(10), ConfirmedAt = row.InstantIfAny(11),
        MayHoldProtectedDetails = row.Flag(12), PowerOfArrest = row.FlagIfAny(13),
    };

    // of the spans known now one holds an instant, so no order comes twice; joins and no lists in brackets, since SQLite makes a table of its own for each of those
    private static string Held(Func<string, string, string> table) => table("orders", "Spans") + " s";

    private static string AtThatInstant(Func<string, string, string> table) => $"""
        s."SubjectId" = @subject AND s."KnownTo" = @open AND s."ValidFrom" <= @at AND s."ValidTo" > @at
            AND (s."State" <> 'Ended' OR s."ValidFrom" > @since
                OR EXISTS (SELECT 1 FROM {table("orders", "Orders")} o WHERE o."Id" = s."OrderId" AND CAST(o."StatusContradicts" AS INTEGER) = 1))
        """;

    private static string Tokens(string name, int alone) => string.Join(" UNION ALL ", Enumerable.Range(1, TokensAtOnce).Select(i => $"SELECT {alone}, @{name}{i}"));

    // no token is empty, so what fills the list up matches nothing
    private static IEnumerable<string> Filled(IReadOnlyList<string> tokens) => tokens.Concat(Enumerable.Repeat("", TokensAtOnce - tokens.Count));
}
