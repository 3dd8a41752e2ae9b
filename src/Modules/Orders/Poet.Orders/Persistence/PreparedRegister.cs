using Poet.Orders.Checks;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Persistence.Prepared;
using Poet.Platform.Requests;
using static Poet.Platform.Persistence.Prepared.ParameterKind;

namespace Poet.Orders.Persistence;

/// <summary>
/// What a check about what is known now reads, by prepared commands: one for a person's orders with their conditions and facts, one for the rows that wait for mending. The same
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
        FROM {table("orders", "Conditions")} c WHERE c."KnownTo" = @open AND c."OrderId" IN ({Held(table)});
        SELECT e."OrderId", e."Sequence", e."Fact"
        FROM {table("orders", "Events")} e WHERE e."OrderId" IN ({Held(table)}) AND (e."Sequence" > 0 OR e."OrderId" IN ({Held(table)} AND s."State" = 'AwaitingStart'))
        """, new("subject", Id), new("open", Instant), new("at", Instant), new("since", Instant));

    private static readonly PreparedQuestion NotMended = new(table => $"""
        SELECT l."Id", l."Sheet", l."Line", l."What" FROM {table("orders", "ImportLines")} l
        WHERE l."Id" IN (
            SELECT t."LineId" FROM {table("orders", "ImportLineTokens")} t WHERE t."Token" IN ({Tokens("alone")}) AND (@all = 1 OR t."Force" = @force)
            UNION
            SELECT t."LineId" FROM {table("orders", "ImportLineTokens")} t WHERE t."Token" IN ({Tokens("together")}) AND (@all = 1 OR t."Force" = @force)
            GROUP BY t."LineId" HAVING COUNT(*) >= @needed)
        AND (@all = 1 OR l."Force" = @force) AND l."Mending" <> 'Mended' AND l."Mending" <> 'Dismissed'
        ORDER BY l."Sheet", l."Line"
        """, [new("all", Number), new("force", Text), new("needed", Number), .. Parameter.Many("alone", TokensAtOnce, Text), .. Parameter.Many("together", TokensAtOnce, Text)]);

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

    /// <summary>Rows that nobody has mended and that match; null where there are more tokens than one command takes.</summary>
    public async Task<IReadOnlyList<UnmendedRow>?> Unmended(UnmendedTokens tokens, int most, CancellationToken cancel)
    {
        if (tokens.Alone.Count > TokensAtOnce || tokens.Together.Count > TokensAtOnce)
            return null;
        var seesAll = context.Actor is { IsSystem: true, Force: "" } ? 1 : 0;
        await using var rows = await reads.Ask(NotMended, cancel, [seesAll, context.Actor.Force, Math.Min(2, tokens.Together.Count), .. Filled(tokens.Alone), .. Filled(tokens.Together)]);
        List<UnmendedRow> unmended = [];
        while (unmended.Count < most && await rows.Read(cancel))
            unmended.Add(UnmendedRow.Of(rows.Id(0), rows.Text(1), rows.Number(2), rows.Text(3)));
        return unmended;
    }

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

    private static string Held(Func<string, string, string> table) => $"""
        SELECT s."OrderId" FROM {table("orders", "Spans")} s WHERE s."SubjectId" = @subject AND s."KnownTo" = @open AND s."ValidFrom" <= @at AND s."ValidTo" > @at
            AND (s."State" <> 'Ended' OR s."ValidFrom" > @since
                OR EXISTS (SELECT 1 FROM {table("orders", "Orders")} o WHERE o."Id" = s."OrderId" AND CAST(o."StatusContradicts" AS INTEGER) = 1))
        """;

    private static string Tokens(string name) => string.Join(", ", Enumerable.Range(1, TokensAtOnce).Select(i => $"@{name}{i}"));

    // no token is empty, so what fills the list up matches nothing
    private static IEnumerable<string> Filled(IReadOnlyList<string> tokens) => tokens.Concat(Enumerable.Repeat("", TokensAtOnce - tokens.Count));
}
