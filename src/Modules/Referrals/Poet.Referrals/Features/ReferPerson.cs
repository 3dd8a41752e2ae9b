using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.OrderTypes.Sdk;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain;
using Poet.Subjects.Contracts;

namespace Poet.Referrals.Features;

/// <summary>Refers a person for an order, before anybody has said of which type. A new person is recorded first.</summary>
[Permission("referrals.make")]
internal sealed record ReferPerson(Guid SubjectId, ReferralSource Source, string SourceName, string Concern, string Reason) : ReferredCase, ICommand
{
    /// <summary>Who deals with it; you, when left out.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>The unit that deals with it; the owner's, when left out.</summary>
    public Guid? UnitId { get; init; }

    public static void Map(IEndpointRouteBuilder referrals) =>
        referrals.MapPost("/", async (ReferPerson command, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(command, cancel);
                return TypedResults.Created($"/api/v1/referrals/{id}", new RecordId(id));
            })
            .WithSummary("Refer a person for an order")
            .Example("""{ "subjectId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "source": "district", "sourceName": "Wexmoor North", "concern": "Third report of waiting outside her workplace since May", "feared": "stalking", "convicted": "no", "atRisk": "safe-contact-only", "reason": "Asked for by the district sergeant" }""")
            .Sends(typeof(ReferPerson));
}

/// <summary>What is known of a case, as far as the law of order types asks; what is not known is left out.</summary>
internal abstract record ReferredCase
{
    /// <summary>What is feared: serious-crime, stalking, domestic-abuse, sexual-harm, violence, behaviour or exploitation.</summary>
    public Family? Feared { get; init; }

    /// <summary>Whether the person is convicted and a court has still to sentence, or could make an order on the conviction: not-known, yes or no.</summary>
    public Known Convicted { get; init; }

    /// <summary>
    /// Whether somebody is to be protected: not-known, nobody, somebody, or safe-contact-only for somebody who is in danger when reached in any but a safe way. Who it is, and how they are reached, is recorded with the person whom the
    /// referral is about and never written here.
    /// </summary>
    public AtRisk AtRisk { get; init; }

    /// <summary>Other facts that the tests of orders turn on, by id as <c>/api/v1/order-types/fitting/questions</c> lists them: yes, no or not-known. "before-court" may be said here or as convicted. On a referral sent in again, not-known takes back what was said.</summary>
    public IReadOnlyDictionary<string, Known> Facts { get; init; } = new Dictionary<string, Known>();

    /// <summary>Where the case belongs: one of the areas that the questions name, or "elsewhere"; left out where not known.</summary>
    public string? Area { get; init; }

    /// <summary>Whether somebody needs protection before a full hearing: not-known, yes or no.</summary>
    public Known Urgent { get; init; }

    /// <summary>True where somebody has looked and the concern tells nothing of where a protected person is; else only those who may see protected details read it.</summary>
    public bool NothingProtected { get; init; }
}

internal sealed class ReferPersonHandler(ReferralDesk desk, CaseReader cases, ISubjects subjects, RequestContext context) : IRequestHandler<ReferPerson, Guid>
{
    public async Task<Guid> Handle(ReferPerson command, CancellationToken cancel)
    {
        var by = desk.By(command.Reason);
        var subject = (await subjects.Summaries([command.SubjectId], cancel)).GetValueOrDefault(command.SubjectId) ?? throw new NotFoundException("person");
        if (subject.ErasedOn is not null)
            throw new RuleBrokenException([new("erased", "Record the person anew first: this record was erased", "subjectId")]);
        var (convicted, said) = cases.Read(command);
        var owner = await desk.Owner(command.OwnerId, command.UnitId, cancel);
        return await desk.Add(Referral.Open(new(context.Actor.Force, subject.Id, command.Source, command.SourceName, command.Concern, command.NothingProtected, command.Feared, convicted, command.AtRisk, said), owner, by), by, cancel);
    }
}
