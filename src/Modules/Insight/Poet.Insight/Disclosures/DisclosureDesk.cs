using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Features;
using Poet.Insight.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Insight.Disclosures;

/// <summary>Where questions from outside are opened for a change and put back, and what may leave is worked out.</summary>
internal sealed class DisclosureDesk(InsightDb db, IMediator mediator, RequestContext context, IDatabaseProvider provider, TimeProvider time)
{
    public DateOnly Today => LondonTime.DateOf(time.GetUtcNow());

    public By By(string reason) => context.By(reason, time);

    /// <summary>The figure of that code, where its numbers may leave at all.</summary>
    /// <exception cref="RuleBrokenException">There is none, or its rows name members of staff.</exception>
    public static Definition Figure(string code) => Definitions.Find(code) is { NamesStaff: false } means ? means
        : throw new RuleBrokenException([new("figure-wrong", "Choose a figure by its code; the workload names members of staff and does not leave", "figure")]);

    public async Task<Disclosure> Open(Guid id, CancellationToken cancel) => await db.Disclosures.SingleOrDefaultAsync(d => d.Id == id, cancel) ?? throw new NotFoundException("question");

    /// <summary>The figure as it was on its days.</summary>
    public async Task<Panel> Counted(Disclosure asked, CancellationToken cancel) =>
        (await mediator.Send(new ShowInsight { AsOf = asked.AsOf, From = asked.From, AsKnownAt = asked.AsKnownAt }, cancel)).Panels.Single(p => p.Code == asked.Figure);

    /// <summary>What of it may leave.</summary>
    public static IReadOnlyList<SafeRow> Safe(Panel panel)
    {
        var means = Definitions.Find(panel.Code)!;
        return SmallNumbers.LeaveOut([.. panel.Rows.Select(r => new CountedRow(r.Key, r.Label, r.Values, r.OutOf))], means.Rows, means.CountColumns, PanelRow.All);
    }

    /// <summary>What left, as it was then.</summary>
    public static IReadOnlyList<SafeRow> Read(string answer) => JsonSerializer.Deserialize<IReadOnlyList<SafeRow>>(answer)!;

    public static string Write(IReadOnlyList<SafeRow> answer) => JsonSerializer.Serialize(answer);

    public async Task<Guid> Add(Disclosure asked, CancellationToken cancel)
    {
        db.Disclosures.Add(asked);
        return await provider.SaveNew(() => Put(asked, cancel), asked.TakeAnotherReference);
    }

    /// <summary>Puts one back, as the caller saw it where a version was sent.</summary>
    public async Task<Guid> Put(Disclosure asked, CancellationToken cancel)
    {
        db.Expect(asked, context.ExpectedVersion);
        context.Consult([asked.Id]);
        context.Command!.Answer = asked.Id;
        await db.SaveChangesAsync(cancel);
        return asked.Id;
    }
}
