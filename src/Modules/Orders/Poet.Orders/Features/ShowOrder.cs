using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Checks;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Partners;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Features;

/// <summary>One order at an instant, as known at another: its state, conditions, timeline, law, papers and what needs attention.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="AsOf">The day or instant asked about; now when left out.</param>
/// <param name="KnownAt">The day or instant whose knowledge answers; now when left out.</param>
[Permission("orders.read"), SharedWithPartners]
internal sealed record ShowOrder(Guid OrderId, string? AsOf = null, string? KnownAt = null) : IPersonQuery<OrderView>
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapGet("/{orderId:guid}", async (Guid orderId, string? asOf, string? knownAt, IMediator mediator, HttpContext http, CancellationToken cancel) =>
            {
                var order = await mediator.Send(new ShowOrder(orderId, asOf, knownAt), cancel);
                http.Response.Headers.ETag = $"\"{order.Version}\"";
                return TypedResults.Ok(order);
            })
            .WithSummary("Show one order").Sends(typeof(ShowOrder));
}

internal sealed class ShowOrderHandler(OrdersDb db, ISubjects subjects, OrderTypeCatalogue types, WhatIsNotShared sharing, RequestContext context, TimeProvider time)
    : IRequestHandler<ShowOrder, OrderView>
{
    public async Task<OrderView> Handle(ShowOrder query, CancellationToken cancel)
    {
        var moment = Moment.Read(query.AsOf, query.KnownAt, time);
        var order = await db.Orders.AsNoTracking().Include(o => o.Events).Include(o => o.Responsibilities).AsSplitQuery()
            .SingleOrDefaultAsync(o => o.Id == query.OrderId, cancel);
        var person = order is null ? null : (await subjects.Summaries([order.SubjectId], cancel)).GetValueOrDefault(order.SubjectId);
        if (order is null || sharing.IsPartner && person is null)
        {
            await sharing.Note(query.OrderId, cancel);
            throw new NotFoundException("order");
        }
        // whose the order was sees it as it stood, and as it was known, when it went to another force
        var left = order.LeftBy(context.Actor.Force, time.GetUtcNow());
        moment = left is { } second ? moment.Before(second) : moment;
        var span = await db.Spans.AsNoTracking().Where(s => s.OrderId == order.Id).At(moment).SingleOrDefaultAsync(cancel);
        var conditions = await db.Conditions.AsNoTracking().Where(c => c.OrderId == order.Id).At(moment).OrderBy(c => c.Number).ToListAsync(cancel);
        var findings = await db.Findings.AsNoTracking().Where(f => f.OrderId == order.Id && f.RaisedAt <= moment.KnownAt).OrderBy(f => f.RaisedAt).ThenBy(f => f.Code).ToListAsync(cancel);
        var papers = await OrderPapers.Of(db, order.Id, moment.KnownAt.AddMicroseconds(1), cancel);
        var line = order.ImportLineId is { } id ? await db.ImportLines.AsNoTracking().Where(l => l.Id == id)
            .Join(db.ImportRuns, l => l.RunId, r => r.Id, (l, r) => new OrderSource(r.FileName, l.Sheet, l.Line, l.Hash, r.StartedBy, r.StartedAt)).SingleOrDefaultAsync(cancel) : null;
        var notes = await db.Notes.AsNoTracking().Where(n => n.OrderId == order.Id && n.RecordedAt <= moment.KnownAt).OrderByDescending(n => n.RecordedAt).ToListAsync(cancel);
        context.Consult([order.Id, order.SubjectId]);

        var type = types.Find(order.TypeCode);
        var edition = type?.EditionById(order.EditionId) ?? type?.EditionOn(order.MadeOn, order.Form);
        var known = order.Events.Where(e => e.LearnedAt <= moment.KnownAt).OrderBy(e => e.Sequence).ToList();
        var facts = known.ConvertAll(e => OrderFact.FromJson(e.Fact));
        var brief = OrderInBrief.Of(facts);
        var texts = (StandingConditions.Of(StandingFact.Of(facts)).LastOrDefault(l => l.From <= LondonTime.DateOf(moment.At))?.Conditions ?? []).ToDictionary(c => c.Id);
        var view = new OrderView
        {
            Id = order.Id, Version = order.Version, Reference = order.Reference, ForceReference = order.ForceReference,
            TypeCode = order.TypeCode, TypeName = type?.Info.Name ?? order.TypeCode, TypeIsLoaded = type is not null, Form = order.Form,
            SubjectId = order.SubjectId, SubjectName = person?.Name ?? "Not yours to see", SubjectBornOn = person?.BornOn,
            AsOf = moment.At, KnownAt = moment.KnownAt, State = span?.State, Why = span?.Why,
            From = span?.ValidFrom, Until = span?.ValidTo < Timeline.Open ? span.ValidTo : null,
            MadeOn = brief.MadeOn ?? order.MadeOn, LastDay = brief.LastDay, UntilFurtherOrder = brief.UntilFurtherOrder, Court = order.Court,
            Officer = left is null ? order.Officer : null, Unit = left is null ? order.Unit : null, StatedStatus = left is null ? order.StatedStatus : null, Knowledge = brief.Knowledge, Source = line,
            Services = [.. StandingFact.Of(facts).Select(f => f.Fact).OfType<Served>().OrderBy(s => s.At).Select(s => new ServiceView(s.At, s.How, s.Words is null || !HeldBack.From(context.Actor, true) ? s.Words : HeldBack.Words, papers.Given(s)))],
            ResponsibleForce = order.Responsibilities.Where(r => r.From <= moment.At).MaxBy(r => r.From)?.Force,
            HandedOver = left is { } at ? new(order.ResponsibleAt(time.GetUtcNow()), at) : null,
            Law = edition is null ? null : LawOf(edition, order.Form),
            Deadlines = edition is null || span?.State is null or OrderState.Ended ? [] : [.. LegalDeadline.Of(edition.FormOrFirst(order.Form), [.. StandingFact.Of(facts).Select(f => f.Fact)], brief.LastDay).Select(d =>
                new DeadlineView(d.Stage.Id, d.Stage.Name, d.Stage.Section, d.Stage.What, d.By, d.OrBy, d.Why, d.FirstDay, d.LastDay, d.PassedAt(moment.At)))],
            Conditions = [.. conditions.Select(c => View(c, texts.GetValueOrDefault(c.ConditionId), order.TypeCode))],
            Timeline = [.. known.Select(Event)],
            Findings = [.. findings.Select(f => View(f, moment.KnownAt))],
            Papers = [.. papers.Sealed.Select(p => new PaperView(p.Id, p.VersionNumber, p.FileName, p.Length, p.Hash, p.AddedAt, p.AddedBy))],
            Renderings = [.. papers.States(known, span?.State == OrderState.Ended).Select(r => RenderingView.Of(r.Rendering, r.State))],
            Notes = [.. notes.Select(View)],
        };
        return sharing.IsPartner ? Shared(view) : view;
    }

    // a partner sees the order, not the work of those who keep it: notes, reasons and papers name people, and nobody wrote them for others
    private OrderView Shared(OrderView view)
    {
        context.Withhold(NotShared.OwnWork);
        if (view.Conditions.Any(c => c.Withheld))
            context.Withhold(NotShared.ProtectedWords);
        return view with
        {
            Source = null,
            Services = [.. view.Services.Select(s => s with { Words = null, Papers = [] })],
            Papers = [],
            Renderings = [],
            Notes = [],
            Timeline = [.. view.Timeline.Select(e => e with { Reason = "Held back", By = "Held back" })],
            Findings = [.. view.Findings.Where(f => f.SettledAt is null)],
            Covers = context.Actor.Sharing!.Says,
        };
    }

    private ConditionView View(ConditionSpan condition, ConditionText? text, string typeCode)
    {
        var withheld = HeldBack.From(context.Actor, condition.MayHoldProtectedDetails);
        return new(condition.ConditionId, condition.Number, withheld ? HeldBack.Words : condition.Words, withheld, condition.Source,
            condition.KindId, condition.KindId is null ? null : types.FindKind(typeCode, condition.KindId)?.Name, condition.KindVersion,
            withheld ? null : condition.Terms, condition.ConfirmedBy, condition.ConfirmedAt,
            condition.ValidFrom, condition.ValidTo < Timeline.Open ? condition.ValidTo : null, condition.PowerOfArrest)
        {
            FirstDay = text?.From,
            LastDay = text?.LastDay,
        };
    }

    private static FindingView View(Finding f, DateTimeOffset knownAt) => f.SettledAt <= knownAt
        ? new(f.Id, f.Code, f.Kind, f.Field, f.Message, f.Section, f.RaisedAt, f.SettledAt, f.SettledBy, f.Settlement)
        : new(f.Id, f.Code, f.Kind, f.Field, f.Message, f.Section, f.RaisedAt, null, null, null);

    private NoteView View(OrderNote note)
    {
        var withheld = HeldBack.From(context.Actor, note.MayHoldProtectedDetails);
        return new(note.Id, note.Basis, withheld ? HeldBack.Words : note.Text, withheld, note.RecordedAt, note.RecordedBy);
    }

    private static EventView Event(OrderEvent e) => new(e.Sequence, Words.Kebab(OrderFact.FromJson(e.Fact).GetType().Name), e.EffectiveOn, e.LearnedAt, e.ActorName, e.Reason);

    private static LawView LawOf(Edition edition, FormKind kind)
    {
        var form = edition.FormOrFirst(kind);
        return new(edition.Id, edition.Source, form.Name, form.Basis.Act, form.Basis.Make, form.Basis.Vary, form.Basis.Breach,
            form.Breach.MaximumPenalty, form.Duration.Section, form.Knowledge.Note, edition.Certainty, edition.Uncertainty);
    }
}
