using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Protecting;

/// <summary>Records how a protected person is reached safely, what they think and need, and whether they want to be told. All of it is given each time; what is left out is known no more.</summary>
[Permission(Permissions.KeepProtected)]
internal sealed record ChangeProtection(Guid SubjectId, Guid PersonId, ProtectionInput Protection, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapPut("/{id:guid}/people/{personId:guid}/protection", async (Guid id, Guid personId, ProtectionInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ChangeProtection(id, personId, body, body.Reason), cancel))))
            .WithSummary("Record safe contact, views and consent of a protected person")
            .Example("""{ "safeHow": "Mobile, ask for Anna", "safeWhen": "Weekdays before 15:00", "never": "Never by post", "views": "Wants the order to stay", "viewsOn": "2026-03-02", "consent": "yes", "consentOn": "2026-03-02", "needs": "Interpreter", "spokenForBy": "Her advisor", "needsSupport": "yes", "needsSupportOn": "2026-03-02", "reason": "Spoke to her today" }""")
            .Sends(typeof(ChangeProtection));
}

/// <summary>What is known of a protected person.</summary>
/// <param name="Reason">Why it is recorded, at least three characters; kept in the audit, so without details.</param>
internal sealed record ProtectionInput(string Reason)
{
    /// <summary>How they are reached safely, at most 500 characters.</summary>
    public string? SafeHow { get; init; }

    /// <summary>When they are reached safely, at most 500 characters.</summary>
    public string? SafeWhen { get; init; }

    /// <summary>What would put them in danger, such as letters, at most 500 characters.</summary>
    public string? Never { get; init; }

    /// <summary>What they think of the orders and want from them, at most 2,000 characters.</summary>
    public string? Views { get; init; }

    /// <summary>The day on which they said so.</summary>
    public DateOnly? ViewsOn { get; init; }

    /// <summary>Whether they want to be told what happens: yes, no or not-asked.</summary>
    public Answered Consent { get; init; }

    /// <summary>The day on which they were asked; left out while nobody asked.</summary>
    public DateOnly? ConsentOn { get; init; }

    /// <summary>What they need, such as an interpreter, at most 500 characters.</summary>
    public string? Needs { get; init; }

    /// <summary>Who speaks for them, such as an advisor or the Witness Care Unit, and how that one is reached, at most 500 characters.</summary>
    public string? SpokenForBy { get; init; }

    /// <summary>Whether they need to be referred to support: yes, no or not-asked.</summary>
    public Answered NeedsSupport { get; init; }

    /// <summary>The day on which they were asked; left out while nobody asked.</summary>
    public DateOnly? NeedsSupportOn { get; init; }

    internal IEnumerable<Problem> Problems() =>
    [
        .. TooLong(SafeHow, "how they are reached safely", ProtectingMapping.ShortWords, "safeHow"), .. TooLong(SafeWhen, "when they are reached safely", ProtectingMapping.ShortWords, "safeWhen"),
        .. TooLong(Never, "what must never be done", ProtectingMapping.ShortWords, "never"), .. TooLong(Views, "what they think", ProtectingMapping.LongWords, "views"),
        .. TooLong(Needs, "what they need", ProtectingMapping.ShortWords, "needs"), .. TooLong(SpokenForBy, "who speaks for them", ProtectingMapping.ShortWords, "spokenForBy"),
    ];

    internal void Write(Protection record)
    {
        (record.SafeHow, record.SafeWhen, record.Never, record.Needs, record.SpokenForBy) = (Text(SafeHow), Text(SafeWhen), Text(Never), Text(Needs), Text(SpokenForBy));
        (record.Views, record.ViewsOn, record.Consent, record.ConsentOn, record.NeedsSupport, record.NeedsSupportOn) = (Text(Views), ViewsOn, Consent, ConsentOn, NeedsSupport, NeedsSupportOn);
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static IEnumerable<Problem> TooLong(string? typed, string what, int most, string field)
    {
        if (Text(typed)?.Length > most)
            yield return new("too-long", $"Enter {what} with at most {most:N0} characters", field);
    }
}

internal sealed class ChangeProtectionHandler(SubjectsDb db, ProtectedPeople people, RequestContext context, IDatabaseProvider provider, TimeProvider time) : IRequestHandler<ChangeProtection, Guid>
{
    public async Task<Guid> Handle(ChangeProtection command, CancellationToken cancel)
    {
        people.MustSeeProtected();
        var person = await people.Person(command.SubjectId, command.PersonId, cancel);
        var now = time.GetUtcNow();
        var record = await db.Protections.SingleOrDefaultAsync(p => p.Id == person.Id, cancel);
        if (record is null)
        {
            if (context.ExpectedVersion is { } seen && seen != Guid.Empty)
                throw new ChangedMeanwhileException();
            db.Protections.Add(record = new() { Id = person.Id, SubjectId = person.SubjectId, Force = person.Force });
        }
        else
            db.Expect(record, context.ExpectedVersion ?? throw new BadInputException("version-missing", "Send the version you saw in If-Match: what is left out is known no more, and somebody else may have recorded it", "If-Match"));
        command.Protection.Write(record);
        RuleBrokenException.ThrowIfAny([.. command.Protection.Problems(), .. record.Problems(LondonTime.DateOf(now))]);
        (record.ChangedAt, record.ChangedBy) = (now, context.Actor.Name);
        context.Command!.Answer = person.Id;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failed) when (provider.IsUniqueViolation(failed))
        {
            throw new ChangedMeanwhileException(); // somebody else began the record at the same time
        }
        return person.Id;
    }
}
