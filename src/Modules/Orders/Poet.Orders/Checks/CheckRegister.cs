using Microsoft.EntityFrameworkCore;
using Poet.Orders.Domain;
using Poet.Orders.Import;
using Poet.Orders.Persistence;

namespace Poet.Orders.Checks;

/// <summary>
/// What the check reads and leaves behind. It answers for orders of every force on a person whom the asker's force may see, so it alone goes past the filter "force";
/// whose words are shown is decided in <see cref="Sight"/>. One question to the database however many orders there are; three where the check asks what was known earlier.
/// </summary>
internal sealed class CheckRegister(PreparedRegister prepared, WhatIsNotShared sharing, Lazy<OrdersDb> context)
{
    public const int MostRows = 20;
    public const string ReleaseNotRecorded = "release_not_recorded";

    private OrdersDb db => context.Value;

    /// <remarks>A partner is answered by the context, whose filter "sharing" leaves out what is not shared.</remarks>
    public Task<CheckRows> Read(IReadOnlyCollection<Guid> subjects, CheckMoment moment, CancellationToken cancel) =>
        moment.KnownAt is null && !sharing.IsPartner ? prepared.Read(subjects, moment.At, cancel) : ReadAsKnown(subjects, moment, cancel);

    /// <summary>The same for any state of knowledge.</summary>
    public async Task<CheckRows> ReadAsKnown(IReadOnlyCollection<Guid> subjects, CheckMoment moment, CancellationToken cancel)
    {
        var (ids, now, earlier) = (subjects.ToArray(), moment.Now, moment.KnownAt is not null);
        var spans = await Known(db.Spans.IgnoreQueryFilters(OrdersDb.OfForce).Where(s => ids.Contains(s.SubjectId)), moment.KnownAt)
            .Join(db.Orders.IgnoreQueryFilters(OrdersDb.OfForce), s => s.OrderId, o => o.Id, (s, o) => new SpanRow(
                new(o.Id, s.SubjectId, o.Reference, o.TypeCode, o.Form, o.EditionId, o.MadeOn, o.RecordedAt)
                {
                    ForceReference = o.ForceReference, Court = o.Court, Officer = o.Officer, Unit = o.Unit,
                    StatedStatus = o.StatedStatus, StatusContradicts = o.StatusContradicts,
                    ForceNow = earlier ? db.Responsibilities.Where(r => r.OrderId == o.Id && r.From <= now).OrderByDescending(r => r.From).Select(r => r.Force).FirstOrDefault() : null,
                },
                s.Force, s.State, s.Why, s.ValidFrom, s.ValidTo))
            .AsNoTracking().ToListAsync(cancel);
        var orders = spans.GroupBy(s => s.Order.Id).Select(life => OrderRows.Of(life, [])).ToList();
        // which of those that ended are assessed is known with their facts; these are the ones that may be
        var alive = orders.Where(o => o.At(moment.At) is { } span && (span.State != OrderState.Ended || span.From > moment.At - PreparedRegister.EndMayMatter || o.Order.StatusContradicts))
            .Select(o => o.Id).ToArray();
        if (alive.Length == 0)
            return new(orders, [], []);

        var conditions = await Known(db.Conditions.Where(c => alive.Contains(c.OrderId)), moment.KnownAt).AsNoTracking()
            .Select(c => new ConditionRow(c.OrderId, c.ConditionId, c.Number, c.Words, c.Source, c.ValidFrom, c.ValidTo)
            {
                KindId = c.KindId, KindVersion = c.KindVersion, Terms = c.Terms, ConfirmedBy = c.ConfirmedBy, ConfirmedAt = c.ConfirmedAt,
                MayHoldProtectedDetails = c.MayHoldProtectedDetails, PowerOfArrest = c.PowerOfArrest,
            })
            .ToListAsync(cancel);

        // the first fact holds every condition again, so it is read only where the start is in question
        var waiting = orders.Where(o => o.At(moment.At)?.State == OrderState.AwaitingStart).Select(o => o.Id).ToArray();
        var known = moment.KnownAt ?? Timeline.Open;
        var facts = await db.Events.Where(e => alive.Contains(e.OrderId) && e.LearnedAt <= known && (e.Sequence > 0 || waiting.Contains(e.OrderId))).AsNoTracking()
            .Select(e => new FactRow(e.OrderId, e.Sequence, e.Fact)).ToListAsync(cancel);
        return CheckRows.Of(spans, conditions, facts, moment.At);
    }

    /// <summary>The forces responsible now for orders on these people that held, or may have held, at the instant.</summary>
    public async Task<IReadOnlyList<string>> Forces(IReadOnlyCollection<Guid> subjects, CheckMoment moment, CancellationToken cancel)
    {
        var (ids, now) = (subjects.ToArray(), moment.Now);
        return ids.Length == 0 ? [] : await Known(db.Spans.IgnoreQueryFilters(OrdersDb.OfForce), moment.KnownAt)
            .Where(s => ids.Contains(s.SubjectId) && s.State != OrderState.Ended && s.ValidFrom <= moment.At && moment.At < s.ValidTo)
            .Select(s => db.Responsibilities.Where(r => r.OrderId == s.OrderId && r.From <= now).OrderByDescending(r => r.From).Select(r => r.Force).FirstOrDefault() ?? s.Force).Distinct().ToListAsync(cancel);
    }

    /// <summary>Rows of spreadsheets that nobody has mended and that match: an order may exist. Those of another force are told by its code alone. None of it is shared with partners.</summary>
    public async Task<UnmendedFound> Unmended(UnmendedTokens tokens, CancellationToken cancel) =>
        !sharing.IsPartner && await prepared.MayBeUnmended(tokens, cancel) ? await ReadUnmended(tokens, cancel) : UnmendedFound.None;

    /// <summary>The same, without the quick look whether there is any.</summary>
    public async Task<UnmendedFound> ReadUnmended(UnmendedTokens tokens, CancellationToken cancel) => new(await OwnUnmended(tokens, cancel), await OthersUnmended(tokens, cancel));

    private async Task<IReadOnlyList<UnmendedRow>> OwnUnmended(UnmendedTokens tokens, CancellationToken cancel)
    {
        var (alone, together, needed) = (tokens.Alone.ToArray(), tokens.Together.ToArray(), tokens.Needed);
        var matching = db.ImportLineTokens.Where(t => alone.Contains(t.Token)).Select(t => t.LineId)
            .Union(db.ImportLineTokens.Where(t => together.Contains(t.Token)).GroupBy(t => t.LineId).Where(g => g.Count() >= needed).Select(g => g.Key));
        var lines = await Waiting(db.ImportLines).AsNoTracking().Where(l => matching.Contains(l.Id)).OrderBy(l => l.Sheet).ThenBy(l => l.Line).Take(MostRows + 1)
            .Select(l => new { l.Id, l.Sheet, l.Line, l.What }).ToListAsync(cancel);
        return [.. lines.Select(l => UnmendedRow.Of(l.Id, l.Sheet, l.Line, l.What))];
    }

    private async Task<IReadOnlyList<string>> OthersUnmended(UnmendedTokens tokens, CancellationToken cancel)
    {
        if (db.SeesAllForces)
            return [];
        var own = db.ForceScope;
        var (alone, together, born, needed) = (tokens.Alone.ToArray(), tokens.Together.ToArray(), tokens.Born.ToArray(), tokens.Needed);
        var all = db.ImportLineTokens.IgnoreQueryFilters(OrdersDb.OfForce);
        var matching = all.Where(t => alone.Contains(t.Token)).Select(t => t.LineId)
            .Union(all.Where(t => together.Contains(t.Token)).GroupBy(t => t.LineId)
                .Where(g => g.Count() >= needed && g.Any(t => born.Contains(t.Token))).Select(g => g.Key));
        return await Waiting(db.ImportLines.IgnoreQueryFilters(OrdersDb.OfForce)).Where(l => matching.Contains(l.Id) && l.Force != own).Select(l => l.Force).Distinct().ToListAsync(cancel);
    }

    private static IQueryable<ImportLine> Waiting(IQueryable<ImportLine> lines) => lines.Where(l => l.Mending != MendingState.Mended && l.Mending != MendingState.Dismissed);

    /// <summary>Leaves the force responsible a task for each order that waits for a release nobody recorded, unless it has one.</summary>
    public async Task TaskOwners(IReadOnlyList<OrderRows> waiting, DateTimeOffset now, CancellationToken cancel)
    {
        if (waiting.Count == 0)
            return;
        var ids = waiting.Select(o => o.Id).ToArray();
        var tasked = await db.Findings.IgnoreQueryFilters(OrdersDb.OfForce)
            .Where(f => ids.Contains(f.OrderId) && f.Code == ReleaseNotRecorded && f.SettledAt == Timeline.Open).Select(f => f.OrderId).ToListAsync(cancel);
        foreach (var order in waiting.Where(o => !tasked.Contains(o.Id)))
            db.Findings.Add(new()
            {
                Id = Guid.CreateVersion7(now), OrderId = order.Id, Force = order.ResponsibleNow(now), Code = ReleaseNotRecorded, Kind = FindingKind.Data, Field = "released", RaisedAt = now,
                Message = "Find out whether the person has been released and record the day: a check could not tell whether this order has started",
            });
        await db.SaveChangesAsync(cancel);
    }

    private static IQueryable<Span> Known(IQueryable<Span> spans, DateTimeOffset? at) =>
        at is { } then ? spans.Where(s => s.KnownFrom <= then && then < s.KnownTo) : spans.Where(s => s.KnownTo == Timeline.Open);

    private static IQueryable<ConditionSpan> Known(IQueryable<ConditionSpan> conditions, DateTimeOffset? at) =>
        at is { } then ? conditions.Where(c => c.KnownFrom <= then && then < c.KnownTo) : conditions.Where(c => c.KnownTo == Timeline.Open);
}
