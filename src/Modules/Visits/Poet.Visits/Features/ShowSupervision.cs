using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;
using Poet.Visits.Domain;
using Poet.Visits.Persistence;

namespace Poet.Visits.Features;

/// <summary>How one order is supervised: by whom, how often, when next, and everything done about it.</summary>
[Permission("visits.read")]
internal sealed record ShowSupervision(Guid OrderId) : IPersonQuery<SupervisionView>
{
    public static void Map(IEndpointRouteBuilder visits) =>
        visits.MapGet("/orders/{orderId:guid}", async (Guid orderId, IMediator mediator, HttpContext http, CancellationToken cancel) =>
            {
                var view = await mediator.Send(new ShowSupervision(orderId), cancel);
                http.Response.Headers.ETag = $"\"{view.Version}\"";
                return TypedResults.Ok(view);
            })
            .WithSummary("Show how one order is supervised").Sends(typeof(ShowSupervision));
}

internal sealed class ShowSupervisionHandler(VisitsDb db, ISubjects subjects, UsualCadence usual, RequestContext context, TimeProvider time) : IRequestHandler<ShowSupervision, SupervisionView>
{
    public async Task<SupervisionView> Handle(ShowSupervision query, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var order = await db.Supervised.AsNoTracking().Include(o => o.Steps).SingleOrDefaultAsync(o => o.Id == query.OrderId, cancel) ?? throw new NotFoundException("supervised order");
        var person = (await subjects.Summaries([order.SubjectId], cancel)).GetValueOrDefault(order.SubjectId);
        context.Consult([order.Id, order.SubjectId]);
        var policy = usual.Of(order);
        return new()
        {
            OrderId = order.Id, Version = order.Version, Reference = order.Reference, TypeCode = order.TypeCode, SubjectId = order.SubjectId, SubjectName = person?.Name ?? "Not yours to see",
            Under18 = person?.BornOn is { } born && LegalClock.AgeOn(born, LondonTime.DateOf(now)) < 18,
            Standing = order.StandingAt(now), BindsFrom = Known(order.BindsFrom), EndsAt = Known(order.EndsAt),
            ManagerId = order.ManagerId, Manager = order.Manager, UnitId = order.UnitId, Unit = order.Unit, Cohort = order.Cohort,
            Risk = order.Risk, DaysBetween = order.DaysBetween, AgreedAt = order.AgreedAt, AgreedBy = order.AgreedBy,
            Proposed = order.ProposedAt is { } proposed ? new(order.ProposedRisk!.Value, order.ProposedDays!.Value, order.UsualDays, order.Departure, order.ProposedBy!, proposed) : null,
            LastContactAt = order.LastContactAt, DueOn = order.BindsFrom == SupervisedOrder.Open ? null : order.DueOn,
            Usual = policy?.DaysBetweenContacts ?? new Dictionary<string, int>(), Policy = policy?.Note,
            Steps = [.. order.Steps.OrderBy(s => s.Sequence).Select(s => new SupervisionStepView(s.What, s.At, s.ActorName, s.Reason, s.Note))],
        };
    }

    private static DateTimeOffset? Known(DateTimeOffset at) => at == SupervisedOrder.Open ? null : at;
}

/// <summary>How one order is supervised.</summary>
internal sealed record SupervisionView
{
    /// <summary>The order.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>The version, for If-Match.</summary>
    public required Guid Version { get; init; }

    /// <summary>The order's short reference.</summary>
    public required string Reference { get; init; }

    /// <summary>Code of its type.</summary>
    public required string TypeCode { get; init; }

    /// <summary>The person it binds.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The person's name.</summary>
    public required string SubjectName { get; init; }

    /// <summary>True for a child today.</summary>
    public bool Under18 { get; init; }

    /// <summary>unmanaged, waiting, no-cadence, overdue, due, on-time or ended.</summary>
    public required Standing Standing { get; init; }

    /// <summary>When it starts to bind, in UTC; left out while it waits for something that is not recorded.</summary>
    public DateTimeOffset? BindsFrom { get; init; }

    /// <summary>When it ends, in UTC; left out while no end is known.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>The offender manager; left out while there is none.</summary>
    public Guid? ManagerId { get; init; }

    /// <summary>Name of the manager.</summary>
    public string? Manager { get; init; }

    /// <summary>The unit.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>Name of the unit when it was given.</summary>
    public string? Unit { get; init; }

    /// <summary>The cohort.</summary>
    public string? Cohort { get; init; }

    /// <summary>The risk that was agreed.</summary>
    public Risk? Risk { get; init; }

    /// <summary>Days between two contacts, as agreed.</summary>
    public int? DaysBetween { get; init; }

    /// <summary>When that was agreed, in UTC.</summary>
    public DateTimeOffset? AgreedAt { get; init; }

    /// <summary>By whom: who proposed and who agreed.</summary>
    public string? AgreedBy { get; init; }

    /// <summary>What waits for a second person.</summary>
    public ProposalView? Proposed { get; init; }

    /// <summary>When the subject was last met, in UTC.</summary>
    public DateTimeOffset? LastContactAt { get; init; }

    /// <summary>The day of the next contact, in London; left out while the order waits to start.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Days between contacts by risk, as the type of order starts out; empty where its plugin does not say.</summary>
    public required IReadOnlyDictionary<string, int> Usual { get; init; }

    /// <summary>What else belongs to supervising this type.</summary>
    public string? Policy { get; init; }

    /// <summary>Everything done about it, first to last.</summary>
    public required IReadOnlyList<SupervisionStepView> Steps { get; init; }
}

/// <summary>A cadence that waits for a second person.</summary>
/// <param name="Risk">The risk.</param>
/// <param name="Days">Days between two contacts.</param>
/// <param name="Usual">As the type of order starts out; left out where it does not say.</param>
/// <param name="Departure">Why it is another number.</param>
/// <param name="By">Who proposes it.</param>
/// <param name="At">When, in UTC.</param>
internal sealed record ProposalView(Risk Risk, int Days, int? Usual, string? Departure, string By, DateTimeOffset At);

/// <summary>Something done about how an order is supervised.</summary>
/// <param name="What">opened, manager-assigned, cadence-proposed, cadence-agreed, cadence-refused, handed-on or closed.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Note">What else was said.</param>
internal sealed record SupervisionStepView(string What, DateTimeOffset At, string By, string Reason, string? Note);
