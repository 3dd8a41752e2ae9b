using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Restricting;
using Poet.Platform.Web;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Features;

/// <summary>
/// Keeps a person's record, and the orders on it, to an owner and a unit of the own force. Others of the force learn that there is a restricted record and whom to ask; the check
/// answers about the terms as before.
/// </summary>
[Permission("records.restrict")]
internal sealed record RestrictSubject(Guid SubjectId, Guid OwnerId, Guid? UnitId, string Contact, DateOnly? LastDay, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapPost("/{id:guid}/restrictions", async (Guid id, RestrictionToMake restriction, IMediator mediator, CancellationToken cancel) =>
            {
                var made = await mediator.Send(new RestrictSubject(id, restriction.OwnerId, restriction.UnitId, restriction.Contact, restriction.LastDay, restriction.Reason), cancel);
                return TypedResults.Ok(new RecordId(made));
            })
            .WithSummary("Restrict a person's record")
            .Example("""{ "ownerId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "contact": "01632 960 199, at any hour", "lastDay": "2027-03-31", "reason": "Works for the force" }""")
            .Sends(typeof(RestrictSubject));
}

/// <summary>Who sees the record from now on.</summary>
/// <param name="OwnerId">The colleague who is asked about it and told when somebody breaks the glass.</param>
/// <param name="Contact">How the owner is reached at any hour, at most 200 characters: everybody of the force reads it.</param>
/// <param name="Reason">Why it is restricted: only those who see the record read it.</param>
internal sealed record RestrictionToMake(Guid OwnerId, string Contact, string Reason)
{
    /// <summary>The unit whose people see it too; left out for the owner alone.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>The last day; left out where none is set.</summary>
    public DateOnly? LastDay { get; init; }
}

internal sealed class RestrictSubjectHandler(SubjectsDb db, MergeChains chains, Colleagues colleagues, RequestContext context, TimeProvider time) : IRequestHandler<RestrictSubject, Guid>
{
    public async Task<Guid> Handle(RestrictSubject command, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var force = context.RecordingForce();
        var subject = await db.Subjects.AsNoTracking().SingleOrDefaultAsync(s => s.Id == command.SubjectId, cancel) ?? throw new NotFoundException("person");
        var owner = await colleagues.Find(command.OwnerId, force, cancel);
        var unit = command.UnitId is { } asked ? await colleagues.UnitName(asked, force, now, cancel) : null;
        var ids = (await chains.Of([subject.Id], cancel))[subject.Id].Ids;
        var standing = await db.RestrictedRecords.AnyAsync(r => ids.Contains(r.RecordId) && r.Force == force && r.Until > now, cancel);
        RuleBrokenException.ThrowIfAny(Problems(command, owner is not null, unit is not null, standing, LondonTime.DateOf(now)));

        var restriction = new Restriction
        {
            Id = Guid.CreateVersion7(now), Force = force, SubjectId = subject.Id, OwnerId = owner!.Id, OwnerName = unit is null ? owner.Name : $"{owner.Name}, {unit}", UnitId = command.UnitId ?? Guid.Empty,
            Contact = command.Contact.Trim(), Why = command.Reason.Trim(), MarkedById = context.Actor.Id, MarkedBy = context.Actor.Name, From = now,
            Until = command.LastDay is { } last ? LondonTime.StartOf(last.AddDays(1)) : Restriction.Open,
        };
        db.Restrictions.Add(restriction);
        db.RestrictedRecords.AddRange(ids.Select(id => new RestrictedRecord
        {
            RestrictionId = restriction.Id, RecordId = id, Force = force, OwnerId = restriction.OwnerId, UnitId = restriction.UnitId, Until = restriction.Until,
        }));
        context.Consult(ids);
        context.Command!.Answer = restriction.Id;
        await db.SaveChangesAsync(cancel);
        return restriction.Id;
    }

    private static IEnumerable<Problem> Problems(RestrictSubject command, bool ownerIsKnown, bool unitIsKnown, bool standing, DateOnly today)
    {
        if (standing)
            yield return new("restricted-already", "Lift the restriction that stands before setting another");
        if (!ownerIsKnown)
            yield return new("owner-unknown", "Choose a colleague of your force who can sign in", "ownerId");
        if (command.UnitId is not null && !unitIsKnown)
            yield return new("unit-unknown", "Choose a unit of your force that is open today", "unitId");
        foreach (var problem in SubjectCommands.ProblemsOfText(command.Contact, "how the owner is reached", 200, "contact"))
            yield return problem;
        if (command.LastDay < today)
            yield return new("last-day-past", "Enter a last day that is not in the past", "lastDay");
    }
}
